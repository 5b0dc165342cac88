/** Begins what was planned to follow something, on its day. */
import { followUpTimers } from '../flow/planning.ts';
import { isSubscribed } from '../lifecycle/stages.ts';
import type { Instant } from '../time/instant.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { lateMs } from './dating.ts';

/** Its time has come, unless it is long past or they are not with us any more. */
export function fireFollowUp(turn: Turn, timer: string, dueAt: Instant): readonly FollowUp[] {
  const { contact, world } = turn;
  const id = timer.slice(followUpTimers.length);
  const planned = contact.planned.find(({ flow }) => flow === id);
  if (!planned) return [];
  turn.change({ planned: contact.planned.filter((each) => each !== planned) });
  const { flow, because, values } = planned;
  if (!isSubscribed(contact.lifecycle.stage)) {
    turn.note('flow.skipped', 'not subscribed', { flow });
    return [];
  }
  if (world.now - dueAt >= lateMs) {
    turn.note('flow.skipped', 'its day is past', { flow, due: new Date(dueAt).toISOString() });
    return [];
  }
  return [{ do: 'start', flow, because, origin: 'started', values }];
}
