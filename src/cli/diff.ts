/** `kabar diff`: what changed between two sets of files, in words, and how many contacts wait at what changed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { composeFiles, composeLedger } from '../compose.ts';
import { readSettings, type Settings } from '../config.ts';
import { KabarError } from '../core/errors.ts';
import type { FlowId, StepId } from '../core/flow/flow.ts';
import { counted } from '../core/graph/time-words.ts';
import { compileRelease } from '../core/release/compile.ts';
import { diffRelease, type FileChange, type Written } from '../core/upgrade/diff-release.ts';
import { loadRelease } from '../load-release.ts';
import type { Store } from '../ports/store.ts';

type Options = { readonly counts?: boolean; readonly json?: boolean };
/** How many wait at each step of the version before, by flow. */
type Waiting = ReadonlyMap<FlowId, ReadonlyMap<StepId, number>>;

export const diffCommand = (): Command =>
  new Command('diff')
    .description('what changed between two sets of flows, texts and policy, step by step and rule by rule')
    .argument(
      '[old]',
      'a folder with flows/ and locales/; without it the release that is current in the store',
    )
    .argument('[new]', 'another such folder (default: KABAR_FLOWS_DIR and KABAR_LOCALES_DIR)')
    .option('--counts', 'shows how many contacts wait at a step that changed, in the store of this Kabar')
    .option('--json', 'as JSON')
    .action(run);

async function run(old: string | undefined, now: string | undefined, options: Options): Promise<void> {
  const settings = readSettings({ ...process.env, LOG_LEVEL: 'silent' });
  const store = options.counts || old === undefined ? (await composeLedger(settings)).store : null;
  try {
    const before = old === undefined ? await inStore(store, settings) : await inFolder(old, settings);
    const after = now === undefined ? await inFiles(settings) : await inFolder(now, settings);
    const changes = diffRelease(before, after);
    const waiting = store && options.counts ? await waitingIn(store, before, changes) : new Map();
    if (options.json)
      console.log(
        JSON.stringify(
          changes.map((change) => told(change, waiting)),
          null,
          2,
        ),
      );
    else console.log(lines(changes, waiting).join('\n'));
  } finally {
    await store?.close();
  }
}

async function inFiles(settings: Settings): Promise<Written> {
  const { flowSource, translator } = composeFiles(settings);
  return { files: await flowSource.load(), release: await loadRelease(flowSource, translator) };
}

function inFolder(folder: string, settings: Settings): Promise<Written> {
  const [flows, locales] = [join(folder, 'flows'), join(folder, 'locales')];
  const missing = [flows, locales].filter((each) => !existsSync(each));
  if (missing.length > 0)
    throw new KabarError('settings.invalid', `${folder} has no ${missing.join(' and no ')}.`, {
      ours: false,
    });
  return inFiles({ ...settings, KABAR_FLOWS_DIR: flows, KABAR_LOCALES_DIR: locales });
}

async function inStore(store: Store | null, settings: Settings): Promise<Written> {
  const current = await store?.releases.current();
  const stored = current && (await store?.releases.find(current.release));
  if (!stored)
    throw new KabarError('release.unknown', 'The store has no release yet: name a folder.', { ours: false });
  const { flowSource, translator } = composeFiles(settings);
  const { release } = compileRelease(stored.files, await flowSource.media(), translator.texts);
  if (release) return { files: stored.files, release };
  throw new KabarError('flows.invalid', `The release ${stored.id} cannot be used here.`, { ours: false });
}

/** Only those in the very version that is compared. */
async function waitingIn(store: Store, before: Written, changes: readonly FileChange[]): Promise<Waiting> {
  const flows = changes.flatMap(({ flow }) => flow?.id ?? []);
  const found = flows.map(async (id) => {
    const version = before.release.flows.get(id)?.version;
    const steps = new Map<StepId, number>();
    for (const place of await store.contacts.standingIn(id))
      if (place.version === version) steps.set(place.step, (steps.get(place.step) ?? 0) + place.contacts);
    return [id, steps] as const;
  });
  return new Map(await Promise.all(found));
}

const told = ({ flow, ...change }: FileChange, waiting: Waiting) => ({
  ...change,
  flow: flow && {
    ...flow,
    changes: flow.changes.map((step) => ({
      ...step,
      ...(waiting.size === 0 ? {} : { contacts: waiting.get(flow.id)?.get(step.step) ?? 0 }),
    })),
  },
});

function lines(changes: readonly FileChange[], waiting: Waiting): readonly string[] {
  if (changes.length === 0) return ['Nothing changed.'];
  return changes.flatMap(({ path, is, words, flow }) => [
    is === 'changed' ? path : `${path}: ${is}`,
    ...(is === 'changed' && words.length === 0 && flow === null ? ['  only comments and layout'] : []),
    ...words.map((word) => `  ${word}`),
    ...(flow?.changes ?? []).map(
      ({ step, words: said }) => `  ${said}${waitWords(waiting.get(flow?.id as FlowId)?.get(step) ?? 0)}`,
    ),
  ]);
}

const waitWords = (contacts: number): string =>
  contacts === 0 ? '' : `; ${counted(contacts, 'contact')} ${contacts === 1 ? 'is' : 'are'} waiting here`;
