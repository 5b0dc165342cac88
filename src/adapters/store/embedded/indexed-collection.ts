/** The index side of a collection: declare, list, drop. */
import { readOptions } from './options.ts';
import { ReadableCollection } from './readable-collection.ts';
import { buildIndex, describeIndexes, dropIndex, hasIndex, readIndexShape } from './write/indexes.ts';

export class IndexedCollection extends ReadableCollection {
  /** Does nothing if the index is there already; otherwise it is built from what is stored before this resolves. */
  async createIndex(key: unknown, options?: unknown): Promise<string> {
    const shape = readIndexShape(key, options);
    this.store.catalog.refresh();
    if (!hasIndex(this.store.catalog.find(this.collectionName), shape)) {
      await this.store.commits.write(() => buildIndex(this.store, this.collectionName, shape));
    }
    return shape.name;
  }

  async createIndexes(specs: readonly { readonly key: unknown }[], options?: unknown): Promise<string[]> {
    readOptions('createIndexes', options, []);
    const names: string[] = [];
    for (const { key, ...rest } of specs) names.push(await this.createIndex(key, rest));
    return names;
  }

  async dropIndex(name: unknown, options?: unknown) {
    readOptions('dropIndex', options, []);
    await this.store.commits.write(() => dropIndex(this.store, this.collectionName, name));
    return { ok: 1 };
  }

  async indexes(): Promise<Record<string, unknown>[]> {
    this.store.catalog.refresh();
    return describeIndexes(this.store.catalog.find(this.collectionName));
  }

  listIndexes(): { toArray(): Promise<Record<string, unknown>[]> } {
    return { toArray: () => this.indexes() };
  }

  async drop(options?: unknown): Promise<boolean> {
    readOptions('drop', options, []);
    await this.store.commits.write(() => this.store.dropCollection(this.collectionName));
    return true;
  }
}
