/** A document as its BSON bytes: top-level fields are decoded only when somebody asks for them. */
import { decode, encode } from '../bson.ts';
import { EmbeddedDriverError } from '../errors.ts';
import {
  decodeElement,
  type ElementPlace,
  findElement,
  findOperator,
  firstElement,
  scanElements,
} from './elements.ts';
import type { PlainObject } from './plain-object.ts';

/** Anything a filter can be tested on: gives a top-level field by name, undefined when missing. */
export interface Fields {
  get(name: string): unknown;
}

const maxDocumentBytes = 16 * 1024 * 1024;

/** Immutable. What `get` returns is shared and must not be changed; use `fresh` for a copy to change. */
export class StoredDocument implements Fields {
  readonly bytes: Buffer;
  private places: ElementPlace[] | undefined;
  private decoded: Map<string, unknown> | undefined;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  get(name: string): unknown {
    const known = this.decoded?.get(name);
    if (known !== undefined) return known;
    const value = this.fresh(name);
    if (typeof value === 'object' && value !== null) {
      this.decoded ??= new Map();
      this.decoded.set(name, value);
    }
    return value;
  }

  /** The field decoded anew, int64 as bigint; undefined when missing. */
  fresh(name: string): unknown {
    const place = this.place(name);
    return place === undefined ? undefined : decodeElement(this.bytes, place);
  }

  place(name: string): ElementPlace | undefined {
    return findElement(this.bytes, name);
  }

  /** True if both hold the same bytes under this name, or nothing: whatever is made of the field is the same. */
  agreesWith(other: StoredDocument, name: string): boolean {
    const mine = this.place(name);
    const theirs = other.place(name);
    if (mine === undefined || theirs === undefined) return mine === theirs;
    return sameBytes(this.bytes, mine, other.bytes, theirs);
  }

  elements(): readonly ElementPlace[] {
    this.places ??= scanElements(this.bytes);
    return this.places;
  }

  /** The whole document the way the MongoDB driver hands it out. */
  toObject(): PlainObject {
    return decode(this.bytes);
  }

  id(): string {
    return this.get('_id') as string; // storeDocument and the editor let no other type through
  }
}

function sameBytes(a: Buffer, mine: ElementPlace, b: Buffer, theirs: ElementPlace): boolean {
  const length = mine.to - mine.from;
  if (length !== theirs.to - theirs.from) return false;
  for (let i = 0; i < length; i++) {
    if (a[mine.from + i] !== b[theirs.from + i]) return false;
  }
  return true;
}

/** Encodes a caller's document; refuses one without a string `_id`, and puts `_id` first as MongoDB does. */
export function storeDocument(document: object): StoredDocument {
  const stored = new StoredDocument(encodeLimited(document));
  requireStringId(stored.get('_id'));
  const reserved = findOperator(stored.bytes);
  if (reserved !== undefined) {
    throw new EmbeddedDriverError(
      'invalid-document',
      `A document must not have a field named ${reserved}: names that start with $ are operators.`,
    );
  }
  if (stored.place('_id')?.from === firstElement) return stored;
  const { _id, ...rest } = stored.toObject();
  return new StoredDocument(encodeLimited({ _id, ...rest }));
}

export function requireStringId(id: unknown): asserts id is string {
  if (typeof id === 'string') return;
  const found = id === undefined ? 'no _id' : `an _id of type ${id === null ? 'null' : typeof id}`;
  throw new EmbeddedDriverError(
    'unsupported-id',
    `The embedded store takes string _ids only, and this document has ${found}. Declare \`_id: String\` in the schema and set it.`,
  );
}

export function encodeLimited(document: object): Buffer {
  const bytes = encode(document);
  requireSize(bytes.length);
  return bytes;
}

export function requireSize(length: number): void {
  if (length <= maxDocumentBytes) return;
  throw new EmbeddedDriverError(
    'document-too-large',
    `A document of ${length} bytes is above the limit of ${maxDocumentBytes}. Split it, or move its growing part out.`,
  );
}
