/** The same seed brings the same people, and what they do follows from who they are and what happened to them. */
import { describe, expect, test } from '@jest/globals';
import type { TransportId } from '../../src/core/message.ts';
import { dayMs, hourMs } from '../../src/core/time/instant.ts';
import { createPeople } from '../../src/simulate/people.ts';
import type { OnPhone, Person } from '../../src/simulate/person.ts';
import { personaNames, personas } from '../../src/simulate/personas.ts';
import { reactTo } from '../../src/simulate/reacting.ts';
import { wallTime } from '../../src/simulate/wall-clock.ts';

const start = Date.UTC(2026, 0, 5);
const people = (seed: number, contacts = 400) =>
  createPeople({ contacts, seed, start, joinOverMs: 90 * dayMs });
const facts = ({ dice: _, ...person }: Person) => person;

const letter: OnPhone = {
  message: 'm' as TransportId,
  text: 'News!',
  options: [],
  isPoll: false,
  unasked: true,
};
const poll: OnPhone = {
  ...letter,
  isPoll: true,
  options: ['rendang', 'soto'].map((id) => ({ id, label: id })),
};

test('the same seed brings the same people, another one brings others', () => {
  expect(people(7).map(facts)).toEqual(people(7).map(facts));
  expect(people(8).map(facts)).not.toEqual(people(7).map(facts));
});

test('one more person changes nobody else', () => {
  expect(people(7, 41).slice(0, 40).map(facts)).toEqual(people(7, 40).map(facts));
});

test('everybody has a number of their own, and every kind of person is there', () => {
  const all = people(7);
  expect(new Set(all.map(({ phone }) => phone.value)).size).toBe(all.length);
  expect([...new Set(all.map(({ persona }) => persona))].sort()).toEqual([...personaNames].sort());
});

test('the kinds of people are shares of a hundred', () => {
  expect(personaNames.reduce((sum, name) => sum + personas[name].of100, 0)).toBe(100);
});

describe('what people do', () => {
  const sample = (persona: Person['persona']): Person => {
    const found = people(7).find((person) => person.persona === persona);
    if (!found) throw new Error(`nobody is ${persona}`);
    return found;
  };
  const times = 300;
  /** How often of so many letters something like this is done. */
  const often = (person: Person, message: OnPhone, at: number, deed: 'vote' | 'stop') =>
    Array.from({ length: times }, () => reactTo(person, message, at)).filter((planned) =>
      planned.some((each) =>
        deed === 'vote' ? each.deed.do === 'vote' : each.deed.do === 'write' && each.deed.means === 'stop',
      ),
    ).length;

  test('whoever fades votes less after a year than in the first week', () => {
    const person = sample('fading');
    const young = often(person, poll, person.joinsAt + dayMs, 'vote');
    const old = often(person, poll, person.joinsAt + 365 * dayMs, 'vote');
    expect(young).toBeGreaterThan(times / 3);
    expect(old).toBeLessThan(times / 20);
  });

  test('whoever is annoyed leaves the sooner the more was sent', () => {
    const person = sample('annoyed');
    expect(often(person, letter, person.joinsAt + dayMs, 'stop')).toBe(0);
    person.unaskedEver = 30;
    expect(often(person, letter, person.joinsAt + dayMs, 'stop')).toBeGreaterThan(times / 4);
  });

  test('whoever works at night answers at night', () => {
    const person = sample('night-shift');
    const at = person.joinsAt + 12 * hourMs;
    const hours = Array.from({ length: times }, () => reactTo(person, poll, at))
      .flatMap((planned) => planned.slice(0, 1))
      .map((planned) => wallTime(planned.at, person.zone).hour);
    expect(hours.length).toBeGreaterThan(times / 2);
    expect(hours.filter((hour) => hour >= 8 && hour < 20)).toEqual([]);
  });
});
