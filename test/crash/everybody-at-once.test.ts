/** Two engine processes on one file, lists, campaigns and erasures beside them: a no stays a no until its owner takes it back. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '../properties/seed.ts';
import { rowsWith } from '../support/erasing.ts';
import { listOf } from '../support/lists.ts';
import { copyFlows, type OwnFlows } from '../support/own-flows.ts';
import { createDirectory, type Directory, heard, type Served, type Shown, until } from './served.ts';

let flows: OwnFlows;
let directory: Directory;
beforeEach(() => {
  flows = copyFlows();
  // Caps and quiet hours would hide what this is about: let everything out that consent lets out.
  flows.replace('flows/policy.yaml', '{ from: "20:00", to: "08:00" }', '{ from: "00:00", to: "00:00" }');
  flows.replace('flows/policy.yaml', '{ day: 1, week: 2, month: 8 }', '{ day: 50, week: 100, month: 300 }');
  flows.replace('flows/policy.yaml', 'unanswered-budget: 12', 'unanswered-budget: 100');
  // A flow for each campaign: the same is not said twice in a row.
  for (let nth = 0; nth < campaigns; nth++) {
    flows.write(
      `flows/news-${nth}.yaml`,
      `# News\nflow: news-${nth}\ntopic: newsletter\nsteps:\n  - say: news\n`,
    );
    flows.write(`locales/en/news-${nth}.yaml`, `news: News ${nth} of the kitchen\n`);
  }
  directory = createDirectory('', flows.env);
});
afterEach(async () => {
  await directory.close();
  flows.close();
});

const people = Array.from({ length: 6 }, (_, index) => `+1415555031${index}`);
/** What is written, and how many messages the phone shows after it. */
const welcome = [
  ['hi', 1],
  ['yes', 6],
  ['Asha', 7],
  ['1', 9],
] as const;
const goodbye = /^Done/;
/** What is started for everybody, more often than a life has steps. */
const campaign = /^News \d+ of the kitchen/;
const campaigns = 80;

type Deed =
  | { readonly does: 'writes'; readonly text: string }
  | { readonly does: 'joins' | 'redelivers' | 'campaign' | 'import' | 'erases' };
type Step = { readonly who: number; readonly engine: 0 | 1; readonly deed: Deed };

const deeds: readonly Deed[] = [
  ...['STOP', 'STOP', 'STOP', 'START', 'hi', 'yes'].map((text) => ({ does: 'writes', text }) as const),
  ...(['joins', 'joins', 'redelivers', 'campaign', 'campaign', 'import', 'import', 'erases'] as const).map(
    (does) => ({ does }),
  ),
];
const step = fc.record<Step>({
  who: fc.nat(people.length - 1),
  engine: fc.constantFrom(0, 1),
  deed: fc.constantFrom(...deeds),
});

/** Refusals that belong to the game: nobody there (any more), not to be brought in, not decided yet. */
const isRefusal = (error: unknown): boolean => /^Error: (404|409|503) /.test(String(error));
const allowed = (act: Promise<unknown>) =>
  act.catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
  });

const start = (engine: Served, nth: number) =>
  Promise.all(
    people.map((phone) =>
      allowed(
        engine.request(`/api/contacts/${encodeURIComponent(phone)}/flows`, {
          method: 'POST',
          body: JSON.stringify({ flow: `news-${nth}` }),
        }),
      ),
    ),
  );

/** Again where the store was busy, as the answer advises: a list that is brought in twice does no harm. */
const bringIn = (engine: Served): Promise<unknown> =>
  until(
    () =>
      allowed(
        engine.request('/api/contacts/import?by=Sari', {
          method: 'POST',
          headers: { 'content-type': 'text/csv' },
          body: listOf(...people),
        }),
      ),
    (answer) => answer !== undefined,
    60_000,
  );

const erase = (engine: Served, phone: string) =>
  allowed(engine.request(`/api/contacts/${encodeURIComponent(phone)}`, { method: 'DELETE' }));

