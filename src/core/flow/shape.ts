/** Checks a node against a zod schema and says what is wrong at the place where it is written, in an admin's words. */
import type { z } from 'zod';
import { type DocFile, type DocNode, keyPosition, nodeAt, plain } from './doc-node.ts';
import type { Issue } from './issue.ts';
import { issueAt } from './issue-at.ts';
import { knownKeys } from './known-keys.ts';
import { didYouMean } from './suggest.ts';

/** `value` is undefined when the shape is wrong. */
export type ShapeReading<T> = { readonly value: T | undefined; readonly issues: readonly Issue[] };

/**
 * Messages a schema gives itself (`z.string().regex(/…/, 'must be a time such as 18:00')`) are used as they are, as
 * "`at` must be a time such as 18:00". Everything else is put into words here.
 */
export function checkShape<S extends z.ZodType>(
  schema: S,
  node: DocNode,
  file: Pick<DocFile, 'path'>,
): ShapeReading<z.output<S>> {
  const checked = schema.safeParse(plain(node));
  if (checked.success) return { value: checked.data, issues: [] };
  const problems = checked.error.issues.flatMap((problem) => sharpen(problem));
  return {
    value: undefined,
    issues: problems.flatMap((problem) => describe(problem, schema, node, file.path)),
  };
}

type Problem = z.core.$ZodIssue;

/** Of the keys that nothing knows in one place; whoever has more of them reads the first. */
const mostKeys = 20;

/** A union fails as a whole: the alternative that got furthest tells best what was meant. */
function sharpen(problem: Problem): Problem[] {
  if (problem.code !== 'invalid_union' || problem.message !== 'Invalid input') return [problem];
  const deepest = (issues: readonly Problem[]) => Math.max(0, ...issues.map((issue) => issue.path.length));
  const isKindMismatch = (issues: readonly Problem[]) =>
    issues.every((issue) => issue.code === 'invalid_type' && issue.path.length === 0);
  const candidates = problem.errors.filter((issues) => !isKindMismatch(issues));
  const best = candidates.sort((a, b) => deepest(b) - deepest(a) || a.length - b.length)[0];
  if (!best) return [problem];
  return best.flatMap((inner) => sharpen({ ...inner, path: [...problem.path, ...inner.path] }));
}

function describe(problem: Problem, schema: z.ZodType, root: DocNode, path: string): Issue[] {
  const file = { path };
  const parent = nodeAt(root, problem.path.slice(0, -1));
  const node = nodeAt(root, problem.path);
  const key = String(problem.path.at(-1) ?? '');
  const name = typeof problem.path.at(-1) === 'number' ? 'this entry' : key === '' ? 'this' : `\`${key}\``;
  const missing = parent.kind === 'map' && key !== '' && !parent.entries.some((entry) => entry.key === key);

  if (problem.code === 'unrecognized_keys') {
    const known = knownKeys(schema, problem.path);
    return problem.keys.slice(0, mostKeys).map((unknown) =>
      issueAt(file, keyPosition(node, unknown), {
        code: 'unknown-key',
        message: `unknown key \`${unknown}\`.`,
        hint: didYouMean(unknown, known)?.replaceAll('"', '`'),
      }),
    );
  }
  if (missing)
    return [issueAt(file, parent.at, { code: 'missing-key', message: `the key ${name} is missing.` })];
  if (problem.code === 'invalid_key') {
    const message = problem.issues[0]?.message ?? 'cannot be used as a key';
    return [
      issueAt(file, keyPosition(parent, key), { code: 'wrong-key', message: `the key ${name} ${message}.` }),
    ];
  }
  if (problem.code === 'invalid_value' && problem.message.startsWith('Invalid ')) {
    const known = problem.values.map(String);
    const written = node.kind === 'scalar' ? String(node.value) : '';
    const message = `${name} must be one of ${known.join(', ')}.`;
    return [issueAt(file, node.at, { code: 'wrong-value', message, hint: nearHint(written, known) })];
  }
  return [
    issueAt(file, node.at, {
      code: codeOf(problem),
      message: asSentence(`${name} ${wordsOf(problem, node)}`),
      hint: quoteHint(problem, node),
    }),
  ];
}

/** A field's own words may end with a question. */
const asSentence = (words: string): string => (words.endsWith('?') ? words : `${words}.`);

const nearHint = (written: string, known: readonly string[]): string | undefined => {
  const hint = didYouMean(written, known);
  return hint?.startsWith('Did') ? hint : undefined;
};

const codeOf = (problem: Problem): string =>
  problem.code === 'invalid_type' || problem.code === 'invalid_union' ? 'wrong-type' : 'wrong-value';

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
  null: 'empty',
  undefined: 'left out',
};

const kindWords = (node: DocNode): string => {
  if (node.kind === 'list') return 'a list';
  if (node.kind === 'map') return 'a map of keys';
  if (node.value === null) return 'nothing';
  return typeWords[typeof node.value] ?? typeof node.value;
};

function wordsOf(problem: Problem, node: DocNode): string {
  if (problem.code === 'custom' || !/^(Invalid|Too (big|small))/.test(problem.message))
    return problem.message;
  switch (problem.code) {
    case 'invalid_type':
      return `must be ${typeWords[problem.expected] ?? problem.expected}, not ${kindWords(node)}`;
    case 'too_big':
      return `must be at most ${problem.maximum}${sizeUnit(problem.origin)}`;
    case 'too_small':
      return `must be at least ${problem.minimum}${sizeUnit(problem.origin)}`;
    case 'invalid_union':
      return `must be ${alternatives(problem)}, not ${kindWords(node)}`;
    default:
      return 'is not written as it should be';
  }
}

const alternatives = (problem: z.core.$ZodIssueInvalidUnion): string => {
  const expected = problem.errors
    .flat()
    .map((issue) => (issue.code === 'invalid_type' ? issue.expected : ''));
  return [...new Set(expected)].map((type) => typeWords[type] ?? type).join(' or ') || 'something else';
};

const sizeUnit = (origin: string): string =>
  origin === 'string' ? ' characters long' : origin === 'array' ? ' entries long' : '';

const quoteHint = (problem: Problem, node: DocNode): string | undefined =>
  problem.code === 'invalid_type' &&
  problem.expected === 'string' &&
  node.kind === 'scalar' &&
  node.value !== null
    ? 'Put it in quotes.'
    : undefined;
