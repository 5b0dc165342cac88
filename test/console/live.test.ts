/** Pages that tell by themselves what changed, over a real line: what an EventSource of a browser gets. */
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { h } from 'preact';
import { tellEvents } from '../../src/console/frame/live.ts';
import { createChanges } from '../../src/pipeline/changes.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { type Browser, openBrowser } from './browser.ts';

const ana = '+6281234567890';

let rig: Rig;
let browser: Browser;
let server: Server;
let origin: string;
beforeEach(async () => {
  rig = await openRig();
  browser = await openBrowser(rig);
  await rig.say(ana, 'hi');
  server = createServer(browser.app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rig.close();
});

const ask = (path: string, cookie = browser.cookie): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = { Accept: 'text/event-stream', Cookie: cookie };
    get(`${origin}${path}`, { headers }, resolve).on('error', reject);
  });

/** Reads on until the news hold these words; gives what the last of them was. */
async function until(response: IncomingMessage, words: string): Promise<string> {
  let text = '';
  for await (const chunk of response.iterator({ destroyOnReturn: false })) {
    text += chunk;
    const whole = text.split('\n\n').slice(0, -1);
    const found = whole.find((event) => event.includes(words));
    if (found) return found.replace(/^data: /gm, '');
  }
  throw new Error(`It ended before "${words}" came: ${text}`);
}

describe('a page that tells what changes on it', () => {
  test('is sent as it is, then as it is after each message', async () => {
    const { id } = await rig.contact(ana);
    const news = await ask(`/console/inbox/${id}`);
    expect(news.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(await until(news, 'hi')).toMatch(/^<main/);
    await rig.say(ana, 'Do you\nsharpen knives?');
    expect(await until(news, 'sharpen knives?')).toContain('Do you\nsharpen knives?');
    news.destroy();
  });

  test('is told in the lines that were written, whatever a script takes for the end of one', async () => {
    const { id } = await rig.contact(ana);
    const odd = 'one\u2028two\u2029three\r\nfour';
    await rig.say(ana, odd);
    const news = await ask(`/console/inbox/${id}`);
    const told = await until(news, 'one');
    expect(told).toContain('one\u2028two\u2029three');
    expect(told).not.toContain('data: ');
    news.destroy();
  });

  test('tells nothing more once the session was ended', async () => {
    const { id } = await rig.contact(ana);
    const news = await ask(`/console/inbox/${id}`);
    await until(news, 'hi');
    await browser.post('/console/sign-out').expect(303);
    await rig.say(ana, 'a secret');
    await expect(until(news, 'a secret')).rejects.toThrow('It ended before');
  });

  test('looks no more when the browser left before the first look was over', async () => {
    let looks = 0;
    let looked = () => {};
    const changes = createChanges();
    const left = createServer((_, response) => {
      const look = async () => {
        looks += 1;
        news.destroy();
        await new Promise((resolve) => response.once('close', resolve));
        return h('main', null);
      };
      void tellEvents(response, { look, slow: false, changes }).then(() => looked());
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => left.once('listening', resolve));
    const over = new Promise<void>((resolve) => {
      looked = resolve;
    });
    const news = get(`http://127.0.0.1:${(left.address() as AddressInfo).port}/`).on('error', () => {});
    await over;
    expect(looks).toBe(1);
    await new Promise((resolve) => left.close(resolve));
  });

  test('is not sent to whoever is not signed in, or may not see it, or where it is not', async () => {
    const stranger = await ask('/console/inbox', '');
    const nobody = await ask('/console/contacts/00000000-0000-0000-0000-000000000000');
    expect([stranger.statusCode, nobody.statusCode]).toEqual([401, 204]);
    for (const response of [stranger, nobody]) response.destroy();
  });
});

describe('changes', () => {
  test('are told to whoever waits, and to whoever asks after they happened', async () => {
    const changes = createChanges();
    const never = new AbortController();
    const before = changes.count();
    const waiting = changes.after(before, 60_000, never.signal);
    changes.tell();
    await waiting;
    await changes.after(before, 60_000, never.signal);
    const last = changes.after(changes.count(), 60_000, never.signal);
    never.abort();
    await last;
    await changes.after(changes.count(), 1, new AbortController().signal);
    expect(changes.count()).toBe(before + 1);
  });
});
