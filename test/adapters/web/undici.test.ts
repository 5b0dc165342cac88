/** The web contract on undici, against a real HTTPS server of this test. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createUndiciWeb } from '../../../src/adapters/web/undici.ts';
import { webContract } from '../../contracts/web.contract.ts';

const tls = (name: string) =>
  readFileSync(new URL(`../../fixtures/tls/localhost.${name}.pem`, import.meta.url), 'utf8');

webContract('undici', async () => {
  const keys: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    keys.push(String(request.headers['idempotency-key']));
    if (request.url === '/slow') return;
    if (request.url === '/large') return void response.end('x'.repeat(1_000_000));
    if (request.url === '/moved') return void response.writeHead(302, { location: '/hello' }).end();
    if (request.url === '/hello') return void response.end('hello');
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
    web: createUndiciWeb({ allow: (address) => address === '127.0.0.1', ca: tls('cert') }),
    base: `https://127.0.0.1:${port}`,
    keys: () => keys,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
});
