/** A flow asks another system, and the answer comes back as an event: also after a crash, and when the system is down. */
import { afterEach, expect, test } from '@jest/globals';
import type { CallOutcome, CallRequest } from '../../src/core/effect.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { copyFlows, type OwnFlows } from '../support/own-flows.ts';

const ana = '+14155550101';
const stock = `# Looks up how many places are left
flow: stock
topic: questions
start:
  keyword: [places]
steps:
  - call: places
    url: https://booking.example/places?for={{name}}
    save: { run.left: free.count }
    if-failed: [{ say: unknown }, { end: true }]
  - say: left
`;
const words = '# Places\nleft: There are {{run.left}} places left.\nunknown: I cannot look it up now.\n';

let rig: Rig;
let flows: OwnFlows;
afterEach(async () => {
  await rig.close();
  flows.close();
});

async function welcomed(answer: (request: CallRequest, id: string) => CallOutcome): Promise<void> {
  flows = copyFlows();
  flows.write('flows/stock.yaml', stock);
  for (const language of ['en', 'id', 'es', 'pt']) flows.write(`locales/${language}/stock.yaml`, words);
  rig = await openRig({ env: flows.env, web: { call: async (request, id) => answer(request, id) } });
  for (const text of ['hello', 'yes', 'Ana', '1']) await rig.say(ana, text);
}

/** The call is made beside the engine: its answer is waited for, never a time. */
async function lastWords(): Promise<string | undefined> {
  const before = (await rig.heard(ana)).length;
  await rig.say(ana, 'places');
  for (let round = 0; round < 100 && (await rig.heard(ana)).length === before; round++) {
    await new Promise((resolve) => setImmediate(resolve));
    await rig.settle();
  }
  return (await rig.heard(ana)).at(-1);
}

test('the answer is saved and said, and the call carries its own id', async () => {
  const calls: { request: CallRequest; id: string }[] = [];
  await welcomed((request, id) => {
    calls.push({ request, id });
    return { kind: 'answered', status: 200, body: '{"free":{"count":7}}' };
  });
  expect(await lastWords()).toContain('There are 7 places left.');
  expect(calls.map(({ request }) => request.url)).toEqual(['https://booking.example/places?for=Ana']);
  expect(calls[0]?.id).toMatch(/^simulator:message:/);
  expect(await rig.kabar.store.calls.pending(10)).toEqual([]);
});

test.each([
  ['does not answer', { kind: 'failed', reason: 'time-out' }],
  ['answers with an error', { kind: 'answered', status: 500, body: 'oops' }],
] as const)('a system that %s leads to if-failed', async (_what, outcome) => {
  await welcomed(() => outcome);
  expect(await lastWords()).toContain('I cannot look it up now.');
});
