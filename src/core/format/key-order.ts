/** In which order the keys of a block stand: as the shapes have them that check the block, questions before their branches. */
import type { z } from 'zod';
import { flowShape } from '../flow/compile.ts';
import { knownKeys } from '../flow/known-keys.ts';
import { startShape } from '../flow/starts.ts';
import type { AnyStepKind } from '../flow/step-kind.ts';
import { stepKind } from '../flow/steps/catalogue.ts';
import { formShape } from '../release/form-shape.ts';
import { goalsShape } from '../release/goals-file.ts';
import { lifecycleShape } from '../release/lifecycle-file.ts';
import { policyShape } from '../release/policy-file.ts';
import { roundsShape } from '../release/rounds-file.ts';
import { templatesShape } from '../release/templates-file.ts';
import { isTestFile } from '../release/test-files.ts';
import { topicsShape } from '../release/topics-file.ts';

/** A block of a file, as far as order goes. */
export type Order = {
  /** Of these keys. Null: they stay as they are, for their order is a part of what is said, or somebody's own. */
  readonly keys: (written: readonly string[]) => readonly string[] | 'sorted' | null;
  /** The block behind a key, or an entry of a list. */
  readonly inside: (key: string, written: readonly string[]) => Order;
};

/** By its path, as `flows/welcome.yaml`; of a file that is none of ours nothing is moved. */
export function orderOf(path: string): Order {
  if (isTestFile(path)) return listOf(fixed(['scenario', ...aboutScenario, 'turns']));
  if (/^locales\/[^/]+\/[^/]+$/.test(path)) return sorted;
  if (/^flows\/forms\/[^/]+$/.test(path)) return shaped(formShape);
  if (/^flows\/rounds\/[^/]+$/.test(path)) return shaped(roundsShape);
  const name = /^flows\/([a-z][a-z0-9-]*)\.ya?ml$/i.exec(path)?.[1];
  if (name === undefined) return free;
  return houseFiles[name] ?? flow;
}

const free: Order = { keys: () => null, inside: () => free };
const sorted: Order = { keys: () => 'sorted', inside: () => sorted };

const shaped = (shape: z.ZodType, path: readonly string[] = []): Order => {
  const known = knownKeys(shape, path);
  return {
    keys: () => (known.length === 0 ? null : known),
    inside: (key) => shaped(shape, [...path, key]),
  };
};

const fixed = (keys: readonly string[]): Order => ({ keys: () => keys, inside: () => free });
const listOf = (order: Order): Order => ({
  keys: order.keys,
  inside: (key, written) => (/^\d+$/.test(key) ? order : order.inside(key, written)),
});

/** src/rehearsal/format.ts explains them. */
const aboutScenario = [
  'broken because',
  'in',
  'languages',
  'phone',
  'now',
  'contact',
  'begins after',
  'examples',
];

const houseFiles: Readonly<Record<string, Order>> = {
  policy: shaped(policyShape),
  lifecycle: shaped(lifecycleShape),
  topics: shaped(topicsShape),
  goals: shaped(goalsShape),
  templates: shaped(templatesShape),
  attributes: { keys: () => null, inside: () => fixed(['type', 'set-by']) },
  segments: free,
};

/** Steps begin with their kind and their id; what happens afterwards stands at their end. */
const late = ['count', 'if-unclear', 'if-silent', 'if-failed', 'then', 'else', 'if'];

const steps: Order = { keys: () => null, inside: () => step };

const step: Order = {
  keys(written) {
    const kind = kindOf(written);
    if (kind === undefined) return null;
    const known = Object.keys(kind.shape.shape).filter((key) => key !== kind.kind && key !== 'id');
    return [
      kind.kind,
      'id',
      ...known.filter((key) => !late.includes(key)),
      ...late.filter((key) => known.includes(key)),
    ];
  },
  inside(key, written) {
    const kind = kindOf(written);
    // A step without an `id` is known by what stands behind its kind, in the order in which it stands there.
    if (kind === undefined || key === kind.kind) return free;
    if (kind.nests?.includes(key)) return steps;
    if (kind.nests?.includes(`${key}.*`)) return { keys: () => null, inside: () => steps };
    return shaped(kind.shape, [key]);
  },
};

const kindOf = (written: readonly string[]): AnyStepKind | undefined =>
  written.map((key) => stepKind(key)).find((kind) => kind !== undefined);

const start = listOf(shaped(startShape));

const flow: Order = {
  keys: () => Object.keys(flowShape.shape),
  inside: (key) => (key === 'steps' ? steps : key === 'start' ? start : free),
};
