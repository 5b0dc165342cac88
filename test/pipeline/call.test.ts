/** A flow asks another system, and the answer comes back as an event: also after a crash, and when the system is down. */
import { afterEach, expect, test } from '@jest/globals';
import type { CallOutcome, CallRequest } from '../../src/core/call.ts';
import { dayMs, minuteMs, secondMs } from '../../src/core/time/instant.ts';
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

type Answer = (request: CallRequest, id: string) => CallOutcome | Promise<CallOutcome>;

async function welcomed(answer: Answer, ...written: readonly string[]): Promise<void> {
  flows = copyFlows();
  for (const flow of written.length === 0 ? [stock] : written) {
    const name = /flow: (\w+)/.exec(flow)?.[1] ?? '';
    flows.write(`flows/${name}.yaml`, flow);
    for (const language of ['en', 'id', 'es', 'pt']) flows.write(`locales/${language}/${name}.yaml`, words);
  }
  rig = await openRig({ env: flows.env, web: { call: async (request, id) => answer(request, id) } });
  for (const text of ['hello', 'yes', 'Ana', '1']) await rig.say(ana, text);
}

/** The call is made beside the engine: its answer is waited for, never a time. */
async function lastWords(): Promise<string | undefined> {
  const before = (await rig.heard(ana)).length;
  await rig.say(ana, 'places');
  await turns(async () => (await rig.heard(ana)).length > before);
  return (await rig.heard(ana)).at(-1);
}

/** Calls are made beside the engine: one second after the other, each with time for them. */
async function seconds(count: number): Promise<void> {
  for (let second = 0; second < count; second++) {
    await rig.pass(secondMs);
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    await rig.settle();
  }
}

async function turns(done: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 100 && !(await done()); round++) {
    await new Promise((resolve) => setImmediate(resolve));
    await rig.settle();
  }
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
  expect(await rig.kabar.store.calls.pending({ now: rig.clock.now() + dayMs, limit: 10 })).toEqual([]);
});

test.each([
  ['does not answer', { kind: 'failed', reason: 'time-out' }],
  ['answers with an error', { kind: 'answered', status: 500, body: 'oops' }],
] as const)(
  'a system that %s is asked three times, then if-failed says what is to be said',
  async (_what, outcome) => {
    const ids: string[] = [];
    await welcomed((_, id) => {
      ids.push(id);
      return outcome;
    });
    await lastWords();
    await seconds(60);
    expect((await rig.heard(ana)).at(-1)).toContain('I cannot look it up now.');
    // The same call each time: the other system can tell.
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
  },
);

test('a system that is back after a few seconds is heard', async () => {
  let tries = 0;
  await welcomed(() =>
    ++tries < 3
      ? { kind: 'answered', status: 503, body: '' }
      : { kind: 'answered', status: 200, body: '{"free":{"count":7}}' },
  );
  const before = (await rig.heard(ana)).length;
  await lastWords();
  expect((await rig.heard(ana)).length).toBe(before);
  await seconds(10);
  expect((await rig.heard(ana)).at(-1)).toContain('There are 7 places left.');
});

test.each([
  ['refused', { kind: 'failed', reason: 'only https is called', final: true }],
  ['answered with no', { kind: 'answered', status: 404, body: '' }],
] as const)('what was %s is not asked again', async (_what, outcome) => {
  let tries = 0;
  await welcomed(() => {
    tries += 1;
    return outcome;
  });
  expect(await lastWords()).toContain('I cannot look it up now.');
  await seconds(60);
  expect(tries).toBe(1);
});

test('an answer of another shape than the flow expects is a failed call', async () => {
  const expects =
    '    expects: { type: object, required: [free], properties: { free: { type: object, required: [count] } } }\n';
  await welcomed(
    () => ({ kind: 'answered', status: 200, body: '{"free":{}}' }),
    stock.replace('    save:', `${expects}    save:`),
  );
  expect(await lastWords()).toContain('I cannot look it up now.');
  const { id } = await rig.contact(ana);
  const notes = (await rig.kabar.store.journal.of(id, 10)).flatMap((turn) => turn.lines);
  expect(JSON.stringify(notes)).toContain('its answer does not fit: free.count');
});

test('a call that stood behind others until its flow went on without it is not made any more', async () => {
  const answers: ((outcome: CallOutcome) => void)[] = [];
  const phones = Array.from({ length: 10 }, (_, n) => `+141555503${String(n).padStart(2, '0')}`);
  await welcomed(() => new Promise((answer) => answers.push(answer)));
  for (const phone of phones) for (const text of ['hello', 'yes', 'Ana', '1']) await rig.say(phone, text);
  for (const phone of phones) await rig.say(phone, 'places');
  await turns(async () => answers.length === 8);
  await rig.pass(10 * minuteMs);
  for (const phone of phones) expect((await rig.heard(phone)).at(-1)).toContain('I cannot look it up now.');
  const failed: CallOutcome = { kind: 'failed', reason: 'the line is cut', final: true };
  for (const answer of answers) answer(failed);
  await turns(
    async () => (await rig.kabar.store.calls.pending({ now: rig.clock.now(), limit: 20 })).length === 0,
  );
  expect(await rig.kabar.store.calls.pending({ now: rig.clock.now(), limit: 20 })).toEqual([]);
  expect(answers).toHaveLength(8);
});

test('a header that a flow says takes the place of Kabar’s own, however it is written', async () => {
  let headers: CallRequest['headers'] = {};
  await welcomed(
    (request) => {
      headers = request.headers;
      return { kind: 'answered', status: 200, body: '{"free":{"count":7}}' };
    },
    stock.replace('    save:', '    headers: { Accept: text/plain }\n    save:'),
  );
  await lastWords();
  expect(headers).toEqual({ accept: 'text/plain' });
});

test('an endpoint that never answers keeps nobody else waiting', async () => {
  const slow = stock.replace('booking.example', 'slow.example').replaceAll('places', 'lessons');
  const [phones, bea] = [
    Array.from({ length: 20 }, (_, n) => `+141555502${String(n).padStart(2, '0')}`),
    '+14155550999',
  ];
  let asked = 0;
  await welcomed(
    (request) => {
      if (!request.url.includes('slow'))
        return { kind: 'answered', status: 200, body: '{"free":{"count":7}}' };
      asked += 1;
      return new Promise(() => {});
    },
    stock,
    slow.replace('flow: stock', 'flow: lessons').replace('topic: questions', 'topic: questions'),
  );
  for (const phone of [...phones, bea])
    for (const text of ['hello', 'yes', 'Ana', '1']) await rig.say(phone, text);
  for (const phone of phones) await rig.say(phone, 'lessons');
  await rig.say(bea, 'places');
  await turns(async () => (await rig.heard(bea)).at(-1)?.includes('7 places') ?? false);
  expect((await rig.heard(bea)).at(-1)).toContain('There are 7 places left.');
  expect(asked).toBeLessThan(phones.length);
});
