import { describe, expect, test } from '@jest/globals';
import { noConsents } from '../../../src/core/consent.ts';
import { expressionValues } from '../../../src/core/flow/expression-values.ts';
import { readCondition } from '../../../src/core/flow/read-condition.ts';
import { aContact, attributes, aWorld } from '../../support/world.ts';

const granted = { state: 'granted', at: 0, record: 'r' } as never;
const contact = aContact({
  attributes: {
    age: 30,
    level: 'gold',
    vegetarian: true,
    birthday: { date: '1996-11-24' },
    home: { latitude: -6.2, longitude: 106.8 },
    dishes: ['soup'],
  },
  tags: ['vip'],
  consents: { ...noConsents, marketing: granted },
});
const holds = (source: string) => {
  const reading = readCondition(source, attributes);
  if (reading.kind === 'broken') return reading.problem.message;
  return reading.condition.holds(expressionValues(contact, aWorld(), { values: { total: 5 } }));
};

describe('conditions', () => {
  test.each([
    ['contact.age >= 18', true],
    ['contact.age == 30', true],
    ['contact.age in [30, 31]', true],
    ['contact.age % 7 == 2', true],
    ['contact.age / 0 > 1', true],
    ['contact.level == "gold" && contact.vegetarian', true],
    ['"vip" in contact.tags', true],
    ['contact.dishes.exists(dish, dish == "soup")', true],
    ['contact.stage == "prospect"', true],
    ['contact.country == "ID"', true],
    ['contact.consent.marketing && !contact.consent.utility', true],
    ['contact.home.latitude < 0', true],
    ['contact.birthday < now', true],
    ['contact.birthday.getMonth("Asia/Jakarta") == 10', true],
    ['now - contact.createdAt > duration("240h")', true],
    ['run.total > 3', true],
    ['has(contact.points)', false],
    ['contact.points > 3', false],
    ['!(contact.points > 3)', false],
    ['contact.points > 3 || contact.age > 3', true],
    ['run.nothing == 1', false],
    ['contact.lastMessageAt < now', false],
    ['5 / 0 > 1', false],
  ])('%s is %s', (source, truth) => {
    expect(holds(source)).toBe(truth);
  });

  test.each([
    ['contact.constructor == "x"', /no attribute/],
    ['contact.level.matches("(a+)+$")', /matches/],
    ['contact.tags.all(a, contact.tags.all(b, contact.tags.all(c, a == b || b == c)))', /loop/],
    [`contact.age > ${'1 + '.repeat(400)}1`, /longer than/],
    [`${'('.repeat(60)}true${')'.repeat(60)}`, /maxdepth/i],
    ['contact', /gives/],
    ['process.exit()', /nothing is called/],
    ['', /cannot be read/],
  ])('%s is refused', (source, why) => {
    expect(holds(source)).toMatch(why);
  });
});
