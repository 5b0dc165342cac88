/** One step of a run as onlookers are told of it: a step was entered, or left by one of its ways. */
import type { ContactId } from '../contact-id.ts';

export type Passage = {
  readonly contact: ContactId;
  readonly flow: string;
  readonly step: string;
  /** Null when the step was entered; else as `waysOf` (ways.ts) names it. */
  readonly way: string | null;
};

/** The way of a step that has no other. */
export const onlyWay = 'on';
