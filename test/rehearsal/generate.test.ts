/** Proposed tests pass, and together they see everything that can be seen of a flow. */
import { expect, test } from '@jest/globals';
import type { FlowId } from '../../src/core/flow/flow.ts';
import { branchPlaces } from '../../src/rehearsal/branch-places.ts';
import { coverageOf } from '../../src/rehearsal/coverage.ts';
import { proposeFor } from '../../src/rehearsal/generate/propose.ts';
import { isGood, rehearse } from '../../src/rehearsal/rehearse.ts';
import { writeScenarios } from '../../src/rehearsal/write.ts';
import { openShop, playTurns, read, shopFiles } from './shop.ts';

const house = openShop();
const order = house.release.flows.get('order' as FlowId);
if (!order) throw new Error('the shop has lost its flow');
const places = branchPlaces(Object.entries(shopFiles).map(([path, text]) => ({ path, text })));

test('proposals pass as they are written, and cover calls, conditions, silence and waits', async () => {
  const { scenarios, unreached } = await proposeFor([order], [], house);
  expect(unreached).toEqual([]);
  const written = read(writeScenarios(scenarios, 'Proposed'));
  expect(written.issues).toEqual([]);
  const { outcomes, passages } = await rehearse(written.scenarios, house);
  expect(outcomes.filter((outcome) => !isGood(outcome))).toEqual([]);
  expect(coverageOf([order], passages, places)).toEqual([
    { flow: 'order', steps: { seen: 9, of: 9 }, branches: { seen: 9, of: 9 }, missed: [] },
  ]);
});

test('what the tests have seen already is not proposed again', async () => {
  const { passages } = await playTurns(`  - webhook answers: 500
  - contact says: order
  - kabar says: order:number
  - contact says: "2"
  - kabar says: order:later
`);
  const { scenarios } = await proposeFor([order], passages, house);
  expect(scenarios.map(({ scenario }) => scenario)).not.toContain('order, call-find: if-failed');
  expect(scenarios.map(({ scenario }) => scenario)).toContain('order, number: silence');
});

test('what is missed is told at the line of the branch', async () => {
  const { passages } = await playTurns('  - contact says: order\n  - kabar says: order:number\n');
  const [covered] = coverageOf([order], passages, places);
  expect(
    covered?.missed
      .slice(0, 4)
      .map(({ step, way, place }) => `${place?.line}:${place?.column} ${step} ${way}`),
  ).toEqual([
    '6:5 number answered',
    '6:5 number unclear answers',
    '9:5 number silence',
    '10:5 call-find null',
  ]);
});
