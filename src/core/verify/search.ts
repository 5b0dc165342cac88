/** Breadth-first over situations: every path with few strays, the shortest one to each situation, up to a bound that is told. */
import { keyOf } from './abstract.ts';
import type { Move } from './move.ts';
import type { Situation, Turned } from './situation.ts';

export type Edge = { readonly move: Move; readonly turned: Turned; readonly from: Node; readonly to: Node };

export type Node = {
  readonly situation: Situation;
  /** How the story begins that leads here; only the first situations have it. */
  readonly opening: readonly string[] | null;
  /** The shortest way here among those with the fewest strays. */
  readonly via: Edge | null;
  readonly depth: number;
  /** What can happen next, as far as it was looked at. */
  readonly edges: Edge[];
  /** Everything that can happen next was looked at, but for strays beyond the bound. */
  isExpanded: boolean;
};

export type Bounds = { readonly states: number; readonly depth: number; readonly strays: number };

export type Search = {
  readonly nodes: readonly Node[];
  readonly transitions: number;
  /** False when a bound of states or depth was reached: there may be more. */
  readonly isComplete: boolean;
};

export type Opening = { readonly situation: Situation; readonly words: readonly string[] };

export type Rules = {
  readonly ordinary: (node: Node) => readonly Move[];
  /** What is out of the ordinary: a path has as many of these as the bounds allow. */
  readonly strays: (node: Node) => readonly Move[];
  readonly happen: (situation: Situation, move: Move) => readonly Turned[];
  /** What comes after it is looked at elsewhere. */
  readonly isOver: (node: Node) => boolean;
  /** Only some of what can happen next is looked at. */
  readonly isPartial?: (node: Node) => boolean;
};

type Step = { readonly from: Node; readonly move: Move; readonly turned: Turned };

export function search(openings: readonly Opening[], rules: Rules, bounds: Bounds): Search {
  const known = new Map<string, Node>();
  let transitions = 0;
  let isComplete = true;

  function meet(situation: Situation, how: { opening: readonly string[] } | Step): Node | null {
    const key = keyOf(situation);
    const before = known.get(key);
    if (before || known.size >= bounds.states) {
      if (!before) isComplete = false;
      return before ?? null;
    }
    const isFirst = 'opening' in how;
    const node: Node = {
      situation,
      opening: isFirst ? how.opening : null,
      via: null,
      depth: isFirst ? 0 : how.from.depth + 1,
      edges: [],
      isExpanded: false,
    };
    known.set(key, node);
    return node;
  }

  /** The situation behind a step, when it is a new one. */
  function take(step: Step): Node | null {
    const before = known.size;
    const to = meet(step.turned.situation, step);
    if (to === null) return null;
    const edge: Edge = { ...step, to };
    step.from.edges.push(edge);
    if (known.size === before) return null;
    Object.assign(to, { via: edge });
    return to;
  }

  function play(from: Node, moves: readonly Move[]): readonly Step[] {
    return moves.flatMap((move) =>
      rules.happen(from.situation, move).map((turned) => {
        transitions += 1;
        return { from, move, turned };
      }),
    );
  }

  let seeds: readonly Node[] = openings.flatMap(({ situation, words }) => {
    const before = known.size;
    const node = meet(situation, { opening: words });
    return node !== null && known.size > before ? [node] : [];
  });
  for (let level = 0; level <= bounds.strays; level++) {
    const later: Step[] = [];
    const reached: Node[] = [];
    // Seeds come in the order of their depth, and so does what is found: the nearer of the two goes first.
    const found: Node[] = [];
    const next = () => {
      const [seed] = seeds;
      const [first] = found;
      if (seed && (!first || seed.depth <= first.depth)) {
        seeds = seeds.slice(1);
        return seed;
      }
      return found.shift();
    };
    for (let node = next(); node !== undefined; node = next()) {
      if (rules.isOver(node)) continue;
      if (node.depth >= bounds.depth) {
        isComplete = false;
        continue;
      }
      node.isExpanded = !rules.isPartial?.(node);
      reached.push(node);
      for (const step of play(node, rules.ordinary(node))) {
        if (step.turned.atNight) later.push(step);
        else {
          const to = take(step);
          if (to) found.push(to);
        }
      }
    }
    if (level === bounds.strays) break;
    for (const node of reached) later.push(...play(node, rules.strays(node)));
    seeds = later.sort((a, b) => a.from.depth - b.from.depth).flatMap((step) => take(step) ?? []);
  }
  return { nodes: [...known.values()], transitions, isComplete };
}
