/**
 * Reads the whole ledger and says what is not as it was sealed. First the chain, link by link with its records; then the
 * people, each against their records; so nothing can be edited, removed, added, doubled or moved unseen. Reads in batches,
 * writes nothing, and may run beside an engine: what is on its way counts as such.
 */
import type { ContactId } from '../../core/contact-id.ts';
import { isUnreadable } from '../../core/errors.ts';
import type { ChainHead, ChainLink } from '../../core/ledger/chain.ts';
import { checkContact } from '../../core/ledger/check-contact.ts';
import { checkLink } from '../../core/ledger/check-link.ts';
import { type ChainPosition, chainStart, checkOrder } from '../../core/ledger/check-order.ts';
import { checkSeals } from '../../core/ledger/check-seals.ts';
import { finding, type LedgerFinding } from '../../core/ledger/finding.ts';
import type { LedgerRow } from '../../core/ledger/parts.ts';
import { isOfAnotherKey, wrongKey } from '../../core/ledger/wrong-key.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { Store } from '../../ports/store.ts';
import { createHeadCheck } from './head-check.ts';
import { soundHashBefore } from './link-before.ts';
import { createPlaceSet, type PlaceSet } from './place-set.ts';
import type { Ledger } from './sealer.ts';
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
  const { sealed, head, heads } = chain;
  return { sealed, head, heads, ...people, findings };
}

type ReadChain = Pick<LedgerReport, 'sealed' | 'head' | 'heads'> & {
  readonly wrongKey: boolean;
  readonly last: number;
  /** Places that have a link, and those of them that do not name the link before. */
  readonly placed: PlaceSet;
  readonly broken: PlaceSet;
};

async function readChain({ store, ledger, head: named, found }: VerifyDeps): Promise<ReadChain> {
  const heads = await createHeadCheck(ledger.heads, named);
  const [placed, broken] = [createPlaceSet(), createPlaceSet()];
  let position: ChainPosition = chainStart;
  let head: ChainHead | null = null;
  let sealed = 0;
  const read = (anothers: boolean): ReadChain => {
    return { wrongKey: anothers, sealed, head, heads: heads.counts, last: position.next - 1, placed, broken };
  };
  for await (const page of pagesOf(store.chain)) {
    if (position === chainStart && (await isAnothers(store, page, ledger.key))) {
      found(wrongKey);
      return read(true);
    }
    const checked = checkOrder(position, page, ledger.key);
    for (const each of [...checked.findings, ...page.flatMap(heads.check)]) found(each);
    for (const seq of checked.placed) placed.add(seq);
    for (const seq of checked.broken) broken.add(seq);
    position = checked.position;
    sealed += checked.placed.length;
    const last = page.findLast(({ foreign }) => !foreign.includes('_id'));
    if (last) head = { seq: last.seq, hash: last.hash, at: last.at };
  }
  for (const each of heads.missing(head)) found(each);
  return read(false);
}

async function* pagesOf(chain: Store['chain']): AsyncGenerator<readonly ChainLink[]> {
  for (let after: number | null = null; ; ) {
    const page = await chain.page(after, linksPerPage);
    yield page;
    const last: ChainLink | undefined = page.findLast(({ foreign }) => !foreign.includes('_id'));
    if (!last || page.length < linksPerPage) return;
    after = last.seq;
  }
}

async function isAnothers(
  { consents }: VerifyDeps['store'],
  page: readonly ChainLink[],
  key: string,
): Promise<boolean> {
  const some = page.slice(0, 50);
  return isOfAnotherKey(some, await consents.rows(some.map(({ record }) => record)), key);
}

