/**
 * Reads the whole ledger and says what is not as it was sealed. First the chain, link by link with its records; then the
 * people, each against their records; so nothing can be edited, removed, added, doubled or moved unseen. Reads in batches,
 * writes nothing, and may run beside an engine: what is on its way counts as such.
 */
import type { ContactId } from '../../core/contact.ts';
import type { ChainHead, ChainLink } from '../../core/ledger/chain.ts';
import { checkContact } from '../../core/ledger/check-contact.ts';
import { type ChainPosition, chainStart, checkLinks } from '../../core/ledger/check-links.ts';
import { checkSeals } from '../../core/ledger/check-seals.ts';
import { finding, type LedgerFinding } from '../../core/ledger/finding.ts';
import type { LedgerRow } from '../../core/ledger/parts.ts';
import { isOfAnotherKey, wrongKey } from '../../core/ledger/wrong-key.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { Store } from '../../ports/store.ts';
import type { Ledger } from '../sealer.ts';
import { createHeadCheck } from './head-check.ts';
import { createPlaceSet } from './place-set.ts';
import { type Counts, createTally, type Tally } from './tally.ts';

export type VerifyDeps = {
  readonly store: Pick<Store, 'chain' | 'consents' | 'contacts'>;
  readonly ledger: Ledger;
  /** A head that somebody wrote down elsewhere: it must still be in the chain. */
  readonly head?: string;
  readonly found: (finding: LedgerFinding) => void;
};

/** `unsealed` and `unfiled` are on their way: nothing is wrong with them. */
export type LedgerReport = Counts & {
  /** How many records are sealed. */
  readonly sealed: number;
  readonly head: ChainHead | null;
  readonly heads: { readonly checked: number; readonly unreadable: number };
  readonly findings: number;
};

const linksPerPage = 1_000;
const contactsPerPage = 500;

export async function verifyLedger(deps: VerifyDeps): Promise<LedgerReport> {
  let findings = 0;
  const counted = {
    ...deps,
    found(each: LedgerFinding) {
      findings += 1;
      deps.found(each);
    },
  };
  const chain = await readChain(counted);
  const people = chain.wrongKey ? createTally().counts() : await readPeople(counted, chain);
  const { head, heads } = chain;
  return { sealed: chain.links, head, heads, ...people, findings };
}

type ReadChain = {
  readonly wrongKey: boolean;
  readonly links: number;
  readonly head: ChainHead | null;
  readonly heads: LedgerReport['heads'];
  /** True for places whose record says of itself what the chain says. */
  readonly isSound: (seq: number) => boolean;
};

async function readChain({ store, ledger, head: named, found }: VerifyDeps): Promise<ReadChain> {
  const heads = await createHeadCheck(ledger.heads, named);
  const sound = createPlaceSet();
  let position: ChainPosition = chainStart;
  let head: ChainHead | null = null;
  let links = 0;
  for (let after: number | null = null; ; ) {
    const page = await store.chain.page(after, linksPerPage);
    const rows = await store.consents.rows(page.map(({ record }) => record));
    if (after === null && isOfAnotherKey(page, rows, ledger.key)) {
      found(wrongKey);
      return { wrongKey: true, links: 0, head: null, heads: heads.counts, isSound: sound.has };
    }
    const checked = checkLinks(position, page, rows, ledger.key);
    for (const each of [...checked.findings, ...page.flatMap(heads.check)]) found(each);
    for (const seq of checked.sound) sound.add(seq);
    position = checked.position;
    links += page.filter(({ seq }) => seq > 0).length;
    const last: ChainLink | undefined = page.findLast(({ foreign }) => !foreign.includes('_id'));
    if (last) head = { seq: last.seq, hash: last.hash, at: last.at };
    if (!last || page.length < linksPerPage) break;
    after = last.seq;
  }
  for (const each of heads.missing(head)) found(each);
  return { wrongKey: false, links, head, heads: heads.counts, isSound: sound.has };
}

async function readPeople(deps: VerifyDeps, chain: ReadChain): Promise<Counts> {
  const { store } = deps;
  const tally = createTally();
  for (let after: ContactId | null = null; ; ) {
    // Contacts first: what they count is filed by the time the records are read, or is among what they still carry.
    const page: readonly ContactRecord[] = await store.contacts.list({
      limit: contactsPerPage,
      ...(after === null ? {} : { after }),
    });
    const last = page.length < contactsPerPage ? null : (page.at(-1)?.id ?? null);
    const rows = byContact(await store.consents.between(after, last));
    for (const record of page) {
      await checkOne(deps, chain, tally, record, rows.get(record.id) ?? []);
      rows.delete(record.id);
    }
    for (const [contact, strays] of rows) await checkStrays(deps, chain, tally, contact, strays);
    if (last === null) return tally.counts();
    after = last;
  }
}

async function checkOne(
  deps: VerifyDeps,
  chain: ReadChain,
  tally: Tally,
  record: ContactRecord,
  rows: readonly LedgerRow[],
): Promise<void> {
  let theirs = rows;
  let checked = checkContact(record, theirs);
  if (checked.findings.length > 0) {
    // Somebody may have been at work between the two readings; what is wrong stays wrong.
    const [now = record] = (await deps.store.contacts.load([record.id])).values();
    theirs = await deps.store.consents.rowsOf(record.id);
    checked = checkContact(now, theirs);
  }
  for (const each of checked.findings) deps.found(each);
  tally.contact(checked.erasures, checked.unfiled);
  const suspicious =
    checked.findings.length > 0 ? theirs : theirs.filter(({ seal }) => !seal || !chain.isSound(seal.seq));
  await askChain(deps, tally, suspicious);
}

/** Records of a contact that was not among the contacts: born a moment ago, or nobody's. */
async function checkStrays(
  deps: VerifyDeps,
  chain: ReadChain,
  tally: Tally,
  contact: ContactId,
  rows: readonly LedgerRow[],
): Promise<void> {
  const record =
    typeof contact === 'string' ? (await deps.store.contacts.load([contact])).get(contact) : undefined;
  if (record) return checkOne(deps, chain, tally, record, rows);
  for (const { id, seal, at } of rows)
    deps.found(
      finding('record-not-ours', 'The record is of a contact that does not exist.', {
        record: id,
        contact,
        seq: seal?.seq ?? null,
        since: at,
      }),
    );
}

/** What the chain says of records that it was not known of: sealed meanwhile, not sealed yet, or not at all. */
async function askChain(
  { store, found }: VerifyDeps,
  tally: Tally,
  rows: readonly LedgerRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const links = await store.chain.ofRecords(rows.map(({ id }) => id));
  for (const { id, seal, at } of rows) if (!seal && !links.has(id)) tally.waits(at);
  for (const each of checkSeals(rows, links)) found(each);
}

function byContact(rows: readonly LedgerRow[]): Map<ContactId, LedgerRow[]> {
  const groups = new Map<ContactId, LedgerRow[]>();
  for (const row of rows) {
    const group = groups.get(row.contact);
    if (group) group.push(row);
    else groups.set(row.contact, [row]);
  }
  return groups;
}
