/** A file as the body, over a real socket: how large it may be, what it may be, and callers who hang up. */
import { EventEmitter, once } from 'node:events';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import express, { Router } from 'express';
import request from 'supertest';
import { scopes } from '../../src/core/access/token.ts';
import type { Caller } from '../../src/http/middleware/auth.ts';
import { problems } from '../../src/http/problem.ts';
import { mount, route } from '../../src/http/route.ts';
import type { Upload } from '../../src/http/upload.ts';
import type { Logger } from '../../src/ports/logger.ts';

const quiet: Logger = { debug() {}, info() {}, warn() {}, error() {}, child: () => quiet };
const mostBytes = 1_000;

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

async function sizeOf({ bytes }: Upload): Promise<number> {
  let size = 0;
  for await (const chunk of bytes) size += chunk.length;
  return size;
}

async function listening(handle: (upload: Upload) => Promise<number>): Promise<Server> {
  const router = Router();
  router.use((_request, response, next) => {
    response.locals.caller = { who: { kind: 'machine' }, scopes } satisfies Caller;
    next();
  });
  mount(
    router,
    [
      route({
        method: 'post',
        path: '/files',
        id: 'takeFile',
        needs: ['write'],
        summary: 'Takes a file',
        upload: { types: ['text/csv'], mostBytes },
        answers: { 200: { words: 'Its size.' } },
        handle: async ({ upload }) => ({ status: 200, body: { size: await handle(upload) } }),
      }),
    ],
    { keep: async () => {} },
  );
  server = createServer(express().use(router).use(problems(quiet)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Without telling beforehand how much it will be. */
async function stream(to: Server, bytes: number): Promise<{ status: number; words: string }> {
  const { port } = to.address() as AddressInfo;
  const sent = httpRequest({
    port,
    method: 'POST',
    path: '/files',
    headers: { 'content-type': 'text/csv', 'transfer-encoding': 'chunked' },
  });
  // Whoever is refused in the middle may find the line closed.
  sent.on('error', () => {});
  sent.end(Buffer.alloc(bytes, 97));
  const [answer] = await once(sent, 'response');
  let words = '';
  for await (const chunk of answer) words += chunk;
  return { status: answer.statusCode, words };
}

test('a file comes whole', async () => {
  const { status, words } = await stream(await listening(sizeOf), mostBytes);
  expect([status, words]).toEqual([200, '{"size":1000}']);
});

test('a file that is too large is refused in words, whether its size was told or not', async () => {
  const to = await listening(sizeOf);
  const untold = await stream(to, 5_000 * mostBytes);
  expect(untold.status).toBe(413);
  expect(untold.words).toContain('larger than');
  const told = await request(to)
    .post('/files')
    .set('Content-Type', 'text/csv')
    .send('a'.repeat(mostBytes + 1));
  expect(told.status).toBe(413);
});

test('something else than a file, or a packed one, is refused with what to send', async () => {
  const to = await listening(sizeOf);
  const typed = await request(to).post('/files').set('Content-Type', 'image/png').send(Buffer.from('x'));
  expect([typed.status, typed.body.detail]).toEqual([415, expect.stringContaining('text/csv')]);
  const packed = await request(to)
    .post('/files')
    .set({ 'Content-Type': 'text/csv', 'Content-Encoding': 'gzip' })
    .send('x');
  expect(packed.status).toBe(415);
});

test('who takes a file learns that the caller hung up, also after everything was sent', async () => {
  const news = new EventEmitter();
  const [heard, noticed] = [once(news, 'heard'), once(news, 'noticed')];
  const to = await listening(async (upload) => {
    const size = await sizeOf(upload);
    news.emit('heard', upload.gone());
    while (!upload.gone() && server !== null) await turn();
    news.emit('noticed', upload.gone());
    return size;
  });
  const { port } = to.address() as AddressInfo;
  const sent = httpRequest({ port, method: 'POST', path: '/files', headers: { 'content-type': 'text/csv' } });
  sent.on('error', () => {});
  sent.end('a,b\n1,2\n');
  expect(await heard).toEqual([false]);
  sent.destroy();
  expect(await noticed).toEqual([true]);
});
