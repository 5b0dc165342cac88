/** Editing a flow while people are in it: who stays, who moves, what they hear, and that the plan's numbers are what happens. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Contact } from '../../src/core/contact.ts';
import type { EntryId } from '../../src/core/event.ts';
import { dayMs, hourMs } from '../../src/core/time/instant.ts';
import type { FlowPlan } from '../../src/core/upgrade/plan.ts';
import { totalsOf, type Upgrade } from '../../src/core/upgrade/upgrade.ts';
import { upgradePointNames } from '../../src/pipeline/fail-points.ts';
import { planUpgrade } from '../../src/scheduler/stepwise/upgrade-plan.ts';
import { askForUpgrade, createUpgrades, findUpgrade } from '../../src/scheduler/stepwise/upgrades.ts';
import { openRig, type Rig, silentLogger } from '../support/kabar.ts';
import { copyFlows, type OwnFlows } from '../support/own-flows.ts';
import { beginTasting, takeOver, tastingSteps, writeTasting } from '../support/tasting.ts';

const phone = (n: number) => `+62812345${String(10_000 + n)}`;
const [ana, bea, cora, dewi] = [phone(1), phone(2), phone(3), phone(4)] as const;

let rig: Rig;
let flows: OwnFlows;
let dataDir: string | null = null;
beforeEach(async () => {
  flows = copyFlows();
  writeTasting(flows);
  rig = await openRig({ env: flows.env });
});
afterEach(async () => {
  await rig.close();
  flows.close();
  if (dataDir !== null) rmSync(dataDir, { recursive: true, force: true });
  dataDir = null;
});

const begin = async (who: string, ...answers: readonly string[]) => {
  await beginTasting(rig, [who]);
  for (const text of answers) await rig.say(who, text);
};
const plan = () => planUpgrade({ store: rig.kabar.store, release: rig.kabar.releases.current() });
const places = (plans: readonly FlowPlan[]) =>
  plans.flatMap(({ flow, places: all }) =>
    all.map(({ step, how, contacts, fate }) => [flow, step, how, contacts, fate.is]),
  );
const apply = async (): Promise<Upgrade> => {
  const { store, releases } = rig.kabar;
  const opened = await askForUpgrade(
    { store, clock: rig.clock },
    { plan: await plan(), release: releases.current(), by: 'sari' },
  );
  rig.clock.advance(6_000);
  await rig.settle();
  return findUpgrade(store, opened.id);
};
const edit = async (steps: string, upgrade = '') => {
  writeTasting(flows, steps, upgrade);
  return takeOver(rig);
};
const frame = async (who: string) => (await rig.contact(who)).run?.stack.at(-1);
const isAt = async (who: string) => {
  const found = await frame(who);
  const flow = found && rig.kabar.releases.current().flows.get(found.flow);
  return [found?.step ?? null, found?.version === flow?.version ? 'new' : 'old'];
};
/** The first line of each message since then: what the flow says, without options and how to stop. */
const newsOf = async (who: string, since = 0) =>
  (await rig.heard(who)).slice(since).map((text) => text.split('\n')[0]);

const waitEnds = ({ wakeups }: Contact): number =>
  wakeups.find(({ timer }) => timer === 'run:wait')?.dueAt ?? Number.NaN;

const longer = tastingSteps.replace('wait: 2d', 'wait: 3d');

test('without a word on upgrades everybody goes on in the version they began, and new ones get the new', async () => {
  await begin(ana, 'two');
  await begin(bea);
  await edit(longer);
  expect(places(await plan())).toEqual([
    ['tasting', 'pause', 'here', 1, 'stays'],
    ['tasting', 'seats', 'here', 1, 'stays'],
  ]);
  expect(totalsOf(await apply())).toEqual({ planned: 0, done: 0, left: 0 });
  expect(await isAt(ana)).toEqual(['pause', 'old']);
  await rig.pass(2 * dayMs + hourMs);
  expect(await newsOf(ana)).toContain('How was it?');
  await begin(cora);
  expect(await isAt(cora)).toEqual(['seats', 'new']);
});

