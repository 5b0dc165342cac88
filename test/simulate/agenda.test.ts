/** What is planned comes at its time and in its order, whenever it was added. */
import { expect, test } from '@jest/globals';
import { createAgenda } from '../../src/simulate/agenda.ts';

const slotMs = 10;
const itemsOf = (taken: readonly { readonly item: string }[]) => taken.map(({ item }) => item);

test('things are taken by their time, and by the order of adding where that is the same', () => {
  const agenda = createAgenda<string>(0, slotMs);
  agenda.add(7, 'second');
  agenda.add(3, 'first');
  agenda.add(7, 'third');
  expect(itemsOf(agenda.take(10))).toEqual(['first', 'second', 'third']);
});

test('nothing is taken before its slot is over', () => {
  const agenda = createAgenda<string>(0, slotMs);
  agenda.add(12, 'later');
  expect(agenda.next()).toBe(20);
  expect(agenda.take(19)).toEqual([]);
  expect(itemsOf(agenda.take(20))).toEqual(['later']);
  expect(agenda.next()).toBeNull();
});

test('what is added before something that was looked at already still comes first', () => {
  const agenda = createAgenda<string>(0, slotMs);
  agenda.add(995, 'far');
  expect(agenda.next()).toBe(1_000);
  agenda.add(15, 'near');
  expect(agenda.next()).toBe(20);
  expect(itemsOf(agenda.take(20))).toEqual(['near']);
  expect(itemsOf(agenda.take(1_000))).toEqual(['far']);
});

test('what is added for a time that is over comes next', () => {
  const agenda = createAgenda<string>(0, slotMs);
  agenda.take(100);
  agenda.add(5, 'late');
  expect(agenda.next()).toBe(110);
  expect(itemsOf(agenda.take(110))).toEqual(['late']);
});
