/** `kabar move`: carries the whole store to a MongoDB or to embedded files, and verifies it there. */
import { Command } from 'commander';
import { beginMove, cancelMove } from '../compose/carrying.ts';
import { readSettings } from '../config.ts';
import { verifyLedger } from '../pipeline/ledger/verify.ts';
import { counted } from './counted.ts';

type Options = { readonly to?: string; readonly cancel?: boolean; readonly json?: boolean };

export const moveCommand = (): Command =>
  new Command('move')
    .description(
      'carries the whole store to another place, verifies it there, and closes this one; Kabar must be stopped',
    )
    .option('--to <place>', 'mongodb://… of an empty database, or a folder for the embedded store')
    .option('--cancel', 'takes a store that was moved, or was to be, back into use')
    .option('--json', 'as JSON')
    .action(async ({ to, cancel, json }: Options, command: Command) => {
      if ((to === undefined) === (cancel === undefined))
        return command.error('Say --to with a place, or --cancel.', { exitCode: 2 });
      return to === undefined ? showCancelled() : move(to, json ?? false);
    });

async function showCancelled(): Promise<void> {
  const mark = await cancelMove(readSettings(process.env));
  console.log(
    mark === null
      ? 'The store was not moved, and is in use as before.'
      : `The store is in use again. Never let a Kabar work on ${mark.place} at the same time: people would hear everything twice.`,
  );
}

async function move(place: string, json: boolean): Promise<void> {
  const carrying = await beginMove(readSettings(process.env), place);
  const { from, to, beside } = carrying;
  try {
    const collections = await carrying.copy();
    const [here, { findings, sealed }] = [
      await verifyLedger({ ...carrying.ledgers.here, found: () => {} }),
      await verifyLedger({ ...carrying.ledgers.there, found: () => {} }),
    ];
    // What was wrong with it before goes along.
    const isWhole = findings === here.findings && collections.every(({ same }) => same);
    if (isWhole) await carrying.finish(Date.now());
    if (!isWhole || findings > 0) process.exitCode = 1;
    const report = { from, to, whole: isWhole, collections, ledger: { sealed, findings }, beside };
    console.log(json ? JSON.stringify(report, null, 2) : linesOf(report).join('\n'));
  } finally {
    await carrying.close();
  }
}

type Report = {
  readonly from: string;
  readonly to: string;
  readonly whole: boolean;
  readonly collections: Awaited<ReturnType<Awaited<ReturnType<typeof beginMove>>['copy']>>;
  readonly ledger: { readonly sealed: number; readonly findings: number };
  readonly beside: readonly string[];
};

function linesOf({ from, to, whole, collections, ledger, beside }: Report): readonly string[] {
  const row = (name: string, documents: string, checksum: string, state: string) =>
    `${name.padEnd(16)} ${documents.padStart(10)}  ${checksum.padEnd(16)}  ${state}`;
  const { sealed, findings } = ledger;
  return [
    row('collection', 'documents', 'checksum', ''),
    ...collections
      .filter(({ read, there }) => read + there > 0)
      .map(({ name, read, there, checksum, same }) =>
        row(name, String(there), checksum.slice(0, 16), same ? 'same' : `DIFFERS: ${read} were read`),
      ),
    '',
    findings === 0
      ? `The ledger is as it was sealed there, too: ${counted(sealed, 'record')}.`
      : `The ledger has ${counted(findings, 'finding')} there: "kabar consent verify" tells them.`,
    ...(beside.length > 0 ? [`Copied beside it: ${beside.join(', ')}.`] : []),
    ...(whole
      ? [
          `Everything of ${from} is in ${to}. Start Kabar there; this store is closed.`,
          to.startsWith('mongodb')
            ? 'Set MONGODB_URI, and keep KABAR_DATA_DIR: the secret and the log of erasures are in it. Processes on other machines need the same KABAR_SECRET.'
            : 'Unset MONGODB_URI, and set KABAR_DATA_DIR to that folder. Logins of whatsapp-web are not in the store: copy their folders, or link again.',
        ]
      : [
          'It is not whole there, and nothing can be started on it. This store is as it was: "kabar move --cancel" takes it back into use.',
        ]),
  ];
}
