/** Whether a cleaning is to begin by itself now, and when the next one is: each time on the wall once, however long nobody looked. */
import { nextSlot, type Slot, slotLongBefore, slotMoment } from '../../core/campaign/schedule.ts';
import type { CleaningRules } from '../../core/policy/cleaning.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { CleaningPlan } from '../../ports/store/cleaning-store.ts';

export type CleaningDue = {
  /** The plan to be remembered. */
  readonly plan: CleaningPlan;
  /** The time that has come; of several that were missed the last, for one cleaning makes up for all. */
  readonly due: Slot | null;
  readonly next: Instant | null;
};

/** A schedule that is new, or another than before, begins now: what was due before anybody wrote it down is not made up for. */
export function cleaningDue(
  { schedule, written }: Pick<CleaningRules, 'schedule' | 'written'>,
  known: CleaningPlan | null,
  zone: string,
  now: Instant,
): CleaningDue {
  const plan = known?.written === written ? known : { written, since: now, through: null };
  if (schedule === null) return { plan, due: null, next: null };
  let due: Slot | null = null;
  let slot = nextSlot(schedule, plan.through ?? slotLongBefore(plan.since));
  for (; slot !== null && slotMoment(slot, zone) <= now; slot = nextSlot(schedule, slot))
    if (slotMoment(slot, zone) >= plan.since) due = slot;
  return {
    plan: due === null ? plan : { ...plan, through: due },
    due,
    next: slot === null ? null : slotMoment(slot, zone),
  };
}
