/** Goes through a store's file page by page without SQLite: every document that is whole, and every place that is not. */
import { decodeStrictly } from '../bson.ts';
import { openPages } from './pages.ts';
import {
  childAt,
  readRecord,
  readTreePage,
  rowIdAt,
  type TreeKind,
  type TreePage,
  type Value,
} from './tree-pages.ts';

export interface Damage {
  /** Null where it is not known. */
  readonly page: number | null;
  /** A collection, an index, or another part of the file. */
  readonly of: string;
  readonly what: string;
}

export interface Survey {
  /** The names of the collections, as far as they can be read. */
  readonly collections: readonly string[];
  /**
   * Every whole document, one after the other. `collection` is null where the page that would tell it is lost and the ids
   * that the collections keep do not tell it either.
   */
  documents(): Generator<FoundDocument>;
  /** The ids a collection keeps in a place of their own, as far as that place is whole. */
  ids(collection: string): Generator<string>;
  /** What was found to be damaged so far: all of it, once everything was read. */
  readonly damage: readonly Damage[];
  close(): void;
}

export interface FoundDocument {
  readonly collection: string | null;
  readonly id: string;
  readonly bytes: Buffer;
}

interface Tree {
  readonly name: string;
  readonly root: number;
  readonly kind: TreeKind;
  /** The collection whose documents it holds. */
  readonly collection: string | null;
  /** The collection whose ids it holds. */
  readonly idsOf: string | null;
}

/** Throws `cannot-open` when there is no such file. */
export function openSurvey(file: string): Survey {
  const pages = openPages(file);
  const damage: Damage[] = [];
  const seen = new Uint8Array(pages.count + 1);
  const note = (page: number | null, of: string, what: string) => damage.push({ page, of, what });

  if (!pages.hasHeader) note(1, 'the file', 'it does not begin as a SQLite file');
  if (pages.missing > 0)
    note(null, 'the file', `its last ${pages.missing} of ${pages.count} pages are missing`);

  const trees = readSchema();
  const collections = trees.flatMap(({ collection }) => collection ?? []);

  function readSchema(): readonly Tree[] {
    const before = damage.length;
    const found = [...leaves({ name: 'the list of tables', root: 1, kind: 'rows' })].flatMap(schemaRows);
    if (damage.length === before && pages.hasHeader) return found;
    // Some page of the list is lost: its other pages are known by what they hold.
    const all = [...unseenLeaves()].flatMap((page) => {
      const rows = schemaRows(page);
      if (rows.length > 0) seen[page.number] = 1;
      return rows;
    });
    return [...found, ...all];
  }

  function schemaRows(page: TreePage): readonly Tree[] {
    return page.cells.flatMap((cell) => {
      const row = readRecord(pages, page, cell, 'rows');
      return row === undefined ? [] : (treeOf(row) ?? []);
    });
  }

  /** The leaves of a tree in order; damaged pages are noted and passed over. */
  function* leaves(tree: Pick<Tree, 'name' | 'root' | 'kind'>): Generator<TreePage> {
    const ahead = [tree.root];
    for (let number = ahead.pop(); number !== undefined; number = ahead.pop()) {
      const page = readTreePage(pages, number, tree.kind);
      if (page === undefined || seen[number] === 1) {
        note(number, tree.name, page === undefined ? 'the page is damaged' : 'two places lead to this page');
        continue;
      }
      seen[number] = 1;
      if (!page.isLeaf) ahead.push(page.right, ...page.cells.map((cell) => childAt(page, cell)).reverse());
      if (page.isLeaf || tree.kind === 'keys') yield page;
    }
  }

  function* unseenLeaves(): Generator<TreePage> {
    for (let number = 1; number <= pages.count; number++) {
      if (seen[number] === 1) continue;
      const page = readTreePage(pages, number, 'rows');
      if (page?.isLeaf) yield page;
    }
  }

  function* documentsIn(page: TreePage, tree: Tree | null): Generator<FoundDocument & { seq: number }> {
    for (const cell of page.cells) {
      const row = readRecord(pages, page, cell, 'rows');
      const found = row === undefined ? undefined : documentOf(row);
      if (found !== undefined)
        yield { collection: tree?.collection ?? null, ...found, seq: rowIdAt(page, cell) };
      else if (tree !== null) note(page.number, tree.name, 'a document on it is damaged');
    }
  }

  function* idsOf(collection: string): Generator<readonly [string, number]> {
    const tree = trees.find((each) => each.idsOf === collection);
    if (tree === undefined) return;
    for (const page of leaves(tree)) {
      for (const cell of page.cells) {
        const [id, seq] = readRecord(pages, page, cell, 'keys') ?? [];
        if (typeof id === 'string' && typeof seq === 'number') yield [id, seq];
        else note(page.number, tree.name, 'an id on it is damaged');
      }
    }
  }

  /** Documents under a page that is lost: the ids tell to which collection they belong. */
  function* strays(): Generator<FoundDocument> {
    const places = new Map<string, string | null>();
    for (const page of unseenLeaves())
      for (const { id, seq } of documentsIn(page, null)) places.set(`${seq} ${id}`, null);
    if (places.size === 0) return;
    for (const collection of collections)
      for (const [id, seq] of again(() => idsOf(collection)))
        if (places.has(`${seq} ${id}`)) places.set(`${seq} ${id}`, collection);
    for (const page of unseenLeaves())
      for (const { id, seq, bytes } of documentsIn(page, null))
        yield { collection: places.get(`${seq} ${id}`) ?? null, id, bytes };
  }

  /** Reads once more what was or will be read for its damage: neither the pages nor the damage count. */
  function* again<T>(read: () => Generator<T>): Generator<T> {
    const [pagesSeen, noted] = [seen.slice(), damage.length];
    seen.fill(0);
    yield* read();
    seen.set(pagesSeen);
    damage.length = noted;
  }

  return {
    collections,
    damage,
    *documents() {
      for (const tree of trees) {
        if (tree.idsOf !== null) continue;
        for (const page of leaves(tree)) if (tree.collection !== null) yield* documentsIn(page, tree);
      }
      yield* strays();
    },
    *ids(collection) {
      for (const [id] of idsOf(collection)) yield id;
    },
    close: () => pages.close(),
  };
}

const ownIndex = /^sqlite_autoindex_(.*)_1$/;

/** A row of SQLite's list of tables: type, name, table, root page, SQL. */
function treeOf(row: readonly Value[]): Tree | undefined {
  const [type, name, table, root] = row;
  if (row.length !== 5 || typeof name !== 'string' || typeof table !== 'string' || typeof root !== 'number')
    return undefined;
  if (type !== 'table' && type !== 'index') return undefined;
  const isOurs = !table.includes('$') && !table.startsWith('sqlite_');
  if (type === 'table' && isOurs) return { name, root, kind: 'rows', collection: name, idsOf: null };
  const idsOf = isOurs && ownIndex.test(name) ? table : null;
  const isIndexTable = /.\$\d+$/.test(name) || type === 'index' || name === '$collections';
  const words = idsOf === null ? name : `the ids of ${table}`;
  return { name: words, root, kind: isIndexTable ? 'keys' : 'rows', collection: null, idsOf };
}

/** A row of a collection: nothing (the row id is the number), the id, the BSON. */
function documentOf(row: readonly Value[]): { readonly id: string; readonly bytes: Buffer } | undefined {
  const [, id, bytes] = row;
  if (row.length !== 3 || typeof id !== 'string' || !Buffer.isBuffer(bytes)) return undefined;
  return decodeStrictly(bytes)?._id === id ? { id, bytes } : undefined;
}
