/** The time zones of a country, for contacts of whom we know no more than their number. */
import { inZone } from './local-time.ts';

/** Zones that agree in all of these have the same clocks as far as quiet hours go. */
const samples = [0, 2, 3, 5, 8, 9, 10, 11].map((month) => Date.UTC(2026, month, 15, 12));

/** One zone of each kind of clock, from west to east; empty for a country nobody knows. By CLDR, as Node carries it. */
export function zonesOfCountry(country: string): readonly string[] {
  const known = found.get(country);
  if (known) return known;
  const byClock = new Map<string, { zone: string; offset: number }>();
  for (const zone of zonesByCldr(country)) {
    const offsets = samples.map((at) => inZone(at, zone).offset);
    const clock = offsets.join();
    if (!byClock.has(clock)) byClock.set(clock, { zone, offset: offsets[0] ?? 0 });
  }
  const zones = [...byClock.values()].sort((a, b) => a.offset - b.offset).map(({ zone }) => zone);
  found.set(country, zones);
  return zones;
}

/** A memory, not a state: a country is worked out once. */
const found = new Map<string, readonly string[]>();

/** Nobody lives there. */
const desolate = /^Antarctica\//;

function zonesByCldr(country: string): readonly string[] {
  try {
    // Node 20 has the property of the first proposal, later ones the method.
    const locale = new Intl.Locale('und', { region: country }) as Intl.Locale & {
      readonly timeZones?: readonly string[];
      getTimeZones?(): readonly string[] | undefined;
    };
    const zones = locale.getTimeZones?.() ?? locale.timeZones ?? [];
    return zones.filter((zone) => !desolate.test(zone));
  } catch {
    return [];
  }
}
