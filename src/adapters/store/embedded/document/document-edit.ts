/** Changes some top-level fields of a stored document and copies the bytes of all others as they are. */

import { EmbeddedDriverError } from '../errors.ts';
import type { ElementPlace } from './elements.ts';
import type { PlainObject } from './plain-object.ts';
import { encodeLimited, requireSize, StoredDocument } from './stored-document.ts';

const emptyDocument = new StoredDocument(Buffer.from([5, 0, 0, 0, 0]));

/** Fields that are not touched keep their exact bytes, so numbers and types nobody changed stay what they were. */
export class DocumentEdit {
  private readonly base: StoredDocument;
  private readonly changed = new Map<string, unknown>();

  constructor(base: StoredDocument = emptyDocument) {
    this.base = base;
  }

  /** A top-level field as it is now; an object or array belongs to this edit and may be changed, then `set`. */
  get(name: string): unknown {
    return this.changed.has(name) ? this.changed.get(name) : this.base.fresh(name);
  }

  set(name: string, value: unknown): void {
    this.changed.set(name, value === undefined ? null : value);
  }

  unset(name: string): void {
    this.changed.set(name, undefined);
  }

  /** The edited document; the same object when no byte differs. New fields follow the old ones. */
  finish(): StoredDocument {
    if (this.changed.size === 0) return this.base;
    const bytes = this.assemble();
    return bytes.equals(this.base.bytes) ? this.base : new StoredDocument(bytes);
  }

  private assemble(): Buffer {
    const fresh = this.encodeChanged();
    const waiting = new Map(fresh.elements().map((place) => [place.name, place]));
    const parts: Buffer[] = [];
    const source = this.base.bytes;
    let keepFrom = 4;
    for (const place of this.changedPlaces()) {
      if (place.from > keepFrom) parts.push(source.subarray(keepFrom, place.from));
      keepFrom = place.to;
      const replacement = waiting.get(place.name);
      if (replacement === undefined) continue;
      parts.push(fresh.bytes.subarray(replacement.from, replacement.to));
      waiting.delete(place.name);
    }
    if (keepFrom < source.length - 1) parts.push(source.subarray(keepFrom, source.length - 1));
    for (const place of waiting.values()) parts.push(fresh.bytes.subarray(place.from, place.to));
    return join(parts);
  }

  private changedPlaces(): readonly ElementPlace[] {
    const places: ElementPlace[] = [];
    for (const name of this.changed.keys()) {
      const place = this.base.place(name);
      if (place !== undefined) places.push(place);
    }
    return places.sort((a, b) => a.from - b.from);
  }

  private encodeChanged(): StoredDocument {
    const present: PlainObject = {};
    let expected = 0;
    for (const [name, value] of this.changed) {
      if (value === undefined) continue;
      present[name] = value;
      expected++;
    }
    const fresh = new StoredDocument(encodeLimited(present));
    if (fresh.elements().length === expected) return fresh;
    throw new EmbeddedDriverError(
      'unsupported-value',
      `One of ${Object.keys(present).join(', ')} is set to something BSON cannot hold, such as a function. Use plain data.`,
    );
  }
}

function join(parts: readonly Buffer[]): Buffer {
  let length = 5;
  for (const part of parts) length += part.length;
  requireSize(length);
  const bytes = Buffer.allocUnsafe(length);
  bytes.writeInt32LE(length, 0);
  let at = 4;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  bytes[at] = 0;
  return bytes;
}
