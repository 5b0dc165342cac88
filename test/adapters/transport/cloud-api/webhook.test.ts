/** One webhook for all numbers of an account: each update reaches its own channel, and trouble of the account all of them. */
import { expect, test } from '@jest/globals';
import { createVirtualClock } from '../../../../src/adapters/clock/virtual.ts';
import { createCloudApi } from '../../../../src/adapters/transport/cloud-api/cloud-api.ts';
import { signatureOf } from '../../../../src/adapters/transport/cloud-api/signature.ts';
import type { ChannelId } from '../../../../src/core/channel.ts';
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
  const heard = new Map<string, Incoming[]>(numbers.map(({ channel }) => [channel, []]));
  const start = () =>
    Promise.all(
      cloud.transports.map((transport) =>
        transport.start({
          incoming: async (news) => void heard.get(transport.facts.id)?.push(...news),
          receipts: async () => {},
          stateChanged: () => {},
        }),
      ),
    );
  const tell = (body: unknown) => {
    const raw = Buffer.from(JSON.stringify(body));
    return cloud.webhook.take(raw, signatureOf(raw, appSecret));
  };
  return { cloud, heard, start, tell };
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
