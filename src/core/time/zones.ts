/** Time zones that remember how far they are from UTC: the calendar of the runtime is exact, and slow to ask. */
import { IANAZone, type Zone } from 'luxon';
import { dayMs, type Instant } from './instant.ts';

/** No zone has changed its clocks twice within a day since; before, some did it at odd seconds. */
const rememberedFrom: Instant = Date.UTC(1980, 0, 1);
const mostDays = 2_000;
const mostZones = 1_000;

class RememberingZone extends IANAZone {
  /** By days since 1970 in UTC; null for a day on which the clocks change. */
  private readonly days = new Map<number, number | null>();

  override offset(at: number): number {
    if (!(at >= rememberedFrom)) return super.offset(at);
    const day = Math.floor(at / dayMs);
    const known = this.days.get(day);
    return (known === undefined ? this.learn(day) : known) ?? super.offset(at);
  }

  private learn(day: number): number | null {
    const first = super.offset(day * dayMs);
    const offset = first === super.offset((day + 1) * dayMs) ? first : null;
    if (this.days.size >= mostDays) this.days.clear();
    this.days.set(day, offset);
    return offset;
  }
}

const known = new Map<string, Zone | string>();

/** What luxon takes for a zone: ours for one that the runtime knows, any other name as it is. */
export function zoneOf(name: string): Zone | string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const zone = IANAZone.isValidZone(name) ? new RememberingZone(name) : name;
  if (known.size >= mostZones) known.clear();
  known.set(name, zone);
  return zone;
}
