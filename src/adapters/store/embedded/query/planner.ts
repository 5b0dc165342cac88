/** Chooses how a query reaches its documents: by _id, along one index, or through the whole collection. */
import type { CollectionEntry, IndexEntry } from '../file/catalog-entries.ts';
import { type ColumnUse, columnUses, exclusions, idUse } from './bounds.ts';
import { whereOf } from './conditions-sql.ts';
import type { Condition } from './filter.ts';
import { descending, type Ordering, orderAlong } from './ordering.ts';
import type { SortField } from './sort.ts';

export interface Query {
  readonly conditions: readonly Condition[];
  readonly sort: readonly SortField[];
  readonly skip: number;
  readonly limit: number;
}

export interface Plan {
  /** Nothing can match. */
  readonly empty: boolean;
  readonly index: IndexEntry | '_id' | null;
  readonly table: string;
  readonly where: string;
  readonly params: readonly unknown[];
  readonly order: string;
  readonly ordering: Ordering;
  readonly pushed: readonly Condition[];
  readonly residual: readonly Condition[];
  /** One document may come up several times. */
  readonly repeats: boolean;
}

export function planQuery(collection: CollectionEntry, query: Query): Plan {
  let best = scanPlan(collection, query);
  let bestScore = 0;
  const byId = idPlan(collection, query);
  if (byId !== undefined) {
    best = byId.plan;
    bestScore = byId.score;
  }
  for (const index of collection.indexes) {
    const candidate = indexPlan(index, query);
    if (candidate === undefined || candidate.score <= bestScore) continue;
    best = candidate.plan;
    bestScore = candidate.score;
  }
  return best;
}

interface Candidate {
  readonly plan: Plan;
  readonly score: number;
}

function scanPlan(collection: CollectionEntry, { conditions, sort }: Query): Plan {
  return {
    empty: false,
    index: null,
    table: collection.table,
    where: '',
    params: [],
    order: 'ORDER BY seq',
    ordering: sort.length === 0 ? 'none' : 'memory',
    pushed: [],
    residual: conditions,
    repeats: false,
  };
}

function idPlan(collection: CollectionEntry, { conditions, sort }: Query): Candidate | undefined {
  const use = idUse(conditions);
  const sorted = sort.length === 1 && sort[0]?.name === '_id' ? sort[0] : undefined;
  if (use === undefined && sorted === undefined) return undefined;
  const ordering =
    sort.length === 0 ? 'none' : sorted !== undefined || use?.kind === 'equal' ? 'walk' : 'memory';
  const plan: Plan = {
    empty: use?.kind === 'none',
    index: '_id',
    table: collection.table,
    ...whereOf((use?.bounds ?? []).map((bound) => ({ column: 'id', bound }))),
    order: ordering === 'walk' && sorted !== undefined ? `ORDER BY id${descending(sorted.direction)}` : '',
    ordering,
    pushed: use?.conditions ?? [],
    residual: without(conditions, use?.conditions ?? []),
    repeats: false,
  };
  const scores = { none: 1000, equal: 1000, among: 500, range: 5 };
  return { plan, score: (use === undefined ? 0 : scores[use.kind]) + (sorted === undefined ? 0 : 4) };
}

function indexPlan(index: IndexEntry, query: Query): Candidate | undefined {
  const uses = columnUses(index, query.conditions);
  const equal = index.columns.findIndex((_, i) => uses[i]?.kind !== 'equal');
  const prefix = equal === -1 ? index.columns.length : equal;
  const { ordering, order } = orderAlong(index, uses, prefix, query.sort);
  if (uses[0] === undefined && ordering !== 'walk') return undefined;
  if (uses[0] === undefined && query.sort.length === 0) return undefined;
  if (index.sparse && !uses.some((use) => use !== undefined && !use.recheck)) return undefined;
  const taken = uses.filter((use) => use !== undefined);
  const apart = exclusions(index, query.conditions);
  const pushed = [...taken.flatMap((use) => use.conditions), ...apart.map(({ condition }) => condition)];
  const rechecked = taken.filter((use) => use.recheck).flatMap((use) => use.conditions);
  const bounds = uses.flatMap((use, i) => (use?.bounds ?? []).map((bound) => ({ column: `k${i}`, bound })));
  const plan: Plan = {
    empty: taken.some((use) => use.kind === 'none'),
    index,
    table: index.table,
    ...whereOf([...bounds, ...apart]),
    order,
    ordering,
    pushed,
    residual: [...without(query.conditions, pushed), ...rechecked],
    repeats: index.multikey,
  };
  return { plan, score: scoreOf(index, uses, prefix, ordering) };
}

function scoreOf(
  index: IndexEntry,
  uses: readonly (ColumnUse | undefined)[],
  prefix: number,
  ordering: Ordering,
): number {
  if (index.unique && prefix === index.columns.length) return 900;
  const next = uses[prefix];
  const covered = uses.slice(prefix + 1).filter((use) => use !== undefined).length;
  const reach = next === undefined ? 0 : next.kind === 'among' ? 7 : 5;
  return (
    prefix * 10 +
    reach +
    covered +
    (ordering === 'walk' ? 8 : ordering === 'keys' ? 2 : 0) -
    index.columns.length / 100
  );
}

function without(conditions: readonly Condition[], taken: readonly Condition[]): readonly Condition[] {
  if (taken.length === 0) return conditions;
  return conditions.filter((condition) => !taken.includes(condition));
}
