/** `kabar graph`: pictures of flows, of the life of a contact, and of all flows at a glance. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { composeFiles, composeLedger } from '../compose.ts';
import { readSettings } from '../config.ts';
import type { FlowId } from '../core/flow/flow.ts';
import { didYouMean } from '../core/flow/suggest.ts';
import type { Release } from '../core/release.ts';
import { loadLayout } from '../graph/layout.ts';
import {
  dotOf,
  flowPicture,
  lifePicture,
  overviewPicture,
  type Picture,
  type PictureDeps,
  svgOf,
} from '../graph/pictures.ts';
import { loadRelease } from '../load-release.ts';
import type { Store } from '../ports/store.ts';

type Options = {
  readonly lifecycle?: boolean;
  readonly overview?: boolean;
  readonly all?: boolean;
  readonly language?: string;
  readonly counts?: boolean;
  readonly out?: string;
  readonly format: 'svg' | 'dot';
};

/** A picture that is wanted, under the name of its file. */
type Wanted = { readonly name: string; readonly make: (deps: PictureDeps) => Promise<Picture> };

export const graphCommand = (): Command =>
  new Command('graph')
    .description('draws flows, the life of a contact, and which flow begins which, as SVG')
    .argument('[flows...]', 'flows to draw')
    .option('--lifecycle', 'the life of a contact: stages, durations, flows')
    .option('--overview', 'all flows at a glance: what begins each, and which begins which')
    .option('--all', 'everything: each flow, the life and the overview')
    .option('--language <tag>', 'the language of the texts (default: that of flows/policy.yaml)')
    .option('--counts', 'shows how many contacts are at each step and stage now, in the store of this Kabar')
    .option('--out <dir>', 'writes a file for each picture into this folder; without it one goes to stdout')
    .addOption(new Option('--format <format>', 'what to write').choices(['svg', 'dot']).default('svg'))
    .action(run);

async function run(flows: readonly string[], options: Options, command: Command): Promise<void> {
  const settings = readSettings({ ...process.env, LOG_LEVEL: 'silent' });
  const { flowSource, translator } = composeFiles(settings);
  const release = await loadRelease(flowSource, translator);
  const { out, format, language = release.policy.defaultLanguage } = options;
  const wrong = misuse(flows, options, release);
  if (wrong !== null) return command.error(`error: ${wrong}`);

  const store = options.counts ? await openStore(settings) : null;
  try {
    const write = format === 'dot' ? dotOf : withLayout(await loadLayout());
    const deps = { release, language, contacts: store?.contacts ?? null };
    for (const { name, make } of wanted(flows, options, release)) {
      const drawn = write(await make(deps));
      if (out === undefined) process.stdout.write(drawn);
      else await writeInto(out, `${name}.${format}`, drawn);
    }
  } finally {
    await store?.close();
  }
}

const withLayout = (layOut: Parameters<typeof svgOf>[1]) => (picture: Picture) => svgOf(picture, layOut);

/** What a person has to do otherwise, or null. */
function misuse(flows: readonly string[], options: Options, release: Release): string | null {
  const known = [...release.flows.keys()];
  const unknown = flows.find((flow) => !known.includes(flow as FlowId));
  if (unknown !== undefined)
    return `there is no flow "${unknown}". ${didYouMean(unknown, known) ?? `There are: ${known.join(', ')}.`}`;
  const { language, out, format, counts } = options;
  const { languages } = release.texts;
  if (language !== undefined && !languages.includes(language))
    return `there are no texts in "${language}". ${didYouMean(language, languages) ?? `There are: ${languages.join(', ')}.`}`;
  if (counts && format === 'dot') return '--counts are drawn into SVG only: leave out --format dot.';
  const count = wanted(flows, options, release).length;
  if (count === 0) return 'name a flow, or say --lifecycle, --overview or --all.';
  return count > 1 && out === undefined
    ? `these are ${count} pictures: say where to with --out <dir>.`
    : null;
}

function wanted(flows: readonly string[], options: Options, release: Release): readonly Wanted[] {
  const named = options.all
    ? [...release.flows.values()]
    : [...new Set(flows)].flatMap((name) => release.flows.get(name as FlowId) ?? []);
  return [
    ...named.map((flow): Wanted => ({ name: flow.id, make: (deps) => flowPicture(flow, deps) })),
    ...(options.all || options.lifecycle ? [{ name: '_lifecycle', make: lifePicture }] : []),
    ...(options.all || options.overview ? [{ name: '_overview', make: overviewPicture }] : []),
  ];
}

/** Contacts that an earlier version stored are found by no flow yet, where Kabar was not started since. */
async function openStore(settings: ReturnType<typeof readSettings>): Promise<Store> {
  const { store } = await composeLedger(settings);
  while ((await store.contacts.addFacets(500)) > 0);
  return store;
}

async function writeInto(out: string, name: string, drawn: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const path = join(out, name);
  await writeFile(path, drawn);
  console.log(path);
}
