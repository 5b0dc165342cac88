/** The examples of a scenario: it runs once for each, with the example's values where `$name` stands. */
import { child, type DocNode } from '../core/flow/doc-node.ts';
import type { Issue } from '../core/flow/issue.ts';
import { issueAt } from '../core/flow/issue-at.ts';

export type Example = ReadonlyMap<string, DocNode>;

export function examplesOf(root: DocNode): readonly Example[] {
  const node = child(root, 'examples');
  if (node?.kind !== 'list') return [new Map()];
  return node.items.map((item) =>
    item.kind === 'map' ? new Map(item.entries.map(({ key, value }) => [key, value])) : new Map(),
  );
}

export type Filled = { readonly root: DocNode; readonly issues: readonly Issue[] };

/** Puts the example's values where `$name` stands; what stands there keeps its own line. */
export function filled(node: DocNode, example: Example, file: { readonly path: string }): Filled {
  if (example.size === 0) return { root: node, issues: [] };
  const issues: Issue[] = [];
  const fill = (at: DocNode): DocNode => {
    if (at.kind === 'list') return { ...at, items: at.items.map(fill) };
    if (at.kind === 'map')
      return {
        ...at,
        entries: at.entries.map((entry) =>
          entry.key === 'examples' ? entry : { ...entry, value: fill(entry.value) },
        ),
      };
    const name = typeof at.value === 'string' ? /^\$([a-z-]+)$/.exec(at.value)?.[1] : undefined;
    if (name === undefined) return withParts(at, example);
    const given = example.get(name);
    if (given) return moved(given, at);
    const message = `no example has \`${name}\`.`;
    issues.push(
      issueAt(file, at.at, {
        code: 'unknown-example',
        message,
        hint: `Known: ${[...example.keys()].join(', ')}.`,
      }),
    );
    return at;
  };
  return { root: fill(node), issues };
}

/** `goodbye:$choice`: the value of an example within a name. */
function withParts(at: Extract<DocNode, { readonly kind: 'scalar' }>, example: Example): DocNode {
  if (typeof at.value !== 'string' || !at.value.includes('$')) return at;
  const value = at.value.replace(/\$([a-z-]+)/g, (whole, name: string) => {
    const given = example.get(name);
    return given?.kind === 'scalar' ? String(given.value) : whole;
  });
  return { ...at, value };
}

const moved = (node: DocNode, { at }: DocNode): DocNode => ({ ...node, at });
