/** Whether an index gives the order a query asks for, and the ORDER BY that says so. */
import type { IndexEntry } from '../file/catalog-entries.ts';
import type { ColumnUse } from './bounds.ts';
import type { SortField } from './sort.ts';

/** `walk`: rows come in order; `keys`: SQLite orders the keys; `memory`: documents are ordered after reading. */
export type Ordering = 'none' | 'walk' | 'keys' | 'memory';

/** Pinned columns may be skipped: all rows agree on them. */
export function orderAlong(
  index: IndexEntry,
  uses: readonly (ColumnUse | undefined)[],
  prefix: number,
  sort: readonly SortField[],
): { readonly ordering: Ordering; readonly order: string } {
  if (sort.length === 0) return { ordering: 'none', order: '' };
  const pinned = (name: string) =>
    index.columns.some((column, i) => column.name === name && uses[i]?.kind === 'equal');
  const needed = sort.filter(({ name }) => index.multikey || !pinned(name));
  const places = needed.map(({ name }) => index.columns.findIndex((column) => column.name === name));
  if (places.includes(-1)) return { ordering: 'memory', order: '' };
  if (index.multikey && places.some((place) => uses[place] !== undefined))
    return { ordering: 'memory', order: '' };
  const order = needed.map(({ direction }, i) => `k${places[i]}${descending(direction)}`).join(', ');
  const walks = isWalk(index, uses, prefix, needed, places);
  return { ordering: walks ? 'walk' : 'keys', order: order === '' ? '' : `ORDER BY ${order}` };
}

function isWalk(
  index: IndexEntry,
  uses: readonly (ColumnUse | undefined)[],
  prefix: number,
  needed: readonly SortField[],
  places: readonly number[],
): boolean {
  let at = prefix;
  let turn = 0;
  for (const [i, { direction }] of needed.entries()) {
    while (at !== places[i] && uses[at]?.kind === 'equal') at++;
    const column = index.columns[at];
    if (at !== places[i] || column === undefined) return false;
    const way = column.direction * direction;
    if (turn !== 0 && way !== turn) return false;
    turn = way;
    at++;
  }
  return true;
}

export function descending(direction: 1 | -1): string {
  return direction === 1 ? '' : ' DESC';
}
