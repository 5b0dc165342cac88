/** `kabar pull`: writes the release that is current in the store back to files, and overwrites nothing that changed on both sides. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { composeFiles, composeLedger } from '../compose.ts';
import { readSettings, type Settings } from '../config.ts';
import { KabarError } from '../core/errors.ts';
import { type Pulled, planPull } from '../core/upgrade/pull.ts';

type Options = { readonly dryRun?: boolean; readonly force?: boolean };

export const pullCommand = (): Command =>
  new Command('pull')
    .description(
      'writes the release that is current in the store back to flows and texts, byte by byte; refuses files that changed on both sides',
    )
    .option('--dry-run', 'only tells what it would write')
    .option('--force', 'overwrites files that changed on both sides')
    .action(run);

async function run({ dryRun, force }: Options): Promise<void> {
  const settings = readSettings({ ...process.env, LOG_LEVEL: 'silent' });
  const { release, changes } = await look(settings);
  const clashes = changes.filter(({ is }) => is === 'both');
  console.log([`Release ${release}`, ...changes.map((change) => line(change, force ?? false))].join('\n'));
  if (changes.length === 0) console.log('The files are as it is.');
  if (clashes.length > 0 && !force) {
    console.error('Nothing was written: these files changed on both sides. Merge them, or say --force.');
    process.exitCode = 1;
    return;
  }
  if (dryRun) return console.log('A dry run: nothing was written.');
  for (const change of changes) if (change.is !== 'kept') await write(settings, change);
}

async function look(settings: Settings) {
  const { flowSource } = composeFiles(settings);
  const { store } = await composeLedger(settings);
  try {
    const current = await store.releases.current();
    const stored = current && (await store.releases.find(current.release));
    if (!current || !stored)
      throw new KabarError('release.unknown', 'The store has no release yet.', { ours: false });
    const base = current.seen === null ? null : await store.releases.find(current.seen);
    const sides = { stored: stored.files, here: await flowSource.load(), base: base?.files ?? null };
    return { release: stored.id, changes: planPull(sides) };
  } finally {
    await store.close();
  }
}

const words = {
  written: 'written',
  removed: 'removed',
  kept: 'kept: only the file here has changed',
  both: 'changed on both sides',
} as const;

const line = ({ path, is, text }: Pulled, force: boolean): string =>
  is === 'both' && force
    ? `  ${path}: changed on both sides, ${text === null ? 'removed' : 'overwritten'}`
    : `  ${path}: ${words[is]}`;

/** Beside its place first, so that nobody reads half a file. */
async function write(settings: Settings, { path, text }: Pulled): Promise<void> {
  const file = placeOf(settings, path);
  if (text === null) return rm(file, { force: true });
  await mkdir(dirname(file), { recursive: true });
  const beside = join(dirname(file), `.${process.pid}.pulled`);
  await writeFile(beside, text);
  await rename(beside, file);
}

/** A release knows its files as `flows/…` and `locales/…`, wherever those folders are. */
function placeOf({ KABAR_FLOWS_DIR, KABAR_LOCALES_DIR }: Settings, path: string): string {
  const [folder, ...rest] = path.split('/');
  if (rest.includes('..')) throw new KabarError('flows.invalid', `${path} leads out of its folder.`);
  return join(folder === 'locales' ? KABAR_LOCALES_DIR : KABAR_FLOWS_DIR, ...rest);
}
