/** Where a contact lives when all we know is their number, and when it is day for them. */
import { describe, expect, test } from '@jest/globals';
import type { Address } from '../../../src/core/address.ts';
import { quietUntil, zoneOf, zonesOf } from '../../../src/core/policy/where.ts';
import { aContact, aWorld } from '../../support/world.ts';

const { policy } = aWorld().release;
const at = (iso: string) => Date.parse(iso);
const someone = (value: string, timeZone: string | null = null) =>
  aContact({ addresses: [{ kind: 'phone', value }], timeZone });

describe('the zone of a contact', () => {
  test('is the one they told, whatever their number', () => {
    expect(zonesOf(someone('+14155550101', 'Europe/Paris'), policy)).toEqual(['Europe/Paris']);
  });

  test('is the house\u2019s for numbers of its country, though that has three', () => {
    expect(zonesOf(someone('+6281234567890'), policy)).toEqual(['Asia/Jakarta']);
  });

  test('is that of the number\u2019s country', () => {
    expect(zoneOf(someone('+33612345678'), policy)).toBe('Europe/Paris');
    expect(zoneOf(someone('+919812345678'), policy)).toBe('Asia/Calcutta');
  });

  test('may be any of a large country; the calendar is that of the middle', () => {
    const zones = zonesOf(someone('+5511912345678'), policy);
    expect(zones.length).toBeGreaterThan(2);
    expect(zones).toContain(zoneOf(someone('+5511912345678'), policy));
  });

  test('is the house\u2019s when nobody can tell: a lid, a number of no country', () => {
    const lid: Address = { kind: 'lid', value: '123456789012345' };
    expect(zonesOf(aContact({ addresses: [lid], timeZone: null }), policy)).toEqual(['Asia/Jakarta']);
    expect(zonesOf(someone('+88312345678901'), policy)).toEqual(['Asia/Jakarta']);
  });

  test('of a business-scoped id is told by its country', () => {
    const bsuid: Address = { kind: 'bsuid', value: 'FR.13491208655302741918' };
    expect(zonesOf(aContact({ addresses: [bsuid], timeZone: null }), policy)).toEqual(['Europe/Paris']);
  });
});

describe('quiet hours', () => {
  test('are those of the number\u2019s country', () => {
    // 10:00 in Jakarta is 04:00 in Paris.
    expect(quietUntil(someone('+33612345678'), policy, at('2026-11-24T03:00:00Z'))).toBe(
      at('2026-11-24T07:00:00Z'),
    );
    expect(quietUntil(someone('+33612345678'), policy, at('2026-11-24T10:00:00Z'))).toBeNull();
  });

  test('follow summer time', () => {
    expect(quietUntil(someone('+33612345678'), policy, at('2026-07-24T03:00:00Z'))).toBe(
      at('2026-07-24T06:00:00Z'),
    );
  });

  test('end when it is day in all of a large country', () => {
    // 09:00 in New York; in Honolulu and on Adak it is night until 08:00, which is 18:00 UTC.
    expect(quietUntil(someone('+12125550101'), policy, at('2026-11-24T14:00:00Z'))).toBe(
      at('2026-11-24T18:00:00Z'),
    );
    expect(quietUntil(someone('+12125550101'), policy, at('2026-11-24T19:00:00Z'))).toBeNull();
  });

  test('are those of the middle where it is always night somewhere', () => {
    const short = { ...policy, quietHours: { from: '12:00', to: '10:00' } };
    const until = quietUntil(someone('+79161234567'), short, at('2026-11-24T20:00:00Z'));
    expect(until).not.toBeNull();
    expect(quietUntil(someone('+79161234567'), short, until ?? 0)).toBeNull();
  });
});
