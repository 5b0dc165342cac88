/** A cursor over documents: read at once by `toArray`, or in batches while somebody iterates. */
import type { PlainObject } from './document/plain-object.ts';
import { EmbeddedDriverError } from './errors.ts';

/** Where a cursor's documents come from; the settings can be changed until the first is read. */
export interface CursorSource<Settings> {
  all(settings: Settings): PlainObject[];
  /** Gives the documents in batches, each read when asked for; it sees writes made in between. */
  batches(settings: Settings): Iterator<readonly PlainObject[]>;
}

/** The parts of the driver's cursor that Mongoose and this project use; anything else is a named error. */
export class EmbeddedCursor<Settings extends object> {
  closed = false;
  protected settings: Settings;
  private readonly source: CursorSource<Settings>;
  private batches: Iterator<readonly PlainObject[]> | undefined;
  private waiting: readonly PlainObject[] = [];
  private at = 0;
  private transform: ((document: PlainObject) => unknown) | undefined;

  constructor(source: CursorSource<Settings>, settings: Settings) {
    this.source = source;
    this.settings = settings;
  }

  async toArray(): Promise<unknown[]> {
    if (this.closed) return [];
    const documents = this.batches === undefined ? this.source.all(this.settings) : this.rest();
    this.closed = true;
    return this.transform === undefined ? documents : documents.map(this.transform);
  }

  /** The next document, or null after the last. */
  async next(): Promise<unknown> {
    if (!this.load()) return null;
    const document = this.waiting[this.at++];
    if (document === undefined) return null;
    return this.transform === undefined ? document : this.transform(document);
  }

  tryNext(): Promise<unknown> {
    return this.next();
  }

  async hasNext(): Promise<boolean> {
    return this.load();
  }

  async forEach(visit: (document: unknown) => unknown): Promise<void> {
    for await (const document of this) {
      if (visit(document) === false) return;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown> {
    try {
      for (let document = await this.next(); document !== null; document = await this.next()) yield document;
    } finally {
      await this.close();
    }
  }

  map(transform: (document: unknown) => unknown): this {
    const before = this.transform;
    this.transform = before === undefined ? transform : (document) => transform(before(document));
    return this;
  }

  batchSize(): this {
    return this;
  }

  /** Starts again from the first document. */
  rewind(): void {
    this.batches = undefined;
    this.waiting = [];
    this.at = 0;
    this.closed = false;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.batches?.return?.();
    this.waiting = [];
  }

  addCursorFlag(flag: string, value: boolean): this {
    if (value === false || flag === 'noCursorTimeout') return this;
    throw unknownCall(`addCursorFlag("${flag}")`);
  }

  explain(): never {
    throw unknownCall('explain()');
  }

  protected change(settings: Partial<Settings>): this {
    if (this.batches !== undefined || this.closed) {
      throw new EmbeddedDriverError(
        'unsupported-operation',
        'A cursor cannot be changed once it has been read from.',
      );
    }
    this.settings = { ...this.settings, ...settings };
    return this;
  }

  private load(): boolean {
    if (this.closed) return false;
    this.batches ??= this.source.batches(this.settings);
    while (this.at >= this.waiting.length) {
      const batch = this.batches.next();
      if (batch.done === true) return false;
      this.waiting = batch.value;
      this.at = 0;
    }
    return true;
  }

  private rest(): PlainObject[] {
    const documents: PlainObject[] = [];
    while (this.load()) {
      documents.push(...this.waiting.slice(this.at));
      this.at = this.waiting.length;
    }
    return documents;
  }
}

function unknownCall(call: string): EmbeddedDriverError {
  return new EmbeddedDriverError(
    'unsupported-operation',
    `Cursors of the embedded store do not know ${call}. Use collection.explainPlan() to see how a query is run.`,
  );
}
