/**
 * What may come of itself, weeks from now: days of their own, and flows that follow something. Who is with us may have any of
 * them at any time, so the model does not count them; what is left of them after a STOP, it does.
 */
import type { Contact } from '../contact.ts';
import { dateStartsOf, dateTimers } from '../flow/date-starts.ts';
import type { Flow } from '../flow/flow.ts';
import { followUpTimers } from '../flow/planning.ts';
import { isSubscribed } from '../lifecycle/stages.ts';
import type { Release } from '../release.ts';
import { dayMs, type Instant } from '../time/instant.ts';
import type { ArmingId, Wakeup } from '../wakeup.ts';

export const isExpected = ({ timer }: Wakeup): boolean =>
  timer.startsWith(dateTimers) || timer.startsWith(followUpTimers);

/** Begins of itself, later. */
export const isPlannedBy = ({ starts }: Flow): boolean =>
  starts.some((start) => start.by === 'answer' || (start.by === 'event' && start.later !== null));

/** As somebody who is with us is found by whatever happens to them: everything that could be planned is. */
export function expecting(contact: Contact, release: Release, now: Instant): Contact {
  if (!isSubscribed(contact.lifecycle.stage)) return contact;
  const followers = [...release.flows.values()].filter(isPlannedBy);
  const timers = [
    ...dateStartsOf(release).map(({ timer }) => timer),
    ...followers.map(({ id }) => followUpTimers + id),
  ];
  const due = (timer: string): Wakeup => ({
    timer,
    arming: `verify ${timer}` as ArmingId,
    dueAt: now + 30 * dayMs,
  });
  return {
    ...contact,
    planned: followers.map(({ id }) => ({ flow: id, because: 'verify', values: {} })),
    wakeups: [...contact.wakeups, ...timers.map(due)],
  };
}

/** The model forgets them again, unless it has to see what becomes of them. */
export const withoutExpected = (contact: Contact): Contact =>
  isSubscribed(contact.lifecycle.stage)
    ? { ...contact, planned: [], wakeups: contact.wakeups.filter((wakeup) => !isExpected(wakeup)) }
    : contact;
