/** The WHERE of a plan, and lists as parameters. */
import type { Bound } from './bounds.ts';

export function whereOf(bounds: readonly { readonly column: string; readonly bound: Bound }[]): {
  readonly where: string;
  readonly params: readonly unknown[];
} {
  if (bounds.length === 0) return { where: '', params: [] };
  const texts: string[] = [];
  const params: unknown[] = [];
  for (const { column, bound } of bounds) {
    const isList = bound.op === 'IN' || bound.op === 'NOT IN';
    texts.push(`${column} ${bound.op} ${isList ? `(${placeholders(bound.values.length)})` : '?'}`);
    params.push(...(isList ? padded(bound.values) : bound.values));
  }
  return { where: `WHERE ${texts.join(' AND ')}`, params };
}

/** Lists are filled up to a power of two by repeating the last value, so that few statements serve all lengths. */
export function placeholders(length: number): string {
  return Array.from({ length: listSize(length) }, () => '?').join(',');
}

export function padded<T>(values: readonly T[]): readonly T[] {
  const last = values.at(-1);
  if (last === undefined) return values;
  const missing = listSize(values.length) - values.length;
  return missing === 0 ? values : [...values, ...Array.from({ length: missing }, () => last)];
}

function listSize(length: number): number {
  return 2 ** Math.ceil(Math.log2(length));
}
