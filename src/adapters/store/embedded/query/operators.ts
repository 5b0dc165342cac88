/** The filter operators on one field: what each tests, and how it is told of. */
import { isArrayIndex } from '../document/paths.ts';
import {
  compareValues,
  equalValues,
  isDate,
  isPlainObject,
  isRegExp,
  storable,
  typeRank,
} from '../document/values.ts';
import { EmbeddedDriverError, show } from '../errors.ts';

/** A test of one value at a path. `elements`: array elements are tested too. `negate`: no value may pass. */
export interface FieldTest {
  readonly op: string;
  readonly operand: unknown;
  readonly elements: boolean;
  readonly negate: boolean;
  readonly test: (value: unknown) => boolean;
}

type Compile = (operand: unknown, path: string) => FieldTest;

const typeNames: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isPlainObject,
  date: isDate,
  number: (value) => typeof value === 'number' || typeof value === 'bigint',
  int: (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 0x7fffffff,
};

export const fieldOperators: Record<string, Compile> = {
  $eq: equals,
  $ne: (operand, path) => ({ ...equals(operand, path), op: '$ne', negate: true }),
  $in: among,
  $nin: (operand, path) => ({ ...among(operand, path), op: '$nin', negate: true }),
  $gt: comparison('$gt', (order) => order > 0, false),
  $gte: comparison('$gte', (order) => order >= 0, true),
  $lt: comparison('$lt', (order) => order < 0, false),
  $lte: comparison('$lte', (order) => order <= 0, true),
  $exists: (operand) => {
    const test = (value: unknown) => value !== undefined;
    return { op: '$exists', operand, elements: false, negate: !operand, test };
  },
  $size: (operand) => ({
    ...plain('$size', operand, (value) => Array.isArray(value) && value.length === operand),
    elements: false,
  }),
  $mod: (operand, path) => {
    const [divisor, remainder] = Array.isArray(operand) ? operand.map(Number) : [];
    if (!divisor || remainder === undefined) throw badOperand('$mod', operand, path);
    return plain(
      '$mod',
      operand,
      (value) => typeof value === 'number' && Math.trunc(value) % divisor === remainder,
    );
  },
  $type: (operand, path) => {
    const tests = (Array.isArray(operand) ? operand : [operand]).map((name) => {
      const test = typeof name === 'string' && Object.hasOwn(typeNames, name) ? typeNames[name] : undefined;
      if (test === undefined) throw badOperand('$type', operand, path);
      return test;
    });
    return plain('$type', operand, (value) => tests.some((test) => test(value)));
  },
};

export function equals(operand: unknown, _path?: string): FieldTest {
  const value = storable(operand);
  if (isRegExp(value)) return matches(value);
  return plain('$eq', value, equalityTest(value));
}

export function matches(pattern: RegExp): FieldTest {
  const fixed = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
  return plain('$regex', pattern, (value) => typeof value === 'string' && fixed.test(value));
}

/** `$regex` with its `$options`, which JavaScript's patterns serve; `x` they cannot. */
export function regexOf(operand: unknown, options: unknown, path: string): FieldTest {
  const flags = options === undefined ? (isRegExp(operand) ? operand.flags : '') : String(options);
  const source = isRegExp(operand) ? operand.source : operand;
  if (typeof source !== 'string' || /[^imsu]/.test(flags))
    throw badOperand('$regex', { operand, options }, path);
  return matches(new RegExp(source, flags));
}

export function badOperand(operator: string, operand: unknown, path: string): EmbeddedDriverError {
  return new EmbeddedDriverError(
    'unsupported-filter',
    `${operator} at "${path}" does not take ${show(operand)} in the embedded store. Use the form MongoDB documents.`,
  );
}

function plain(op: string, operand: unknown, test: (value: unknown) => boolean): FieldTest {
  return { op, operand, elements: true, negate: false, test };
}

function equalityTest(value: unknown): (candidate: unknown) => boolean {
  if (value === null) return (candidate) => candidate === null || candidate === undefined;
  if (typeof value === 'string' || typeof value === 'boolean') return (candidate) => candidate === value;
  if (typeof value === 'number' && !Number.isNaN(value)) {
    return (candidate) =>
      candidate === value || (typeof candidate === 'bigint' && Number(candidate) === value);
  }
  return (candidate) => candidate !== undefined && equalValues(candidate, value);
}

function among(operand: unknown, path: string): FieldTest {
  if (!Array.isArray(operand)) throw badOperand('$in', operand, path);
  const values = Array.from(operand, storable);
  if (values.every((value) => typeof value === 'string')) {
    const set = new Set<unknown>(values);
    return plain('$in', values, (value) => set.has(value));
  }
  const tests = values.map((value) => equals(value).test);
  return plain('$in', values, (candidate) => tests.some((test) => test(candidate)));
}

/** Only values of the operand's own type compare; NaN is equal to itself and in no other order. */
function comparison(op: string, passes: (order: number) => boolean, inclusive: boolean): Compile {
  return (operand, path) => {
    const bound = storable(operand);
    if (isRegExp(bound)) throw badOperand(op, operand, path);
    const boundRank = typeRank(bound);
    const test = (value: unknown) => {
      if (typeRank(value) !== boundRank) return false;
      if (Number.isNaN(value) || Number.isNaN(bound)) return inclusive && Object.is(value, bound);
      return passes(compareValues(value, bound));
    };
    return plain(op, bound, test);
  };
}

/** Numbers as path parts would make an index mean array positions, which it does not hold. */
export function hasPosition(path: string): boolean {
  return path.split('.').some(isArrayIndex);
}
