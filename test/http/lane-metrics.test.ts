/** What an operator sees of the lanes: those this process holds, and the fullest. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { registerLaneMetrics } from '../../src/http/lane-metrics.ts';
import { anEntry, someTime } from '../support/records.ts';
import { type ApiRig, openApi } from './support.ts';

let api: ApiRig;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

test('one process alone holds all lanes, and one busy contact fills one', async () => {
  const { store, engine } = api.kabar;
  const { registry } = api.deps;
  registerLaneMetrics(registry, { store, lanes: engine.lanes });
  expect(await registry.metrics()).toMatch(/^kabar_lanes_held 256\n[\s\S]*^kabar_lane_depth 0$/m);

  await api.say('+14155550188', 'hi');
  const busy = (await api.contact('+14155550188')).id;
  await store.inbox.add(['a', 'b', 'c'].map((id) => anEntry(busy, id, someTime)));
  expect(await registry.metrics()).toMatch(/^kabar_lane_depth 3$/m);
  await engine.drain();
  expect(await registry.metrics()).toMatch(/^kabar_lanes_held 0$/m);
});
