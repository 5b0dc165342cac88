/** The driver's types for documents whose shapes our own types describe. */
import { type LaneRange, laneCount } from '../../core/lanes.ts';
import type { Collection } from './models.ts';

/** MongoDB's own filter types insist on ObjectId; ours are strings, checked by the stores' types. */
// biome-ignore lint/suspicious/noExplicitAny: the driver's Filter<Document> is `any`-shaped by design.
export type Filter = Record<string, any>;

export type BulkOperation = Parameters<Collection['bulkWrite']>[0][number];

/** Which lanes; nothing to filter when all are ours, as in a single process. */
export function inLanes(lanes: readonly LaneRange[]): Filter {
  const [first] = lanes;
  if (first && lanes.length === 1) {
    const everything = first.from === 0 && first.to === laneCount - 1;
    return everything ? {} : { lane: { $gte: first.from, $lte: first.to } };
  }
  const each = lanes.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
  );
  return { lane: { $in: each } };
}
