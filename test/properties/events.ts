/** Everything that can happen to a contact, at random and in bad faith. */
import fc from 'fast-check';
import type { Address } from '../../src/core/address.ts';
import type { ChannelId } from '../../src/core/channel.ts';
import { consentMethods, purposes } from '../../src/core/consent.ts';
import type { ContactEvent } from '../../src/core/event.ts';
import type { InboundContent } from '../../src/core/message.ts';
import type { Release } from '../../src/core/release.ts';
import { textKey } from '../../src/core/texts.ts';
import { dayMs, hourMs, minuteMs } from '../../src/core/time/instant.ts';
import { morning } from '../support/world.ts';
import { upgrades } from './upgrades.ts';

/** What happens next. Words with a meaning come marked, so that an auditor knows them without asking the code. */
export type Happening =
  | { readonly do: 'stop' | 'start' | 'yes'; readonly words: string }
  | { readonly do: 'event'; readonly event: ContactEvent }
  /** Whatever is due knocks. */
  | { readonly do: 'knock' }
  /** A knock for the n-th wake-up there is, due or not. */
  | { readonly do: 'early-knock'; readonly which: number }
  /** The sender comes by; some sends fail. */
  | { readonly do: 'send'; readonly luck: readonly ('sent' | 'failed' | 'gone' | 'unknown')[] }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'replay' };

/** They leave a menu where one is open, and mean STOP elsewhere. */
export const menuWords = ['cancel', 'end', 'quit', 'keluar', 'salir', 'cancelar', 'quero sair', 'sair'];

export const phone: Address = { kind: 'phone', value: '+6281234567890' };
const channels = ['simulator', 'whatsapp-web'] as unknown as ChannelId[];

const hostile = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\u200b\u200d\ufeff',
  '\u202egnirts',
  '{{name}} {{business.name}} $t(common:help)',
  "'; drop table contacts; --",
  '__proto__',
  'constructor',
  'toString',
  '👍',
  '👎🏽',
  '\ud800',
  'é́́́́́́́́',
  'نعم',
  '1',
  '99',
  '-1',
  'NaN',
  'x'.repeat(65_536),
  '🍲'.repeat(9_000),
  'prices',
  'menu',
  'help',
  'bahasa',
  'no',
  'Sari',
  'yes but no',
);

const words = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('🛑', 'too many messages', 'less often please') },
  { weight: 3, arbitrary: hostile },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);

const content: fc.Arbitrary<InboundContent> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('text' as const), text: words }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('choice' as const),
      id: fc.oneof(
        fc.constantFrom(
          'yes',
          'no',
          'recipes',
          'too-many',
          'less-often',
          'pause',
          'no-news',
          'stop',
          'prices',
          '5',
          '__proto__',
        ),
        words,
      ),
      text: words,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        kind: fc.constant('media' as const),
        media: fc.record({
          type: fc.constantFrom('image', 'video', 'audio', 'document'),
          mimeType: words,
          ref: words,
        }),
        caption: words,
      },
      { requiredKeys: ['kind', 'media'] },
    ) as fc.Arbitrary<InboundContent>,
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('location' as const),
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unsupported' as const), what: words }) },
);

const value = fc.oneof(
  words,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant({ date: '2026-02-30' }),
  fc.constant({ latitude: 1, longitude: 2 }),
  fc.array(words, { maxLength: 4 }),
);

