/** A question over stored contacts as plain data: what a segment compiles to, and what every store can turn into a query. */

/** Where a value stands: a path in the contact (`['attributes', 'age']`), or a facet that is stored beside it. */
export type Field = readonly [string, ...string[]];
export type Scalar = string | number | boolean;

export type Where =
  | { readonly all: readonly Where[] }
  | { readonly any: readonly Where[] }
  | { readonly not: Where }
  /** It is there, and of this type; or it is not there. */
  | { readonly field: Field; readonly is: 'string' | 'number' | 'bool' | 'array' | 'object' | 'nothing' }
  /** Of a list: one of its elements is. */
  | { readonly field: Field; readonly eq: Scalar }
  | { readonly field: Field; readonly in: readonly Scalar[] }
  /** Numbers, or texts that are dates: nothing else has one order in every store. */
  | { readonly field: Field; readonly lt: number | string }
  | { readonly field: Field; readonly gte: number | string }
  | { readonly field: Field; readonly gt: number }
  | { readonly field: Field; readonly lte: number }
  | { readonly field: Field; readonly starts: string }
  | { readonly field: Field; readonly ends: string }
  | { readonly field: Field; readonly contains: string }
  /** A list of more elements than so many. */
  | { readonly field: Field; readonly longer: number };

export const everybody: Where = { all: [] };
export const nobody: Where = { any: [] };

const isEverybody = (where: Where): boolean => 'all' in where && where.all.length === 0;
const isNobody = (where: Where): boolean => 'any' in where && where.any.length === 0;

export function all(...parts: readonly Where[]): Where {
  const said = parts.flatMap((part) => ('all' in part ? part.all : [part]));
  if (said.some(isNobody)) return nobody;
  const [first] = said;
  return said.length === 1 && first !== undefined ? first : { all: said };
}

export function any(...parts: readonly Where[]): Where {
  const said = parts.flatMap((part) => ('any' in part ? part.any : [part]));
  if (said.some(isEverybody)) return everybody;
  const [first] = said;
  return said.length === 1 && first !== undefined ? first : { any: said };
}

export function not(part: Where): Where {
  if (isEverybody(part)) return nobody;
  return isNobody(part) ? everybody : { not: part };
}
