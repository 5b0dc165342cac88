/** `/api/campaigns` and `/api/occurrences`: plans, what came of them, and who may pause, resume and stop. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dayMs, hourMs, minuteMs } from '../../src/core/time/instant.ts';
import { createCampaigns } from '../../src/scheduler/campaigns/campaigns.ts';
import { silentLogger } from '../support/kabar.ts';
import { type ApiRig, ana, openApi } from './support.ts';

const id = 'weekly-poll:2026-11-24-1800';
let api: ApiRig;
beforeAll(async () => {
  api = await openApi();
  for (const text of ['hi', 'yes', 'Ana', '1']) await api.say(ana, text);
  const { store, engine, releases } = api.kabar;
  const campaigns = createCampaigns({
    store,
    clock: api.clock,
    logger: silentLogger,
    inbox: engine.inbox,
    release: () => releases.current(),
    channels: api.kabar.transports.map(({ facts }) => facts),
    mayRun: () => true,
  });
  const run = async () => {
    while ((await campaigns.run()) > 0) await api.settle();
  };
  await run();
  await api.pass(8 * hourMs + minuteMs);
  await run();
});
afterAll(() => api.close());

test('campaigns are listed with when they come next and how many they would ask', async () => {
  const { body } = await api.get('/api/campaigns').expect(200);
  expect(body.campaigns).toContainEqual({
    campaign: 'weekly-poll',
    when: 'tue 18:00',
    clock: 'contact',
    to: 'listeners',
    purpose: 'marketing',
    holdout: 0,
    next: '2026-12-01T18:00',
    audience: 1,
  });
});

test('a campaign is previewed by place and people', async () => {
  const { body } = await api.get('/api/campaigns/weekly-poll').expect(200);
  expect(body).toMatchObject({
    heldOut: 0,
    places: [{ place: 'ID', zone: 'Asia/Jakarta', at: '2026-12-01T11:00:00.000Z', audience: 1 }],
    first: [{ stage: 'active' }],
  });
  const { body: unknown } = await api.get('/api/campaigns/weekly-pol').expect(404);
  expect(unknown.detail).toContain('Did you mean "weekly-poll"?');
});

test('an occurrence tells how far it is and what came of it', async () => {
  const { body } = await api.get(`/api/occurrences/${id}`).expect(200);
  expect(body).toMatchObject({
    campaign: 'weekly-poll',
    state: 'done',
    asked: 1,
    report: { enrolled: 1, sent: 1 },
  });
  const { body: latest } = await api.get('/api/campaigns/weekly-poll/occurrences').expect(200);
  expect(latest.occurrences.map((each: { id: string }) => each.id)).toEqual([id]);
  await api.get('/api/occurrences/weekly-poll:2020-01-01-0000').expect(404);
});

test('an occurrence is stopped once, and what cannot be done is refused with its state', async () => {
  await api.post(`/api/occurrences/${id}/pause`, {}).expect(409);
  const { body } = await api.post(`/api/occurrences/${id}/stop`, { by: 'sari' }).expect(200);
  expect(body).toMatchObject({ state: 'stopped', reason: 'stopped by sari' });
  const { body: again } = await api.post(`/api/occurrences/${id}/stop`, {}).expect(409);
  expect(again).toMatchObject({ code: 'campaign.state', detail: `${id} is stopped: you cannot stop it.` });
});

test('metrics tell how many people were asked', async () => {
  await api.pass(dayMs);
  const { registerEngineMetrics } = await import('../../src/http/engine-metrics.ts');
  registerEngineMetrics(api.deps.registry, api.deps);
  const text = await api.deps.registry.metrics();
  expect(text).toContain('kabar_campaigns_at_work{state="running"} 0');
  expect(text).toMatch(
    /kabar_campaign_asked\{campaign="weekly-poll",occurrence="2026-11-24T18:00",state="stopped"\} 1/,
  );
});
