/** Good rows of a list into the inbox, and what was decided for them; or, in a dry run, what would be. */
import type { Address } from '../../core/address.ts';
import type { ChannelId } from '../../core/channel.ts';
import type { ContactId } from '../../core/contact-id.ts';
import { isKabarError } from '../../core/errors.ts';
import type { ConsentReported, EntryId } from '../../core/event.ts';
import { importEntryId } from '../../core/import/entry-id.ts';
import { foresee, type Outcome, outcomeIn } from '../../core/import/foresee.ts';
import type { Earlier } from '../../core/import/numbers-seen.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Store } from '../../ports/store.ts';
import type { Inbox, Submission } from '../intake/inbox.ts';
import { findPeople, type PeopleDeps, type Person } from './people.ts';

export type BringInDeps = PeopleDeps & {
  readonly store: Store;
  readonly inbox: Inbox;
  /** Where contacts that the list brings are spoken to. */
  readonly channel: ChannelId;
  /** Resolves when these entries are decided and filed, whoever decides them. */
  readonly decided: (entries: readonly EntryId[]) => Promise<void>;
};

export type GoodRow = {
  readonly address: Address;
  readonly event: ConsentReported;
  /** What earlier rows of the list said of this telephone. */
  readonly earlier: Earlier | null;
};

export type BringIn = {
  readonly dryRun: boolean;
  /** When the import began. */
  readonly since: Instant;
};

/** One outcome per row, in order. */
export async function bringIn(
  deps: BringInDeps,
  rows: readonly GoodRow[],
  { dryRun, since }: BringIn,
): Promise<readonly Outcome[]> {
  if (rows.length === 0) return [];
  const addresses = rows.map(({ address }) => address);
  const people = await findPeople(deps, addresses);
  const foreseen = rows.map((row, index) => outcomeFor(row, people[index]));
  if (dryRun) return foreseen;

  const submissions = await Promise.all(rows.map((row, index) => submissionOf(deps, row, people[index])));
  const sent = submissions.filter((submission) => submission !== null);
  const accepted = await deps.inbox.submit(sent);
  const duplicates = new Set(accepted.filter(({ duplicate }) => duplicate).map(({ id }) => id));
  const entries = accepted.map(({ id }) => id);
  await deps.decided(entries);
  const turns = await deps.store.journal.turns(entries);

  return rows.map((row, index): Outcome => {
    const submission = submissions[index] ?? null;
    const expected = foreseen[index] ?? 'known';
    if (submission === null) return row.event.action === 'grant' ? 'suppressed' : 'known';
    const turn = turns.get(submission.id);
    // What was imported before is what it is by now: the inbox knows it again, or its turn is older than this import.
    if (duplicates.has(submission.id) || (turn && turn.at < since)) return again(expected);
    const isNew = people[index]?.kind === 'unknown' && row.earlier === null;
    return (turn && outcomeIn(turn.lines, isNew)) ?? expected;
  });
}

function outcomeFor({ event, earlier }: GoodRow, person: Person | undefined): Outcome {
  if (person?.kind === 'suppressed') return event.action === 'grant' ? 'suppressed' : 'known';
  return foresee(event, person?.kind === 'known' ? person.known : null, earlier);
}

const again = (outcome: Outcome): Outcome =>
  outcome === 'stopped' || outcome === 'suppressed' ? outcome : 'known';

/** Null for somebody whom nobody but themselves can bring in. */
async function submissionOf(
  { inbox, channel }: BringInDeps,
  { address, event }: GoodRow,
  person: Person | undefined,
): Promise<Submission | null> {
  if (person?.kind === 'suppressed') return null;
  const contact = person?.kind === 'known' ? person.id : await bornOrNull(inbox, address, channel);
  return contact && { contact, id: importEntryId(contact, event), event, rank: 2 };
}

async function bornOrNull(inbox: Inbox, address: Address, channel: ChannelId): Promise<ContactId | null> {
  try {
    return await inbox.contactOf(address, channel);
  } catch (error) {
    // Suppressed since we looked.
    if (isKabarError(error) && error.code === 'consent.suppressed') return null;
    throw error;
  }
}
