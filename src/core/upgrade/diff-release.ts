/** Two sets of files as an admin sees them: what changed in each flow, text, stage, topic and rule. Pure. */
import { type DocFile, plain } from '../flow/doc-node.ts';
import { readDocument } from '../flow/document.ts';
import type { FlowId } from '../flow/flow.ts';
import { isTestFile } from '../release/test-files.ts';
import type { Release } from '../release.ts';
import { changeWords, diffData } from './diff-data.ts';
import { diffFlow, type FlowDiff } from './diff-flow.ts';

/** Files and what was compiled of them. */
export type Written = { readonly files: readonly DocFile[]; readonly release: Release };

export type FileChange = {
  /** As the admin knows it: `flows/welcome.yaml`. */
  readonly path: string;
  readonly is: 'added' | 'removed' | 'changed';
  /** One line for each setting or text that differs; empty when only comments and layout do. */
  readonly words: readonly string[];
  /** Of a flow that both have and whose structure differs: those in it are in an older version from now on. */
  readonly flow: (FlowDiff & { readonly id: FlowId }) | null;
};

/** Files that are the same, byte by byte, are left out; the others come in the order of their paths. */
export function diffRelease(before: Written, after: Written): readonly FileChange[] {
  const [was, is] = [byPath(before.files), byPath(after.files)];
  const paths = [...new Set([...was.keys(), ...is.keys()])].sort();
  return paths.flatMap((path): readonly FileChange[] => {
    const [old, now] = [was.get(path), is.get(path)];
    if (old === now) return [];
    if (old === undefined) return [{ path, is: 'added', words: [], flow: null }];
    if (now === undefined) return [{ path, is: 'removed', words: [], flow: null }];
    const flow = flowDiff(path, before.release, after.release);
    return [{ path, is: 'changed', words: settings({ path, text: old }, { path, text: now }), flow }];
  });
}

const byPath = (files: readonly DocFile[]): ReadonlyMap<string, string> =>
  new Map(files.filter(({ path }) => !isTestFile(path)).map(({ path, text }) => [path, text]));

/** Steps are told step by step, not line by line. */
function settings(before: DocFile, after: DocFile): readonly string[] {
  const data = (file: DocFile): unknown => {
    const { root } = readDocument(file, { prose: file.path.startsWith('locales/') });
    return root === null ? undefined : withoutSteps(plain(root));
  };
  return diffData(data(before), data(after)).map(changeWords);
}

function withoutSteps(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('flow' in data) || !('steps' in data)) return data;
  const { steps: _, ...rest } = data;
  return rest;
}

function flowDiff(path: string, before: Release, after: Release): FileChange['flow'] {
  const id = flowIn(path);
  const [old, now] = [id && before.flows.get(id), id && after.flows.get(id)];
  if (!id || !old || !now || old.version === now.version) return null;
  return { id, ...diffFlow(old, now) };
}

const flowIn = (path: string): FlowId | null => {
  const name = /^flows\/([^/]+)\.ya?ml$/.exec(path)?.[1];
  return name === undefined ? null : (name as FlowId);
};
