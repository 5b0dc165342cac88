/** Lists for tests: brought into a rig, and taken out of it, as the commands do it. */

import type { Kabar } from '../../src/compose.ts';
import type { ChannelId } from '../../src/core/channel.ts';
import type { Purpose } from '../../src/core/consent.ts';
import { awaitDecisions } from '../../src/pipeline/exchange/await-decisions.ts';
import { type ExportCounts, exportContacts } from '../../src/pipeline/exchange/export-contacts.ts';
import {
  type ImportListener,
  type ImportOptions,
  type ImportResult,
  importContacts,
} from '../../src/pipeline/exchange/import-contacts.ts';
import { inspectList } from '../../src/pipeline/exchange/inspect.ts';
import type { Rig } from './kabar.ts';

/** What an import needs of a rig; also found on a line. */
type Importing = {
  readonly kabar: Pick<Kabar, 'store' | 'engine'> & { readonly releases: Pick<Kabar['releases'], 'current'> };
  readonly running: Pick<Rig['running'], 'settle'>;
  readonly clock: Pick<Rig['clock'], 'now'>;
};

async function* bytesOf(list: string) {
  yield Buffer.from(list);
}

export async function bringIn(
  { kabar, running, clock }: Importing,
  list: string,
  options: Partial<ImportOptions> = {},
  listener: ImportListener = {},
): Promise<ImportResult> {
  const { store, engine, releases } = kabar;
  const { policy, attributes } = releases.current();
  const deps = {
    store,
    inbox: engine.inbox,
    suppressions: engine.suppressions,
    channel: engine.channelIds()[0] as ChannelId,
    decided: awaitDecisions(store, running.settle),
  };
  return importContacts(
    deps,
    { bytes: bytesOf(list), inspection: await inspectList(bytesOf(list)) },
    {
      ...{
        name: 'list.csv',
        dryRun: false,
        attributes,
        country: null,
        source: null,
        order: null,
        by: 'Sari',
      },
      ...{ zone: policy.defaultTimeZone, confirm: false, welcome: false, now: clock.now(), ...options },
    },
    listener,
  );
}

export async function takeOut(
  { kabar, clock }: Pick<Rig, 'kabar' | 'clock'>,
  {
    consent = null,
    segment = null,
    format = 'csv',
  }: { consent?: Purpose | null; segment?: string | null; format?: 'csv' | 'jsonl' } = {},
): Promise<{ readonly list: string; readonly counts: ExportCounts | undefined }> {
  const { store, engine, releases } = kabar;
  const release = releases.current();
  let counts: ExportCounts | undefined;
  let list = '';
  const pieces = exportContacts(
    { store, release, channel: engine.channel, now: clock.now() },
    { consent, segment: segment === null ? null : (release.segments.get(segment) ?? null), format },
    (all) => {
      counts = all;
    },
  );
  for await (const piece of pieces) list += piece;
  return { list, counts };
}

const header = 'phone,purposes,consent-date,source,reference,name,opted-out';

/** `listOf('+62…,marketing')`: what is not written is filled in with what makes a good row. */
export const listOf = (...rows: readonly string[]): string => {
  const filled = ['', 'marketing', '2026-03-01', 'fair', 'scan', '', ''];
  const lines = rows.map((row) => {
    const cells = row.split(',');
    return filled.map((cell, index) => cells[index] ?? cell).join(',');
  });
  return `${[header, ...lines].join('\n')}\n`;
};
