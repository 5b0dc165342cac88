/** Where a contact lives, as far as clocks go: told, inferred from the number, or as the house rules say. */
import { countryOf } from '../address.ts';
import type { Brand } from '../brand.ts';
import type { Contact } from '../contact.ts';
import type { Instant } from '../time/instant.ts';
import { spanEnd } from '../time/local-time.ts';
import { zonesOfCountry } from '../time/zones-of-country.ts';
import type { Policy } from './policy.ts';

type Somebody = Pick<Contact, 'timeZone' | 'addresses'>;

/** What we know of where they live: a zone they told (`Asia/Jakarta`), the country of their number (`ID`), or nothing. */
export type Place = Brand<string, 'Place'>;

export const nowhere = 'unknown' as Place;

export function placeOf({ timeZone, addresses }: Somebody): Place {
  const country = () => addresses.map(countryOf).find((code) => code !== null);
  return (timeZone ?? country() ?? nowhere) as Place;
}

const isCountry = (place: Place): boolean => /^[A-Z]{2}$/.test(place);

/**
 * Every zone they may live in, from west to east. The zone they told is the one. Else it is the house's zone for numbers of
 * the house's country, and all zones of the country for others.
 */
export function zonesOf(contact: Somebody, policy: Pick<Policy, 'defaultTimeZone'>): readonly string[] {
  return zonesAt(placeOf(contact), policy);
}

function zonesAt(place: Place, { defaultTimeZone }: Pick<Policy, 'defaultTimeZone'>): readonly string[] {
  if (place !== nowhere && !isCountry(place)) return [place];
  const zones = place === nowhere ? [] : zonesOfCountry(place);
  return zones.length === 0 || zones.includes(defaultTimeZone) ? [defaultTimeZone] : zones;
}

/** The one whose calendar counts for them: of several the middle one, which is wrong by the least. */
export const zoneOf = (contact: Somebody, policy: Pick<Policy, 'defaultTimeZone'>): string =>
  zoneAt(placeOf(contact), policy);

export function zoneAt(place: Place, policy: Pick<Policy, 'defaultTimeZone'>): string {
  const zones = zonesAt(place, policy);
  return zones[Math.floor((zones.length - 1) / 2)] ?? policy.defaultTimeZone;
}

/** More rounds than this mean that it is always night somewhere in their country. */
const mostRounds = 4;

type House = Pick<Policy, 'defaultTimeZone' | 'quietHours'>;

/** When it is day for them wherever they may be, or null when it is now. Where that never happens, the middle zone counts. */
export const quietUntil = (contact: Somebody, policy: House, now: Instant): Instant | null =>
  quietAtUntil(placeOf(contact), policy, now);

/** The same of everybody who lives there. */
export function quietAtUntil(place: Place, policy: House, now: Instant): Instant | null {
  const zones = zonesAt(place, policy);
  const endAt = (at: Instant): Instant | null =>
    zones.reduce<Instant | null>((latest, zone) => {
      const end = spanEnd(at, policy.quietHours, zone);
      return end !== null && end > (latest ?? at) ? end : latest;
    }, null);

  let until = endAt(now);
  if (until === null) return null;
  for (let round = 0; round < mostRounds; round++) {
    const later = endAt(until);
    if (later === null) return until;
    until = later;
  }
  return spanEnd(now, policy.quietHours, zoneAt(place, policy));
}
