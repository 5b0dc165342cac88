/** A document as its BSON bytes: top-level fields are decoded only when somebody asks for them. */
import { decode, encode, type PlainObject } from '../bson.ts';
import { EmbeddedDriverError } from '../errors.ts';
import { decodeElement, type ElementPlace, scanElements } from './elements.ts';

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
    if (value !== undefined) {
      this.decoded ??= new Map();
      this.decoded.set(name, value);
    }
    return value;
  }

  /** The field decoded anew, int64 as bigint; undefined when missing. */
  fresh(name: string): unknown {
    for (const place of this.elements()) {
      if (place.name === name) return decodeElement(this.bytes, place);
    }
    return undefined;
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

/** Encodes a caller's document; refuses one without a string `_id`, and puts `_id` first as MongoDB does. */
export function storeDocument(document: object): StoredDocument {
  const stored = new StoredDocument(encodeLimited(document));
  const elements = stored.elements();
  requireStringId(stored.get('_id'));
  const reserved = elements.find((place) => place.name.startsWith('$'));
  if (reserved !== undefined) {
    throw new EmbeddedDriverError(
      'invalid-document',
      `A document must not have a field named ${reserved.name}: names that start with $ are operators.`,
    );
  }
  if (elements[0]?.name === '_id') return stored;
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
