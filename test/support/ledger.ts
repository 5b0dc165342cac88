/** A ledger as an engine would have left it: people with their records, filed and sealed, each counted by its contact. */
import type { ConsentRecord, ConsentRecordId } from '../../src/core/consent.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { LedgerFinding } from '../../src/core/ledger/finding.ts';
import { consentsAfter } from '../../src/core/ledger/projection.ts';
import { noFailPoints } from '../../src/pipeline/fail-points.ts';
import { createSealer, type Ledger } from '../../src/pipeline/ledger/sealer.ts';
import { type LedgerReport, verifyLedger } from '../../src/pipeline/ledger/verify.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import { silentLogger } from './kabar.ts';
import { aContact, simulator, someTime } from './records.ts';

export const aRecord = (nth: number, more: Partial<ConsentRecord> = {}): ConsentRecord => ({
  action: 'grant',
  purposes: ['service', 'marketing'],
  method: 'answer',
  source: 'chat',
  actor: 'contact',
  at: someTime + nth,
  nth,
  channel: simulator,
  controller: 'Dapur Sari',
  jurisdiction: 'ID',
  address: { kind: 'phone', value: '+6281234567' },
  evidence: { verbatim: 'ya, mau', messageId: `message-${nth}` },
  disclosure: { text: 'May we write to you, Asha?', version: 'a1b2c3d4e5f60718', language: 'en' },
  ...more,
});

/** A contact whose document and records agree. */
export async function addContact(
  store: Store,
  name: string,
  records: readonly ConsentRecord[],
): Promise<readonly { readonly id: ConsentRecordId; readonly record: ConsentRecord }[]> {
  const contact = name as ContactId;
  const told = records.map((record, index) => ({
    id: `simulator:message:${name}-${index}.0` as ConsentRecordId,
    record,
  }));
  await store.contacts.resolve([{ kind: 'lid', value: name }], () =>
    aContact(name, {
      ledger: { count: told.length, last: told.at(-1)?.id ?? null },
      consents: consentsAfter(told),
    }),
  );
  await store.file(told.map(({ id, record }) => ({ kind: 'consent', id, contact, record })));
  return told;
}

/** Seals everything that is filed, and remembers the head. */
export async function sealAll(store: Store, ledger: Ledger, clock: Clock): Promise<void> {
  const sealer = createSealer({
    store,
    clock,
    logger: silentLogger,
    ledger,
    failPoints: noFailPoints,
    maySeal: () => true,
  });
  await sealer.finish();
}

export async function findingsOf(
  store: Store,
  ledger: Ledger,
  head?: string,
): Promise<{ readonly report: LedgerReport; readonly findings: readonly LedgerFinding[] }> {
  const findings: LedgerFinding[] = [];
  const report = await verifyLedger({
    store,
    ledger,
    found: (each) => findings.push(each),
    ...(head === undefined ? {} : { head }),
  });
  return { report, findings };
}
