/** Finds and changes documents inside one write job: update, replace, delete, and their find-and versions. */
import { DocumentEdit } from '../document/document-edit.ts';
import { requireStringId, type StoredDocument, storeDocument } from '../document/stored-document.ts';
import type { Row } from '../file/recent-rows.ts';
import type { Condition } from '../query/filter.ts';
import { readTarget, readTargets } from '../query/reader.ts';
import type { SortField } from '../query/sort.ts';
import type { Store } from '../store.ts';
import { type CompiledUpdate, immutableId, seedOf } from './update.ts';
import { insertDocument, removeDocument, replaceDocument } from './writer.ts';

/** What happens to the one document found, or, with `upsert`, if none is. */
export interface Modification {
  readonly conditions: readonly Condition[];
  readonly sort: readonly SortField[];
  readonly upsert: boolean;
  readonly change: CompiledUpdate;
}

export interface Modified {
  readonly matched: number;
  readonly modified: number;
  readonly before: StoredDocument | null;
  /** The document as it is now; null if there is none. */
  readonly after: StoredDocument | null;
  readonly upsertedId: string | null;
}

const nothing: Modified = { matched: 0, modified: 0, before: null, after: null, upsertedId: null };

export function modifyFirst(
  store: Store,
  name: string,
  { conditions, sort, upsert, change }: Modification,
): Modified {
  const row = findFirst(store, name, conditions, sort);
  if (row === undefined) return upsert ? insertBuilt(store, name, change.build(conditions)) : nothing;
  const after = change.apply(row.document);
  if (after === row.document) return { ...nothing, matched: 1, before: after, after };
  replaceDocument(store, name, row, after, change.touched);
  return { ...nothing, matched: 1, modified: 1, before: row.document, after };
}

/** Each document is changed for itself: should one be refused, those before it stay changed, as in MongoDB. */
export function modifyAll(
  store: Store,
  name: string,
  { conditions, upsert, change }: Modification,
): Modified {
  const collection = store.catalog.find(name);
  let matched = 0;
  let modified = 0;
  for (const row of collection === undefined ? [] : readTargets(store, collection, conditions)) {
    matched++;
    const after = change.apply(row.document);
    if (after === row.document) continue;
    replaceDocument(store, name, row, after, change.touched);
    modified++;
  }
  if (matched === 0 && upsert) return insertBuilt(store, name, change.build(conditions));
  return { ...nothing, matched, modified };
}

export function removeFirst(
  store: Store,
  name: string,
  conditions: readonly Condition[],
  sort: readonly SortField[],
): StoredDocument | null {
  const row = findFirst(store, name, conditions, sort);
  if (row === undefined) return null;
  removeDocument(store, name, row);
  return row.document;
}

export function removeAll(store: Store, name: string, conditions: readonly Condition[]): number {
  const collection = store.catalog.find(name);
  if (collection === undefined) return 0;
  let deleted = 0;
  for (const row of readTargets(store, collection, conditions)) {
    removeDocument(store, name, row);
    deleted++;
  }
  return deleted;
}

/** A whole new document as a change: it keeps the `_id` of the one it replaces. */
export function replacementChange(replacement: object): CompiledUpdate {
  // a replacement may come without an _id, which an insert may not
  const draft = storeDocument(
    Object.hasOwn(replacement, '_id') ? replacement : { _id: '', ...plainCopy(replacement) },
  );
  const ownId = Object.hasOwn(replacement, '_id') ? draft.id() : undefined;
  const withId = (id: string) => {
    if (ownId !== undefined && ownId !== id) throw immutableId();
    if (ownId === id) return draft;
    const edit = new DocumentEdit(draft);
    edit.set('_id', id);
    return edit.finish();
  };
  return {
    touched: everyField,
    apply(document) {
      const next = withId(document.id());
      return next.bytes.equals(document.bytes) ? document : next;
    },
    build(conditions) {
      const id = seedOf(conditions).get('_id') ?? ownId;
      requireStringId(id);
      return withId(id);
    },
  };
}

const everyField: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true });

function plainCopy(document: object): object {
  const { toBSON } = document as { toBSON?: () => object };
  return toBSON === undefined ? document : toBSON.call(document);
}

function findFirst(
  store: Store,
  name: string,
  conditions: readonly Condition[],
  sort: readonly SortField[],
): Row | undefined {
  const collection = store.catalog.find(name);
  return collection && readTarget(store, collection, { conditions, sort, skip: 0, limit: 1 });
}

function insertBuilt(store: Store, name: string, document: StoredDocument): Modified {
  insertDocument(store, name, document);
  return { ...nothing, after: document, upsertedId: document.id() };
}
