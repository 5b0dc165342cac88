/** The words that pictures are made of: conditions, times and starts as people say them. */
import { expect, test } from '@jest/globals';
import type { FlowId } from '../../../src/core/flow/flow.ts';
import { conditionWords } from '../../../src/core/graph/condition-words.ts';
import { waysIn } from '../../../src/core/graph/start-words.ts';
import { durationWords } from '../../../src/core/graph/time-words.ts';
import { dayMs, hourMs, minuteMs } from '../../../src/core/time/instant.ts';
import { aRelease } from '../../support/world.ts';

test.each([
  ['!has(contact.name)', 'name is not known'],
  ['has(contact.favourite_dish)', 'favourite dish is known'],
  ['contact.attempt >= 3', 'attempt is at least 3'],
  ['contact.rating in ["1", "2"]', 'rating is 1 or 2'],
  ['contact.age >= 18 && "vip" in contact.tags', 'age is at least 18 and has the tag vip'],
  ['contact.stage == "loyal" || "regular" in contact.tags', 'stage is loyal or has the tag regular'],
  [
    'contact.consent.marketing && contact.stage in ["active", "loyal"]',
    'agreed to marketing and stage is active or loyal',
  ],
  ["contact.wish == 'a && b'", 'wish is a && b'],
])('%s is “%s”', (source, words) => {
  expect(conditionWords(source)).toBe(words);
});

test.each([
  'contact.age * 2 > 18',
  'contact.a == 1 && contact.b == 2 || contact.c == 3',
  '(contact.age > 18)',
  'contact.tags.exists(tag, tag == "x")',
  'contact.age > 18 && size(contact.tags) > 2',
  '',
])('%s says more than that, and keeps its own text', (source) => {
  expect(conditionWords(source)).toBeNull();
});

test.each([
  [dayMs, '1 day'],
  [dayMs + 12 * hourMs, '1 day and 12 hours'],
  [2 * dayMs + hourMs + minuteMs, '2 days, 1 hour and 1 minute'],
  [0, 'no time'],
])('%i ms is %s', (ms, words) => {
  expect(durationWords(ms)).toBe(words);
});

const beginsWhen = (start: string, language = 'en') => {
  const release = aRelease({
    flows: {
      x: `start: ${start}\nsteps: [{ say: hi }]`,
      asks: 'steps:\n  - ask: how\n    options: [good, bad]',
    },
    policy: { stageFlows: {} },
  });
  const flow = release.flows.get('x' as FlowId);
  return flow ? waysIn(flow, release, language).map(({ words }) => words) : [];
};

test.each([
  ['{ keyword: { en: [price, cost], es: [precio] } }', 'they write price or cost'],
  ['{ schedule: { every: "tue 18:00", to: adults } }', 'every Tuesday at 18:00, to adults'],
  ['{ schedule: { every: "mon, thu 08:30", to: adults } }', 'every Monday and Thursday at 08:30, to adults'],
  [
    '{ schedule: { every: "month last 10:00", to: adults } }',
    'on the last day of each month at 10:00, to adults',
  ],
  ['{ schedule: { once: "2027-12-24 18:00", to: adults } }', 'once, on 2027-12-24 at 18:00, to adults'],
  ['{ date: { attribute: birthday, offset: -7d } }', '7 days before their birthday at 09:00, every year'],
  [
    '{ date: { attribute: createdAt, offset: 30d, every: once } }',
    '30 days after the day we first heard of them at 09:00, once',
  ],
  ['{ event: order-placed }', 'order-placed happens'],
  ['{ event: order-placed, after: 1d, at: "10:00" }', 'order-placed happens; 1 day later, at 10:00'],
  ['{ answer: asks.how, is: [bad], after: 7d }', 'they answered how of the flow asks with bad; 7 days later'],
  ['{ link: autumn }', 'they send the code autumn'],
  ['{ fallback: true }', 'they write something that no flow understands'],
  ['{ unsure: true }', 'they write something that may mean STOP'],
  ['{ opt-down: true }', 'they want fewer messages'],
])('%s begins when %s', (start, words) => {
  expect(beginsWhen(start)).toEqual([words]);
});

test('words to write are those of the language, or of the house where it has none', () => {
  const start = '{ keyword: { en: [price], es: [precio] } }';
  expect(beginsWhen(start, 'es')).toEqual(['they write precio']);
  expect(beginsWhen(start, 'id')).toEqual(['they write price']);
});
