/** A real server on this machine that alerts are posted to: it takes them, refuses them, or says nothing. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Mood } from '../contracts/alerts.contract.ts';

export type Posted = { readonly headers: IncomingHttpHeaders; readonly body: string };

export type WebhookServer = {
  readonly url: string;
  be(mood: Mood): void;
  /** Those that were answered with yes. */
  posted(): readonly Posted[];
  /** How often somebody knocked. */
  tries(): number;
  close(): Promise<void>;
};

export async function openWebhookServer(path = '/hook'): Promise<WebhookServer> {
  const posted: Posted[] = [];
  let tries = 0;
  let mood: Mood = 'taking';
  const server = createServer(async (request, response) => {
    tries++;
    let body = '';
    for await (const part of request) body += part;
    if (mood === 'silent') return;
    if (mood === 'refusing') return void response.writeHead(503).end('later');
    if (request.method === 'POST' && request.url === path) posted.push({ headers: request.headers, body });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let closed: Promise<void> | null = null;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    be: (next) => {
      mood = next;
    },
    posted: () => posted,
    tries: () => tries,
    close() {
      server.closeAllConnections();
      closed ??= new Promise((resolve) => server.close(() => resolve()));
      return closed;
    },
  };
}
