/** What no store can be asked for is refused, with the place and the reason; what the query must be is in the store's contract. */
import { describe, expect, test } from '@jest/globals';
import { usualEngagement } from '../../../src/core/engagement/rules.ts';
import type { Place } from '../../../src/core/policy/where.ts';
import { readSegment } from '../../../src/core/segment/read-segment.ts';
import { attributes, morning } from '../../support/world.ts';

const whereOf = (source: string) => {
  const reading = readSegment(source, attributes);
  if (reading.kind === 'broken') throw new Error(reading.problem.message);
  const zones = new Map([
    ['Asia/Jakarta' as Place, 'Asia/Jakarta'],
    ['US' as Place, 'America/Denver'],
  ]);
  return reading.segment.where({ now: morning, zones, engagement: usualEngagement });
};

describe('a segment', () => {
  test.each([
    ['run.total > 3', 0, /asks of a run/],
    ['contact.age > contact.points', 0, /no store can be asked/],
    ['contact.age * 2.0 > 18', 0, /no store can be asked/],
    ['contact.stage == "active" && contact.birthday.getMonth() == 10', 29, /no store can be asked/],
    ['contact.tags.exists(tag, tag.startsWith("v"))', 0, /uses exists\(\)/],
    ['contact.name < "m"', 0, /orders texts/],
    ['"m" >= contact.name', 7, /orders texts/],
    ['contact.engagement == 50.0', 0, /one exact number/],
    ['contact.vegetarian && 30.0 != contact.silentDays', 30, /one exact number/],
    ['contact.engagement > contact.age', 0, /no store can be asked/],
    ['contact.tags == ["vip"]', 0, /no store can be asked/],
    ['contact.tags[0] == "vip"', 0, /no store can be asked/],
    ['"a".startsWith(contact.name)', 0, /uses startsWith\(\)/],
    ['contact.name in contact.tags', 0, /no store can be asked/],
    ['contact.age > 1 ? contact.vegetarian : run.yes == 1', 39, /asks of a run/],
  ])('%s is refused at column %i', (source, offset, words) => {
    const reading = readSegment(source, attributes);
    expect(reading).toMatchObject({
      kind: 'broken',
      problem: { offset, message: expect.stringMatching(words), hint: expect.any(String) },
    });
  });

  test('that is no sound condition is refused as one', () => {
    expect(readSegment('contact.agee > 1', attributes)).toMatchObject({
      kind: 'broken',
      problem: { offset: expect.any(Number), hint: 'Did you mean "age"?' },
    });
  });

  test('is plain data for the store, with what is the same for everybody worked out', () => {
    expect(whereOf('contact.age >= 9 * 2 && contact.consent.marketing')).toEqual({
      all: [
        { field: ['attributes', 'age'], gte: 18 },
        { field: ['consents', 'marketing', 'state'], eq: 'granted' },
      ],
    });
    expect(whereOf('now - contact.createdAt > duration("24h")')).toEqual({
      field: ['createdAt'],
      lt: morning - 86_400_000,
    });
  });

  test('asks for what fades or grows by a moment that does not', () => {
    // Half the score is the typical number of points.
    const halfLives = Math.log2(usualEngagement.typical);
    expect(whereOf('contact.engagement >= 50.0')).toEqual({
      field: ['engagement', 'onePointAt'],
      gte: Math.round(morning + halfLives * usualEngagement.halfLifeMs),
    });
    expect(whereOf('contact.silentDays > 30.0')).toEqual({
      any: [
        {
          all: [
            { field: ['talk', 'lastInboundAt'], is: 'number' },
            { field: ['talk', 'lastInboundAt'], lt: morning - 30 * 86_400_000 },
          ],
        },
        {
          all: [
            { field: ['talk', 'lastInboundAt'], is: 'nothing' },
            { field: ['createdAt'], lt: morning - 30 * 86_400_000 },
          ],
        },
      ],
    });
  });

  test('asks for a date by the calendar of each place: the same moment is another day elsewhere', () => {
    expect(whereOf('contact.birthday <= now')).toEqual({
      any: [
        {
          all: [
            { field: ['facets', 'place'], in: ['Asia/Jakarta'] },
            { field: ['attributes', 'birthday', 'date'], lt: '2026-11-25' },
          ],
        },
        {
          all: [
            { field: ['facets', 'place'], in: ['US'] },
            { field: ['attributes', 'birthday', 'date'], lt: '2026-11-24' },
          ],
        },
      ],
    });
  });
});
