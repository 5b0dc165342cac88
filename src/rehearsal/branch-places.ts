/** Where in a flow file a step is written, and each of its ways out. */
import { child, type DocFile, type DocNode, keyPosition, type Position } from '../core/flow/doc-node.ts';
import { readDocument } from '../core/flow/document.ts';
import { readSteps, type WrittenStep } from '../core/flow/parse.ts';
import { callFailed, givenUp } from '../core/flow/ways.ts';
import type { Place } from './read.ts';

export type BranchPlaces = {
  /** Of the step itself where `way` is null or has no line of its own. Null where the file is not known. */
  of(flow: string, step: string, way: string | null): Place | null;
};

const flowPath = /^flows\/([a-z][a-z0-9-]*)\.ya?ml$/;

export function branchPlaces(files: readonly DocFile[]): BranchPlaces {
  const steps = new Map<string, { readonly file: string; readonly node: DocNode }>();
  for (const file of files) {
    const flow = flowPath.exec(file.path)?.[1];
    const root = flow === undefined ? null : readDocument(file).root;
    const list = root === null ? undefined : child(root, 'steps');
    if (list === undefined) continue;
    for (const { id, node } of allOf(readSteps(list, file).steps))
      steps.set(`${flow}/${id}`, { file: file.path, node });
  }
  return {
    of(flow, step, way) {
      const found = steps.get(`${flow}/${step}`);
      if (!found) return null;
      return { file: found.file, ...(way === null ? found.node.at : positionOf(found.node, way)) };
    },
  };
}

const ownKeys: Readonly<Record<string, string>> = {
  [givenUp.unclear]: 'if-unclear',
  [givenUp.silent]: 'if-silent',
  [callFailed]: 'if-failed',
};

/** The key that says what happens then. */
function positionOf(step: DocNode, way: string): Position {
  const answers = child(step, 'if');
  if (answers && child(answers, way)) return keyPosition(answers, way);
  return keyPosition(step, ownKeys[way] ?? way);
}

const allOf = (steps: readonly WrittenStep[]): readonly WrittenStep[] =>
  steps.flatMap((step) => [step, ...Object.values(step.nests).flatMap(allOf)]);
