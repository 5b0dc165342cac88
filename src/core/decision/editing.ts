/** Changes that people and applications make to a contact, and the hand-over to a person and back. */
import type { AttributeChanges, Attributes } from '../contact.ts';
import type { ContactEdited, ConversationHanded } from '../event.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { proceed } from './running.ts';

/** design.md section 5, clause 8: one saved value. */
const maxValueLength = 4_096;
const maxTags = 100;

export function edit(turn: Turn, event: ContactEdited): void {
  const { contact } = turn;
  if (event.attributes) turn.change({ attributes: withChanges(contact.attributes, event.attributes) });
  if (event.addTags || event.removeTags) {
    const kept = contact.tags.filter((tag) => !event.removeTags?.includes(tag));
    turn.change({ tags: [...new Set([...kept, ...(event.addTags ?? [])])].slice(0, maxTags) });
  }
  if (event.language !== undefined) turn.change({ language: event.language, languageFrom: 'chosen' });
  if (event.timeZone !== undefined) turn.change({ timeZone: event.timeZone });
  if (event.pausedUntil !== undefined) pause(turn, event.pausedUntil);
  turn.note('contact.edited', event.actor, { fields: Object.keys(event).join(' ') });
}

/** To a person: the bot is silent. Back to the bot: a run that waited for the person goes on. */
export function hand(turn: Turn, event: ConversationHanded): readonly FollowUp[] {
  if (event.to === 'person') return [{ do: 'hand-over', reason: event.actor }];
  turn.change({ withPerson: null });
  turn.note('conversation.handed', event.actor, { to: 'bot' });
  const { run } = turn.contact;
  const waitsForPerson = run?.stack.at(-1)?.waiting?.for === 'person';
  return run && waitsForPerson ? proceed(turn, run, { kind: 'handed-back' }, 'started') : [];
}

/** Null removes an attribute; values past the limit are left out rather than cut, for half a value is a wrong one. */
function withChanges(attributes: Attributes, changes: AttributeChanges): Attributes {
  const merged = { ...attributes, ...changes };
  return Object.fromEntries(
    Object.entries(merged).filter(
      ([, value]) => value !== null && JSON.stringify(value).length <= maxValueLength,
    ),
  ) as Attributes;
}

function pause(turn: Turn, until: number | null): void {
  turn.change({ pausedUntil: until });
  if (until === null) turn.cancel('pause');
  else turn.wake('pause', until);
}
