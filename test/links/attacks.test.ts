/** Links of messages under attack: they lead nowhere but where the flow says, tell nothing, and cannot be guessed. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { linkCode } from '../../src/core/message-link.ts';
import { minuteMs } from '../../src/core/time/instant.ts';
import { usualLimits } from '../../src/http/acquire/limits.ts';
import { createApp } from '../../src/http/app.ts';
import { depsOf } from '../http/support.ts';
import type { OwnFlows } from '../support/own-flows.ts';
import { base, human, linkFlows, openShop, type Shop, shop } from './support.ts';

let files: OwnFlows;
let house: Shop;
let link: string;
const ana = '+6281255570001';
beforeAll(async () => {
  files = linkFlows();
  house = await openShop(files);
  await house.ask(ana);
  [link = ''] = await house.links(ana);
});
afterAll(async () => {
  await house.close();
  files.close();
});

describe('no request says where a link leads', () => {
  test.each([
    '/l//evil.example',
    '/l/%2f%2fevil.example',
    '/l/https:%2f%2fevil.example',
    '/l/https%3A%2F%2Fevil.example%2F',
    '/l/%5c%5cevil.example',
    '/l/evil.example%0d%0aLocation:%20https:%2f%2fevil.example',
    '/l/..%2f..%2fconsole',
    '/l/%00',
    '/l/%ff',
    `/l/${'a'.repeat(22)}`,
    `/l/${'z'.repeat(5_000)}`,
    '/l/constructor',
  ])('%s leads nowhere', async (path) => {
    const { status, headers } = await request(house.app).get(path).set(human);
    expect([status >= 400 && status < 500, headers.location]).toEqual([true, undefined]);
  });

  test.each([
    '?to=https://evil.example',
    '?url=//evil.example&target=//evil.example',
    '?lang=//evil.example',
    '/',
  ])('%s behind a link changes nothing', async (more) => {
    const { headers } = await house.open(link + more, { ...human, 'X-Forwarded-Host': 'evil.example' });
    expect(headers.location).toBe(shop);
  });

  test.each([
    ['/open', '/l/…/open is for other links'],
    ['%0d%0aSet-Cookie:%20a=b', 'no header comes of it'],
    ['//evil.example', 'no path hangs on it'],
  ])('%s behind a link: %s', async (more) => {
    const { status, headers } = await house.open(link + more);
    expect([status, headers.location, headers['set-cookie']]).toEqual([404, undefined, undefined]);
  });

  test('nothing but GET and HEAD is possible', async () => {
    for (const method of ['post', 'put', 'delete', 'patch'] as const) {
      const answer = await request(house.app)[method](link.replace(base, '')).set(human);
      expect([method, answer.status, answer.headers.location]).toEqual([method, 405, undefined]);
    }
  });
});

describe('a code', () => {
  test('that nobody has says nothing of anybody, in the reader’s language', async () => {
    const nobody = await house.open(`${base}/l/${'b'.repeat(22)}`, { ...human, 'Accept-Language': 'es' });
    expect([nobody.status, nobody.headers['x-robots-tag'], nobody.headers['cache-control']]).toEqual([
      404,
      'noindex',
      'no-store',
    ]);
    expect(nobody.text).not.toMatch(/Ana|\+62|shop|deals/);
    expect(nobody.text).toContain('lang="es"');
  });

  test('is made with a key that nobody outside has, and of one message alone', () => {
    const of = (key: string, message: string, name = 'shop') => linkCode(key, message, name);
    expect(of('key', 'm.1')).toBe(of('key', 'm.1'));
    const others = [
      of('another', 'm.1'),
      of('key', 'm.2'),
      of('key', 'm.1', 'menu'),
      of('key', 'm.1\nshop', ''),
    ];
    expect(new Set([of('key', 'm.1'), ...others]).size).toBe(5);
    expect(of('key', 'm.1')).toHaveLength(22);
  });

  test('is not guessed: who asks for many that nobody has is not answered for a while, and others are', async () => {
    const app = createApp({
      ...depsOf(house),
      publicUrl: base,
      limits: usualLimits,
      trustedProxies: ['loopback'],
    });
    const ask = (path: string, address: string) =>
      request(app)
        .get(path.replace(base, ''))
        .set({ ...human, 'X-Forwarded-For': address });
    const statuses: number[] = [];
    for (let guess = 0; guess < usualLimits.guesses + 5; guess++)
      statuses.push((await ask(`/l/${'c'.repeat(20)}${guess % 8 < 4 ? 'dd' : 'ee'}`, '203.0.113.7')).status);
    expect(statuses).toEqual([...Array(usualLimits.guesses).fill(404), ...Array(5).fill(429)]);
    const busy = await ask(link, '203.0.113.7');
    expect([busy.status, busy.headers.location]).toEqual([429, undefined]);
    expect(Number(busy.headers['retry-after'])).toBeLessThanOrEqual(minuteMs / 1_000);
    expect((await ask(link, '203.0.113.8')).headers.location).toBe(shop);
    // A market hall that opens what it was sent is no thief.
    for (let visit = 0; visit < usualLimits.guesses * 2; visit++)
      expect((await ask(link, '203.0.113.9')).status).toBe(302);
  });

  test('of a form, a friend and a sealed link go on as before', async () => {
    expect((await house.open(`${base}/l/SARI24`)).text).toContain('Dapur Sari');
    const { body } = await request(house.app)
      .post('/api/links')
      .set('Authorization', 'Bearer a-token-for-tests')
      .send({ form: 'website', source: 'app' });
    expect((await house.open(body.url)).status).toBe(200);
  });
});
