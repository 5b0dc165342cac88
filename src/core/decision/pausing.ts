/** A pause, from whoever wants it: nothing that we start leaves, and neither silence nor the ladder is counted meanwhile. */
import { interrupted } from '../engagement/rhythm.ts';
import { countedBy } from '../lifecycle/step.ts';
import type { Instant } from '../time/instant.ts';
import type { Turn } from '../turn.ts';

/** Pauses until then, instead of any pause before; null ends it now. */
export function pause(turn: Turn, until: Instant | null): void {
  const { pausedUntil } = turn.contact;
  const end = (moment: Instant | null) => Math.max(moment ?? 0, turn.world.now);
  standStill(turn, end(until) - end(pausedUntil));
  turn.change({ pausedUntil: until });
  if (until === null) turn.cancel('pause');
  else turn.wake('pause', until);
  turn.review();
}

/** Negative when a pause ends before its time. */
function standStill(turn: Turn, ms: number): void {
  if (ms === 0) return;
  const { talk, rhythm, wakeups, lifecycle } = turn.contact;
  turn.change({
    talk: talk.silentSince === null ? talk : { ...talk, silentSince: talk.silentSince + ms },
    // That they said nothing while we were asked to be quiet is no habit of theirs.
    rhythm: interrupted(rhythm),
  });
  for (const { timer, dueAt } of wakeups)
    if (['gap', 'quiet'].includes(countedBy(timer) ?? '') && timer.endsWith(`.${lifecycle.stage}`))
      turn.wake(timer, Math.max(dueAt + ms, turn.world.now));
}
