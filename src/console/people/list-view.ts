/** Everything the list of contacts shows, gathered before a line of it is written. */
import type { Consents } from '../../core/consent.ts';
import type { Contact } from '../../core/contact.ts';
import type { Stage } from '../../core/lifecycle/stages.ts';
import { nameOf } from '../../core/name.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Counted, Counts } from './counts.ts';
import { findPeople, type PeopleFilter } from './search.ts';

export type PersonRow = {
  readonly id: string;
  readonly name: string | null;
  readonly number: string;
  readonly stage: Stage;
  readonly tags: readonly string[];
  readonly lastWrote: Instant | null;
  readonly consents: Consents;
  readonly waitsForPerson: boolean;
};

export type ListView = {
  readonly filter: PeopleFilter;
  readonly segments: readonly string[];
  readonly rows: readonly PersonRow[];
  readonly counted: Counted;
  /** Null on the last page. */
  readonly next: string | null;
  readonly isFirst: boolean;
  readonly now: Instant;
};

const perPage = 50;

export async function listView(
  deps: ConsoleDeps,
  counts: Counts,
  { filter, after }: { readonly filter: PeopleFilter; readonly after: string | null },
): Promise<ListView> {
  const { people, next } = await findPeople(deps, filter, { after, limit: perPage });
  const isWhole = after === null && next === null;
  return {
    filter,
    segments: [...(deps.release()?.segments.keys() ?? [])],
    rows: people.map(({ contact }) => rowOf(contact)),
    counted: isWhole ? { people: people.length, done: true } : await counts.of(filter),
    next,
    isFirst: after === null,
    now: deps.clock.now(),
  };
}

/** What they are found by, whatever kind of address it is. */
export const numberOf = ({ addresses }: Pick<Contact, 'addresses'>): string =>
  (addresses.find(({ kind }) => kind === 'phone') ?? addresses[0])?.value ?? '';

const rowOf = (contact: Contact): PersonRow => ({
  id: contact.id,
  name: nameOf(contact),
  number: numberOf(contact),
  stage: contact.lifecycle.stage,
  tags: contact.tags,
  lastWrote: contact.talk.lastInboundAt,
  consents: contact.consents,
  waitsForPerson: contact.withPerson !== null,
});
