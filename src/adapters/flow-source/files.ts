/** Flows and locales from two directories, reported under the names an admin knows them by. */
import { readFile } from 'node:fs/promises';
import { KabarError } from '../../core/errors.ts';
import { isTestFile } from '../../core/release/test-files.ts';
import type { FlowSource, SourceFile } from '../../ports/flow-source.ts';
import { type Found, listFiles } from './list-files.ts';
import { watchTrees } from './watch-trees.ts';

export type FileFlowSourceOptions = {
  readonly flowsDir: string;
  readonly localesDir: string;
  /** Silence after the last change before `watch` calls back. Editors write a file in several strokes. */
  readonly settleMs?: number;
};

const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);
const isMedia = (path: string): boolean => path.startsWith('media/');

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

  const read = async (
    directory: string,
    name: string,
    isWanted: (path: string) => boolean,
  ): Promise<readonly SourceFile[]> => {
    const found = (await list(directory)).filter(
      ({ path }) => isYaml(path) && !isMedia(path) && isWanted(`${name}/${path}`),
    );
    const files = await Promise.all(
      found.map(async ({ path, file }) => {
        const text = await readUnlessGone(file);
        return text === null ? [] : [{ path: `${name}/${path}`, text }];
      }),
    );
    return files.flat();
  };

  /** Changes when, and only when, a file that matters was added, removed, replaced or written to. */
  const fingerprint = async (): Promise<string> => {
    const flows = (await list(flowsDir)).filter(({ path }) => !isTestFile(`flows/${path}`));
    return [...flows, ...(await list(localesDir))]
      .filter(({ path }) => isYaml(path) || isMedia(path))
      .map(({ file, stamp }) => `${file} ${stamp}`)
      .join('\n');
  };

  /** What was there when files were last loaded: a change between `load` and `watch` is news too. */
  let loaded: string | null = null;

  return {
    async load() {
      loaded = await fingerprint();
      const files = [
        ...(await read(flowsDir, 'flows', (path) => !isTestFile(path))),
        ...(await read(localesDir, 'locales', () => true)),
      ];
      return inOrder(files);
    },
    tests: async () => inOrder(await read(flowsDir, 'flows', isTestFile)),
    async media() {
      const found = (await list(flowsDir)).filter(({ path }) => isMedia(path));
      return found
        .map(({ path, bytes }) => ({ path: path.slice('media/'.length), bytes }))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    watch: (changed) => watchTrees({ roots: [flowsDir, localesDir], settleMs, fingerprint, loaded, changed }),
  };
}

const inOrder = (files: readonly SourceFile[]): readonly SourceFile[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : 1));

/** A file may vanish between listing and reading; then it is not there, and the watcher tells of it. */
async function readUnlessGone(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new KabarError('flows.invalid', `The file ${file} cannot be read.`, {
      ours: false,
      details: { file },
      cause,
    });
  }
}
