/**
 * The shape that a `call`'s answer must have, as JSON Schema. Only words of it that check in one pass are taken: no patterns, which
 * can take for ever on a text somebody else wrote, and no references.
 */
import { z } from 'zod';

export type AnswerSchema = Readonly<Record<string, unknown>>;
export type SchemaProblem = { readonly path: readonly (string | number)[]; readonly message: string };

const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'] as const;
const count = z.int().min(0);
type Word = z.ZodType | 'schema' | 'list' | 'map';
/** What each takes: one schema, a list or a map of schemas, or plain data. */
const words: Readonly<Record<string, Word>> = {
  type: z.union([z.enum(types), z.array(z.enum(types)).min(1)], {
    error: `must be some of: ${types.join(', ')}`,
  }),
  properties: 'map',
  required: z.array(z.string(), { error: 'must be a list of names' }),
  additionalProperties: 'schema',
  items: 'schema',
  minItems: count,
  maxItems: count,
  minLength: count,
  maxLength: count,
  minimum: z.number(),
  maximum: z.number(),
  enum: z.array(z.unknown(), { error: 'must be a list' }).min(1),
  const: z.unknown(),
  anyOf: 'list',
  title: z.string(),
  description: z.string(),
};
const deepest = 12;

/** Everything that is wrong with it, at its place; empty when answers can be checked by it. */
export function schemaProblems(schema: unknown, path: SchemaProblem['path'] = []): readonly SchemaProblem[] {
  if (typeof schema === 'boolean') return [];
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema))
    return [{ path, message: 'must be a JSON Schema, such as `{ type: object }`' }];
  if (path.length > 2 * deepest)
    return [{ path, message: `must not be nested deeper than ${deepest} levels` }];
  const kinds = [(schema as AnswerSchema).type].flat();
  const found = Object.entries(schema).flatMap(([word, value]) => [
    ...wordProblems(word, value, [...path, word]),
    ...lonely(word, kinds, [...path, word]),
  ]);
  return found.length > 0 || path.length > 0 ? found : (unreadable(schema as AnswerSchema) ?? []);
}

function wordProblems(word: string, value: unknown, path: SchemaProblem['path']): readonly SchemaProblem[] {
  const takes = Object.hasOwn(words, word) ? words[word] : undefined;
  if (takes === undefined)
    return [{ path, message: `is not taken; known are ${Object.keys(words).join(', ')}` }];
  if (takes === 'schema') return schemaProblems(value, path);
  if (typeof takes !== 'string') {
    const message = takes.safeParse(value).error?.issues[0]?.message;
    return message === undefined ? [] : [{ path, message }];
  }
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (takes === 'map' ? !isMap : !Array.isArray(value))
    return [{ path, message: `must be a ${takes} of schemas` }];
  return Object.entries(value as object).flatMap(([key, each]) =>
    schemaProblems(each, [...path, takes === 'list' ? Number(key) : key]),
  );
}

/** Which type a word is of: without it the word says nothing, and everything would fit. */
const typeOfWord: Readonly<Record<string, readonly string[]>> = {
  properties: ['object'],
  required: ['object'],
  additionalProperties: ['object'],
  items: ['array'],
  minItems: ['array'],
  maxItems: ['array'],
  minLength: ['string'],
  maxLength: ['string'],
  minimum: ['number', 'integer'],
  maximum: ['number', 'integer'],
};

function lonely(
  word: string,
  kinds: readonly unknown[],
  path: SchemaProblem['path'],
): readonly SchemaProblem[] {
  const wanted = Object.hasOwn(typeOfWord, word) ? typeOfWord[word] : undefined;
  return wanted === undefined || wanted.some((kind) => kinds.includes(kind))
    ? []
    : [{ path, message: `says nothing without \`type: ${wanted[0]}\` beside it` }];
}

function unreadable(schema: AnswerSchema): readonly SchemaProblem[] | null {
  try {
    checkerOf(schema);
    return null;
  } catch (error) {
    return [
      { path: [], message: `cannot be read: ${error instanceof Error ? error.message : String(error)}` },
    ];
  }
}

const checkers = new WeakMap<AnswerSchema, z.ZodType>();

function checkerOf(schema: AnswerSchema): z.ZodType {
  const known =
    checkers.get(schema) ?? z.fromJSONSchema(explicit(schema) as Parameters<typeof z.fromJSONSchema>[0]);
  checkers.set(schema, known);
  return known;
}

/** zod heeds `required` only for names that stand in `properties`, too. */
function explicit(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(explicit);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { properties, items, anyOf, additionalProperties, required = [], ...rest } = schema as AnswerSchema;
  const named = Object.fromEntries((required as readonly string[]).map((name) => [name, {}]));
  const written = Object.entries(properties ?? {}).map(([name, each]) => [name, explicit(each)]);
  const inside = { items, anyOf, additionalProperties };
  const changed = Object.entries(inside).flatMap(([word, each]) =>
    each === undefined ? [] : [[word, explicit(each)]],
  );
  return {
    ...rest,
    required,
    properties: { ...named, ...Object.fromEntries(written) },
    ...Object.fromEntries(changed),
  };
}

/** What does not fit, in words (`data.points: expected number`), or null when it fits. The schema has no problems. */
export function misfit(schema: AnswerSchema, json: unknown): string | null {
  const read = checkerOf(schema).safeParse(json);
  if (read.success) return null;
  const [first] = read.error.issues;
  return `${first?.path.join('.') || 'the answer'}: ${first?.message}`;
}
