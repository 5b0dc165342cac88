/** `/api/cleanings`: what a cleaning would do, asking for one, and what the latest did; `why` tells it of a contact. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { hourMs } from '../../src/core/time/instant.ts';
import { createCleanings } from '../../src/scheduler/cleaning/cleanings.ts';
import { silentLogger } from '../support/kabar.ts';
import { beSilent } from '../support/resting.ts';
import { type ApiRig, ana, openApi } from './support.ts';

let api: ApiRig;
beforeEach(async () => {
  api = await openApi();
  await beSilent(api, ana, { days: 366 });
});
afterEach(() => api.close());

async function work() {
  const { store, engine, releases } = api.kabar;
  const cleanings = createCleanings({
    store,
    clock: api.clock,
    logger: silentLogger,
    inbox: engine.inbox,
    release: () => releases.current(),
    mayRun: () => true,
  });
  while ((await cleanings.run()) > 0) await api.settle();
}
const stage = async () => (await api.contact(ana)).lifecycle.stage;

test('a dry run tells whom a cleaning would archive, and keeps nothing', async () => {
  const { body } = await api.post('/api/cleanings', {}).expect(200);
  expect(body).toMatchObject({
    id: null,
    dry: true,
    by: 'the API',
    rules: { unengagedAfter: '365d', unreachableAfter: '180d' },
    before: {
      contacts: 1,
      marketing: 1,
      leftOut: { archived: 0 },
      delivery: { suspects: 0, unreachable: 0, undelivered: 0 },
    },
    trend: null,
    after: { contacts: 1, marketing: 0, leftOut: { archived: 1 } },
    archived: { 'no sign of life': 1 },
    erased: {},
    notDone: {},
  });
  expect(await stage()).toBe('active');
  const { body: list } = await api.get('/api/cleanings').expect(200);
  expect(list).toEqual({ next: '2026-11-30T21:00:00.000Z', cleanings: [] });
});

test('one that is asked for goes on by itself, is told newest first, and nobody asks for two', async () => {
  const { body: asked } = await api.post('/api/cleanings', { apply: true, by: 'sari' }).expect(202);
  expect(asked).toMatchObject({ dry: false, by: 'sari', state: 'running', endedAt: null, after: null });
  const { body: refused } = await api.post('/api/cleanings', { apply: true }).expect(409);
  expect(refused).toMatchObject({ code: 'cleaning.running' });
  expect(refused.detail).toContain('by sari');
  await work();
  expect(await stage()).toBe('archived');
  const { body: done } = await api.get(`/api/cleanings/${asked.id}`).expect(200);
  expect(done).toMatchObject({ state: 'done', archived: { 'no sign of life': 1 }, after: { marketing: 0 } });
  api.clock.advance(1_000);
  const { body: second } = await api.post('/api/cleanings', { apply: true }).expect(202);
  const { body: list } = await api.get('/api/cleanings?limit=5').expect(200);
  expect(list.cleanings.map(({ id }: { id: string }) => id)).toEqual([second.id, asked.id]);
});

test('one that is stopped looks for nobody else, and who was asked by then is counted', async () => {
  const { body: asked } = await api.post('/api/cleanings', { apply: true }).expect(202);
  const { body: stopped } = await api.post(`/api/cleanings/${asked.id}/stop`, { by: 'sari' }).expect(200);
  expect(stopped).toMatchObject({ state: 'running', stoppedBy: 'sari' });
  await work();
  const { body } = await api.post(`/api/cleanings/${asked.id}/stop`, {}).expect(200);
  expect(body).toMatchObject({ state: 'stopped', stoppedBy: 'sari', archived: {} });
  expect(await stage()).toBe('active');
});

describe('why', () => {
  test('tells that a cleaning archived somebody, and since when', async () => {
    await api.post('/api/cleanings', { apply: true });
    await work();
    const { body } = await api.get(`/api/contacts/${encodeURIComponent(ana)}/why`).expect(200);
    expect(body).toMatchObject({
      stage: 'archived',
      stageBecause: {
        since: expect.stringContaining('2026-11-24'),
        reason: 'no sign of life',
        words: 'A cleaning archived them: no sign of life.',
      },
    });
  });

  test('tells that a number is not reached, by what the transport says of it', async () => {
    api.phones.set(
      { fail: { code: 'not-on-whatsapp', retryable: false, addressFailed: true, certain: true } },
      { kind: 'phone', value: ana },
    );
    for (const flow of ['recommend', 'check-in']) {
      await api.post(`/api/contacts/${encodeURIComponent(ana)}/flows`, { flow }).expect(202);
      await api.pass(25 * hourMs);
    }
    const { body } = await api.get(`/api/contacts/${encodeURIComponent(ana)}/why`).expect(200);
    expect(body).toMatchObject({
      stage: 'unreachable',
      stageBecause: { reason: expect.stringContaining('not-on-whatsapp') },
    });
  });
});

test('what is asked wrongly is told field by field, and nothing without the token', async () => {
  const { body } = await api.post('/api/cleanings', { apply: 'yes', dry: true }).expect(400);
  expect(body.errors).toEqual([
    { pointer: '/apply', detail: 'Write true or false.' },
    { pointer: '/dry', detail: 'Unknown field; leave it out.' },
  ]);
  await api.get('/api/cleanings/2020-01-01T04:00').expect(404);
  await request(api.app).get('/api/cleanings').expect(401);
});
