/** Changes that people and applications make to a contact. */
import type { AttributeChanges, Attributes } from '../contact.ts';
import type { ContactEdited } from '../event.ts';
import type { Turn } from '../turn.ts';
import { pause } from './pausing.ts';

/** design.md section 5, clause 8: one saved value. */
const maxValueLength = 4_096;
const maxTags = 100;

export function edit(turn: Turn, event: ContactEdited): void {
  const { contact } = turn;
  if (event.attributes) turn.change({ attributes: withChanges(contact.attributes, event.attributes) });
  if (event.addTags || event.removeTags) {
    const kept = contact.tags.filter((tag) => !event.removeTags?.includes(tag));
    turn.change({ tags: withTags(kept, event.addTags ?? []) });
  }
  if (event.language !== undefined) turn.change({ language: event.language, languageFrom: 'chosen' });
  if (event.timeZone !== undefined) turn.change({ timeZone: event.timeZone });
  if (event.pausedUntil !== undefined) pause(turn, event.pausedUntil);
  turn.note('contact.edited', event.actor, { fields: Object.keys(event).join(' ') });
}

/** Each once, and no more than a contact's document has room for. */
export const withTags = (tags: readonly string[], added: readonly string[]): readonly string[] =>
  [...new Set([...tags, ...added])].slice(0, maxTags);

/** Null removes an attribute; a value past the limit is not taken rather than cut, for half a value is a wrong one. */
function withChanges(attributes: Attributes, changes: AttributeChanges): Attributes {
  const fitting = Object.entries(changes).filter(
    ([, value]) => JSON.stringify(value).length <= maxValueLength,
  );
  const merged = { ...attributes, ...Object.fromEntries(fitting) };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)) as Attributes;
}
