/** JSON Schema of a flow file, made of the same shapes that check it: editors complete and explain by it. */
import { z } from 'zod';
import { flowShape } from './compile.ts';
import { startShape } from './starts.ts';
import { stepKinds } from './steps/catalogue.ts';

export type Json = { readonly [key: string]: unknown };

const stepsRef = { $ref: '#/definitions/steps' };

/** What the schema cannot say (that a step exists, that a type fits) is left to `check`. */
export function flowSchema(): Json {
  const { properties, ...head } = jsonOf(flowShape);
  const start = jsonOf(startShape);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A flow of Kabar',
    ...head,
    properties: {
      ...(properties as Json),
      start: { anyOf: [start, { type: 'array', items: start }] },
      steps: { ...stepsRef, minItems: 1 },
    },
    definitions: {
      steps: { type: 'array', items: { anyOf: [{ const: 'end' }, ...stepKinds.map(stepSchema)] } },
    },
  };
}

/** The kind's own key carries the sentence and the example that an editor shows. */
function stepSchema({ kind, doc, example, shape }: (typeof stepKinds)[number]): Json {
  const { properties, ...rest } = jsonOf(shape);
  const known = properties as Readonly<Record<string, Json>>;
  return {
    ...rest,
    description: doc,
    properties: { ...known, [kind]: { ...known[kind], description: `${doc}\n${example}` } },
  };
}

/** Nested steps refer to the one list of all kinds. */
export function jsonOf(shape: z.ZodType): Json {
  const {
    $schema: _,
    definitions: __,
    ...schema
  } = z.toJSONSchema(shape, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
  });
  return schema;
}