async function readPeople(deps: VerifyDeps, chain: ReadChain): Promise<Counts> {
  const { store } = deps;
  const tally = createTally();
  const met = createPlaceSet();
  for (let after: ContactId | null = null; ; ) {
    // Contacts first: what they count is filed by the time the records are read, or is among what they still carry.
    const page: readonly ContactRecord[] = await store.contacts.list({
      limit: contactsPerPage,
      ...(after === null ? {} : { after }),
    });
    const last = page.length < contactsPerPage ? null : (page.at(-1)?.id ?? null);
    const rows = await store.consents.between(after, last);
    await holdAgainstChain(deps, { chain, met, tally }, rows);
    const groups = byContact(rows);
    for (const record of page) {
      await checkOne(deps, tally, record, groups.get(record.id) ?? []);
      groups.delete(record.id);
    }
    for (const [contact, strays] of groups) await checkStrays(deps, tally, contact, strays);
    if (last === null) break;
    after = last;
  }
  await checkUnmet(deps, chain, met);
  return tally.counts();
}

type Reading = { readonly chain: ReadChain; readonly met: PlaceSet; readonly tally: Tally };

async function holdAgainstChain(
  deps: VerifyDeps,
  { chain, met, tally }: Reading,
  rows: readonly LedgerRow[],
): Promise<void> {
  const { store, found } = deps;
  for (let from = 0; from < rows.length; from += linksPerPage) {
    const part = rows.slice(from, from + linksPerPage);
    const links = await store.chain.ofRecords(part.map(({ id }) => id));
    for (const row of part) {
      const link = links.get(row.id);
      if (link) {
        if (chain.placed.has(link.seq)) met.add(link.seq);
        for (const each of await checkPair(deps, chain, link, row)) found(each);
      } else if (!row.seal) tally.waits(row.at);
    }
    for (const each of checkSeals(part, links)) found(each);
  }
}

async function checkPair(
  { store, ledger: { key } }: VerifyDeps,
  { broken }: ReadChain,
  link: ChainLink,
  row: LedgerRow | undefined,
): Promise<readonly LedgerFinding[]> {
  const before = broken.has(link.seq) ? await soundHashBefore(store, link.seq, key) : link.prev;
  return checkLink(link, row, before, key);
}

/** Links that no record was found for: it is gone, or it says nothing of a contact any more. */
async function checkUnmet(deps: VerifyDeps, chain: ReadChain, met: PlaceSet): Promise<void> {
  const isUnmet = (seq: number) => chain.placed.has(seq) && !met.has(seq);
  let seq = 1;
  while (seq <= chain.last && !isUnmet(seq)) seq += 1;
  if (seq > chain.last) return;
  for await (const page of pagesOf(deps.store.chain)) {
    const unmet = page.filter((link) => isUnmet(link.seq));
    const rows = await deps.store.consents.rows(unmet.map(({ record }) => record));
    for (const link of unmet)
      for (const each of await checkPair(deps, chain, link, rows.get(link.record))) deps.found(each);
  }
}

async function checkOne(
  { store, found }: VerifyDeps,
  tally: Tally,
  record: ContactRecord,
  rows: readonly LedgerRow[],
): Promise<void> {
  let checked = checkContact(record, rows);
  if (checked.findings.length > 0) {
    // Somebody may have been at work between the two readings; what is wrong stays wrong.
    const now = (await store.contacts.get(record.id)) ?? record;
    checked = checkContact(now, await store.consents.rowsOf(record.id));
  }
  for (const each of checked.findings) found(each);
  tally.contact(checked.erasures, checked.unfiled);
}

/** Records of a contact that was not among the contacts: born a moment ago, not to be read, or nobody's. */
async function checkStrays(
  deps: VerifyDeps,
  tally: Tally,
  contact: ContactId,
  rows: readonly LedgerRow[],
): Promise<void> {
  try {
    const record = typeof contact === 'string' ? await deps.store.contacts.get(contact) : null;
    if (record) return await checkOne(deps, tally, record, rows);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return deps.found(finding('consent-differs', error.message, { contact }));
  }
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

function byContact(rows: readonly LedgerRow[]): Map<ContactId, LedgerRow[]> {
  const groups = new Map<ContactId, LedgerRow[]>();
  for (const row of rows) {
    const group = groups.get(row.contact);
    if (group) group.push(row);
    else groups.set(row.contact, [row]);
  }
  return groups;
}
