/** Where in the admin's files a step, a flow or a stage is written. */
import { child, type DocFile, type DocNode, keyPosition } from '../flow/doc-node.ts';
import { readDocument } from '../flow/document.ts';
import { readSteps, type WrittenStep } from '../flow/parse.ts';
import type { Stage } from '../lifecycle/stages.ts';

export type Place = { readonly file: string; readonly line: number; readonly column: number };

export type Places = {
  flow(flow: string): Place | null;
  /** The flow's place where the step is not found. */
  step(flow: string, step: string): Place | null;
  /** The beginning of the file where the stage has no line of its own. */
  stage(stage: Stage): Place | null;
};

export const placeWords = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

const flowPath = /^flows\/([a-z][a-z0-9-]*)\.ya?ml$/;

export function placesOf(files: readonly DocFile[]): Places {
  const flows = new Map<string, Place>();
  const steps = new Map<string, Place>();
  const stages = new Map<string, Place>();
  for (const file of files) {
    const name = flowPath.exec(file.path)?.[1];
    const root = name === undefined ? null : readDocument(file).root;
    if (name === undefined || root === null) continue;
    const placeAt = ({ line, column }: DocNode['at']): Place => ({ file: file.path, line, column });
    flows.set(name, placeAt(keyPosition(root, 'flow')));
    if (name === 'lifecycle' && root.kind === 'map')
      for (const { key, keyAt } of root.entries) stages.set(key, placeAt(keyAt));
    const list = child(root, 'steps');
    if (list === undefined) continue;
    for (const step of allOf(readSteps(list, file).steps))
      steps.set(`${name}/${step.id}`, placeAt(step.node.at));
  }
  return {
    flow: (flow) => flows.get(flow) ?? null,
    step: (flow, step) => steps.get(`${flow}/${step}`) ?? flows.get(flow) ?? null,
    stage: (stage) => stages.get(stage) ?? flows.get('lifecycle') ?? null,
  };
}

const allOf = (steps: readonly WrittenStep[]): readonly WrittenStep[] =>
  steps.flatMap((step) => [step, ...Object.values(step.nests).flatMap(allOf)]);
