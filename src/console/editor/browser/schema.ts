/** Walks the JSON Schema of a file to where somebody writes, and tells what may be written there. */
import type { KnownNames } from '../../../core/release/known-names.ts';
import type { Level } from './place.ts';

/** What the schemas of our files are made of. */
export type Schema = {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string;
  readonly description?: string;
  /** Of which kind of the release's names this is one. */
  readonly names?: keyof KnownNames;
  readonly definitions?: Readonly<Record<string, Schema>>;
};

export type Offer = { readonly label: string; readonly info?: string };

/** What may stand at the end of the levels. Of alternatives those count that know most of the keys written beside. */
export function schemasAt(root: Schema, levels: readonly Level[]): readonly Schema[] {
  const alternatives = (schema: Schema): readonly Schema[] => {
    const { $ref, anyOf, allOf } = schema;
    const target = $ref === undefined ? undefined : root.definitions?.[$ref.replace('#/definitions/', '')];
    const others = [...(target ? [target] : []), ...(anyOf ?? []), ...(allOf ?? [])];
    return others.length === 0 ? [schema] : others.flatMap(alternatives);
  };
  return levels.reduce<readonly Schema[]>(
    (here, { key, keys }) =>
      (key === null
        ? here.flatMap(({ items }) => items ?? [])
        : fitting(here, keys).flatMap((schema) => inside(schema, key) ?? [])
      ).flatMap(alternatives),
    alternatives(root),
  );
}

const knows = ({ properties, additionalProperties }: Schema, key: string): boolean =>
  (properties !== undefined && Object.hasOwn(properties, key)) || typeof additionalProperties === 'object';

function fitting(schemas: readonly Schema[], keys: readonly string[]): readonly Schema[] {
  const score = (schema: Schema) => keys.filter((key) => knows(schema, key)).length;
  const best = Math.max(0, ...schemas.map(score));
  return schemas.filter((schema) => score(schema) === best);
}

function inside(schema: Schema, key: string): Schema | null {
  const { properties = {}, additionalProperties } = schema;
  if (Object.hasOwn(properties, key)) return properties[key] ?? null;
  return typeof additionalProperties === 'object' ? additionalProperties : null;
}

/** Keys that are not there yet. Of several kinds of maps of which none is begun, those that each begins with. */
export function keysFor(
  schemas: readonly Schema[],
  beside: readonly string[],
  names: KnownNames,
): readonly Offer[] {
  const maps = fitting(schemas, beside);
  const isOpen = beside.length === 0 && maps.filter(({ properties }) => properties).length > 1;
  const offers = maps.flatMap(({ properties = {}, required = [], propertyNames }) => [
    ...Object.entries(properties)
      .filter(([key]) => !isOpen || required.includes(key))
      .map(([label, { description }]) => ({
        label,
        ...(description === undefined ? {} : { info: description }),
      })),
    ...(propertyNames === undefined ? [] : wordsFor([propertyNames], names)),
  ]);
  return once(offers.filter(({ label }) => !beside.includes(label)));
}

/** Words that may be the value, as far as they can be listed. */
export const wordsFor = (schemas: readonly Schema[], names: KnownNames): readonly Offer[] =>
  once(
    schemas.flatMap((schema) =>
      [
        ...(schema.enum ?? []),
        ...(schema.const === undefined ? [] : [schema.const]),
        ...(schema.type === 'boolean' && schema.const === undefined ? [true, false] : []),
        ...(schema.names === undefined ? [] : (names[schema.names] ?? [])),
      ].map((word) => ({ label: String(word) })),
    ),
  );

const once = (offers: readonly Offer[]): readonly Offer[] => [
  ...new Map(offers.map((offer) => [offer.label, offer])).values(),
];
