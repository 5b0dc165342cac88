/** The question whether they meant STOP is answered, or no longer matters. */
import type { Turn } from '../turn.ts';

export const doubtTimer = 'doubt';

export function endDoubt(turn: Turn): void {
  if (turn.contact.doubt === null) return;
  turn.change({ doubt: null });
  turn.cancel(doubtTimer);
  turn.review();
}