test('a wait that became longer ends so long after it began; nothing is said, and the journal tells why', async () => {
  await begin(ana, 'two');
  await rig.pass(dayMs);
  await edit(longer, 'upgrade: move\n');
  const [heard, before] = [(await rig.heard(ana)).length, await rig.contact(ana)];
  expect(places(await plan())).toEqual([['tasting', 'pause', 'here', 1, 'moves']]);
  expect(totalsOf(await apply())).toEqual({ planned: 1, done: 1, left: 0 });
  expect(await isAt(ana)).toEqual(['pause', 'new']);
  const after = await rig.contact(ana);
  expect(after.run?.values).toEqual(before.run?.values);
  expect(waitEnds(after) - waitEnds(before)).toBe(dayMs);
  expect(await newsOf(ana, heard)).toEqual([]);
  const turns = await rig.kabar.store.journal.of(after.id, 50);
  expect(turns.find(({ event }) => event === 'upgrade.asked')?.lines).toMatchObject([
    { what: 'upgrade.moved', facts: { flow: 'tasting', step: 'pause', target: 'pause' } },
  ]);
  await rig.pass(1.5 * dayMs);
  expect(await newsOf(ana, heard)).toEqual([]);
  await rig.pass(dayMs);
  expect(await newsOf(ana, heard)).toEqual(['How was it?']);
});

test('a question that is open stays open: it is not asked again, its answer counts, and its silence keeps its day', async () => {
  await begin(ana);
  await begin(bea);
  const heard = (await rig.heard(ana)).length;
  await rig.pass(dayMs);
  await edit(
    tastingSteps.replace('[one, two]', '[one, two, three]').replace('say: thanks', 'say: again'),
    'upgrade: move\n',
  );
  expect(totalsOf(await apply())).toEqual({ planned: 2, done: 2, left: 0 });
  expect(await newsOf(ana, heard)).toEqual([]);
  await rig.say(ana, '2');
  expect(await isAt(ana)).toEqual(['pause', 'new']);
  await rig.pass(dayMs + hourMs);
  expect(await newsOf(bea, heard)).toEqual(['Still thinking about the seats?']);
  await rig.pass(2 * dayMs);
  await rig.say(ana, 'Delicious');
  expect((await newsOf(ana)).at(-1)).toBe('Welcome once more.');
});

test('where the file does not say where to, it is asked, and nobody there is moved', async () => {
  await begin(ana);
  await begin(bea, 'two');
  await edit(
    tastingSteps.replace('    id: pause\n', '').replace('[one, two]', '[two, one]'),
    'upgrade: move\n',
  );
  const plans = await plan();
  expect(plans[0]?.places.map(({ step, fate }) => [step, fate])).toEqual([
    ['pause', expect.objectContaining({ is: 'asks', because: 'the step is gone' })],
    [
      'seats',
      expect.objectContaining({
        is: 'asks',
        because: expect.stringContaining('not offered any more, or in another order'),
      }),
    ],
  ]);
  expect(totalsOf(await apply())).toEqual({ planned: 0, done: 0, left: 0 });
  expect([await isAt(ana), await isAt(bea)]).toEqual([
    ['seats', 'old'],
    ['pause', 'old'],
  ]);
});

test('rules for steps: on to another, begun again, ended, and left where they are', async () => {
  await begin(ana);
  await begin(bea, 'two');
  await begin(cora, 'two');
  await begin(dewi, 'two');
  await rig.pass(2 * dayMs + hourMs);
  // Dewi and Cora are asked for a remark; Bea and Ana stand elsewhere.
  await rig.say(cora, 'tasting');
  const heard = { ana: (await rig.heard(ana)).length, dewi: (await rig.heard(dewi)).length };
  await edit(
    `
  - say: again
  - ask: opinion
    answer: text
  - say: thanks
`,
    'upgrade: { steps: { remark: opinion, seats: restart } }\n',
  );
  const planned = places(await plan());
  expect(planned).toContainEqual(['tasting', 'remark', 'here', 2, 'moves']);
  const done = await apply();
  expect(totalsOf(done).done).toBe(planned.reduce((sum, [, , , count]) => sum + Number(count), 0));
  expect(await isAt(dewi)).toEqual(['opinion', 'new']);
  expect(await newsOf(dewi, heard.dewi)).toEqual([]);
  await rig.say(dewi, 'Lovely');
  expect(await newsOf(dewi, heard.dewi)).toEqual(['Thank you!']);
  expect(await newsOf(ana, heard.ana)).toEqual(['Welcome once more.', 'What do you think of it?']);
  await edit(tastingSteps, 'upgrade: { steps: { opinion: end } }\n');
  await apply();
  expect((await rig.contact(ana)).run).toBeNull();
});

