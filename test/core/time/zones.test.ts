// A zone that remembers shows the same time as the runtime's own calendar, to the minute in which clocks change.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { IANAZone } from 'luxon';
import { dayMs, minuteMs } from '../../../src/core/time/instant.ts';
import { zoneOf } from '../../../src/core/time/zones.ts';
import { seed } from '../../properties/seed.ts';

const names = [
  'Asia/Jakarta',
  'Europe/Madrid',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/St_Johns',
];

const offsetOf = (name: string, at: number): number => {
  const zone = zoneOf(name);
  if (typeof zone === 'string') throw new Error(`${name} is not known`);
  return zone.offset(at);
};

describe('a zone that remembers', () => {
  test(`is as far from UTC as the runtime says, at any moment and in any order (seed ${seed})`, () => {
    const moment = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...names), moment, (name, at) => {
        expect(offsetOf(name, at)).toBe(new IANAZone(name).offset(at));
      }),
      { seed, numRuns: 2_000 },
    );
  });

  test('changes its clocks in the minute in which the runtime does', () => {
    for (const name of names) {
      const runtime = new IANAZone(name);
      for (let day = Date.UTC(2009, 0, 1); day < Date.UTC(2013, 0, 1); day += dayMs) {
        if (runtime.offset(day) === runtime.offset(day + dayMs)) continue;
        for (let at = day; at < day + dayMs; at += 5 * minuteMs)
          expect({ name, at, offset: offsetOf(name, at) }).toEqual({ name, at, offset: runtime.offset(at) });
      }
    }
  });

  test('leaves a name that is none to luxon', () => {
    expect(zoneOf('Mars/Olympus')).toBe('Mars/Olympus');
  });
});
