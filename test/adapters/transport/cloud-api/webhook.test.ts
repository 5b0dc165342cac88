/** One webhook for all numbers of an account: each update reaches its own channel, and trouble of the account all of them. */
import { describe, expect, test } from '@jest/globals';
import { createVirtualClock } from '../../../../src/adapters/clock/virtual.ts';
import { createCloudApi } from '../../../../src/adapters/transport/cloud-api/cloud-api.ts';
import { signatureOf } from '../../../../src/adapters/transport/cloud-api/signature.ts';
import type { ChannelId } from '../../../../src/core/channel.ts';
import type { NumberNews } from '../../../../src/core/number/standing.ts';
import type { Incoming } from '../../../../src/ports/transport.ts';
import { appSecret, webhookOf } from '../../../fake-graph/fake-graph.ts';
import { createLines } from '../../../fake-graph/line.ts';

const numbers = [
  { channel: 'cloud-api' as ChannelId, phoneNumberId: '106540352242922' },
  { channel: 'shop' as ChannelId, phoneNumberId: '106540352242923' },
];

function openBoth() {
  const cloud = createCloudApi(
    { clock: createVirtualClock(1_760_000_000_000), logger: createLines().logger },
    {
      numbers,
      token: 'x',
      appSecret,
      verifyToken: 'x',
      graphUrl: 'http://127.0.0.1:9',
      version: 'v23.0',
      perSecond: 80,
      markRead: false,
    },
  );
  const told = new Map<string, NumberNews[]>(numbers.map(({ channel }) => [channel, []]));
  const heard = new Map<string, Incoming[]>(numbers.map(({ channel }) => [channel, []]));
  const start = () =>
    Promise.all(
      cloud.transports.map((transport) =>
        transport.start({
          incoming: async (news) => void heard.get(transport.facts.id)?.push(...news),
          receipts: async () => {},
          numberTold: async (news) => void told.get(transport.facts.id)?.push(news),
          stateChanged: () => {},
        }),
      ),
    );
  const tell = (body: unknown) => {
    const raw = Buffer.from(JSON.stringify(body));
    return cloud.webhook.take(raw, signatureOf(raw, appSecret));
  };
  return { cloud, heard, told, start, tell };
}

const to = (phoneNumberId: string, id: string) =>
  webhookOf({
    metadata: { phone_number_id: phoneNumberId },
    messages: [{ from: '16505551234', id, type: 'text', text: { body: 'x' } }],
  }) as { readonly entry: readonly unknown[] };

test('each update reaches the channel of its number', async () => {
  const { heard, start, tell } = openBoth();
  await start();
  const both = {
    object: 'whatsapp_business_account',
    entry: [...to('106540352242922', 'a').entry, ...to('106540352242923', 'b').entry],
  };
  expect(await tell(both)).toEqual({
    kind: 'taken',
    tallies: [{ kind: 'message.text', fate: 'taken', count: 2 }],
  });
  const ids = [...heard].map(([channel, news]) => [
    channel,
    news.map(({ event }) => (event.type === 'message.received' ? [event.channel, event.transportId] : [])),
  ]);
  expect(ids).toEqual([
    ['cloud-api', [['cloud-api', 'a']]],
    ['shop', [['shop', 'b']]],
  ]);
});

test('what is wrong with the account halts every channel', async () => {
  const { cloud, start, tell } = openBoth();
  await start();
  await tell(
    webhookOf({ event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'DISABLE' } }, 'account_update'),
  );
  for (const transport of cloud.transports)
    expect(transport.state()).toMatchObject({ name: 'restricted', sending: false });
});

test('nothing is taken before its channel is open', async () => {
  const { start, tell } = openBoth();
  await expect(tell(to('106540352242922', 'a'))).rejects.toMatchObject({ code: 'transport.unavailable' });
  await start();
  expect((await tell(to('106540352242922', 'a'))).kind).toBe('taken');
});

describe('news of a number', () => {
  const quality = (value: object, time = 1_739_321_024) => ({
    object: 'whatsapp_business_account',
    entry: [{ id: '102290129340398', time, changes: [{ value, field: 'phone_number_quality_update' }] }],
  });
  const display = { shop: '15550783882', first: '15550783881' };
  const at = 1_739_321_024_000;

  test('the limit of the business is shared by its numbers', async () => {
    const { told, start, tell } = openBoth();
    await start();
    await tell(webhookOf({ max_daily_conversations_per_business: 2_000 }, 'business_capability_update'));
    expect([...told.values()].map((news) => news.map(({ tier }) => tier))).toEqual([[1_000], [1_000]]);
  });

  test('is of the number that it names, once a message told which that is', async () => {
    const { told, start, tell } = openBoth();
    await start();
    const flagged = quality({ display_phone_number: '+1 555-078-3882', event: 'FLAGGED' });
    await tell(flagged);
    // Nobody knows yet which is meant: both are slowed down.
    expect([...told]).toEqual([
      ['cloud-api', [{ at, flagged: true }]],
      ['shop', [{ at, flagged: true }]],
    ]);
    const metadata = { phone_number_id: '106540352242923', display_phone_number: display.shop };
    await tell(webhookOf({ metadata, statuses: [] }));
    await tell(quality({ display_phone_number: display.shop, event: 'UNFLAGGED' }));
    expect([...told.values()].map((news) => news.length)).toEqual([1, 2]);
    await tell(quality({ display_phone_number: display.first, event: 'UNFLAGGED' }));
    expect([...told.values()].map((news) => news.length)).toEqual([2, 2]);
  });

  test('of a number that is none of ours is nobody’s', async () => {
    const { told, start, tell } = openBoth();
    await start();
    const metadata = { phone_number_id: '999', display_phone_number: '15550000000' };
    await tell(webhookOf({ metadata, statuses: [{ id: 'x', status: 'read' }] }));
    await tell(quality({ display_phone_number: '15550000000', event: 'FLAGGED' }));
    expect([...told.values()].flat()).toEqual([]);
  });

  test('is not taken before its channel is open, so that Meta comes again', async () => {
    const { tell } = openBoth();
    await expect(tell(quality({ event: 'FLAGGED' }))).rejects.toMatchObject({
      code: 'transport.unavailable',
    });
  });
});
