/** Random conditions as admins may write them, and random contacts to ask them of. */
import fc from 'fast-check';
import { noConsents } from '../../src/core/consent.ts';
import type { Contact } from '../../src/core/contact.ts';
import { usualEngagement } from '../../src/core/engagement/rules.ts';
import { worth } from '../../src/core/engagement/score.ts';
import { stages } from '../../src/core/lifecycle/stages.ts';
import { dayMs, hourMs } from '../../src/core/time/instant.ts';
import { aContact, someTime } from '../support/records.ts';

/** What `someTime` is about, give or take; whole days make equal moments likely. */
const moment = fc.oneof(
  fc.integer({ min: -40, max: 2 }).map((days) => someTime + days * dayMs),
  fc.integer({ min: -50, max: 2 }).map((hours) => someTime + hours * hourMs + 0.001),
  fc.constant(someTime - 0.5),
);
const words = fc.constantFrom(
  'ana',
  'Ana',
  'an',
  '',
  'a.b',
  '^a$',
  'na\n',
  'ana\n',
  'über',
  '👩‍🍳',
  "it's",
  'a\\b',
);
const numbers = fc.constantFrom(-1, 0, 0.5, 1, 2, 17, 18, 1e9);
const days = fc.constantFrom(
  '2026-11-23',
  '2026-11-24',
  '2026-11-25',
  '2025-11-24',
  '2026-03-29',
  '1999-12-31',
);
const zones = fc.constantFrom(
  'Asia/Jakarta',
  'Pacific/Kiritimati',
  'America/Sao_Paulo',
  'America/Havana',
  null,
);
const phones = fc.constantFrom('+6281234567890', '+5511987654321', '+14155550101', null);
/** Of what is worth how much when: nothing is earned in the future. */
const engagement = fc
  .tuple(fc.constantFrom(0, 0.5, 1, 14, 28, 200), fc.integer({ min: 0, max: 90 }))
  .map(([points, days]) => worth(points, someTime - days * dayMs, usualEngagement));
const listed = fc.array(fc.constantFrom('vip', 'soup', 'ana'), { maxLength: 3 });
const consent = fc.constantFrom(
  { state: 'granted', at: 1, record: 'r' } as never,
  { state: 'withdrawn', at: 1, record: 'r' } as never,
  noConsents.marketing,
);

/** Each attribute may be missing; `level` may even hold a number from before it was declared as text. */
const attributes = fc.record(
  {
    name: words,
    level: fc.oneof(words, numbers),
    age: numbers,
    vegetarian: fc.boolean(),
    birthday: days.map((date) => ({ date })),
    home: fc.record({ latitude: numbers, longitude: numbers }),
    photo: words.map((media) => ({ media, mimeType: 'image/png', at: someTime })),
    dishes: listed,
  },
  { requiredKeys: [] },
);

export const someContact = (id: string): fc.Arbitrary<Contact> =>
  fc
    .record({
      attributes,
      timeZone: zones,
      phone: phones,
      tags: listed,
      marketing: consent,
      utility: consent,
      stage: fc.constantFrom(...stages),
      language: fc.constantFrom('en', 'id'),
      createdAt: moment,
      lastInboundAt: fc.option(moment),
      engagement,
    })
    .map(({ phone, stage, marketing, utility, lastInboundAt, ...rest }) => {
      const born = aContact(id);
      return {
        ...born,
        ...rest,
        addresses: phone === null ? [{ kind: 'lid', value: `lid-${id}` }] : [{ kind: 'phone', value: phone }],
        lifecycle: { stage, attempt: 0, remembered: null },
        consents: { ...noConsents, marketing, utility },
        talk: { ...born.talk, lastInboundAt },
      };
    });

const quoted = (text: string): string => JSON.stringify(text).replaceAll('\\\\', '\\\\');
const textField = fc
  .constantFrom('name', 'level', 'photo', 'language', 'country', 'stage')
  .map((n) => `contact.${n}`);
