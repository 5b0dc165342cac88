/** The web contract on undici, against a real HTTPS server of this test. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { isAmong } from '../../../src/adapters/web/public-address.ts';
import { createUndiciWeb } from '../../../src/adapters/web/undici.ts';
import type { CallSecrets } from '../../../src/core/flow/call-secrets.ts';
import { webContract } from '../../contracts/web.contract.ts';

const tls = (name: string) =>
  readFileSync(new URL(`../../fixtures/tls/localhost.${name}.pem`, import.meta.url), 'utf8');

const openRig = async (secrets?: CallSecrets) => {
  const keys: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    keys.push(String(request.headers['idempotency-key']));
    if (request.url === '/slow') return;
    if (request.url === '/large') return void response.end('x'.repeat(1_000_000));
    if (request.url === '/moved') return void response.writeHead(302, { location: '/hello' }).end();
    if (request.url === '/hello') return void response.end('hello');
    if (request.url === '/door') return void response.end(request.headers.authorization ?? 'nothing');
    let body = '';
    for await (const part of request) body += part;
    response.end(`${request.method} ${request.headers['content-type']} ${body}`);
  };
  const server = createServer(
    { key: tls('key'), cert: tls('cert') },
    (request, response) => void answer(request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    // Only this one address: 127.0.0.2 stays as private as it is.
    web: createUndiciWeb({
      allow: (address) => address === '127.0.0.1',
      ca: tls('cert'),
      ...(secrets ? { secrets } : {}),
    }),
    base: `https://127.0.0.1:${port}`,
    keys: () => keys,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

webContract('undici', () => openRig());

describe('secrets of calls', () => {
  test('go in a header, to their own host only, and are told to nobody', async () => {
    const unknown = await openRig();
    const { base, close } = unknown;
    const { host } = new URL(base);
    const secrets = new Map([
      ['door', { host, value: 's3cret' }],
      ['other', { host: 'api.example.com', value: 's3cret too' }],
    ]);
    const web = createUndiciWeb({ allow: isAmong(['127.0.0.1/32']), ca: tls('cert'), secrets });
    const ask = (text: string, by = web) =>
      by.call(
        { method: 'GET', url: `${base}/door`, headers: { authorization: text }, timeoutMs: 2_000 },
        'c',
      );
    expect(await ask('Bearer {{secret.door}}')).toMatchObject({ body: 'Bearer s3cret' });
    expect(await ask('{{secret.other}}')).toEqual({
      kind: 'failed',
      reason: `the secret "other" is for api.example.com, not for ${host}`,
      final: true,
    });
    expect(await ask('{{secret.door}}', unknown.web)).toEqual({
      kind: 'failed',
      reason: 'there is no secret "door": set KABAR_CALL_SECRET_DOOR',
      final: true,
    });
    await close();
  });

  test('networks of one’s own can be allowed', () => {
    const mine = isAmong(['10.1.0.0/16', '192.0.2.7', 'fd00::/8']);
    expect(['10.1.2.3', '::ffff:10.1.2.3', '192.0.2.7', 'fd12::1'].every(mine)).toBe(true);
    expect(['10.2.0.1', '192.0.2.8', '127.0.0.1', 'fe80::1', 'nothing'].some(mine)).toBe(false);
  });
});
