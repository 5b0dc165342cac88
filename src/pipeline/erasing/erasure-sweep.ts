/**
 * One sweep: takes everything of an erased contact out of the collections. Its steps may be interrupted anywhere and done
 * again; the order is such that at no moment anybody but the person could bring them back.
 */
import type { ContactId } from '../../core/contact-id.ts';
import type { Erasure } from '../../core/erasure.ts';
import type { ContactRecord, JournalTurn } from '../../core/record.ts';
import type { ErasureLog } from '../../ports/erasure-log.ts';
import type { Store } from '../../ports/store.ts';
import type { Records } from '../deciding/records.ts';
import type { FailPoints } from '../fail-points.ts';
import type { Suppressions } from '../people/suppressions.ts';

export type SweepDeps = {
  readonly store: Store;
  readonly records: Records;
  readonly suppressions: Suppressions;
  readonly log: ErasureLog;
  readonly failPoints: FailPoints;
};

const batch = 500;
/** The store takes it as "all": nobody has as many turns. */
const everything = 1_000_000;

/** Answers whether nothing is left; if not (a send is under way, somebody wrote meanwhile), it has to be done again soon. */
export async function sweep(deps: SweepDeps, erasure: Erasure): Promise<boolean> {
  const { store, failPoints } = deps;
  const { contact } = erasure;
  const record = await store.contacts.get(contact);
  // A store put together from several backups: the replay of the log erases the contact again (erasure-replay.ts).
  if (!record || record.contact.erased === null) return true;

  // The last things decided, so that they are counted, named and found like the rest.
  await store.file(record.unfiled.filter(({ kind }) => kind !== 'erasure'));
  if (erasure.found === null) await store.erasures.note(contact, { found: await count(store, contact) });
  await suppress(deps, erasure);
  await blankConsents(deps, erasure);
  failPoints.reach('erasure-blanked');
  await store.calls.finish((await store.calls.of(contact)).map(({ id }) => id));
  await store.messages.erase(contact);
  await store.links.erase(contact);
  await store.rounds.erase(contact);
  await store.goals.erase(contact);
  await store.friends.erase(contact);
  failPoints.reach('erasure-messages-deleted');
  await forgetTurns(deps, erasure, record);
  failPoints.reach('erasure-journal-deleted');
  return await emptyShell(deps, record);
}

/** The turn of the erasure tells that it happened, and nothing else. */
const isPersonal = ({ event }: JournalTurn): boolean => event !== 'contact.erased';

async function count(store: Store, contact: ContactId): Promise<NonNullable<Erasure['found']>> {
  const turns = await store.journal.of(contact, everything);
  const gone = turns.filter(isPersonal).map(({ id }) => id);
  const kept = new Set(turns.filter((turn) => !isPersonal(turn)).map(({ id }) => id));
  const entries = (await store.inbox.of(contact, gone)).filter(({ id }) => !kept.has(id));
  return {
    addresses: (await store.contacts.addressesOf(contact)).length,
    messages: await store.messages.count(contact),
    journal: gone.length,
    inbox: entries.length,
    calls: (await store.calls.of(contact)).length,
    votes: (await store.rounds.votesOf(contact)).length,
    goals: (await store.goals.of(contact)).length,
    links: (await store.links.of(contact)).length,
    consents: (await store.consents.of(contact)).filter(({ record }) => record.action !== 'erase').length,
  };
}

/**
 * Suppressed, then written down outside of the store, and only then unknown. Also of a contact that was part of another one,
 * whose addresses lead there: in a backup they do not yet.
 */
async function suppress(deps: SweepDeps, { contact, at, by, optedOut, sweptAt }: Erasure): Promise<void> {
  const { store, suppressions, log, failPoints } = deps;
  const addresses = await store.contacts.addressesOf(contact);
  if (addresses.length === 0 && sweptAt !== null) return;
  await suppressions.add(addresses, { at, because: 'erased', optedOut });
  failPoints.reach('erasure-suppressed');
  await log.append([{ contact, addresses: addresses.map(suppressions.idOf), at, by, optedOut }]);
  failPoints.reach('erasure-logged');
  await store.contacts.release(contact, addresses);
  failPoints.reach('erasure-released');
}

/** The ledger's record of the erasure names those it blanks, and comes first: a blank record nobody named is damage. */
async function blankConsents({ store }: SweepDeps, { contact, record }: Erasure): Promise<void> {
  const { id, ...rest } = record;
  const rows = (await store.consents.of(contact)).filter((row) => row.id !== id);
  const erases = rows.map((row) => row.id);
  await store.file([{ kind: 'consent', id, contact, record: { ...rest, erases } }]);
  await store.consents.blank(rows.filter(({ erased }) => !erased).map((row) => row.id));
}

/** Entries are found by the turns they led to: first the entries, then the turns. The turn of the erasure stays. */
async function forgetTurns({ store }: SweepDeps, erasure: Erasure, record: ContactRecord): Promise<void> {
  const { contact } = erasure;
  let hosts = erasure.hosts;
  for (;;) {
    const turns = await store.journal.of(contact, batch);
    const gone = turns.filter(isPersonal);
    if (gone.length === 0) break;
    const called = turns.flatMap(({ lines }) => lines.flatMap(({ facts }) => facts?.host ?? []));
    const more = called.map(String).filter((host) => !hosts.includes(host));
    if (more.length > 0) {
      hosts = [...new Set([...hosts, ...more])].sort();
      await store.erasures.note(contact, { hosts });
    }
    const ids = gone.map(({ id }) => id);
    await store.inbox.remove(contact, ids);
    await store.journal.erase(ids);
  }
  // Decided before the erasure or with it, whether marked as done or not. Other undone entries are the worker's: one of
  // them may be a new beginning (late-entries.ts).
  await store.inbox.remove(contact, record.decided);
}

/** What the document itself still carried for other collections. */
async function emptyShell({ store, records }: SweepDeps, record: ContactRecord): Promise<boolean> {
  const waiting = (await store.inbox.waitingContacts([record.id], [])).has(record.id);
  const clean = !waiting && record.contact.outbox.length === 0;
  if (record.decided.length === 0 && record.unfiled.length === 0) return clean;
  const [won] = await records.commit([
    { version: record.version, record: { ...record, decided: [], unfiled: [] } },
  ]);
  return won === true && clean;
}
