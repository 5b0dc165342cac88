/** Cycles in a graph: which edges lie on one, and the shortest way around. */

type GraphEdge<N> = { readonly from: N; readonly to: N };

/** Strongly connected parts, by Tarjan, without recursion: paths may be thousands of edges long. */
export function partsOf<N, E extends GraphEdge<N>>(
  nodes: Iterable<N>,
  edgesOf: (node: N) => readonly E[],
): Map<N, number> {
  const index = new Map<N, number>();
  const low = new Map<N, number>();
  const part = new Map<N, number>();
  const open: N[] = [];
  let parts = 0;

  function visit(root: N): void {
    const work: { node: N; next: number }[] = [{ node: root, next: 0 }];
    enter(root);
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const edge = edgesOf(top.node)[top.next++];
      if (edge === undefined) {
        work.pop();
        leave(top.node, work.at(-1)?.node);
      } else if (!index.has(edge.to)) {
        enter(edge.to);
        work.push({ node: edge.to, next: 0 });
      } else if (!part.has(edge.to)) lower(top.node, index.get(edge.to) ?? 0);
    }
  }

  function enter(node: N): void {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    open.push(node);
  }

  const lower = (node: N, to: number) => low.set(node, Math.min(low.get(node) ?? 0, to));

  function leave(node: N, parent: N | undefined): void {
    const lowest = low.get(node) ?? 0;
    if (parent !== undefined) lower(parent, lowest);
    if (lowest !== index.get(node)) return;
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      part.set(member, parts);
      if (member === node) break;
    }
    parts += 1;
  }

  for (const node of nodes) if (!index.has(node)) visit(node);
  return part;
}

/** The edges of the shortest way from one node to another, both in `within`; empty when they are the same or there is none. */
export function shortestWay<N, E extends GraphEdge<N>>(
  from: N,
  to: N,
  edgesOf: (node: N) => readonly E[],
): readonly E[] {
  const via = new Map<N, E | null>([[from, null]]);
  const waiting = [from];
  for (let node = waiting.shift(); node !== undefined && node !== to; node = waiting.shift()) {
    for (const edge of edgesOf(node)) {
      if (via.has(edge.to)) continue;
      via.set(edge.to, edge);
      waiting.push(edge.to);
    }
  }
  const way: E[] = [];
  for (let edge = via.get(to); edge; edge = via.get(edge.from)) way.unshift(edge);
  return way;
}
