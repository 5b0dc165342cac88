/** The update operators on one field: what each does to the place it names. */
import type { DocumentEdit } from '../document/document-edit.ts';
import type { Path } from '../document/paths.ts';
import { fieldsOf } from '../document/paths.ts';
import { compareValues, equalValues, isPlainObject, storable, typeRank } from '../document/values.ts';
import { EmbeddedDriverError, show } from '../errors.ts';
import { compileElementTest } from '../query/filter.ts';
import { readSort, sortDocuments } from '../query/sort.ts';
import { serverError } from '../server-errors.ts';
import { type Slot, slotAt } from './slot.ts';

export type Action = (edit: DocumentEdit) => void;
type Compile = (path: Path, operand: unknown, now: () => Date) => Action;

/** `$setOnInsert` and `$rename` are not here: the one depends on the occasion, the other has two places. */
export const updateOperators: Record<string, Compile> = {
  $set: (path, operand) => at(path, (slot) => slot.set(operand)),
  $unset: (path) => existing(path, (slot) => slot.unset()),
  $inc: (path, operand) =>
    arithmetic(
      '$inc',
      path,
      operand,
      (a, b) => a + b,
      (a, b) => a + b,
    ),
  $mul: (path, operand) =>
    arithmetic(
      '$mul',
      path,
      operand,
      (a, b) => a * b,
      (a, b) => a * b,
    ),
  $max: (path, operand) => extreme(path, operand, 1),
  $min: (path, operand) => extreme(path, operand, -1),
  $currentDate: (path, operand, now) => {
    const date = operand === true || (isPlainObject(operand) && operand.$type === 'date');
    if (!date) throw badUpdate('$currentDate', path, operand);
    return at(path, (slot) => slot.set(now()));
  },
  $push,
  $addToSet: (path, operand) => {
    const { $each, ...others } = modifiers(operand) ?? { $each: [operand] };
    if (Object.keys(others).length > 0) throw badUpdate('$addToSet', path, operand);
    const wanted = list($each, '$addToSet', path).map(storable);
    return at(path, (slot) => {
      const values = arrayIn(slot, path, '$addToSet');
      for (const value of wanted) {
        if (!values.some((present) => equalValues(present, value))) values.push(value);
      }
      slot.set(values);
    });
  },
  $pull: (path, operand) => {
    const drop = compileElementTest(operand);
    return existing(path, (slot) => keep(slot, path, '$pull', (value) => !drop(value)));
  },
  $pullAll: (path, operand) => {
    const dropped = list(operand, '$pullAll', path).map(storable);
    const stays = (value: unknown) => !dropped.some((one) => equalValues(one, value));
    return existing(path, (slot) => keep(slot, path, '$pullAll', stays));
  },
  $pop: (path, operand) => {
    if (operand !== 1 && operand !== -1) throw badUpdate('$pop', path, operand);
    return existing(path, (slot) => {
      const values = arrayIn(slot, path, '$pop');
      slot.set(operand === 1 ? values.slice(0, -1) : values.slice(1));
    });
  },
};

export function at(path: Path, change: (slot: Slot) => void): Action {
  return (edit) => {
    const slot = slotAt(edit, path, true);
    if (slot !== undefined) change(slot);
  };
}

export function badUpdate(operator: string, path: Path, operand: unknown): EmbeddedDriverError {
  return new EmbeddedDriverError(
    'unsupported-update',
    `${operator} at "${path.join('.')}" does not take ${show(operand)} in the embedded store. Use the form MongoDB documents.`,
  );
}

/** Leaves alone what is not there. */
function existing(path: Path, change: (slot: Slot) => void): Action {
  return (edit) => {
    const slot = slotAt(edit, path, false);
    if (slot !== undefined && slot.get() !== undefined) change(slot);
  };
}

function arithmetic(
  operator: string,
  path: Path,
  operand: unknown,
  numbers: (a: number, b: number) => number,
  integers: (a: bigint, b: bigint) => bigint,
): Action {
  const by = storable(operand);
  if (!isNumber(by)) throw badUpdate(operator, path, operand);
  return at(path, (slot) => {
    const current = slot.get() ?? (slot.get() === undefined ? 0 : null);
    if (!isNumber(current)) {
      throw serverError(
        'TypeMismatch',
        `Cannot apply ${operator} to ${path.join('.')}, which holds ${show(current)}`,
      );
    }
    const exact = typeof current === 'bigint' || typeof by === 'bigint';
    if (exact && isIntegral(current) && isIntegral(by)) slot.set(integers(BigInt(current), BigInt(by)));
    else slot.set(numbers(Number(current), Number(by)));
  });
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

function isIntegral(value: number | bigint): boolean {
  return typeof value === 'bigint' || Number.isInteger(value);
}

function extreme(path: Path, operand: unknown, sign: 1 | -1): Action {
  const value = storable(operand);
  typeRank(value); // refuses what has no order
  return at(path, (slot) => {
    const current = slot.get();
    if (current === undefined || compareValues(value, current) * sign > 0) slot.set(value);
  });
}

function $push(path: Path, operand: unknown): Action {
  const { $each, $position, $slice, $sort, ...others } = modifiers(operand) ?? { $each: [operand] };
  if (Object.keys(others).length > 0) throw badUpdate('$push', path, operand);
  for (const number of [$position, $slice]) {
    if (number !== undefined && !Number.isInteger(number)) throw badUpdate('$push', path, operand);
  }
  const added = list($each, '$push', path);
  const arrange = arrangement($sort);
  return at(path, (slot) => {
    let values = arrayIn(slot, path, '$push');
    values.splice($position === undefined ? values.length : Number($position), 0, ...added);
    values = arrange(values);
    if ($slice !== undefined)
      values = Number($slice) < 0 ? values.slice(Number($slice)) : values.slice(0, Number($slice));
    slot.set(values);
  });
}

function arrangement(sort: unknown): (values: unknown[]) => unknown[] {
  if (sort === undefined) return (values) => values;
  if (sort === 1 || sort === -1)
    return (values) => values.map(storable).sort((a, b) => compareValues(a, b) * sort);
  const fields = readSort(sort);
  return (values) =>
    sortDocuments(values.map(storable), (value) => fieldsOf(isPlainObject(value) ? value : {}), fields);
}

/** `{ $each: [...] }` and its companions, or undefined if the operand is the value itself. */
function modifiers(operand: unknown): Record<string, unknown> | undefined {
  return isPlainObject(operand) && Object.hasOwn(operand, '$each') ? operand : undefined;
}

function list(value: unknown, operator: string, path: Path): unknown[] {
  if (Array.isArray(value)) return Array.from(value);
  throw badUpdate(operator, path, value);
}

function arrayIn(slot: Slot, path: Path, operator: string): unknown[] {
  const value = slot.get();
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw serverError(
    'BadValue',
    `${operator} needs an array at ${path.join('.')}, which holds ${show(value)}`,
  );
}

function keep(slot: Slot, path: Path, operator: string, stays: (value: unknown) => boolean): void {
  const values = arrayIn(slot, path, operator);
  const kept = values.filter(stays);
  if (kept.length !== values.length) slot.set(kept);
}