const restsAt = async (who: string) =>
  (await rig.contact(who)).aside.map(({ run }) => run.stack.at(-1)?.step);

test('a run that stepped aside is taken over with its clock, and goes on by the new length', async () => {
  await begin(ana, 'two', 'book');
  expect(await restsAt(ana)).toEqual(['pause']);
  const dueAt = async () => (await rig.contact(ana)).aside[0]?.timer?.dueAt ?? Number.NaN;
  const before = await dueAt();
  await edit(longer, 'upgrade: move\n');
  expect(places(await plan())).toEqual([['tasting', 'pause', 'aside', 1, 'moves']]);
  expect(totalsOf(await apply())).toEqual({ planned: 1, done: 1, left: 0 });
  expect((await dueAt()) - before).toBe(dayMs);
  expect(await restsAt(ana)).toEqual(['pause']);
});

test('a run that stepped aside begins again when it is taken up, not while another flow speaks', async () => {
  await begin(ana, 'two', 'book');
  await edit(longer.replace('say: hello', 'say: again'), 'upgrade: { steps: { pause: restart } }\n');
  const heard = (await rig.heard(ana)).length;
  expect(totalsOf(await apply()).done).toBe(1);
  expect(await newsOf(ana, heard)).toEqual([]);
  // The flow in front lets go of its question after a while.
  await rig.pass(3 * dayMs);
  expect((await newsOf(ana, heard)).filter((text) => text === 'Welcome once more.')).toHaveLength(1);
});

test('a run that heard its event while it stepped aside goes on in its own version after a restart', async () => {
  await rig.close();
  const paid = tastingSteps.replace('wait: 2d', 'wait: { for: paid, at-most: 9d }');
  writeTasting(flows, paid);
  dataDir = mkdtempSync(join(tmpdir(), 'kabar-aside-'));
  rig = await openRig({ env: flows.env, dataDir });
  await begin(ana, 'two', 'book');
  const { clock } = rig;
  const event = { type: 'business.occurred', name: 'paid', values: {} } as const;
  const { id } = await rig.contact(ana);
  await rig.kabar.engine.inbox.submit([{ contact: id, id: 'api:paid' as EntryId, event, rank: 1 }]);
  await rig.settle();
  await rig.close();
  writeTasting(flows, longer);
  rig = await openRig({ env: flows.env, dataDir, clock });
  await rig.pass(4 * dayMs);
  expect(await newsOf(ana)).toContain('How was it?');
});

test('a run that stepped aside is ended', async () => {
  await begin(ana, 'two', 'book');
  await edit(longer, 'upgrade: { steps: { pause: end } }\n');
  expect(totalsOf(await apply()).done).toBe(1);
  expect(await restsAt(ana)).toEqual([]);
});

test('who is in a flow inside another goes on behind it in the new version of the outer one', async () => {
  const outer = (steps: string) => {
    const head = '# Around\nflow: around\ntopic: classes\nstart: { keyword: [around] }\nupgrade: move\n';
    flows.write('flows/around.yaml', `${head}steps:\n  - start-flow: tasting\n    id: part\n${steps}`);
  };
  flows.write('locales/en/around.yaml', 'old: The old end.\nnew: The new end.\n');
  outer('  - say: old\n');
  writeTasting(flows, '\n  - ask: remark\n    answer: text\n');
  await takeOver(rig);
  await beginTasting(rig, [ana], 'around');
  outer('  - say: new\n');
  await takeOver(rig);
  expect(places(await plan())).toEqual([['around', 'part', 'inside', 1, 'moves']]);
  expect(totalsOf(await apply()).done).toBe(1);
  await rig.say(ana, 'Fine');
  expect((await newsOf(ana)).at(-1)).toBe('The new end.');
});

