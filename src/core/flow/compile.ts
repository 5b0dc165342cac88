/** Makes a runnable flow of a file, or says everything that is wrong with it. */
import { z } from 'zod';
import { fingerprint } from '../hash.ts';
import { duration, name, priority } from '../release/fields.ts';
import { hourMs } from '../time/instant.ts';
import { child, type DocFile, type DocNode } from './doc-node.ts';
import { readDocument } from './document.ts';
import type { Flow, FlowId, FlowStart, Step, StepId, VersionId } from './flow.ts';
import { hasErrors, type Issue } from './issue.ts';
import { issueAt } from './issue-at.ts';
import { aName } from './name-kind.ts';
import { readSteps, type WrittenStep } from './parse.ts';
import { checkShape } from './shape.ts';
import { readStarts } from './starts.ts';
import { createScope, type FlowContext, type StepNeed } from './step-scope.ts';
import { didYouMean } from './suggest.ts';
import { checkUpgrade, ruleOf, upgradeShape } from './upgrade-rule.ts';

/** `flow` is null when there is an error among the issues; warnings alone do not stop it. Issues are in reading order. */
export type Compiled = {
  readonly flow: Flow | null;
  readonly issues: readonly Issue[];
  /** Where each step is written. */
  readonly nodes: ReadonlyMap<string, DocNode>;
};

/** A flow's id is its file's name: `flows/welcome.yaml` is `welcome`. */
const flowIdOf = (path: string): FlowId => (path.split('/').at(-1) ?? path).replace(/\.ya?ml$/, '') as FlowId;

export const flowShape = z.strictObject({
  flow: name,
  about: z.string().optional(),
  purpose: z.string().optional(),
  topic: aName('topic'),
  start: z.unknown().optional(),
  'if-busy': z.enum(['interrupt', 'wait', 'skip']).optional(),
  priority: priority.optional(),
  'expires-after': duration(hourMs).optional(),
  upgrade: upgradeShape.optional(),
  steps: z.array(z.unknown()).min(1),
});

export function compileFlow(file: DocFile, context: FlowContext): Compiled {
  const { root, comment, issues: syntax } = readDocument(file);
  if (root === null) return { flow: null, issues: syntax, nodes: new Map() };

  const id = flowIdOf(file.path);
  const shape = checkShape(flowShape, root, file);
  const { starts, issues: startIssues } = readStarts(child(root, 'start'), file, id, context);
  const steps = readSteps(child(root, 'steps') ?? root, file);
  const compiled = compileSteps(steps.steps, file, id, context);
  const issues = [
    ...syntax,
    ...shape.issues,
    ...headIssues(root, file, id, { starts, context }),
    ...startIssues,
    ...steps.issues,
    ...compiled.issues,
    ...checkUpgrade(child(root, 'upgrade'), file, {
      steps: compiled.steps,
      answersOnly: context.topics.get(shape.value?.topic ?? '')?.purpose === 'service',
    }),
  ].sort((a, b) => a.line - b.line || a.column - b.column);

  if (shape.value === undefined || hasErrors(issues)) return { flow: null, issues, nodes: compiled.nodes };
  const { about, purpose, topic, priority: rank, 'expires-after': expiresAfterMs } = shape.value;
  const upgrade = ruleOf(shape.value.upgrade);
  const structure = { id, topic, first: compiled.first, steps: compiled.steps };
  return {
    flow: {
      ...structure,
      version: fingerprint(JSON.stringify(structure)) as VersionId,
      about: about ?? purpose ?? aboutIn(comment),
      starts,
      ...(rank === undefined ? {} : { priority: rank }),
      ...(expiresAfterMs === undefined ? {} : { expiresAfterMs }),
      ...(upgrade === null ? {} : { upgrade }),
      ifBusy: shape.value['if-busy'] ?? (starts.some(isAsked) ? 'interrupt' : 'wait'),
    },
    issues,
    nodes: compiled.nodes,
  };
}

