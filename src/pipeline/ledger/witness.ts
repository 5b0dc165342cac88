/** Reads and verifies what the ledger has of one contact: for proofs, which must not take a reading of the whole ledger. */
import type { ConsentRecordId } from '../../core/consent.ts';
import type { ChainLink } from '../../core/ledger/chain.ts';
import { checkContact } from '../../core/ledger/check-contact.ts';
import { checkLink } from '../../core/ledger/check-link.ts';
import { checkSeals } from '../../core/ledger/check-seals.ts';
import { finding, type LedgerFinding } from '../../core/ledger/finding.ts';
import type { LedgerRow } from '../../core/ledger/parts.ts';
import type { Witnessed } from '../../core/ledger/proof.ts';
import { isOfAnotherKey, wrongKey } from '../../core/ledger/wrong-key.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { Store } from '../../ports/store.ts';
import { linkBefore } from './link-before.ts';

export type WitnessDeps = {
  readonly store: Pick<Store, 'chain' | 'consents' | 'contacts'>;
  readonly key: string;
};

/** Every record with its link, each link with the one before it, and the contact's own count of its records. */
export async function witness(deps: WitnessDeps, contact: ContactRecord): Promise<Witnessed> {
  const { store, key } = deps;
  const { rows, findings } = await readContact(deps, contact);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const links = await store.chain.ofRecords(rows.map(({ id }) => id));
  const [first] = await store.chain.page(null, 1);
  const head = await store.chain.head();
  if (isOfAnotherKey([...(first ? [first] : []), ...links.values()], byId, key))
    return { rows, links, head, findings: [wrongKey] };
  const chained = await Promise.all([...links.values()].map((link) => checkOne(deps, link, byId)));
  return { rows, links, head, findings: [...chained.flat(), ...checkSeals(rows, links), ...findings] };
}

async function readContact({ store }: WitnessDeps, contact: ContactRecord) {
  const rows = await store.consents.rowsOf(contact.id);
  const { findings } = checkContact(contact, rows);
  if (findings.length === 0) return { rows, findings };
  // It may have changed between the two readings; what is wrong stays wrong.
  const now = (await store.contacts.get(contact.id)) ?? contact;
  const again = await store.consents.rowsOf(contact.id);
  return { rows: again, findings: checkContact(now, again).findings };
}

async function checkOne(
  { store, key }: WitnessDeps,
  link: ChainLink,
  rows: ReadonlyMap<ConsentRecordId, LedgerRow>,
): Promise<readonly LedgerFinding[]> {
  const before = await linkBefore(store.chain, link.seq);
  const gone = finding('link-missing', `Link ${link.seq - 1} is gone.`, { seq: link.seq - 1 });
  return [...(before ? [] : [gone]), ...checkLink(link, rows.get(link.record), before?.hash ?? null, key)];
}
