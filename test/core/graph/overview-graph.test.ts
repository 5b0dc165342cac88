/** All flows at a glance: every flow is there, with what begins it. */
import { expect, test } from '@jest/globals';
import { overviewGraph } from '../../../src/core/graph/overview-graph.ts';
import { shippedRelease } from '../../support/shipped.ts';

test('every shipped flow has a way in, and flows that begin others lead to them', async () => {
  const release = await shippedRelease();
  const { cards, ways } = overviewGraph(release, 'en');
  const flows = [...release.flows.keys()].map((flow) => `flow:${flow}`);
  expect(cards.filter(({ look }) => look === 'flow').map(({ id }) => id)).toEqual([...flows].sort());
  expect(flows.filter((flow) => !ways.some(({ to }) => to === flow))).toEqual([]);
  const told = ways.map(({ from, to, label }) => `${from} →[${label}] ${to}`);
  expect(told).toEqual(
    expect.arrayContaining([
      'flow:faq →[runs it inside] flow:prices',
      'flow:check-in →[7 days later, at 10:00] flow:second-try',
      'door:stage →[onboarding] flow:welcome',
      'door:schedule →[every Tuesday at 18:00] flow:weekly-poll',
      'door:keyword →[price, prices…] flow:prices',
      'door:return →[] flow:welcome-back',
      'door:hand →[] flow:festive-menu',
    ]),
  );
  expect(overviewGraph(release, 'id').ways.map(({ label }) => label)).toContain('harga, biaya…');
});
