/** Files at https addresses of this machine, as servers of all manners serve them. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createRemoteFiles } from '../../src/adapters/web/remote-files.ts';
import type { RemoteFiles } from '../../src/ports/web.ts';

export type FileServer = {
  readonly base: string;
  /** Only this server's address may be asked: 127.0.0.2 stays as private as it is. */
  readonly files: RemoteFiles;
  close(): Promise<void>;
};

export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const tls = (name: string) =>
  readFileSync(new URL(`../fixtures/tls/localhost.${name}.pem`, import.meta.url), 'utf8');

export async function openFileServer(): Promise<FileServer> {
  const server = createServer({ key: tls('key'), cert: tls('cert') }, (request, response) => {
    const led = (location: string) => void response.writeHead(302, { location }).end();
    const serve = (mime: string, content: Buffer, length = true) => {
      const size = length ? { 'content-length': content.byteLength } : {};
      response.writeHead(200, { 'content-type': mime, ...size }).end(content);
    };
    switch (new URL(request.url ?? '/', 'https://localhost').pathname) {
      case '/cake.png':
        return serve('image/png', picture);
      case '/untold.png':
        return serve('image/png; charset=binary', Buffer.alloc(2_000_000), false);
      case '/page.png':
        return serve('text/html; charset=utf-8', Buffer.from('<h1>Sign in</h1>'));
      case '/moved.png':
        return led('/cake.png');
      case '/round.png':
        return led('/round.png');
      case '/inside.png':
        return led('https://127.0.0.2/cake.png');
      case '/plain.png':
        return led('http://127.0.0.1/cake.png');
      case '/slow.png':
        return;
      default:
        response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files: createRemoteFiles({ allow: (address) => address === '127.0.0.1', ca: tls('cert') }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
