/** When a campaign takes place: once, again and again, or by cron. Its times are a clock on a wall; each zone shows them in turn. */
import type { Brand } from '../brand.ts';
import { type Cron, nextCron } from '../time/cron.ts';
import { hourMs, type Instant, minuteMs } from '../time/instant.ts';
import { atLocal } from '../time/local-time.ts';
import { nextOccurrence, type Recurrence } from '../time/recurrence.ts';

export type Schedule =
  | { readonly kind: 'once'; readonly slot: Slot }
  | { readonly kind: 'every'; readonly recurrence: Recurrence }
  | { readonly kind: 'cron'; readonly cron: Cron };

/**
 * A time on the wall, `2026-11-24T18:00`: it comes once in every zone, wherever somebody moves and whatever the clocks do. In
 * the order of texts.
 */
export type Slot = Brand<string, 'Slot'>;

/** The wall as if it showed UTC: what slots are reckoned with. */
const wallOf = (slot: Slot): number => Date.parse(`${slot}Z`);
const slotAt = (wall: number): Slot => new Date(wall).toISOString().slice(0, 16) as Slot;

/** `2026-12-24 18:00`; null for a time that no calendar has, such as 31 February. */
export function readSlot(text: string): Slot | null {
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})$/.exec(text.trim()) ?? [];
  if (day === undefined || hour === undefined || minute === undefined) return null;
  const slot = `${day}T${hour.padStart(2, '0')}:${minute}` as Slot;
  const wall = wallOf(slot);
  // Dates that are no dates are rolled over, not refused.
  return Number.isNaN(wall) || slotAt(wall) !== slot ? null : slot;
}

/** The first slot strictly after this one, or null when there is none. */
export function nextSlot(schedule: Schedule, after: Slot): Slot | null {
  switch (schedule.kind) {
    case 'once':
      return schedule.slot > after ? schedule.slot : null;
    case 'every':
      return slotAt(nextOccurrence(schedule.recurrence, wallOf(after), 'utc'));
    case 'cron': {
      const wall = nextCron(schedule.cron, wallOf(after));
      return wall === null ? null : slotAt(wall);
    }
    default:
      return schedule satisfies never;
  }
}

/** When the clocks of the zone show it: the first time if they show it twice, just after the jump if they never do. */
export function slotMoment(slot: Slot, zone: string): Instant {
  const wall = new Date(wallOf(slot));
  const day = { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
  return atLocal(day, { hour: wall.getUTCHours(), minute: wall.getUTCMinutes() }, zone);
}

/** No clock is further from UTC than this. */
const mostAheadMs = 14 * hourMs;

/** A slot that came everywhere before this moment, or is just about to. */
export const slotLongBefore = (moment: Instant): Slot => slotAt(moment - mostAheadMs - minuteMs);
/** A slot that comes nowhere before this moment. */
export const slotLongAfter = (moment: Instant): Slot => slotAt(moment + mostAheadMs + minuteMs);
