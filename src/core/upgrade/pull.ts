/** What writing a stored release back to files would change, against what the files were when they were last read. Pure. */
import type { DocFile } from '../flow/doc-node.ts';

export type Pulled = {
  readonly path: string;
  /** `written`: new or changed. `removed`: the release has it no more. `kept`: only the file has changed. `both`: each has. */
  readonly is: 'written' | 'removed' | 'kept' | 'both';
  /** What the release holds; null where it has no such file. */
  readonly text: string | null;
};

export type PullSides = {
  readonly stored: readonly DocFile[];
  readonly here: readonly DocFile[];
  /** The release that the files came to when they were last taken over; null where that is not known. */
  readonly base: readonly DocFile[] | null;
};

/** Files that are the same on both sides are left out. */
export function planPull({ stored, here, base }: PullSides): readonly Pulled[] {
  const [theirs, ours, before] = [textsBy(stored), textsBy(here), textsBy(base ?? [])];
  const paths = [...new Set([...theirs.keys(), ...ours.keys()])].sort();
  return paths.flatMap((path): readonly Pulled[] => {
    const [text, mine, was] = [theirs.get(path) ?? null, ours.get(path) ?? null, before.get(path) ?? null];
    if (text === mine) return [];
    if (base !== null && mine === was) return [{ path, is: text === null ? 'removed' : 'written', text }];
    if (base !== null && text === was) return [{ path, is: 'kept', text }];
    return [{ path, is: 'both', text }];
  });
}

const textsBy = (files: readonly DocFile[]): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, text }) => [path, text]));
