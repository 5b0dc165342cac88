/** `kabar consent verify`: reads the whole ledger and names every record that was edited, removed, added or moved. */

import { Command, InvalidArgumentError } from 'commander';
import { composeLedger } from '../compose.ts';
import { readSettings } from '../config.ts';
import { findingLine, type LedgerFinding } from '../core/ledger/finding.ts';
import { viewFinding } from '../http/api/proof-view.ts';
import { type LedgerReport, verifyLedger } from '../pipeline/ledger/verify.ts';
import { counted } from './counted.ts';

type VerifyOptions = { readonly json?: boolean; readonly head?: string };

/** More than anybody reads, and few enough to keep; all are counted. */
const listed = { words: 100, json: 10_000 };

export const consentVerifyCommand = (): Command =>
  new Command('verify')
    .description('says whether the consent ledger is as it was sealed; exit 1 when it is not. Writes nothing')
    .option('--head <hash>', 'a hash that was written down elsewhere: it must still be in the chain', hashIn)
    .option('--json', 'as JSON')
    .action(async ({ json, head }: VerifyOptions) => {
      const { store, ledger } = await composeLedger(readSettings(process.env));
      const found: LedgerFinding[] = [];
      const most = json ? listed.json : listed.words;
      try {
        const report = await verifyLedger({
          store,
          ledger,
          ...(head === undefined ? {} : { head }),
          found: (each) => {
            if (found.length < most) found.push(each);
          },
        });
        console.log(json ? asJson(report, found) : inWords(report, found));
        if (report.findings > 0) process.exitCode = 1;
      } finally {
        await store.close();
      }
    });

function hashIn(text: string): string {
  const hash = text.trim().toLowerCase();
  if (/^[0-9a-f]{12,64}$/.test(hash)) return hash;
  throw new InvalidArgumentError('Write at least the first 12 of the 64 hex digits of a hash.');
}

const iso = (at: number): string => new Date(at).toISOString();

const asJson = (report: LedgerReport, found: readonly LedgerFinding[]): string => {
  const { head, unsealed, erasures, ...rest } = report;
  return JSON.stringify(
    {
      good: report.findings === 0,
      ...rest,
      head: head && { ...head, at: iso(head.at) },
      unsealed: { ...unsealed, oldest: unsealed.oldest === null ? null : iso(unsealed.oldest) },
      erasures: erasures.map((erasure) => ({ ...erasure, at: iso(erasure.at) })),
      found: found.map(viewFinding),
    },
    null,
    2,
  );
};

function inWords(report: LedgerReport, found: readonly LedgerFinding[]): string {
  const { sealed, contacts, head, unsealed, unfiled, erasures, heads, findings } = report;
  const lines = [
    `${counted(sealed, 'sealed record')}, ${counted(contacts, 'contact')}.`,
    head ? `The chain ends at ${head.seq}, ${head.hash}, of ${iso(head.at)}.` : 'There is no chain yet.',
    `${counted(heads.checked, 'head that was', 'heads that were')} remembered outside the store ${heads.checked === 1 ? 'was' : 'were'} looked up.`,
    ...(heads.unreadable > 0 ? [`${counted(heads.unreadable, 'remembered head')} cannot be read.`] : []),
    ...(unsealed.count > 0
      ? [
          `${counted(unsealed.count, 'record is filed and waits for its seal', 'records are filed and wait for their seal')}, the oldest of ${iso(unsealed.oldest ?? 0)}: an engine seals ${unsealed.count === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    ...(unfiled > 0
      ? [`${counted(unfiled, 'record is', 'records are')} decided and will be filed by an engine.`]
      : []),
    ...erasures.map(
      ({ at, by, records }) =>
        `${counted(records, 'record was', 'records were')} erased on ${iso(at).slice(0, 10)} by ${by}.`,
    ),
    '',
    ...found.map(findingLine),
    ...(findings > found.length
      ? [`… and ${findings - found.length} more; --json lists up to ${listed.json}.`]
      : []),
    findings === 0 ? 'Nothing is wrong.' : `${counted(findings, 'finding')}.`,
  ];
  return lines.join('\n');
}
