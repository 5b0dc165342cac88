/** A segment: a saved question over contacts, asked of one in memory and of all in the store, with the same answer. */
import type { Condition } from '../flow/condition.ts';
import type { Circumstances } from './circumstances.ts';
import { nobody, type Where } from './where.ts';

export type Segment = Condition & {
  /** The same question for a store, as it stands now. */
  where(circumstances: Circumstances): Where;
};

/** Stands in for a segment with a mistake. */
export const emptySegment: Segment = { source: 'false', holds: () => false, where: () => nobody };
