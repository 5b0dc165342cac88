/** The alerts contract by webhook, against a real server of this test; and its signature. */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { createWebhookWay } from '../../../src/adapters/alerts/webhook.ts';
import { alertContract, anAlert } from '../../contracts/alerts.contract.ts';
import { openWebhookServer } from '../../support/webhook-server.ts';

const secret = 'the secret of the webhook';

alertContract('webhook', async () => {
  const server = await openWebhookServer('/t0ken');
  return {
    way: createWebhookWay({ url: server.url, secret, timeoutMs: 300 }),
    be: server.be,
    arrived: () => server.posted().map(({ body }) => body),
    close: server.close,
  };
}, [secret, 't0ken']);

test('the body is JSON with a text for chat services, signed over its bytes', async () => {
  const server = await openWebhookServer();
  const way = createWebhookWay({ url: server.url, secret });
  await way.deliver(anAlert({ title: 'the channel “shop” cannot send' }));
  const [{ headers, body } = { headers: {}, body: '' }] = server.posted();
  expect(JSON.parse(body)).toMatchObject({
    id: 'channel:shop/1/1',
    key: 'channel:shop',
    kind: 'begun',
    until: null,
    text: expect.stringContaining('Kabar: the channel “shop” cannot send'),
  });
  const hmac = createHmac('sha256', secret).update(Buffer.from(body, 'utf8')).digest('hex');
  expect(headers['x-kabar-signature']).toBe(`sha256=${hmac}`);
  expect(headers['content-type']).toBe('application/json');
  await server.close();
});

test('a key with letters of any script arrives', async () => {
  const server = await openWebhookServer();
  const id = 'rounds:flows/rounds/меню.yaml/1/1';
  expect(await createWebhookWay({ url: server.url, secret: null }).deliver(anAlert({ id }))).toEqual({
    kind: 'taken',
  });
  expect(JSON.parse(server.posted()[0]?.body ?? '')).toMatchObject({ id });
  await server.close();
});

test('without a secret nothing is signed', async () => {
  const server = await openWebhookServer();
  await createWebhookWay({ url: server.url, secret: null }).deliver(anAlert());
  expect(server.posted()[0]?.headers).not.toHaveProperty('x-kabar-signature');
  await server.close();
});

test('a redirect is not followed: alerts go where the settings say', async () => {
  const server = await openWebhookServer();
  const away = createServer((_, response) => response.writeHead(307, { location: server.url }).end());
  await new Promise<void>((resolve) => away.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(away.address() as AddressInfo).port}/`;
  expect(await createWebhookWay({ url, secret: null }).deliver(anAlert())).toEqual({
    kind: 'not-taken',
    reason: 'the webhook answered 307',
  });
  expect(server.tries()).toBe(0);
  away.closeAllConnections();
  away.close();
  await server.close();
});
