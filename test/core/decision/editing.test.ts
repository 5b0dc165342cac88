/** What people and applications may change, and where that ends. */
import { describe, expect, test } from '@jest/globals';
import type { Contact } from '../../../src/core/contact.ts';
import { decide } from '../../../src/core/decide.ts';
import type { ContactEdited, ConversationHanded } from '../../../src/core/event.ts';
import { dayMs } from '../../../src/core/time/instant.ts';
import { aContact, anArrival, aWorld, morning } from '../../support/world.ts';

const world = aWorld();
const edit = (contact: Contact, changes: Omit<ContactEdited, 'type' | 'actor'>) =>
  decide(contact, anArrival({ type: 'contact.edited', actor: 'crm', ...changes }), world);
const hand = (contact: Contact, to: ConversationHanded['to']) =>
  decide(contact, anArrival({ type: 'conversation.handed', to, actor: 'dewi' }), world);

describe('attributes', () => {
  test('are set, replaced and removed; the others stay', () => {
    const before = aContact({ attributes: { name: 'Ana', age: 30, level: 'gold' } });
    const { contact } = edit(before, { attributes: { name: 'Anna', age: null, points: 3 } });
    expect(contact.attributes).toEqual({ name: 'Anna', level: 'gold', points: 3 });
  });

  test('of more than 4 KB are not taken, and the value before stays', () => {
    const before = aContact({ attributes: { name: 'Ana' } });
    const long = 'x'.repeat(4_096);
    expect(edit(before, { attributes: { name: long, note: long } }).contact.attributes).toEqual({
      name: 'Ana',
    });
    expect(edit(before, { attributes: { name: long.slice(2) } }).contact.attributes.name).toHaveLength(4_094);
  });
});

describe('tags', () => {
  test('are added once and removed; a hundred is the most', () => {
    const before = aContact({ tags: ['a', 'b'] });
    expect(edit(before, { addTags: ['c', 'a', 'c'], removeTags: ['b', 'x'] }).contact.tags).toEqual([
      'a',
      'c',
    ]);
    const many = Array.from({ length: 150 }, (_, index) => `t${index}`);
    const { tags } = edit(before, { addTags: many }).contact;
    expect([tags.length, tags[0], tags[99]]).toEqual([100, 'a', 't97']);
  });
});

describe('the rest', () => {
  test('language and zone are taken as chosen', () => {
    expect(edit(aContact(), { language: 'es', timeZone: 'America/Bogota' }).contact).toMatchObject({
      language: 'es',
      languageFrom: 'chosen',
      timeZone: 'America/Bogota',
    });
  });

  test('a pause sets its own timer, and its end takes the timer back', () => {
    const paused = edit(aContact(), { pausedUntil: morning + dayMs });
    expect([paused.contact.pausedUntil, paused.effects]).toEqual([
      morning + dayMs,
      [{ type: 'wakeup.set', id: 'entry-1.0', timer: 'pause', dueAt: morning + dayMs }],
    ]);
    const ended = edit(paused.contact, { pausedUntil: null });
    expect([ended.contact.pausedUntil, ended.effects]).toEqual([
      null,
      [{ type: 'wakeup.cancel', timer: 'pause' }],
    ]);
  });

  test('the journal names who changed which fields, and not their contents', () => {
    expect(edit(aContact(), { attributes: { name: 'Ana' }, addTags: ['vip'] }).journal).toEqual([
      { what: 'contact.edited', why: 'crm', facts: { fields: 'type actor attributes addTags' } },
    ]);
  });
});

describe('a conversation', () => {
  test('handed to a person is theirs, and back the bot speaks again', () => {
    const theirs = hand(aContact(), 'person').contact;
    expect(theirs.withPerson).toEqual({ since: morning, reason: 'dewi' });
    expect(hand(theirs, 'bot').contact).toEqual(aContact());
  });
});

describe('assigning a conversation', () => {
  const assign = (contact: Contact, to: string | null) =>
    decide(contact, anArrival({ type: 'conversation.assigned', to, actor: 'dewi' }), world);

  test('names who is to answer, and takes the name back; nothing is said', () => {
    const handed = hand(aContact(), 'person').contact;
    const mine = assign(handed, 'sari');
    expect([mine.contact.withPerson, mine.effects]).toEqual([{ ...handed.withPerson, assignee: 'sari' }, []]);
    expect(assign(mine.contact, null).contact.withPerson).toEqual(handed.withPerson);
  });

  test('of one that the bot has changes nothing', () => {
    const before = aContact();
    expect(assign(before, 'sari').contact).toEqual(before);
  });

  test('ends when it is handed back', () => {
    const mine = assign(hand(aContact(), 'person').contact, 'sari').contact;
    expect(hand(hand(mine, 'bot').contact, 'person').contact.withPerson).not.toHaveProperty('assignee');
  });
});
