/** `kabar contacts export`: contacts as a list, or the verified list of a purpose with the proof of each consent. */

import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { compose } from '../compose.ts';
import { readSettings } from '../config.ts';
import { type Purpose, purposes } from '../core/consent.ts';
import { didYouMean } from '../core/flow/suggest.ts';
import { type ExportCounts, exportContacts } from '../pipeline/exchange/export-contacts.ts';
import { counted } from './counted.ts';
import { silentLogger } from './silent-logger.ts';

type Options = { consent?: Purpose; segment?: string; format: 'csv' | 'jsonl'; out?: string };

export const contactsExportCommand = (): Command =>
  new Command('export')
    .description('writes contacts as a list; with --consent the verified list of a purpose')
    .addOption(
      new Option('--consent <purpose>', 'only those whose consent counts now, with its proof').choices([
        ...purposes,
      ]),
    )
    .option('--segment <name>', 'only those in this segment of flows/segments.yaml')
    .addOption(new Option('--format <format>', 'how it is written').choices(['csv', 'jsonl']).default('csv'))
    .option('--out <file>', 'where to; without it the list goes to standard output')
    .action(run);

async function run(options: Options, command: Command): Promise<void> {
  const settings = readSettings({ ...process.env, LOG_LEVEL: 'silent' });
  let unreadable = 0;
  const kabar = await compose(settings, {
    logger: silentLogger,
    quiet: true,
    unreadable() {
      unreadable += 1;
    },
  });
  try {
    const { store, engine, releases, clock } = kabar;
    const release = releases.current();
    const segment = options.segment === undefined ? null : (release.segments.get(options.segment) ?? null);
    if (options.segment !== undefined && segment === null) {
      const hint = didYouMean(options.segment, release.segments.keys());
      command.error(
        `error: flows/segments.yaml has no segment "${options.segment}".${hint === undefined ? '' : ` ${hint}`}`,
      );
    }
    let counts: ExportCounts | undefined;
    const text = exportContacts(
      { store, release, channel: engine.channel, now: clock.now() },
      { consent: options.consent ?? null, segment, format: options.format },
      (all) => {
        counts = all;
      },
    );
    await write(text, options.out);
    if (counts) report(counts, unreadable, options);
  } finally {
    await kabar.close();
  }
}

/** A file is there whole or not at all, and only its owner may read it: it is full of phone numbers. */
async function write(text: AsyncIterable<string>, out: string | undefined): Promise<void> {
  if (out !== undefined) {
    const part = `${out}.part`;
    await pipeline(Readable.from(text), createWriteStream(part, { mode: 0o600 }));
    await rename(part, out);
    return;
  }
  try {
    await pipeline(Readable.from(text), process.stdout, { end: false });
  } catch (error) {
    // `kabar contacts export | head` has read enough.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

function report({ contacts, unsealed, unproven }: ExportCounts, unreadable: number, { out }: Options): void {
  if (out !== undefined) console.error(`${counted(contacts, 'contact is', 'contacts are')} in ${out}.`);
  if (unsealed > 0)
    console.error(
      `${counted(unsealed, 'consent is', 'consents are')} not sealed yet: the engine does it while it runs.`,
    );
  if (unproven > 0)
    console.error(
      `${counted(unproven, 'contact is', 'contacts are')} left out: the ledger has no record of their consent. Run "kabar consent verify".`,
    );
  if (unreadable > 0)
    console.error(
      `${counted(unreadable, 'contact is', 'contacts are')} left out: what is stored of them cannot be read. Run "kabar doctor".`,
    );
  if (unproven + unreadable === 0) return;
  process.exitCode = 1;
}
