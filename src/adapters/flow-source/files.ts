/** Flows and locales from two directories, reported under the names an admin knows them by. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { KabarError } from '../../core/errors.ts';
import { isTestFile } from '../../core/release/test-files.ts';
import type { FlowSource, SourceFile } from '../../ports/flow-source.ts';
import { createKnownTexts } from './known-texts.ts';
import { type Found, listFiles } from './list-files.ts';
import { watchTrees } from './watch-trees.ts';

export type FileFlowSourceOptions = {
  readonly flowsDir: string;
  readonly localesDir: string;
  /** Silence after the last change before `watch` calls back. Editors write a file in several strokes. */
  readonly settleMs?: number;
};

export function createFileFlowSource(options: FileFlowSourceOptions): FlowSource {
  const { flowsDir, localesDir, settleMs = 150 } = options;

  const list = async (directory: string): Promise<readonly Found[]> => {
    try {
      return await listFiles(directory);
    } catch (cause) {
      throw new KabarError('flows.invalid', `The directory ${directory} cannot be read.`, {
        ours: false,
        details: { directory },
        cause,
      });
    }
  };

  const texts = createKnownTexts();

  const read = async (found: readonly Named[]): Promise<readonly SourceFile[]> => {
    const files = await Promise.all(
      found.map(async ({ path, there }) => {
        const text = await readUnlessGone(there);
        return text === null ? [] : [{ path, text }];
      }),
    );
    return files.flat().sort((a, b) => (a.path < b.path ? -1 : 1));
  };

  /** A file may vanish between listing and reading; then it is not there, and the watcher tells of it. */
  async function readUnlessGone(there: Found): Promise<string | null> {
    try {
      return await texts.read(there);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
      const { file } = there;
      throw new KabarError('flows.invalid', `The file ${file} cannot be read.`, {
        ours: false,
        details: { file },
        cause,
      });
    }
  }

  /** Everything that a change can be news of. */
  const listAll = async (): Promise<readonly Named[]> => [
    ...named('flows', await list(flowsDir)).filter(({ path }) => !isTestFile(path)),
    ...named('locales', await list(localesDir)),
  ];

  /** What was there when files were last loaded: a change between `load` and `watch` is news too. */
  let loaded: string | null = null;

  return {
    async load() {
      const all = await listAll();
      loaded = fingerprintOf(all);
      const found = all.filter(isSource);
      texts.keep(found.map(({ there }) => there));
      return read(found);
    },
    tests: async () =>
      read(named('flows', await list(flowsDir)).filter((each) => isSource(each) && isTestFile(each.path))),
    async media() {
      const directory = join(flowsDir, 'media');
      if (!(await isThere(directory))) return [];
      return (await list(directory))
        .map(({ path, bytes }) => ({ path, bytes }))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    watch: (changed) =>
      watchTrees({
        roots: [flowsDir, localesDir],
        settleMs,
        fingerprint: async () => fingerprintOf(await listAll()),
        loaded,
        changed,
      }),
  };
}

/** `path` is as the admin knows it: `flows/welcome.yaml`. */
type Named = { readonly path: string; readonly there: Found };

const named = (name: string, found: readonly Found[]): readonly Named[] =>
  found.map((there) => ({ path: `${name}/${there.path}`, there }));

const isYaml = ({ path }: Named): boolean => /\.ya?ml$/i.test(path);
const isMedia = ({ path }: Named): boolean => path.startsWith('flows/media/');
const isSource = (each: Named): boolean => isYaml(each) && !isMedia(each);

/** Changes when, and only when, a file that matters was added, removed, replaced or written to. */
const fingerprintOf = (files: readonly Named[]): string =>
  files
    .filter((each) => isYaml(each) || isMedia(each))
    .map(({ there: { file, stamp } }) => `${file} ${stamp}`)
    .join('\n');

const isThere = (directory: string): Promise<boolean> =>
  stat(directory).then(
    (found) => found.isDirectory(),
    () => false,
  );
