/** What can be told of a condition without a contact: whether it always holds, what it reads, what is known where it holds. */
import type { Step } from '../flow/flow.ts';
import { readCondition } from '../flow/read-condition.ts';
import { conjuncts } from '../verify/conjuncts.ts';

/** `contact.age` or `run.order`. */
export type Read = `${'contact' | 'run'}.${string}`;

/** The CEL of a `when`; null where it asks for a segment. */
export const sourceOf = ({ kind, config }: Step): string | null =>
  kind === 'when' && config !== null && typeof config === 'object' && 'source' in config
    ? String(config.source)
    : null;

/** True or false for a condition that asks for nothing. */
export function constantValue(step: Step): boolean | null {
  const source = sourceOf(step);
  if (source === null || /\b(contact|run|now)\b/.test(withoutStrings(source))) return null;
  const reading = readCondition(source, new Map());
  return reading.kind === 'sound' ? reading.condition.holds({}) : null;
}

/** Everything that an expression names. */
export const readsOf = (source: string): readonly Read[] => [
  ...new Set(
    [...withoutStrings(source).matchAll(/\b(contact|run)\.([a-z_]\w*)/g)].map(([read]) => read as Read),
  ),
];

/** What it names without asking first whether it is there. */
export const unguardedReads = (source: string): readonly Read[] =>
  readsOf(source).filter(
    (read) => !new RegExp(`\\bhas\\(\\s*${read.replace('.', '\\.')}\\s*\\)`).test(source),
  );

/** What is known to be there behind the way it went: a comparison with a missing value holds for nobody. */
export function knownBehind(source: string, way: 'then' | 'else'): readonly Read[] {
  const parts = conjuncts(source);
  if (way === 'then')
    return parts.filter((part) => !part.startsWith('!') && !/\|\||\?/.test(part)).flatMap(readsOf);
  const [only = ''] = parts;
  const asked = /^!\s*has\(\s*((?:contact|run)\.\w+)\s*\)$/.exec(only)?.[1];
  return parts.length === 1 && asked !== undefined ? [asked as Read] : [];
}

const withoutStrings = (source: string): string =>
  source.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, '""');