async function act(engine: Served, { who, deed }: Step, index: number): Promise<unknown> {
  const phone = people[who] as string;
  switch (deed.does) {
    case 'writes':
      return engine.post(phone, deed.text, `${phone}-${index}`);
    case 'joins':
      await engine.post(phone, 'hi', `${phone}-${index}-hi`);
      return engine.post(phone, 'yes', `${phone}-${index}-yes`);
    case 'redelivers':
      return engine.post(phone, 'yes', `${phone}-yes`);
    case 'campaign':
      return start(engine, index);
    case 'import':
      return bringIn(engine);
    case 'erases':
      return erase(engine, phone);
    default:
      return deed satisfies never;
  }
}

/** What was started for somebody after our goodbye, although they have not written a yes since the STOP it answers. */
function lateOnes(thread: readonly Shown[]): readonly string[] {
  const late: string[] = [];
  let [yes, stop, gone] = [false, false, false];
  for (const { direction, text, id } of thread) {
    if (direction === 'in') {
      if (text === 'STOP') [stop, yes] = [true, false];
      else if (text === 'yes' || text === 'START') yes = true;
    } else if (goodbye.test(text)) gone = stop && !yes;
    else if (campaign.test(text) && gone && !yes) late.push(`${id}: ${text}`);
  }
  return late;
}

/** Until nothing new is shown for a while: nobody tells us from outside that two processes are at rest. */
async function atRest(engine: Served): Promise<readonly (readonly Shown[])[]> {
  const look = () => Promise.all(people.map(engine.shown));
  let [before, since] = ['', performance.now()];
  return until(
    look,
    (threads) => {
      const now = JSON.stringify(threads.map(({ length }) => length));
      if (now !== before) [before, since] = [now, performance.now()];
      return performance.now() - since > 1_500;
    },
    60_000,
  );
}

test(`nobody is written to after a goodbye, and lists bring nobody back (seed ${seed})`, async () => {
  const engines = [await directory.serve(), await directory.serve()] as const;
  const [one, two] = engines;
  // Through the welcome, to its end: whoever is asked something is not to be disturbed by a campaign.
  for (const [nth, [text, count]] of welcome.entries()) {
    await Promise.all(
      people.map((phone) => engines[nth % 2 === 0 ? 0 : 1].post(phone, text, `${phone}-${text}`)),
    );
    for (const phone of people) await heard(one, phone, count);
  }
  await start(one, 70);
  for (const phone of people)
    expect(await heard(two, phone, 10)).toContainEqual(expect.stringMatching(campaign));

  const steps = fc.sample(step, { seed, numRuns: 64 });
  const bursts = Array.from({ length: 8 }, (_, burst) => steps.slice(burst * 8, burst * 8 + 8));
  for (const [burst, together] of bursts.entries())
    await Promise.all(together.map((each, nth) => act(engines[each.engine], each, burst * 8 + nth)));
  // Everybody leaves at once, in the middle of lists and campaigns.
  await Promise.all([
    start(one, 71),
    ...people.map((phone, index) => engines[index % 2 === 0 ? 0 : 1].post(phone, 'STOP')),
    start(two, 72),
    bringIn(one),
  ]);
  const before = await atRest(one);
  // Otherwise nothing was proven: campaigns reached people after the first one, and goodbyes were said.
  const shown = (words: RegExp) => before.flat().filter(({ text }) => words.test(text)).length;
  expect(shown(campaign)).toBeGreaterThan(people.length);
  expect(shown(goodbye)).toBeGreaterThan(0);
  expect(before.flatMap(lateOnes)).toEqual([]);

  const [forgotten, leavers] = [people.slice(0, 2), people.slice(2)];
  await Promise.all([...forgotten.map((phone) => erase(two, phone)), bringIn(one), start(two, 73)]);
  await bringIn(two);
  await start(one, 74);
  expect((await atRest(two)).map(({ length }) => length)).toEqual(before.map(({ length }) => length));
  for (const phone of leavers)
    expect(JSON.stringify((await one.contact(phone)).consents)).not.toContain('granted');
  const numbers = forgotten.map((phone) => phone.slice(1));
  await until(
    async () => rowsWith(directory, numbers),
    (left) => left.length === 0,
  );
  expect(await directory.run(['consent', 'verify'])).toMatchObject({ status: 0 });
}, 180_000);
