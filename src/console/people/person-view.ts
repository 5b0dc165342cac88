/** Everything a contact's page shows, gathered before a line of it is written. */
import type { Contact } from '../../core/contact.ts';
import { isKabarError } from '../../core/errors.ts';
import { nameOf } from '../../core/name.ts';
import type { ContactRecord, JournalTurn } from '../../core/record.ts';
import type { AttributeType } from '../../core/release.ts';
import { ofAllParts } from '../../http/api/contact-reading.ts';
import { findContact } from '../../http/find-contact.ts';
import type { Why } from '../../http/why.ts';
import type { Times } from '../contact/cards.tsx';
import type { ConsoleDeps } from '../deps.ts';
import type { Language } from '../frame/language.ts';
import type { Fields } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';
import { numberOf } from './list-view.ts';
import type { Talk } from './talk.tsx';

export type PersonView = {
  readonly contact: Contact;
  /** Their name, else their number. */
  readonly title: string;
  readonly number: string;
  readonly times: Times;
  /** Null for whoever may find a person and no more. */
  readonly story: Story | null;
  readonly flows: readonly string[];
  readonly attributes: readonly (readonly [string, AttributeType])[];
};

export type PersonProps = { readonly view: PersonView; readonly visitor: Visitor };

export type Story = {
  readonly talk: Talk;
  readonly why: Why | null;
  /** Latest first. */
  readonly turns: readonly JournalTurn[];
};

const shownAtOnce = 50;
const mostShown = 1_000;
const longestId = 200;

/** Null when nobody is meant. */
export async function recordOf(
  { store }: Pick<ConsoleDeps, 'store'>,
  reference: string,
): Promise<ContactRecord | null> {
  if (reference.length > longestId) return null;
  try {
    return await findContact(store, reference);
  } catch (error) {
    if (isKabarError(error) && error.code === 'contact.unknown') return null;
    throw error;
  }
}

export async function personView(
  deps: ConsoleDeps,
  { contact }: ContactRecord,
  { query, visitor }: { readonly query: Fields; readonly visitor: Visitor },
): Promise<PersonView> {
  const release = deps.release();
  return {
    contact,
    title: titleOf(contact),
    number: numberOf(contact),
    times: timesOf(deps, contact, visitor.language),
    story: visitor.may('see') ? await storyOf(deps, contact, countIn(query)) : null,
    flows: [...(release?.flows.keys() ?? [])],
    attributes: [...(release?.attributes ?? [])],
  };
}

/** Their name, else their number, else their id: a shell has neither. */
export const titleOf = (contact: Contact): string => nameOf(contact) ?? (numberOf(contact) || contact.id);

export const timesOf = (
  { clock, release }: ConsoleDeps,
  { timeZone }: Contact,
  language: Language,
): Times => ({
  language,
  now: clock.now(),
  zone: timeZone ?? release()?.policy.defaultTimeZone ?? 'UTC',
});

async function storyOf(deps: ConsoleDeps, contact: Contact, count: number): Promise<Story> {
  const [talk, turns, why] = await Promise.all([
    talkOf(deps, contact, count),
    ofAllParts(contact, (id) => deps.store.journal.of(id, count), count),
    contact.erased === null ? deps.why(contact) : null,
  ]);
  return { talk, why, turns: turns.toReversed() };
}

/** The latest of the conversation. */
export async function talkOf({ store }: ConsoleDeps, contact: Contact, count = shownAtOnce): Promise<Talk> {
  const found = await ofAllParts(contact, (id) => store.messages.conversation(id, count + 1), count + 1);
  const more = found.length > count && count < mostShown;
  return { rows: found.slice(-count), earlier: more ? `?show=${Math.min(count * 2, mostShown)}` : null };
}

export function countIn(query: Fields): number {
  const asked = Number(query.one('show'));
  return Number.isInteger(asked) && asked > shownAtOnce ? Math.min(asked, mostShown) : shownAtOnce;
}
