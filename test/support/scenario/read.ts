/** Reads scenario files. A slip of the pen is told with its line, as in a flow file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { child, type DocNode, nodeAt } from '../../../src/core/flow/doc-node.ts';
import { readDocument } from '../../../src/core/flow/document.ts';
import { type Issue, issueLine } from '../../../src/core/flow/issue.ts';
import { issueAt } from '../../../src/core/flow/issue-at.ts';
import { checkShape as checkNode } from '../../../src/core/flow/shape.ts';
import {
  bareDeeds,
  type Checks,
  type checkShape,
  type Deeds,
  deedShape,
  type Language,
  scenarioShape,
  spokenLanguages,
} from './format.ts';

export type DeedTurn = { readonly kind: keyof Deeds; readonly value: unknown; readonly at: string };
export type CheckTurn = { readonly kind: keyof Checks; readonly value: unknown; readonly at: string };
export type Turn = ({ readonly is: 'deed' } & DeedTurn) | ({ readonly is: 'check' } & CheckTurn);

export type Scenario = {
  /** The file's name without `.yaml`; what `begins after` says. */
  readonly name: string;
  readonly title: string;
  readonly languages: readonly Language[];
  readonly phone: z.output<typeof scenarioShape>['phone'];
  readonly beginsAfter: string | null;
  readonly brokenBecause: string | null;
  readonly turns: readonly Turn[];
};

/** Every scenario of a directory. Throws with all that is wrong in any file, one line each. */
export function readScenarios(dir: string): readonly Scenario[] {
  const names = readdirSync(dir)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const read = names.map((name) =>
    readScenario(`test/scenarios/${name}`, readFileSync(join(dir, name), 'utf8')),
  );
  const known = new Set(names.map((name) => name.replace(/\.yaml$/, '')));
  const lost = read.flatMap(({ scenarios }) =>
    scenarios
      .filter(({ beginsAfter }) => beginsAfter !== null && !known.has(beginsAfter))
      .map(
        ({ name, beginsAfter }) =>
          `test/scenarios/${name}.yaml  begins after ${beginsAfter}, which is no file here.`,
      ),
  );
  const wrong = [...read.flatMap(({ issues }) => issues.map(issueLine)), ...lost];
  if (wrong.length > 0)
    throw new Error(`Scenario files are not written as they should be:\n${wrong.join('\n')}`);
  return read.flatMap(({ scenarios }) => scenarios);
}

export type ScenarioReading = { readonly scenarios: readonly Scenario[]; readonly issues: readonly Issue[] };

/** One file: one scenario, or one for each of its examples. */
export function readScenario(path: string, text: string): ScenarioReading {
  const { root, issues } = readDocument({ path, text });
  if (root === null) return { scenarios: [], issues };
  const examples = examplesOf(root);
  const readings = examples.map((example) => readOne(path, filled(root, example, { path, root }), example));
  const all = [...issues, ...readings.flatMap((reading) => reading.issues)];
  // Each example finds the same slips again.
  const distinct = [...new Map(all.map((issue) => [issueLine(issue), issue])).values()];
  return {
    scenarios: distinct.length > 0 ? [] : readings.flatMap(({ scenarios }) => scenarios),
    issues: distinct,
  };
}

type Example = ReadonlyMap<string, DocNode>;

function readOne(path: string, { root, issues }: Filled, example: Example): ScenarioReading {
  const { value, issues: wrong } = checkNode(scenarioShape, root, { path });
  if (value === undefined) return { scenarios: [], issues: [...issues, ...wrong] };
  const marks = [...example]
    .map(([name, node]) => (node.kind === 'scalar' ? `${name} ${node.value}` : ''))
    .filter(Boolean);
  const scenario: Scenario = {
    name: path.replace(/^.*\//, '').replace(/\.yaml$/, ''),
    title: marks.length === 0 ? value.scenario : `${value.scenario} (${marks[0]})`,
    languages: value.languages ?? spokenLanguages,
    phone: value.phone,
    beginsAfter: value['begins after'] ?? null,
    brokenBecause: value['broken because'] ?? null,
    turns: value.turns.map((turn, index) => {
      const { line } = nodeAt(root, ['turns', index]).at;
      return turnOf(turn, `${path}:${line}`);
    }),
  };
  return { scenarios: [scenario], issues };
}

function turnOf(turn: z.output<typeof scenarioShape>['turns'][number], at: string): Turn {
  const [kind, value] = typeof turn === 'string' ? [turn, true] : (Object.entries(turn)[0] ?? ['', true]);
  const isDeed = Object.hasOwn(deedShape, kind) || (bareDeeds as readonly string[]).includes(kind);
  if (isDeed) return { is: 'deed', kind: kind as keyof Deeds, value, at };
  // The schema lets nothing else through.
  return { is: 'check', kind: kind as keyof typeof checkShape, value, at };
}

function examplesOf(root: DocNode): readonly Example[] {
  const node = child(root, 'examples');
  if (node?.kind !== 'list') return [new Map()];
  return node.items.map((item) =>
    item.kind === 'map' ? new Map(item.entries.map(({ key, value }) => [key, value])) : new Map(),
  );
}

type Filled = { readonly root: DocNode; readonly issues: readonly Issue[] };

/** Puts the example's values where `$name` stands; what stands there keeps its own line. */
function filled(
  node: DocNode,
  example: Example,
  file: { readonly path: string; readonly root: DocNode },
): Filled {
  if (example.size === 0) return { root: node, issues: [] };
  const issues: Issue[] = [];
  const fill = (at: DocNode): DocNode => {
    if (at.kind === 'list') return { ...at, items: at.items.map(fill) };
    if (at.kind === 'map')
      return {
        ...at,
        entries: at.entries.map((entry) =>
          entry.key === 'examples' ? entry : { ...entry, value: fill(entry.value) },
        ),
      };
    const name = typeof at.value === 'string' ? /^\$([a-z-]+)$/.exec(at.value)?.[1] : undefined;
    if (name === undefined) return withParts(at, example);
    const given = example.get(name);
    if (given) return moved(given, at);
    const message = `no example has \`${name}\`.`;
    issues.push(
      issueAt(file, at.at, {
        code: 'unknown-example',
        message,
        hint: `Known: ${[...example.keys()].join(', ')}.`,
      }),
    );
    return at;
  };
  return { root: fill(node), issues };
}

/** `goodbye:$choice`: the value of an example within a name. */
function withParts(at: Extract<DocNode, { readonly kind: 'scalar' }>, example: Example): DocNode {
  if (typeof at.value !== 'string' || !at.value.includes('$')) return at;
  const value = at.value.replace(/\$([a-z-]+)/g, (whole, name: string) => {
    const given = example.get(name);
    return given?.kind === 'scalar' ? String(given.value) : whole;
  });
  return { ...at, value };
}

const moved = (node: DocNode, { at }: DocNode): DocNode => ({ ...node, at });
