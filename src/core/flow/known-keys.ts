/** Which keys a zod schema knows at a path: zod says which key it did not know, not which ones it would have. */
import type { z } from 'zod';

export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let schemas: Definition[] = [definition(schema)];
  for (const part of path) schemas = schemas.flatMap(unwrap).flatMap((each) => inside(each, String(part)));
  return [...new Set(schemas.flatMap(unwrap).flatMap((each) => Object.keys(each.shape ?? {})))];
}

/** The few fields of zod's definitions that are needed to walk them. */
type Definition = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly getter?: () => z.ZodType;
};

// zod types `def` per class; walking any schema needs the common view of it.
const definition = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

function unwrap(def: Definition): Definition[] {
  const inner = def.innerType ?? def.in ?? def.getter?.();
  if (inner) return unwrap(definition(inner));
  if (def.options) return def.options.flatMap((option) => unwrap(definition(option)));
  return [def];
}

function inside(def: Definition, part: string): Definition[] {
  const next =
    def.element ??
    def.valueType ??
    (def.shape && Object.hasOwn(def.shape, part) ? def.shape[part] : undefined);
  return next ? [definition(next)] : [];
}
