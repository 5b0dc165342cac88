/** What stands in `deploy/` names metrics, settings and paths that there are. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { parse, parseAllDocuments } from 'yaml';
import { settingsSchema } from '../../src/config.ts';
import { countHousekeeping, registerEngineMetrics } from '../../src/http/engine-metrics.ts';
import { registerLaneMetrics } from '../../src/http/lane-metrics.ts';
import { countSends } from '../../src/http/sending-metrics.ts';
import { watchTicks } from '../../src/http/tick-metrics.ts';
import { type ApiRig, openApi } from './support.ts';

const read = (name: string) => readFileSync(new URL(`../../deploy/${name}`, import.meta.url), 'utf8');

let api: ApiRig;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

type Rule = { readonly alert: string; readonly expr: string; readonly annotations: Record<string, string> };
const rules: readonly Rule[] = parse(read('prometheus-rules.yaml')).groups[0].rules;

describe('the rules for Prometheus', () => {
  test('ask only for metrics that Kabar tells', async () => {
    const { registry } = api.deps;
    registerEngineMetrics(registry, api.deps);
    registerLaneMetrics(registry, { store: api.kabar.store, lanes: api.kabar.engine.lanes });
    countHousekeeping(registry);
    countSends(api.deps.store, registry);
    watchTicks(async () => {}, registry);
    await request(api.app).get('/metrics');
    const told = new Set((await registry.getMetricsAsJSON()).map(({ name }) => name));
    // Registered with the webhook of the Cloud API (test/http/cloud-webhook.test.ts).
    told.add('kabar_cloud_api_updates_total');
    const asked = rules.flatMap(({ expr }) => expr.match(/kabar_\w+/g) ?? []);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((name) => !told.has(name))).toEqual([]);
  });

  test.each(rules)('$alert says what is wrong and what to do', ({ annotations }) => {
    expect(Object.keys(annotations).sort()).toEqual(['summary', 'what_to_do']);
  });
});

describe('the manifests for Kubernetes', () => {
  const [set] = parseAllDocuments(read('kubernetes/kabar.yaml')).map((document) => document.toJS());
  const [container] = set.spec.template.spec.containers;

  test('set only what there is to set', () => {
    const names = container.env.map(({ name }: { name: string }) => name);
    expect(names.filter((name: string) => !(name in settingsSchema.shape))).toEqual([]);
  });

  test.each(['livenessProbe', 'readinessProbe', 'startupProbe'])(
    '%s asks at an address that answers',
    async (probe) => {
      const { path } = container[probe].httpGet;
      expect((await request(api.app).get(path)).status).toBe(200);
    },
  );
});