const numberField = fc.constantFrom(
  'contact.age',
  'contact.home.latitude',
  'contact["age"]',
  'contact.attempt',
);
const listField = fc.constantFrom('contact.tags', 'contact.dishes');
const textValue = fc.oneof(words, fc.constantFrom('en', 'ID', 'active', 'prospect')).map(quoted);
const numberValue = fc.oneof(
  numbers.map(String),
  fc.constantFrom('9 * 2', '-(1)', '1 / 0', '0.5 + 0.5', '0.0 / 0.0'),
);
const order = fc.constantFrom('<', '<=', '>', '>=', '==', '!=');
const inequality = fc.constantFrom('<', '<=', '>', '>=');
const passing = fc.constantFrom('contact.engagement', 'contact.silentDays');
const amounts = fc.constantFrom(
  '-1',
  '0',
  '0.5',
  '1',
  '2',
  '29.5',
  '30',
  '40 + 10',
  '75.0',
  '99',
  '100',
  '0.0 / 0.0',
);
const equality = fc.constantFrom('==', '!=');
const momentValue = fc.oneof(
  fc.constant('now'),
  fc.constantFrom('24h', '1h', '720h', '-24h', '0.5s', '1ns').map((span) => `now - duration("${span}")`),
  fc
    .constantFrom('2026-11-24T00:00:00Z', '2026-11-23T17:00:00Z', '2026-11-24T03:00:00Z')
    .map((at) => `timestamp("${at}")`),
);
const momentField = fc
  .constantFrom('createdAt', 'lastMessageAt', 'birthday')
  .map((name) => `contact.${name}`);
const spans = fc.constantFrom('24h', '0s', '36h', '-1h', '720h', '1ns').map((span) => `duration("${span}")`);

const pair = (...[left, op, right]: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      left as fc.Arbitrary<string>,
      op as fc.Arbitrary<string>,
      right as fc.Arbitrary<string>,
      fc.boolean(),
    )
    .map(([a, sign, b, turned]) => (turned ? `${b} ${sign} ${a}` : `${a} ${sign} ${b}`));

const atom = fc.oneof(
  pair(textField, equality, textValue),
  pair(numberField, order, numberValue),
  pair(momentField, order, momentValue),
  pair(passing, inequality, amounts),
  fc.tuple(momentField, order, spans).map(([field, sign, span]) => `now - ${field} ${sign} ${span}`),
  fc
    .tuple(momentField, spans, order, momentValue)
    .map(([f, span, sign, at]) => `${f} + ${span} ${sign} ${at}`),
  fc
    .tuple(momentField, order, spans)
    .map(([f, sign, s]) => `${f} - timestamp("2026-11-24T00:00:00Z") ${sign} ${s}`),
  fc
    .tuple(listField, order, fc.constantFrom('0', '1', '2', '-1'))
    .map(([f, sign, n]) => `size(${f}) ${sign} ${n}`),
  fc
    .tuple(textField, fc.array(textValue, { maxLength: 3, minLength: 1 }))
    .map(([f, l]) => `${f} in [${l.join(', ')}]`),
  fc
    .array(fc.constantFrom('1', '18', '17'), { minLength: 1, maxLength: 3 })
    .map((l) => `contact.age in [${l.join(', ')}]`),
  fc.tuple(textValue, listField).map(([text, list]) => `${text} in ${list}`),
  fc
    .tuple(textField, fc.constantFrom('startsWith', 'endsWith', 'contains'), words.map(quoted))
    .map(([f, ask, text]) => `${f}.${ask}(${text})`),
  fc.constantFrom(
    'contact.vegetarian',
    'contact.vegetarian == false',
    'contact.consent.marketing',
    'contact.consent.utility != true',
    'has(contact.age)',
    'has(contact.level)',
    'has(contact.home)',
    'has(contact.home.latitude)',
    'has(contact.birthday)',
    'has(contact.country)',
    'has(contact.lastMessageAt)',
    'has(contact.dishes)',
    'has(contact.engagement)',
    'has(contact.silentDays)',
    'true',
    '1 / 0 == 1',
    'now > timestamp("2020-01-01T00:00:00Z")',
  ),
);

/** A condition, nested a few times. */
export const someCondition: fc.Arbitrary<string> = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'condition' },
    { weight: 3, arbitrary: atom },
    { weight: 1, arbitrary: tie('condition').map((inner) => `!(${inner})`) },
    {
      weight: 2,
      arbitrary: fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a}) && (${b})`),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a}) || (${b})`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie('condition'), tie('condition'), tie('condition'))
        .map(([q, a, b]) => `((${q}) ? (${a}) : (${b}))`),
    },
  ),
})).condition;