test('three hundred people in a flow: the numbers of the plan are what happens, and nobody hears a word', async () => {
  const people = Array.from({ length: 300 }, (_, n) => phone(n + 100));
  // A new number may not write to so many on its first day.
  flows.replace('flows/policy.yaml', 'warm-up: [50, ', 'warm-up: [1000, 1000, ');
  await takeOver(rig);
  await beginTasting(rig, people);
  await rig.pass(hourMs);
  const write = async (some: readonly string[], text: string) => {
    rig.clock.advance(2_000);
    for (const value of some)
      await rig.phones.write({ from: { kind: 'phone', value }, content: { kind: 'text', text } });
    await rig.settle();
  };
  await write(people.slice(0, 200), 'two');
  const heard = new Map(
    await Promise.all(people.map(async (who) => [who, (await rig.heard(who)).length] as const)),
  );
  await edit(longer, 'upgrade: { steps: { seats: stay } }\n');
  expect(places(await plan())).toEqual([
    ['tasting', 'pause', 'here', 200, 'moves'],
    ['tasting', 'seats', 'here', 100, 'stays'],
  ]);
  expect(totalsOf(await apply())).toEqual({ planned: 200, done: 200, left: 0 });
  const standing = await Promise.all(people.map(isAt));
  expect(standing.filter((at) => at.join() === 'pause,new')).toHaveLength(200);
  expect(standing.filter((at) => at.join() === 'seats,old')).toHaveLength(100);
  for (const who of people) expect(await rig.heard(who)).toHaveLength(heard.get(who) ?? -1);
  expect(places(await plan())).toEqual([['tasting', 'seats', 'here', 100, 'stays']]);
}, 60_000);

test('a STOP is heard as ever, whoever was moved', async () => {
  await begin(ana, 'two');
  await edit(longer, 'upgrade: move\n');
  await apply();
  await rig.say(ana, 'STOP');
  const contact = await rig.contact(ana);
  expect([contact.lifecycle.stage, contact.run?.stack[0]?.flow]).toEqual(['optedOut', 'goodbye']);
});

test('who goes on between the plan and its turn is told apart, with why', async () => {
  await begin(ana);
  await begin(bea);
  await edit(longer, 'upgrade: move\n');
  const { store, releases, engine } = rig.kabar;
  const opened = await askForUpgrade(
    { store, clock: rig.clock },
    { plan: await plan(), release: releases.current(), by: 'sari' },
  );
  const upgrades = createUpgrades({
    store,
    clock: rig.clock,
    logger: silentLogger,
    inbox: engine.inbox,
    mayRun: () => true,
  });
  await upgrades.run();
  // Found, and not asked yet: Bea answers.
  await rig.say(bea, 'one');
  rig.clock.advance(6_000);
  await rig.settle();
  const { places: after } = await findUpgrade(store, opened.id);
  expect(after).toMatchObject([
    { step: 'seats', planned: 2, found: 2, done: 1, left: { 'they went on meanwhile': 1 } },
  ]);
  expect([await isAt(ana), await isAt(bea)]).toEqual([
    ['seats', 'new'],
    ['pause', 'old'],
  ]);
});

test.each(upgradePointNames)('a crash at %s moves nobody twice and loses nobody', async (point) => {
  for (const who of [ana, bea, cora]) await begin(who, 'two');
  await edit(longer, 'upgrade: move\n');
  const { store, releases, engine } = rig.kabar;
  const opened = await askForUpgrade(
    { store, clock: rig.clock },
    { plan: await plan(), release: releases.current(), by: 'sari' },
  );
  const deps = { store, clock: rig.clock, logger: silentLogger, inbox: engine.inbox, mayRun: () => true };
  let crashed = false;
  const dying = createUpgrades({
    ...deps,
    batch: 2,
    failPoints: {
      reach(name) {
        if (crashed || name !== point) return;
        crashed = true;
        throw new Error('the process died');
      },
    },
  });
  for (let round = 0; !crashed && round < 20; round++) {
    await dying.run().catch(() => {});
    await engine.idle();
  }
  expect(crashed).toBe(true);
  rig.clock.advance(6_000);
  await rig.settle();
  const done = await findUpgrade(store, opened.id);
  expect([done.state, totalsOf(done)]).toEqual(['done', { planned: 3, done: 3, left: 0 }]);
  for (const who of [ana, bea, cora]) expect(await isAt(who)).toEqual(['pause', 'new']);
});
