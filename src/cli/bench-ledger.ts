/** `kabar bench ledger`: how fast the consent ledger is filed, sealed and verified on the embedded store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { compose, type Kabar } from '../compose.ts';
import { readSettings } from '../config.ts';
import type { ChannelId } from '../core/channel.ts';
import type { ConsentRecord, ConsentRecordId } from '../core/consent.ts';
import { type Contact, newContact } from '../core/contact.ts';
import type { ContactId } from '../core/contact-id.ts';
import { consentsAfter } from '../core/ledger/projection.ts';
import { firstSnapshot } from '../core/lifecycle/snapshot.ts';
import { noFailPoints } from '../pipeline/fail-points.ts';
import { createSealer } from '../pipeline/ledger/sealer.ts';
import { verifyLedger } from '../pipeline/ledger/verify.ts';
import { silentLogger } from './silent-logger.ts';
import { wholeNumber } from './whole-number.ts';

type Told = { readonly id: ConsentRecordId; readonly record: ConsentRecord };

type LedgerResult = {
  readonly records: number;
  readonly contacts: number;
  readonly filingSeconds: number;
  readonly sealingSeconds: number;
  readonly verifyingSeconds: number;
  /** What of it was work of this process: the rest is waiting for a processor that others use too. */
  readonly verifyingProcessorSeconds: number;
  /** The most that the process held while it verified, beyond what it held before. */
  readonly verifyingMegabytes: number;
  readonly findings: number;
};

/** What a life leaves in the ledger: asked by a form, confirmed, left, came back. */
const actions = ['ask', 'confirm', 'withdraw', 'grant'] as const;
const contactsPerBatch = 250;

export const benchLedgerCommand = (): Command =>
  new Command('ledger')
    .description('measures filing, sealing and verifying the consent ledger on the embedded store')
    .option('--records <n>', 'how many records', wholeNumber, 100_000)
    .option('--dir <path>', 'where the store of the measurement is kept (default: a temporary directory)')
    .option('--json', 'as JSON')
    .action(async ({ records, dir, json }: { records: number; dir?: string; json?: boolean }) => {
      const directory = mkdtempSync(join(dir ?? tmpdir(), 'kabar-bench-ledger-'));
      try {
        const result = await measure(directory, Math.ceil(records / actions.length));
        console.log(json ? JSON.stringify(result, null, 2) : inWords(result));
        if (result.findings > 0) process.exitCode = 1;
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    });

async function measure(directory: string, contacts: number): Promise<LedgerResult> {
  const kabar = await compose(
    readSettings({
      KABAR_DATA_DIR: directory,
      KABAR_FLOWS_DIR: 'bench/flows',
      KABAR_LOCALES_DIR: 'bench/locales',
      LOG_LEVEL: 'silent',
    }),
    { logger: silentLogger },
  );
  const { store, ledger, clock, logger } = kabar;
  const filingSeconds = await timed(() => fileRecords(kabar, contacts));
  const sealer = createSealer({
    store,
    clock,
    logger,
    ledger,
    failPoints: noFailPoints,
    maySeal: () => true,
  });
  const sealingSeconds = await timed(() => sealer.finish());
  const before = process.memoryUsage().rss;
  let most = before;
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  let findings = 0;
  let sealed = 0;
  const used = process.cpuUsage();
  const verifyingSeconds = await timed(async () => {
    const report = await verifyLedger({ store, ledger, found: () => {} });
    findings = report.findings + report.unsealed.count;
    sealed = report.sealed;
  });
  const { user, system } = process.cpuUsage(used);
  clearInterval(watching);
  await kabar.close();
  return {
    records: sealed,
    contacts,
    filingSeconds,
    sealingSeconds,
    verifyingSeconds,
    verifyingProcessorSeconds: (user + system) / 1e6,
    verifyingMegabytes: (most - before) / 1_048_576,
    findings,
  };
}

async function fileRecords({ store, clock }: Kabar, contacts: number): Promise<void> {
  for (let from = 0; from < contacts; from += contactsPerBatch) {
    const people = Array.from({ length: Math.min(contactsPerBatch, contacts - from) }, (_, index) =>
      person(from + index, clock.now()),
    );
    const byPhone = new Map(people.map(({ contact }) => [contact.addresses[0]?.value, contact]));
    await store.contacts.resolve(
      people.flatMap(({ contact }) => contact.addresses),
      // Every address asked for is one of these people's.
      ({ value }) => byPhone.get(value) as Contact,
    );
    await store.file(
      people.flatMap(({ contact, told }) =>
        told.map(({ id, record }) => ({ kind: 'consent' as const, id, contact: contact.id, record })),
      ),
    );
  }
}

function person(index: number, now: number): { contact: Contact; told: readonly Told[] } {
  const id = `bench-${String(index).padStart(7, '0')}` as ContactId;
  const address = { kind: 'phone', value: `+1415${String(5_550_000 + index)}` } as const;
  const told = actions.map((action, nth): Told => {
    const record: ConsentRecord = {
      action,
      purposes: ['service', 'utility', 'marketing'],
      method: 'form',
      source: 'bench',
      actor: 'contact',
      at: now + nth,
      nth: nth + 1,
      address,
      channel: 'simulator' as ChannelId,
      controller: 'Bench',
      jurisdiction: 'US',
      evidence: { messageId: `3EB0${index}${nth}`, verbatim: 'Yes, please', ip: '203.0.113.9' },
      disclosure: {
        text: 'Bench writes to you here with news and offers, at most once a week. Write STOP at any time.',
        version: '0123456789abcdef',
        language: 'en',
      },
    };
    return { id: `simulator:message:${id}-${nth}.0` as ConsentRecordId, record };
  });
  const contact = newContact({
    id,
    createdAt: now,
    channel: 'simulator' as ChannelId,
    address,
    language: 'en',
    languageFrom: 'default',
    lifecycle: firstSnapshot,
  });
  const ledger = { count: told.length, last: told.at(-1)?.id ?? null };
  return { contact: { ...contact, ledger, consents: consentsAfter(told) }, told };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}

const inWords = (result: LedgerResult): string => {
  const line = (what: string, seconds: number) =>
    `  ${what.padEnd(10)} ${seconds.toFixed(1)} s, ${Math.round(result.records / seconds)} records/s`;
  return [
    `${result.records} records of ${result.contacts} contacts, verified with ${result.findings} findings`,
    line('filing', result.filingSeconds),
    line('sealing', result.sealingSeconds),
    `${line('verifying', result.verifyingSeconds)}, ${result.verifyingProcessorSeconds.toFixed(1)} s of a processor`,
    `  memory     ${Math.round(result.verifyingMegabytes)} MB more while verifying`,
  ].join('\n');
};
