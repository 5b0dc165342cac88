/** How a dotted path reaches into a document, arrays on the way included, the way MongoDB's filters do. */
import { EmbeddedDriverError } from '../errors.ts';
import type { Fields } from './stored-document.ts';
import { isPlainObject, member } from './values.ts';

export type Path = readonly [string, ...string[]];

const arrayIndex = /^(0|[1-9]\d*)$/;

export function isArrayIndex(part: string): boolean {
  return arrayIndex.test(part);
}

export function parsePath(text: string): Path {
  const [head, ...rest] = text.split('.');
  if (head === undefined || head === '' || rest.includes('')) {
    throw new EmbeddedDriverError('invalid-name', `"${text}" is no field path: a part of it is empty.`);
  }
  return [head, ...rest];
}

/** Lets a plain object be asked for fields like a stored document. */
export function fieldsOf(object: Record<string, unknown>): Fields {
  return { get: (name) => member(object, name) };
}

/**
 * True if any value at the path passes. A missing value is offered as undefined. Arrays on the way are entered;
 * an array at the end is offered whole, and with `elements` also one by one.
 */
export function anyAt(
  fields: Fields,
  path: Path,
  elements: boolean,
  test: (value: unknown) => boolean,
): boolean {
  return anyIn(fields.get(path[0]), path, 1, elements, test);
}

function anyIn(
  value: unknown,
  path: Path,
  depth: number,
  elements: boolean,
  test: (value: unknown) => boolean,
): boolean {
  const part = path[depth];
  if (part === undefined) {
    return test(value) || (elements && Array.isArray(value) && value.some((element) => test(element)));
  }
  if (Array.isArray(value)) {
    if (isArrayIndex(part) && Number(part) < value.length) {
      if (anyIn(value[Number(part)], path, depth + 1, elements, test)) return true;
    }
    return value.some(
      (element) => isPlainObject(element) && anyIn(member(element, part), path, depth + 1, elements, test),
    );
  }
  if (isPlainObject(value)) return anyIn(member(value, part), path, depth + 1, elements, test);
  return test(undefined);
}

/**
 * The values an index or a sort sees at a path: array elements one by one, undefined where an array is empty,
 * null where the field is missing.
 */
export function keyValuesAt(
  fields: Fields,
  path: Path,
): { readonly values: unknown[]; readonly array: boolean } {
  const found = { values: [] as unknown[], array: false };
  collect(fields.get(path[0]), path, 1, found);
  return found;
}

function collect(
  value: unknown,
  path: Path,
  depth: number,
  found: { values: unknown[]; array: boolean },
): void {
  const part = path[depth];
  if (Array.isArray(value)) {
    found.array = true;
    if (value.length === 0) found.values.push(undefined);
    for (const element of value) {
      if (part === undefined) found.values.push(element ?? null);
      else collect(isPlainObject(element) ? member(element, part) : null, path, depth + 1, found);
    }
    return;
  }
  if (part === undefined) found.values.push(value ?? null);
  else collect(isPlainObject(value) ? member(value, part) : null, path, depth + 1, found);
}
