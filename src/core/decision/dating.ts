/** Begins flows on the contact's own days, and arms the next ones. */
import type { Contact } from '../contact.ts';
import { dateOf, dateStartsOf, datesToArm, occasionAfter } from '../flow/date-starts.ts';
import { isSubscribed } from '../lifecycle/stages.ts';
import { dayMs, type Instant } from '../time/instant.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';

/** What was due longer ago than this is of no use any more: nobody wants last week's birthday wishes. */
export const lateMs = dayMs;

/** At the end of every decision: a date that was told, changed or removed, another zone, or their return to us. */
export function armDates(turn: Turn, before: Contact): void {
  const { contact, world } = turn;
  const returned = !isSubscribed(before.lifecycle.stage) && isSubscribed(contact.lifecycle.stage);
  const moved = contact.timeZone !== before.timeZone;
  if (!returned && !moved && contact.attributes === before.attributes) return;
  const { release } = world;
  const changed = new Set(
    dateStartsOf(release)
      .filter(
        ({ attribute }) =>
          returned || moved || dateOf(contact, attribute, release) !== dateOf(before, attribute, release),
      )
      .map(({ timer }) => timer),
  );
  if (changed.size === 0) return;
  for (const { timer, dueAt } of datesToArm(contact, release, world.now)) {
    if (changed.has(timer)) rearm(turn, timer, dueAt);
  }
}

/** A release brought other date starts: everything of this contact is armed anew. */
export function armAllDates(turn: Turn): void {
  const wrong = datesToArm(turn.contact, turn.world.release, turn.world.now);
  for (const { timer, dueAt } of wrong) rearm(turn, timer, dueAt);
  turn.note('dates.armed', undefined, { changed: wrong.length });
}

/** Their day has come. The next one is armed in any case; who is not with us any more is not. */
export function fireDate(turn: Turn, timer: string, dueAt: Instant): readonly FollowUp[] {
  const { contact, world } = turn;
  const start = dateStartsOf(world.release).find((each) => each.timer === timer);
  if (!start) {
    turn.note('date.gone', 'no flow starts with it any more', { timer });
    return [];
  }
  const { flow, attribute } = start;
  if (!isSubscribed(contact.lifecycle.stage)) {
    turn.note('flow.skipped', 'not subscribed', { flow });
    return [];
  }
  const { release, now } = world;
  const occasion = occasionAfter(contact, start, { release, after: dueAt - 1 });
  const next = occasionAfter(contact, start, { release, after: Math.max(now, dueAt) });
  if (next) turn.wake(timer, next.at);
  if (now - dueAt >= lateMs) {
    turn.note('flow.skipped', 'its day is past', { flow, due: new Date(dueAt).toISOString() });
    return [];
  }
  const years = occasion?.at === dueAt ? { years: occasion.years } : {};
  return [{ do: 'start', flow, because: `date:${attribute}`, origin: 'started', values: years }];
}

function rearm(turn: Turn, timer: string, dueAt: Instant | null): void {
  if (dueAt === null) turn.cancel(timer);
  else turn.wake(timer, dueAt);
}