/** The contact asked for it, this moment, or said what must be answered now. */
const isAsked = ({ by }: FlowStart): boolean => ['keyword', 'link', 'unsure', 'opt-down'].includes(by);

/** Nobody asked for it at that moment. */
export const isOurs = (start: FlowStart): boolean =>
  ['schedule', 'date', 'answer'].includes(start.by) || (start.by === 'event' && start.later !== null);

/** `# flows/welcome.yaml: greets a new subscriber` is about greeting a new subscriber. */
const aboutIn = (comment: string | null): string =>
  comment === null || comment.startsWith('yaml-language-server')
    ? ''
    : comment.replace(/^\S+\.ya?ml:\s*/, '');

type Head = { readonly starts: readonly FlowStart[]; readonly context: FlowContext };

function headIssues(root: DocNode, file: DocFile, id: FlowId, { starts, context }: Head): Issue[] {
  const issues: Issue[] = [];
  const written = child(root, 'flow');
  if (written?.kind === 'scalar' && written.value !== id) {
    const message = `the flow is called "${written.value}", its file "${id}".`;
    issues.push(issueAt(file, written.at, { code: 'other-name', message, hint: 'Give both the same name.' }));
  }
  const topic = child(root, 'topic');
  if (topic?.kind !== 'scalar' || typeof topic.value !== 'string') return issues;
  const known = context.topics.get(topic.value);
  if (!known) {
    const hint = didYouMean(topic.value, context.topics.keys());
    const message = `there is no topic "${topic.value}".`;
    issues.push(issueAt(file, topic.at, { code: 'unknown-topic', message, hint }));
  }
  if (known?.purpose === 'service' && starts.some(isOurs)) {
    issues.push(
      issueAt(file, topic.at, {
        code: 'service-started',
        message: `Kabar starts this flow by itself, but its topic "${known.id}" is for answers only.`,
        hint: 'Give it a topic with the purpose utility or marketing.',
      }),
    );
  }
  return issues;
}

type CompiledSteps = {
  readonly first: StepId | null;
  readonly steps: Readonly<Record<string, Step>>;
  readonly nodes: ReadonlyMap<string, DocNode>;
  readonly issues: readonly Issue[];
};

/** Flattens the nest: the last step of a branch leads to what follows the step that branched. */
function compileSteps(
  written: readonly WrittenStep[],
  file: DocFile,
  flow: FlowId,
  context: FlowContext,
): CompiledSteps {
  const issues: Issue[] = [];
  const needs: StepNeed[] = [];
  const steps: [string, Step][] = [];
  const nodes = new Map<string, DocNode>();

  const flatten = (list: readonly WrittenStep[], after: StepId | null): StepId | null => {
    list.forEach((step, index) => {
      const next = list[index + 1]?.id ?? after;
      nodes.set(step.id, step.node);
      const scope = createScope(file, flow, context, { node: step.node, issues, needs });
      const config = step.written === undefined ? null : step.kind.compile(step.written, scope);
      const place = steps.length;
      const branches = Object.entries(step.nests).map(([branch, inner]) => [branch, flatten(inner, next)]);
      const entry: Step = {
        id: step.id,
        kind: step.kind.kind,
        config,
        next,
        branches: Object.fromEntries(branches),
      };
      steps.splice(place, 0, [step.id, entry]);
    });
    return list[0]?.id ?? after;
  };

  const first = flatten(written, null);
  const ids = steps.map(([id]) => id);
  for (const need of needs) {
    if (ids.includes(need.id)) continue;
    const { at } = need.path.reduce<DocNode>((node, part) => child(node, String(part)) ?? node, need.node);
    const message = `there is no step "${need.id}" in this flow.`;
    issues.push(issueAt(file, at, { code: 'unknown-go', message, hint: didYouMean(need.id, ids) }));
  }
  return { first, steps: Object.fromEntries(steps), nodes, issues };
}