const names = fc.oneof(
  fc.constantFrom(
    'name',
    'interest',
    'joined',
    'language',
    'rating',
    'constructor',
    'toString',
    'a.b',
    '$set',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);

const transportIds = fc.constantFrom('poll-1', 'poll-2', 'nothing');

export const happenings = (release: Release): fc.Arbitrary<readonly Happening[]> => {
  const list = (key: string) =>
    release.texts.languages.flatMap((language) => release.texts.list(textKey('common', key), language));
  const flows = fc.oneof(fc.constantFrom(...release.flows.keys()), fc.constant('no-such-flow'));
  const occasions = fc.constantFrom(
    'class-attended',
    'feedback-wanted',
    'class-booked',
    'friend-stayed',
    'nothing-known',
  );
  const languages = fc.constantFrom(...release.texts.languages, 'pt-BR', 'xx', '');
  const someWords = (from: readonly string[]) =>
    fc
      .tuple(
        fc.constantFrom(...from),
        fc.constantFrom('', ' ', '!', '.', ' 🙏', '\u200b', '\n'),
        fc.constantFrom('', '  ', '\ufeff', '"'),
        fc.boolean(),
      )
      .map(([word, after, before, loud]) => `${before}${loud ? word.toUpperCase() : word}${after}`);

  const event: fc.Arbitrary<ContactEvent> = fc.oneof(
    { weight: 8, arbitrary: messageReceived },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('vote.received' as const),
        channel: fc.constantFrom(...channels),
        poll: transportIds,
        options: fc.array(fc.constantFrom('rendang', 'soto', 'yes', 'no', '__proto__'), { maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ type: 'friend.stayed' as const }) },
    { weight: 1, arbitrary: fc.constant({ type: 'starts.changed' as const, starts: 'other' }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('reaction.received' as const),
        channel: fc.constantFrom(...channels),
        to: transportIds,
        emoji: fc.constantFrom('❤️', null),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('message.read' as const), message: fc.constant('x.0') }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('message.delivered' as const), message: fc.constant('x.0') }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('message.undelivered' as const),
        message: fc.constant('x.0'),
        sentAt: fc.integer({ min: 0, max: 2_000_000_000_000 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('message.failed' as const),
        message: fc.constant('x.0'),
        failure: fc.record({
          code: words,
          words,
          retryable: fc.boolean(),
          ours: fc.boolean(),
          addressFailed: fc.boolean(),
        }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('wakeup.due' as const),
        arming: words,
        timer: fc.oneof(
          fc.constantFrom('stage:xstate.after.silence.lifecycle.subscribed.active', 'run:silence'),
          words,
        ),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record(
        {
          type: fc.constant('consent.reported' as const),
          action: fc.constantFrom('grant' as const, 'withdraw' as const),
          purposes: fc.oneof(fc.constant([...purposes]), fc.subarray([...purposes])),
          method: fc.constantFrom(...consentMethods),
          source: words,
          evidence: fc.record({ verbatim: words, ip: fc.constant('203.0.113.9') }),
          language: languages,
          confirm: fc.boolean(),
        },
        { requiredKeys: ['type', 'action', 'purposes', 'method', 'source', 'evidence', 'confirm'] },
      ) as never,
    },
    {
      weight: 3,
      arbitrary: fc.record({
        type: fc.constant('flow.requested' as const),
        flow: flows,
        by: fc.constantFrom('campaign', 'api', 'operator'),
        occurrence: fc.constantFrom('1', '2'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('business.occurred' as const),
        name: occasions,
        values: fc.dictionary(names, value, { maxKeys: 60 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('call.returned' as const),
        call: words,
        outcome: fc.oneof(
          fc.record({ kind: fc.constant('answered' as const), status: fc.integer(), body: words }),
          fc.record({ kind: fc.constant('failed' as const), reason: words }),
        ),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record(
        {
          type: fc.constant('contact.edited' as const),
          actor: words,
          attributes: fc.dictionary(names, fc.oneof(value, fc.constant(null)), { maxKeys: 8 }),
          addTags: fc.array(fc.string({ maxLength: 12 }), { maxLength: 150 }),
          removeTags: fc.array(fc.string({ maxLength: 12 }), { maxLength: 3 }),
          language: languages,
          pausedUntil: fc.oneof(
            fc.constant(null),
            fc.integer({ min: 0, max: 40 }).map((d) => morning + d * dayMs),
          ),
        },
        { requiredKeys: ['type', 'actor'] },
      ) as never,
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('conversation.handed' as const),
        to: fc.constantFrom('person', 'bot'),
        actor: fc.constant('dewi'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('conversation.assigned' as const),
        to: fc.constantFrom('dewi', null),
        actor: fc.constant('dewi'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record(
        {
          type: fc.constant('cleaning.asked' as const),
          cleaning: fc.constant('2026-12-01T04:00'),
          told: fc.record({
            reached: fc.constantFrom(null, 0, morning),
            inVainSince: fc.constantFrom(null, 0, morning),
          }),
        },
        { requiredKeys: ['type', 'cleaning'] },
      ) as never,
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('move.asked' as const),
        move: fc.constant(new Date(morning).toISOString()),
        from: fc.constantFrom(...channels),
        channel: fc.constantFrom(...channels),
      }) as never,
    },
    { weight: 2, arbitrary: upgrades(release) as never },
  ) as fc.Arbitrary<ContactEvent>;

  const happening: fc.Arbitrary<Happening> = fc.oneof(
    { weight: 12, arbitrary: event.map((each) => ({ do: 'event' as const, event: each })) },
    {
      weight: 2,
      arbitrary: someWords(list('opt-out-words').filter((word) => !menuWords.includes(word))).map((text) => ({
        do: 'stop' as const,
        words: text,
      })),
    },
    {
      weight: 2,
      arbitrary: someWords(list('opt-in-words')).map((text) => ({ do: 'start' as const, words: text })),
    },
    {
      weight: 4,
      arbitrary: someWords(list('yes-words')).map((text) => ({ do: 'yes' as const, words: text })),
    },
    { weight: 4, arbitrary: fc.constant({ do: 'knock' as const }) },
    { weight: 1, arbitrary: fc.nat(5).map((which) => ({ do: 'early-knock' as const, which })) },
    {
      weight: 8,
      arbitrary: fc
        .array(fc.constantFrom('sent', 'sent', 'sent', 'sent', 'failed', 'gone', 'unknown'), {
          maxLength: 60,
        })
        .map((luck) => ({ do: 'send' as const, luck: luck as never })),
    },
    {
      weight: 8,
      arbitrary: fc
        .oneof(
          fc.constantFrom(0, 1, 300, 5_000, minuteMs, hourMs, 9 * hourMs, dayMs, 8 * dayMs, 35 * dayMs),
          fc.constantFrom(-1, -minuteMs, -3 * hourMs, -2 * dayMs),
        )
        .map((ms) => ({ do: 'wait' as const, ms })),
    },
    { weight: 1, arbitrary: fc.constant({ do: 'replay' as const }) },
  );
  return fc.array(happening, { maxLength: 70, size: 'max' });
};

const messageReceived = fc.record(
  {
    type: fc.constant('message.received' as const),
    channel: fc.constantFrom(...channels),
    from: fc.constant(phone),
    transportId: fc.constant('any'),
    content,
    writtenAt: fc.integer({ min: -40, max: 1 }).map((days) => morning + days * dayMs),
    profileName: words,
  },
  { requiredKeys: ['type', 'channel', 'from', 'transportId', 'content', 'writtenAt'] },
);
