/** Which conditions of a filter an index column can answer by comparing keys. */
import { encodeKey, isKeyScalar, typeBounds } from '../document/key-encoding.ts';
import type { IndexEntry } from '../file/catalog-entries.ts';
import type { Condition } from './filter.ts';

export interface Bound {
  readonly op: '=' | '>' | '>=' | '<' | '<=' | 'IN' | 'NOT IN';
  readonly values: readonly unknown[];
}

export interface ColumnUse {
  readonly kind: 'none' | 'equal' | 'among' | 'range';
  readonly bounds: readonly Bound[];
  readonly conditions: readonly Condition[];
  /** The keys let through more than the conditions do, so those are tested on the document as well. */
  readonly recheck: boolean;
}

const ranges = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' } as const;
/** Longer lists are tested document by document; SQLite takes 32766 values per statement. */
const maxListLength = 8192;

/** For every column of the index what of the filter it answers, or undefined. */
export function columnUses(
  index: IndexEntry,
  conditions: readonly Condition[],
): readonly (ColumnUse | undefined)[] {
  return index.columns.map(({ name }) => columnUse(name, conditions, index.multikey));
}

/**
 * What the index's columns must not be: no way along the index, but it spares reading the documents. Where a document may have several
 * keys, that one of them is none of these says nothing.
 */
export function exclusions(
  { columns, multikey }: IndexEntry,
  conditions: readonly Condition[],
): readonly { readonly column: string; readonly bound: Bound; readonly condition: Condition }[] {
  if (multikey) return [];
  return columns.flatMap(({ name, column }) =>
    conditions
      .filter(({ path, op, operand }) => path === name && op === '$nin' && isKeyList(operand))
      .filter(({ operand }) => (operand as readonly unknown[]).length > 0)
      .map((condition) => {
        const values = (condition.operand as readonly unknown[]).map(encodeKey);
        return { column, bound: { op: 'NOT IN', values } as const, condition };
      }),
  );
}

function columnUse(name: string, conditions: readonly Condition[], multikey: boolean): ColumnUse | undefined {
  const here = conditions.filter(({ path }) => path === name);
  if (here.length === 0) return undefined;
  const equal = here.find(({ op, operand }) => op === '$eq' && (operand === null || isKeyScalar(operand)));
  if (equal !== undefined) {
    const bounds: Bound[] = [{ op: '=', values: [encodeKey(equal.operand)] }];
    return { kind: 'equal', bounds, conditions: [equal], recheck: equal.operand === null };
  }
  const among = here.find(({ op, operand }) => op === '$in' && isKeyList(operand));
  if (among !== undefined) {
    const values = (among.operand as readonly unknown[]).map(encodeKey);
    return listUse(among, values);
  }
  return rangeUse(here, multikey);
}

function rangeUse(here: readonly Condition[], multikey: boolean): ColumnUse | undefined {
  const lower = here.find(({ op, operand }) => (op === '$gt' || op === '$gte') && isKeyScalar(operand));
  // different elements of an array may satisfy the two ends, so only one end may be asked of one key
  const upper =
    multikey && lower !== undefined
      ? undefined
      : here.find(({ op, operand }) => (op === '$lt' || op === '$lte') && isKeyScalar(operand));
  if (lower === undefined && upper === undefined) return undefined;
  const bounds: Bound[] = [];
  if (lower !== undefined) bounds.push(boundOf(lower));
  else bounds.push({ op: '>=', values: [typeBounds(upper?.operand).from] });
  if (upper !== undefined) bounds.push(boundOf(upper));
  if (upper === undefined || !sameType(lower, upper)) {
    bounds.push({ op: '<', values: [typeBounds((lower ?? upper)?.operand).below] });
  }
  const used = [lower, upper].filter((condition) => condition !== undefined);
  return {
    kind: 'range',
    bounds,
    conditions: used,
    recheck: lower !== undefined && upper !== undefined && !sameType(lower, upper),
  };
}

function sameType(lower: Condition | undefined, upper: Condition): boolean {
  return lower === undefined || typeBounds(lower.operand).from.equals(typeBounds(upper.operand).from);
}

function boundOf({ op, operand }: Condition): Bound {
  return { op: ranges[op as keyof typeof ranges], values: [encodeKey(operand)] };
}

/** `_id` is kept as text, so its bounds are the strings themselves; no other type can match. */
export function idUse(conditions: readonly Condition[]): ColumnUse | undefined {
  const here = conditions.filter(({ path }) => path === '_id');
  const equal = here.find(({ op }) => op === '$eq');
  if (equal !== undefined) {
    if (typeof equal.operand !== 'string')
      return { kind: 'none', bounds: [], conditions: [equal], recheck: false };
    return {
      kind: 'equal',
      bounds: [{ op: '=', values: [equal.operand] }],
      conditions: [equal],
      recheck: false,
    };
  }
  const among = here.find(({ op, operand }) => op === '$in' && isKeyList(operand));
  if (among !== undefined) {
    return listUse(
      among,
      (among.operand as readonly unknown[]).filter((value) => typeof value === 'string'),
    );
  }
  const within = here.filter(({ op, operand }) => op in ranges && typeof operand === 'string');
  if (within.length === 0) return undefined;
  return { kind: 'range', bounds: within.map(idBound), conditions: within, recheck: false };
}

function idBound({ op, operand }: Condition): Bound {
  return { op: ranges[op as keyof typeof ranges], values: [operand] };
}

function isKeyList(operand: unknown): boolean {
  return Array.isArray(operand) && operand.length <= maxListLength && operand.every(isKeyScalar);
}

function listUse(condition: Condition, values: readonly unknown[]): ColumnUse {
  const conditions = [condition];
  if (values.length === 0) return { kind: 'none', bounds: [], conditions, recheck: false };
  if (values.length === 1)
    return { kind: 'equal', bounds: [{ op: '=', values }], conditions, recheck: false };
  return { kind: 'among', bounds: [{ op: 'IN', values }], conditions, recheck: false };
}
