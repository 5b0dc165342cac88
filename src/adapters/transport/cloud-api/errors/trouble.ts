/** What is wrong with the number or the account itself, told by an error code, a failed status or a piece of news. */
import { hourMs, minuteMs } from '../../../../core/time/instant.ts';

export type Trouble = {
  /** `pause`: nothing is sent for a while. `starts`: answers go on. `slow`: fewer at once. `halt`: somebody has to do something. */
  readonly kind: 'pause' | 'starts' | 'slow' | 'halt';
  /** How the channel's state is called meanwhile. */
  readonly state: 'degraded' | 'logged-out' | 'restricted';
  /** Tried again after this; null: only when the process starts anew. */
  readonly forMs: number | null;
  /** Of a restriction: what Meta calls it. */
  readonly code?: string;
  /** For people: what happened and what to do. */
  readonly words: string;
};

/** Looked at again after this, for a token and a payment are put right without us. */
const haltMs = 10 * minuteMs;

export const login = (words: string): Trouble => ({
  kind: 'halt',
  state: 'logged-out',
  forMs: haltMs,
  words,
});
export const misconfigured = (words: string): Trouble => ({
  kind: 'halt',
  state: 'degraded',
  forMs: haltMs,
  words,
});
/** Going on against a block makes it longer. */
export const blocked = (words: string): Trouble => ({
  kind: 'halt',
  state: 'restricted',
  code: 'cloud-api.blocked',
  forMs: null,
  words,
});
export const pause = (forMs: number, words: string): Trouble => ({
  kind: 'pause',
  state: 'degraded',
  forMs,
  words,
});
export const slow: Trouble = {
  kind: 'slow',
  state: 'degraded',
  forMs: null,
  words: 'WhatsApp takes fewer messages a second.',
};
/** Domain.md 1.7, 131048: at least a day, and never in a loop. */
export const flagged: Trouble = {
  kind: 'starts',
  state: 'restricted',
  code: 'cloud-api.131048',
  forMs: 24 * hourMs,
  words:
    'WhatsApp restricts the number, because people blocked or reported it. It answers, and starts nothing until a person resumes it, a day from now at the earliest. Find out which messages they did not want.',
};
