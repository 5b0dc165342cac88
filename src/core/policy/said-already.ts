/** The same thing is not started twice in a row, whoever wanted it said: two campaigns, a retry, a slip. */
import type { Contact } from '../contact.ts';
import { fingerprint } from '../hash.ts';
import type { OutboxEntry } from '../outbox.ts';
import type { Instant } from '../time/instant.ts';

type Said = Contact['talk']['said'];

/** So many fingerprints a talk keeps. */
export const keptSaid = 12;

/** Texts are told apart by their keys and values: the words are made later, in whatever language. */
const contentOf = ({ body, values, round }: OutboxEntry): string =>
  fingerprint(JSON.stringify([body, values, round ?? null]));

export const keepSaid = (said: Said, entry: OutboxEntry, at: Instant): Said =>
  [...said, { what: contentOf(entry), at }].slice(-keptSaid);

/** True when this was said within the last `withinMs`. A question that is asked again on purpose may be. */
export function saidAlready(contact: Contact, entry: OutboxEntry, now: Instant, withinMs: number): boolean {
  const recent = contact.talk.said.filter(({ at }) => now - at < withinMs);
  if (recent.length === 0 || isNudge(contact, entry)) return false;
  const content = contentOf(entry);
  return recent.some(({ what }) => what === content);
}

function isNudge({ run }: Contact, entry: OutboxEntry): boolean {
  const waiting = run?.stack.at(-1)?.waiting;
  return waiting?.for === 'answer' && waiting.question === entry.id && waiting.silences > 0;
}
