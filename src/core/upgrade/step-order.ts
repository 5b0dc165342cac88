/** Where the steps of a flow stand: in which order, and inside which branch of which step. */
import type { Flow, StepId } from '../flow/flow.ts';
import { own } from '../flow/own.ts';

/** The step, and its branch, that a nested step lies in. */
export type Nest = { readonly step: StepId; readonly branch: string };

/** In the order of the file. */
export const stepIds = ({ steps }: Flow): readonly StepId[] => Object.values(steps).map(({ id }) => id);

/** The innermost branch around each step: what is in none has no entry. */
export function nestsOf(flow: Flow): ReadonlyMap<StepId, Nest> {
  const nests = new Map<StepId, Nest>();
  // A step stands before those inside it, so that deeper nests overrule those around them.
  for (const { id, next, branches } of Object.values(flow.steps)) {
    for (const [branch, first] of Object.entries(branches)) {
      let inside = first;
      for (let count = 0; inside !== null && inside !== next && count < 1_000; count++) {
        nests.set(inside, { step: id, branch });
        inside = own(flow.steps, inside)?.next ?? null;
      }
    }
  }
  return nests;
}

/** The longest part of `after` that is in the same order as in `before`: whatever is not in it has moved. */
export function inSameOrder(before: readonly StepId[], after: readonly StepId[]): ReadonlySet<StepId> {
  const places = new Map(before.map((id, index) => [id, index]));
  /** For each end of a rising row: how long the best row is that ends there, and what came before it. */
  const rows = after.map((id) => ({ id, place: places.get(id) ?? -1, length: 1, from: -1 }));
  rows.forEach((row, index) => {
    rows.slice(0, index).forEach((earlier, at) => {
      if (earlier.place >= row.place || earlier.length < row.length) return;
      row.length = earlier.length + 1;
      row.from = at;
    });
  });
  const kept = new Set<StepId>();
  let last = rows.reduce((best, row, index) => (row.length > (rows[best]?.length ?? 0) ? index : best), 0);
  for (let row = rows[last]; row !== undefined; row = rows[last]) {
    kept.add(row.id);
    last = row.from;
  }
  return kept;
}
