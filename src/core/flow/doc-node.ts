/** What a YAML file holds, as nodes that know their line and column. */

/** `path` is relative and as the admin knows it: `flows/welcome.yaml`. */
export type DocFile = { readonly path: string; readonly text: string };

/** From 1, as editors count. */
export type Position = { readonly line: number; readonly column: number };

export type DocScalar = {
  readonly kind: 'scalar';
  readonly at: Position;
  readonly value: string | number | boolean | null;
  /** Where the first character of a one-line value stands: `at`, or behind the opening quote. */
  readonly textAt: Position;
};
export type DocList = { readonly kind: 'list'; readonly at: Position; readonly items: readonly DocNode[] };
export type DocEntry = { readonly key: string; readonly keyAt: Position; readonly value: DocNode };
export type DocMap = { readonly kind: 'map'; readonly at: Position; readonly entries: readonly DocEntry[] };
export type DocNode = DocScalar | DocList | DocMap;

/** The value a node stands for, as plain JavaScript. */
export function plain(node: DocNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value)]));
}

export const child = (node: DocNode | undefined, key: string): DocNode | undefined =>
  node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;

/** The node at a path, or the nearest one above it that exists. */
export function nodeAt(root: DocNode, path: readonly PropertyKey[]): DocNode {
  let node = root;
  for (const part of path) {
    const next = node.kind === 'list' ? node.items[Number(part)] : child(node, String(part));
    if (!next) return node;
    node = next;
  }
  return node;
}

/** Where a key of a map is written; the map's own place when it has no such key. */
export const keyPosition = (node: DocNode, key: string): Position =>
  (node.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.keyAt : undefined) ?? node.at;
