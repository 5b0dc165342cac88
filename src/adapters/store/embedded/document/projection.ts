/** Picks the fields a caller asked for, dotted paths included. */

import { EmbeddedDriverError, show } from '../errors.ts';
import { decodeElement, type ElementPlace } from './elements.ts';
import { parsePath } from './paths.ts';
import type { PlainObject } from './plain-object.ts';
import type { StoredDocument } from './stored-document.ts';
import { isPlainObject } from './values.ts';

/** What a caller gets of a document. */
export type Projection = (document: StoredDocument) => PlainObject;

/** A tree of the named paths; a leaf is the whole field. */
interface Tree {
  readonly [name: string]: Tree | true;
}

/** Compiles `{ a: 1, 'b.c': 1 }` or `{ a: 0 }`; the identity for none. Expressions and operators are not known. */
export function compileProjection(projection: unknown): Projection {
  if (projection === undefined || projection === null) return whole;
  const entries = Array.isArray(projection)
    ? projection.map((name) => [String(name), 1] as const)
    : Object.entries(projection as PlainObject);
  if (entries.length === 0) return whole;
  const named = entries.filter(([name]) => name !== '_id');
  const wants = new Set(named.map(([name, value]) => isWanted(name, value)));
  if (wants.size > 1) throw unknown('it both includes and excludes', projection);
  const idEntry = entries.find(([name]) => name === '_id');
  const id = idEntry === undefined ? undefined : isWanted('_id', idEntry[1]);
  const include = wants.has(true) || (wants.size === 0 && id === true);
  const paths = named.map(([name]) => name);
  if (include ? id !== false : id === false) paths.unshift('_id');
  const tree = treeOf(paths);
  if (!include) return (document) => omit(document.toObject(), tree);
  const isFlat = Object.values(tree).every((branch) => branch === true);
  const names = Object.keys(tree);
  return (document) => (isFlat ? pickScalars(document, names) : undefined) ?? pick(document.toObject(), tree);
}

function whole(document: StoredDocument): PlainObject {
  return document.toObject();
}

/** Fields that hold text, numbers, yes or no, or null, without decoding the others; undefined if one holds anything else. */
function pickScalars(document: StoredDocument, names: readonly string[]): PlainObject | undefined {
  const places: ElementPlace[] = [];
  for (const name of names) {
    const place = document.place(name);
    if (place === undefined) continue;
    if (!scalarTypes.has(place.type) || name === '__proto__') return undefined;
    places.push(place);
  }
  places.sort((a, b) => a.from - b.from);
  return Object.fromEntries(places.map((place) => [place.name, decodeElement(document.bytes, place)]));
}

/** Of BSON: double, string, boolean, null, int32. */
const scalarTypes: ReadonlySet<number> = new Set([0x01, 0x02, 0x08, 0x0a, 0x10]);

function isWanted(name: string, value: unknown): boolean {
  if (value === 1 || value === true) return true;
  if (value === 0 || value === false) return false;
  throw unknown(`"${name}" is ${show(value)}`, name);
}

function unknown(why: string, projection: unknown): EmbeddedDriverError {
  return new EmbeddedDriverError(
    'unsupported-projection',
    `The embedded store does not know the projection ${show(projection)}: ${why}. Include or exclude fields with 1 or 0.`,
  );
}

function treeOf(paths: readonly string[]): Tree {
  const root: Record<string, Tree | true> = Object.create(null);
  for (const text of paths) {
    const path = parsePath(text);
    if (path.some((part) => part.startsWith('$'))) throw unknown('positional parts are not supported', text);
    let node = root;
    for (const [depth, part] of path.entries()) {
      const next = node[part];
      if (next === true) break;
      if (depth === path.length - 1) {
        node[part] = true;
        break;
      }
      const inner: Record<string, Tree | true> = (next as Record<string, Tree | true>) ?? Object.create(null);
      node[part] = inner;
      node = inner;
    }
  }
  return root;
}

function pick(document: PlainObject, tree: Tree): PlainObject {
  const picked: PlainObject = {};
  for (const [name, value] of Object.entries(document)) {
    const branch = tree[name];
    if (branch === undefined) continue;
    if (branch === true) define(picked, name, value);
    else if (isPlainObject(value)) define(picked, name, pick(value, branch));
    else if (Array.isArray(value)) define(picked, name, pickEach(value, branch));
  }
  return picked;
}

function pickEach(values: readonly unknown[], tree: Tree): unknown[] {
  return values.flatMap((value) => {
    if (isPlainObject(value)) return [pick(value, tree)];
    return Array.isArray(value) ? [pickEach(value, tree)] : [];
  });
}

function omit(document: PlainObject, tree: Tree): PlainObject {
  const kept: PlainObject = {};
  for (const [name, value] of Object.entries(document)) {
    const branch = tree[name];
    if (branch === true) continue;
    define(kept, name, branch === undefined ? value : omitWithin(value, branch));
  }
  return kept;
}

function omitWithin(value: unknown, tree: Tree): unknown {
  if (isPlainObject(value)) return omit(value, tree);
  return Array.isArray(value) ? value.map((element) => omitWithin(element, tree)) : value;
}

/** Plain assignment would lose a field named __proto__. */
function define(object: PlainObject, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  else object[name] = value;
}
