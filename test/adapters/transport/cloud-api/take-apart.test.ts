/** What comes in by Meta's webhooks, kind by kind, is read as it is meant; what nobody knows is told and harms nobody. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { takeApart } from '../../../../src/adapters/transport/cloud-api/hear/take-apart.ts';
import type { Update } from '../../../../src/adapters/transport/cloud-api/hear/update.ts';
import { metadata, webhookOf } from '../../../fake-graph/fake-graph.ts';
import { channel } from '../../../fake-graph/line.ts';
import { webhookExamples } from '../../../fake-graph/meta-schema.ts';
import { seed } from '../../../properties/seed.ts';

const now = 1_760_000_000_000;
const reading = {
  channelOf: (id: string) => (id === metadata.phone_number_id ? channel : null),
  only: null,
  now,
};
const read = (value: object, field?: string): readonly Update[] =>
  takeApart(webhookOf(value as Record<string, unknown>, field), reading);

const sheena = { profile: { name: 'Sheena Nelson' }, wa_id: '16505551234' };
const message = (body: object, more: object = {}) => ({
  contacts: [sheena],
  messages: [{ from: '16505551234', id: 'wamid.1', timestamp: '1749416383', ...body }],
  ...more,
});
const only = (value: object, field?: string): Update => {
  const [update, ...others] = read(value, field);
  expect(others).toEqual([]);
  if (update === undefined) throw new Error('there is no update');
  return update;
};
const received = (update: Update) => {
  const event = update.news?.event;
  if (event?.type !== 'message.received') throw new Error(`no message: ${JSON.stringify(update)}`);
  return event;
};
const contentOf = (body: object) => received(only(message(body))).content;

describe('a message', () => {
  test('has its sender, its name, its id and the time on their phone', () => {
    expect(received(only(message({ type: 'text', text: { body: 'hi' } })))).toEqual({
      type: 'message.received',
      channel,
      from: { kind: 'phone', value: '+16505551234' },
      transportId: 'wamid.1',
      content: { kind: 'text', text: 'hi' },
      writtenAt: 1_749_416_383_000,
      profileName: 'Sheena Nelson',
    });
  });

  test.each([
    [
      'a template button',
      { type: 'button', button: { payload: 'STOP_PROMO', text: 'Stop' } },
      { kind: 'choice', id: 'STOP_PROMO', text: 'Stop' },
    ],
    [
      'a button',
      {
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } },
      },
      { kind: 'choice', id: 'yes', text: 'Yes' },
    ],
    [
      'a list row',
      {
        type: 'interactive',
        interactive: { type: 'list_reply', list_reply: { id: 'b', title: 'Baking', description: 'd' } },
      },
      { kind: 'choice', id: 'b', text: 'Baking' },
    ],
    [
      'a form',
      { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: { response_json: '{"x":1}' } } },
      { kind: 'unsupported', what: 'nfm_reply' },
    ],
    [
      'an image',
      { type: 'image', image: { id: '1003', mime_type: 'image/jpeg', caption: 'STOP' } },
      { kind: 'media', media: { type: 'image', mimeType: 'image/jpeg', ref: '1003' }, caption: 'STOP' },
    ],
    [
      'a voice message',
      { type: 'audio', audio: { id: '7', mime_type: 'audio/ogg; codecs=opus', voice: true } },
      { kind: 'media', media: { type: 'audio', mimeType: 'audio/ogg; codecs=opus', ref: '7' } },
    ],
    [
      'a document',
      { type: 'document', document: { id: '8', mime_type: 'application/pdf', filename: 'cv.pdf' } },
      { kind: 'media', media: { type: 'document', mimeType: 'application/pdf', ref: '8', name: 'cv.pdf' } },
    ],
    ['a sticker', { type: 'sticker', sticker: { id: '9' } }, { kind: 'unsupported', what: 'sticker' }],
    [
      'a place',
      { type: 'location', location: { latitude: 37.4, longitude: '-122.1', name: 'Coffee' } },
      { kind: 'location', latitude: 37.4, longitude: -122.1, name: 'Coffee' },
    ],
    [
      'a contact card',
      { type: 'contacts', contacts: [{ name: { formatted_name: 'X' } }] },
      { kind: 'unsupported', what: 'contacts' },
    ],
    ['an order', { type: 'order', order: { catalog_id: '1' } }, { kind: 'unsupported', what: 'order' }],
    [
      'a poll of theirs',
      { type: 'unsupported', errors: [{ code: 131_051 }], unsupported: { type: 'poll_creation' } },
      { kind: 'unsupported', what: 'poll_creation' },
    ],
    [
      'something of tomorrow',
      { type: 'hologram', hologram: { id: 'x' } },
      { kind: 'unsupported', what: 'hologram' },
    ],
    ['a text without a body', { type: 'text' }, { kind: 'unsupported', what: 'text' }],
    [
      'an edit',
      {
        type: 'edit',
        edit: { original_message_id: 'wamid.0', message: { type: 'text', text: { body: 'STOP' } } },
      },
      { kind: 'text', text: 'STOP' },
    ],
  ] as const)('%s is read as what it is', (_, body, content) => {
    expect(contentOf(body)).toEqual(content);
  });

  test('of somebody without a number is known by their id, whichever field it stands in', () => {
    const bsuid = { kind: 'bsuid', value: 'ID.13491208655302741918' };
    for (const fields of [{ from_user_id: bsuid.value }, { from: bsuid.value }])
      expect(
        received(
          only({
            contacts: [{ profile: { name: 'Budi', username: '@budi' }, user_id: bsuid.value }],
            messages: [
              { ...fields, id: 'wamid.1', timestamp: '1749416383', type: 'text', text: { body: 'hi' } },
            ],
          }),
        ),
      ).toMatchObject({ from: bsuid, profileName: 'Budi' });
  });

  test('of somebody with both goes by the number and tells the id', () => {
    const both = { ...sheena, user_id: 'US.ENT.118' };
    const value = message(
      { type: 'text', text: { body: 'hi' }, from_user_id: 'US.ENT.118' },
      { contacts: [both] },
    );
    expect(received(only(value))).toMatchObject({
      from: { kind: 'phone', value: '+16505551234' },
      also: [{ kind: 'bsuid', value: 'US.ENT.118' }],
    });
  });

  test('without contacts still has its sender', () => {
    expect(
      received(only(message({ type: 'text', text: { body: 'hi' } }, { contacts: undefined }))).from.value,
    ).toBe('+16505551234');
  });

  test('gets the name of the contact that wrote it, not of a neighbour', () => {
    const two = [{ profile: { name: 'Other' }, wa_id: '4915112345678' }, sheena];
    expect(
      received(only(message({ type: 'text', text: { body: 'x' } }, { contacts: two }))).profileName,
    ).toBe('Sheena Nelson');
  });

  test('in a group, taken back, or a greeting that WhatsApp offers is not for us', () => {
    for (const body of [
      { type: 'text', text: { body: 'STOP' }, group_id: 'g1' },
      { type: 'revoke' },
      { type: 'request_welcome' },
    ])
      expect(only(message(body))).toMatchObject({ fate: 'ignored' });
  });

  test('that does not say who wrote it, or has no id, is told to be broken', () => {
    expect(only({ messages: [{ id: 'wamid.1', type: 'text', text: { body: 'x' } }] })).toMatchObject({
      fate: 'broken',
    });
    expect(only({ messages: [{ from: '16505551234', type: 'text', text: { body: 'x' } }] })).toMatchObject({
      fate: 'broken',
    });
  });
});

describe('a reaction', () => {
  const reaction = (body: object) =>
    only(message({ type: 'reaction', reaction: { message_id: 'wamid.0', ...body } })).news?.event;
  test('has its emoji, and none when it was taken back, by an empty text or by nothing', () => {
    expect(reaction({ emoji: '👍' })).toMatchObject({
      type: 'reaction.received',
      to: 'wamid.0',
      emoji: '👍',
    });
    expect(reaction({ emoji: '' })).toMatchObject({ emoji: null });
    expect(reaction({})).toMatchObject({ emoji: null });
  });
});

describe('what the platform tells of somebody', () => {
  test('a new number is a change of their address', () => {
    const system = { type: 'user_changed_number', body: 'changed', wa_id: '12195555358' };
    expect(
      only({ messages: [{ from: '16505551234', id: 'w', timestamp: '1', type: 'system', system }] }).news
        ?.event,
    ).toEqual({
      type: 'address.changed',
      channel,
      old: { kind: 'phone', value: '+16505551234' },
      to: [{ kind: 'phone', value: '+12195555358' }],
    });
  });

  test('a new id is one, too, and leaves the number alone', () => {
    const system = { type: 'user_changed_user_id', user_id: 'US.2' };
    const told = {
      from: '16505551234',
      from_user_id: 'US.1',
      id: 'w',
      timestamp: '1',
      type: 'system',
      system,
    };
    expect(only({ messages: [told] }).news?.event).toMatchObject({
      old: { kind: 'bsuid', value: 'US.1' },
      to: [{ kind: 'bsuid', value: 'US.2' }],
    });
  });

  const wish = (value: string, more: object = {}) =>
    only(
      {
        user_preferences: [
          { wa_id: '16505551234', category: 'marketing_messages', value, timestamp: 1_731_705_721, ...more },
        ],
      },
      'user_preferences',
    );

  test('no more marketing takes the consent to it back, at the time they said so', () => {
    expect(wish('stop').news).toMatchObject({
      event: {
        type: 'consent.reported',
        action: 'withdraw',
        purposes: ['marketing'],
        method: 'platform',
        givenAt: 1_731_705_721_000,
      },
      from: { kind: 'phone', value: '+16505551234' },
    });
    expect(wish('stop', { wa_id: undefined, user_id: 'US.1' }).news?.event).toMatchObject({
      action: 'withdraw',
    });
  });

  test('marketing again is no consent', () => {
    expect(wish('resume')).toMatchObject({ fate: 'noted' });
    expect(wish('resume').news).toBeUndefined();
    expect(wish('signup', { signup_id: '1' }).news).toBeUndefined();
  });

  test('the ids of what it tells name nobody', () => {
    expect(JSON.stringify((wish('stop').news as { id?: string }).id)).not.toContain('16505551234');
  });

  test('somebody of the business who answers in the app takes the conversation over', () => {
    const echo = {
      from: '15550783881',
      to: '16505551234',
      id: 'wamid.E',
      timestamp: '1749416383',
      type: 'text',
      text: { body: 'x' },
    };
    expect(only({ message_echoes: [echo] }, 'smb_message_echoes').news).toMatchObject({
      event: { type: 'conversation.handed', to: 'person' },
      from: { kind: 'phone', value: '+16505551234' },
    });
  });
});

describe('a status', () => {
  const status = (body: object) =>
    only({ statuses: [{ id: 'wamid.9', timestamp: '1750000000', recipient_id: '1650', ...body }] });
  test.each([
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'read'],
    ['played', 'read'],
  ])('%s is the receipt %s', (word, kind) => {
    expect(status({ status: word, biz_opaque_callback_data: 'entry.0' }).receipt).toEqual({
      transportId: 'wamid.9',
      status: kind,
      at: 1_750_000_000_000,
      message: 'entry.0',
    });
  });
  test('that failed says why, by the same reading as an answer to a send', () => {
    const failed = (code: number) => status({ status: 'failed', errors: [{ code, title: 'x' }] });
    expect(failed(131_026).receipt?.failure).toMatchObject({ code: 'cloud-api.131026', addressFailed: true });
    expect(failed(131_050).receipt?.failure).toMatchObject({ refuses: 'marketing', addressFailed: false });
    expect(failed(131_042).trouble).toMatchObject({ kind: 'halt' });
    expect(status({ status: 'failed' }).receipt?.failure).toMatchObject({ addressFailed: false });
  });
  test('of a group is not for us, and one we do not know is told', () => {
    expect(status({ status: 'read', recipient_type: 'group' })).toMatchObject({ fate: 'ignored' });
    expect(status({ status: 'deleted' })).toMatchObject({ fate: 'noted' });
    expect(status({ status: 'teleported' })).toMatchObject({ fate: 'unknown' });
  });
});

describe('news of the account', () => {
  test('is a line for people, and trouble where it is', () => {
    expect(only({ event: 'FLAGGED', current_limit: 'TIER_1K' }, 'phone_number_quality_update')).toMatchObject(
      {
        fate: 'noted',
        words: 'the quality of the number: FLAGGED, limit TIER_1K',
      },
    );
    expect(
      only({ event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'DISABLE' } }, 'account_update').trouble,
    ).toMatchObject({
      kind: 'halt',
      state: 'restricted',
    });
  });
  test.each([
    ['TIER_50', 50],
    ['TIER_250', 250],
    ['TIER_2K', 2_000],
    ['TIER_100K', 100_000],
    ['TIER_UNLIMITED', null],
    ['UNLIMITED', null],
    ['10K', 10_000],
  ])('the limit %s', (current_limit, tier) => {
    const value = { display_phone_number: '15550783881', event: 'UPGRADE', current_limit };
    expect(only(value, 'phone_number_quality_update').number).toMatchObject({
      display: '15550783881',
      shared: true,
      news: { tier },
    });
  });
  test('the limit of the business goes before the old one of the number', () => {
    const value = {
      display_phone_number: '15550783881',
      event: 'THROUGHPUT_UPGRADE',
      current_limit: 'TIER_UNLIMITED',
      max_daily_conversations_per_business: 'TIER_2K',
    };
    expect(only(value, 'phone_number_quality_update').number?.news.tier).toBe(2_000);
    const capability = (body: object) => only(body, 'business_capability_update').number;
    expect(capability({ max_daily_conversations_per_business: 2_000 })).toMatchObject({
      display: null,
      shared: true,
      news: { tier: 2_000 },
    });
    expect(
      capability({ max_daily_conversation_per_phone: -1, max_phone_numbers_per_business: 2 }),
    ).toMatchObject({ shared: false, news: { tier: null } });
  });
  test('a limit that is none says nothing of it', () => {
    for (const current_limit of ['TIER_NOT_SET', 'TIER_K', 'x', { a: 1 }])
      expect(
        only({ event: 'ONBOARDING', current_limit }, 'phone_number_quality_update').number,
      ).toBeUndefined();
  });
  test.each([
    ['PAUSED', 'NONE', { halted: true, reason: null }],
    ['REJECTED', 'INVALID_FORMAT', { halted: true, reason: 'INVALID_FORMAT' }],
    ['DISABLED', null, { halted: true, reason: null }],
    ['APPROVED', 'NONE', { halted: false, reason: null }],
    ['REINSTATED', 'NONE', { halted: false, reason: null }],
  ])('a template that is %s, for %s', (event, reason, told) => {
    const value = {
      event,
      message_template_id: 1_689_556_908_129_832,
      message_template_name: 'order_confirmation',
      message_template_language: 'en-US',
      reason,
    };
    expect(only(value, 'message_template_status_update').number).toMatchObject({
      display: null,
      news: { template: { name: 'order_confirmation', language: 'en-US', event, ...told } },
    });
  });
  test('a template that is in appeal is as it was', () => {
    const value = { event: 'IN_APPEAL', message_template_name: 'x', message_template_language: 'en' };
    expect(only(value, 'message_template_status_update').number).toBeUndefined();
  });
  test('that nobody knows is told by its field', () => {
    expect(only({ something: 1 }, 'brand_new_field')).toMatchObject({
      kind: 'brand_new_field',
      fate: 'unknown',
    });
  });
});

test('of a number that is none of ours nothing is taken, and it is said which', () => {
  const body = webhookOf({
    messages: [{ from: '1650', id: 'w', type: 'text' }],
    metadata: { phone_number_id: '999999' },
  });
  expect(takeApart(body, reading)).toMatchObject([
    { fate: 'foreign', words: expect.stringContaining('999999') },
  ]);
});

test('what names no number is that of the only one there is', () => {
  const message = { from: '16505551234', id: 'w', type: 'text', text: { body: 'hi' } };
  const value = { messaging_product: 'whatsapp', messages: [message] };
  const body = { object: 'whatsapp_business_account', entry: [{ changes: [{ field: 'messages', value }] }] };
  expect(takeApart(body, { ...reading, only: channel })).toMatchObject([{ fate: 'taken', channel }]);
  expect(takeApart(body, reading)).toMatchObject([{ fate: 'foreign' }]);
});

test.each(webhookExamples)('Meta’s example "%s" is read without a word of complaint', (_, body) => {
  const updates = takeApart(body, reading);
  expect(updates.length).toBeGreaterThan(0);
  expect(updates.filter(({ fate }) => !['taken', 'ignored', 'noted'].includes(fate))).toEqual([]);
});

test('words that JavaScript knows are only words', () => {
  for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    expect(only(message({ type: word, [word]: { a: 1 } })).fate).toBe('taken');
    expect(only({ fate: 'taken', news: 1 }, word)).toMatchObject({ fate: 'unknown' });
    expect(only({ statuses: [{ id: 'w', status: word }] }).fate).toBe('unknown');
  }
});

describe(`whatever is sent (seed ${seed})`, () => {
  test('nothing throws', () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        takeApart(body, reading);
        takeApart(
          { object: 'whatsapp_business_account', entry: [{ changes: [{ field: 'messages', value: body }] }] },
          reading,
        );
      }),
      { seed, numRuns: 500 },
    );
  });

  test('a good message is taken whatever stands beside it', () => {
    const good = {
      from: '16505551234',
      id: 'wamid.GOOD',
      timestamp: '1749416383',
      type: 'text',
      text: { body: 'STOP' },
    };
    const beside = fc.array(
      fc.oneof(
        fc.anything(),
        fc.record({
          type: fc.constantFrom('text', 'image', 'system', 'reaction', 'interactive'),
          from: fc.anything(),
          id: fc.anything(),
          text: fc.anything(),
          system: fc.anything(),
        }),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(beside, beside, fc.anything(), fc.anything(), (before, after, contacts, statuses) => {
        const updates = read({ contacts, statuses, messages: [...before, good, ...after] });
        const taken = updates.filter(
          ({ news }) => news?.event.type === 'message.received' && news.event.transportId === 'wamid.GOOD',
        );
        expect(taken).toHaveLength(1);
      }),
      { seed, numRuns: 500 },
    );
  });
});
