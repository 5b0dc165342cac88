/** Reads the nest of steps as it is written: which kind each step is, what it is called, and the steps inside it. */
import { child, type DocFile, type DocNode, plain } from './doc-node.ts';
import type { StepId } from './flow.ts';
import type { Issue } from './issue.ts';
import { type IssueWords, issueAt } from './issue-at.ts';
import { checkShape } from './shape.ts';
import type { AnyStepKind } from './step-kind.ts';
import { stepKind, stepKinds } from './steps/catalogue.ts';
import { didYouMean, nearest } from './suggest.ts';

export type WrittenStep = {
  readonly kind: AnyStepKind;
  readonly id: StepId;
  readonly node: DocNode;
  /** The step's settings; undefined when their shape is wrong. */
  readonly written: Readonly<Record<string, unknown>> | undefined;
  /** Steps inside, by the name of the branch that leads to them. */
  readonly nests: Readonly<Record<string, readonly WrittenStep[]>>;
};

export type StepsReading = { readonly steps: readonly WrittenStep[]; readonly issues: readonly Issue[] };

/** Reads on behind every issue, so that all of them are found at once. Ids are unique in the flow. */
export function readSteps(list: DocNode, file: DocFile): StepsReading {
  const issues: Issue[] = [];
  const taken = new Set<string>();
  const report = (at: DocNode['at'], words: IssueWords) => {
    issues.push(issueAt(file, at, words));
  };

  const readList = (node: DocNode): readonly WrittenStep[] =>
    node.kind === 'list' ? node.items.flatMap((item) => readStep(item) ?? []) : [];

  function readStep(item: DocNode): WrittenStep | null {
    const node = spelledOut(item);
    const kind = kindOf(node);
    if (kind === null) return null;
    const shape = checkShape(kind.shape, node, file);
    issues.push(...shape.issues);
    const id = takeId(node, kind);
    return { kind, id, node, written: shape.value, nests: readNests(node, kind) };
  }

  function kindOf(node: DocNode): AnyStepKind | null {
    const known = stepKinds.map((kind) => kind.kind);
    if (node.kind !== 'map' || node.entries.length === 0) {
      const written = node.kind === 'scalar' ? String(node.value ?? '') : '';
      const near = nearest(written, known);
      const hint = near === null ? 'Write for example `- say: hello`.' : `Did you mean "${near}"?`;
      report(node.at, { code: 'unknown-step', message: 'a step is a kind and its settings.', hint });
      return null;
    }
    const [first, second] = node.entries.filter((entry) => stepKind(entry.key) !== undefined);
    if (first && second) {
      const message = `a step is of one kind, this one is "${first.key}" and "${second.key}".`;
      report(second.keyAt, {
        code: 'several-kinds',
        message,
        hint: 'Begin the second one with a dash of its own.',
      });
    }
    if (first) return stepKind(first.key) ?? null;
    const [entry] = node.entries;
    const written = entry?.key ?? '';
    const message = `unknown step "${written}".`;
    report(entry?.keyAt ?? node.at, { code: 'unknown-step', message, hint: didYouMean(written, known) });
    return null;
  }

  /** Names given by hand must be unique; those that follow from the setting are made so: `hello`, `hello~2`. */
  function takeId(node: DocNode, kind: AnyStepKind): StepId {
    const given = child(node, 'id');
    if (given?.kind === 'scalar' && typeof given.value === 'string') {
      if (taken.has(given.value)) {
        const message = `another step has the id "${given.value}" already.`;
        report(given.at, { code: 'duplicate-id', message });
      }
      taken.add(given.value);
      return given.value as StepId;
    }
    const base = baseId(node, kind);
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base}~${count}`;
    taken.add(id);
    return id as StepId;
  }

  function readNests(node: DocNode, kind: AnyStepKind): WrittenStep['nests'] {
    const nests: [string, readonly WrittenStep[]][] = [];
    for (const pattern of kind.nests ?? []) {
      const [setting = '', each] = pattern.split('.');
      const value = child(node, setting);
      if (each === undefined && value) nests.push([setting, readList(value)]);
      if (each !== undefined && value?.kind === 'map') {
        for (const entry of value.entries) nests.push([entry.key, readList(entry.value)]);
      }
    }
    return Object.fromEntries(nests);
  }

  return { steps: readList(list), issues };
}

/** `- end` is short for `- end: true`. */
function spelledOut(item: DocNode): DocNode {
  if (item.kind !== 'scalar' || item.value !== 'end') return item;
  const value: DocNode = { ...item, value: true };
  return { kind: 'map', at: item.at, entries: [{ key: 'end', keyAt: item.at, value }] };
}

const longestSlug = 40;

/** `say: hello` is `hello`; `wait: 2d` is `wait-2d`. */
function baseId(node: DocNode, kind: AnyStepKind): string {
  const setting = child(node, kind.kind);
  const value = setting ? plain(setting) : '';
  const words =
    typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  if (kind.named && /^[a-z][a-z0-9-]*$/.test(words)) return words;
  const slug = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^-|-$/g, '');
  return slug === '' || slug === 'true' || slug === 'null' ? kind.kind : `${kind.kind}-${slug}`;
}
