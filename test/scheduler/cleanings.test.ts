/** Cleaning the list as an operator meets it, on a virtual clock: who is archived, who is erased, who stays, and what is told. */
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Cleaning } from '../../src/core/cleaning/cleaning.ts';
import { contactsIn, leftOut } from '../../src/core/cleaning/list-size.ts';
import type { Contact } from '../../src/core/contact.ts';
import { dayMs, hourMs } from '../../src/core/time/instant.ts';
import type { ArmingId } from '../../src/core/wakeup.ts';
import { cleaningPointNames } from '../../src/pipeline/fail-points.ts';
import { foresee } from '../../src/scheduler/cleaning/cleaning-dry.ts';
import { askForCleaning, createCleanings } from '../../src/scheduler/cleaning/cleanings.ts';
import { openRig, type Rig, type RigOptions, silentLogger } from '../support/kabar.ts';
import { copyFlows, type OwnFlows } from '../support/own-flows.ts';
import { beSilent, restedFor, rewrite, type Silence } from '../support/resting.ts';

const phone = (n: number) => `+62812345670${String(n).padStart(2, '0')}`;
const [ana, bea, cora] = [phone(1), phone(2), phone(3)] as const;

let rig: Rig;
let flows: OwnFlows | null = null;
afterEach(async () => {
  await rig.close();
  flows?.close();
  flows = null;
});
const open = async (options: RigOptions = {}) => {
  rig = await openRig({ cleaning: true, ...(flows ? { env: flows.env } : {}), ...options });
};

const deps = () => ({
  store: rig.kabar.store,
  clock: rig.clock,
  release: () => rig.kabar.releases.current(),
});
const dry = () =>
  foresee({ store: rig.kabar.store, policy: deps().release().policy, now: rig.clock.now() }, 2);
const find = async (id: Cleaning['id']): Promise<Cleaning> => {
  const cleaning = await rig.kabar.store.cleanings.find(id);
  if (!cleaning) throw new Error(`there is no cleaning ${id}`);
  return cleaning;
};
const apply = async (): Promise<Cleaning> => {
  const { id } = await askForCleaning(deps(), 'sari');
  // A Kabar that rests looks within ten seconds whether somebody asked for one.
  rig.clock.advance(11_000);
  await rig.settle();
  return find(id);
};
const stageOf = async (who: string) => (await rig.contact(who)).lifecycle.stage;
const isThere = async (who: string) =>
  (await rig.kabar.store.contacts.find({ kind: 'phone', value: who })) !== null;
const numbersOf = ({ archived, erased, notDone }: Pick<Cleaning, 'archived' | 'erased' | 'notDone'>) => ({
  archived,
  erased,
  notDone,
});

test('whoever gave no sign of life for a year is archived; nobody hears of it, and the journal says why', async () => {
  await open();
  await beSilent(rig, ana, { days: 366 });
  await beSilent(rig, bea, { days: 200 });
  const before = await rig.heard(ana);
  const { stageSince: since } = await rig.contact(ana);
  expect(await dry()).toMatchObject({ archived: { 'no sign of life': 1 }, erased: {}, notDone: {} });
  expect([await stageOf(ana), await stageOf(bea)]).toEqual(['active', 'active']);

  const cleaning = await apply();
  expect(cleaning).toMatchObject({ state: 'done', by: 'sari', archived: { 'no sign of life': 1 } });
  expect([await stageOf(ana), await stageOf(bea)]).toEqual(['archived', 'active']);
  await rig.pass(2 * dayMs);
  expect(await rig.heard(ana)).toEqual(before);
  const turns = await rig.kabar.store.journal.of((await rig.contact(ana)).id, 5);
  expect(turns.find(({ event }) => event === 'cleaning.asked')?.lines).toEqual([
    { what: 'cleaning.archived', why: 'no sign of life', facts: { cleaning: cleaning.id } },
    {
      what: 'stage.changed',
      why: 'contact.unengaged',
      facts: { from: 'active', to: 'archived', since, way: 'answer', joinedAt: since },
    },
  ]);
  // They are not lost: a message brings them back as from the archive of the ladder.
  await rig.say(ana, 'hello');
  expect(await stageOf(ana)).toBe('active');
});

describe('a contact', () => {
  const runningTimer = {
    timer: 'stage:xstate.after.quiet.lifecycle.subscribed.quiet',
    arming: 'a' as ArmingId,
    dueAt: Number.MAX_SAFE_INTEGER,
  };
  const cases: readonly [string, Silence, Partial<Contact> | null, object][] = [
    [
      'past the end of all stages, without a timer',
      { days: 300 },
      null,
      { archived: { 'past every deadline': 1 } },
    ],
    [
      'past the end of all stages, whose last timer still runs',
      { days: 300, stage: 'quiet' },
      { wakeups: [runningTimer] },
      {},
    ],
    [
      'to whom nothing came through in a year',
      { days: 366, message: 'sent' },
      null,
      { archived: { 'nothing reaches them': 1 } },
    ],
    [
      'of whose messages nothing is known',
      { days: 366, message: 'forgotten' },
      null,
      { notDone: { 'nothing has reached them': 1 } },
    ],
    ['who was never written to', { days: 366 }, { talk: { silentSince: null } as never }, {}],
    ['who is paused', { days: 366 }, { pausedUntil: Number.MAX_SAFE_INTEGER }, { notDone: { paused: 1 } }],
    [
      'who talks to a person',
      { days: 366 },
      { withPerson: { since: 1, reason: 'x' } },
      { notDone: { 'with a person': 1 } },
    ],
    [
      'who read our messages half a year ago',
      { days: 366 },
      { wakeups: [runningTimer], talk: { lastReadAt: -180 * dayMs } as never },
      {},
    ],
    ['who is dormant', { days: 366, stage: 'dormant' }, null, { archived: { 'no sign of life': 1 } }],
    [
      'who cannot be reached for half a year',
      { days: 181, stage: 'unreachable' },
      null,
      { archived: { 'unreachable for too long': 1 } },
    ],
    ['who cannot be reached since yesterday', { days: 1, stage: 'unreachable' }, null, {}],
    ['who is archived', { days: 366, stage: 'archived' }, null, {}],
    ['who opted out', { days: 366, stage: 'optedOut' }, null, {}],
  ];
  test.each(cases)('%s', async (_, silence, more, expected) => {
    await open();
    await beSilent(rig, ana, silence);
    const { lastReadAt, ...talk } = (more?.talk ?? {}) as Partial<Contact['talk']>;
    await rewrite(rig, ana, (contact) => ({
      ...contact,
      ...more,
      talk: {
        ...contact.talk,
        ...talk,
        ...(lastReadAt ? { lastReadAt: rig.clock.now() + lastReadAt } : {}),
      },
    }));
    const wanted = { archived: {}, erased: {}, notDone: {}, ...expected };
    expect(numbersOf(await dry())).toEqual(wanted);
    expect(numbersOf(await apply())).toEqual(wanted);
  });
});

describe('who is erased', () => {
  test('those whose retention is over, by the rules and the path that erase every night', async () => {
    await open();
    await rig.say(ana, 'hi');
    await rewrite(rig, ana, (contact) => restedFor(contact, rig.clock.now() - 181 * dayMs, 'prospect'));
    await beSilent(rig, bea, { days: 1826, stage: 'optedOut' });
    const wanted = { archived: {}, erased: { 'never-agreed': 1, 'opted-out': 1 }, notDone: {} };
    expect(numbersOf(await dry())).toEqual(wanted);
    expect([await isThere(ana), await isThere(bea)]).toEqual([true, true]);
    const cleaning = await apply();
    expect(numbersOf(cleaning)).toEqual(wanted);
    expect([await isThere(ana), await isThere(bea)]).toEqual([false, false]);
    const [shell] = await rig.kabar.store.contacts.list({ limit: 1 });
    expect(shell?.contact.erased?.by).toBe('retention');
    expect([contactsIn(cleaning.before), cleaning.after && contactsIn(cleaning.after)]).toEqual([2, 0]);
  });

  test('whoever is archived long after their retention, in the same cleaning', async () => {
    await open();
    await beSilent(rig, ana, { days: 1830 });
    const wanted = { archived: { 'no sign of life': 1 }, erased: { archived: 1 }, notDone: {} };
    const seen = await dry();
    expect(numbersOf(seen)).toEqual(wanted);
    const cleaning = await apply();
    expect(numbersOf(cleaning)).toEqual(wanted);
    expect(cleaning.after).toEqual(seen.after);
    expect(await isThere(ana)).toBe(false);
  });
});

test('the report tells how large the list was and is, and why who is left out of campaigns is', async () => {
  await open();
  await beSilent(rig, ana, { days: 366 });
  await beSilent(rig, bea, { days: 10 });
  await rig.say(bea, 'STOP');
  await beSilent(rig, cora, { days: 10 });
  const { id, channel } = await rig.contact(cora);
  // WhatsApp tells that the number was given up.
  const event = { type: 'address.changed', channel, old: { kind: 'phone', value: cora }, to: [] } as const;
  await rig.kabar.engine.inbox.submit([{ contact: id, id: 'wish' as never, event, rank: 0 }]);
  await rig.settle();
  expect(await stageOf(cora)).toBe('unreachable');
  const { before, after } = await apply();
  expect(before).toMatchObject({ marketing: 1, utility: 1 });
  expect(leftOut(before)).toMatchObject({ 'opted out': 1, unreachable: 1, archived: 0 });
  expect(after && leftOut(after)).toMatchObject({ 'opted out': 1, unreachable: 1, archived: 1 });
  expect(after).toMatchObject({ marketing: 0, utility: 0 });
});

describe('by itself', () => {
  const ids = async () =>
    (await rig.kabar.store.cleanings.latest(10)).map(({ id, by, state }) => `${id} ${by} ${state}`);

  test('it comes on the first of the month, at four in the morning where the business is, once', async () => {
    await open();
    await beSilent(rig, ana, { days: 366 });
    await rig.pass(6 * dayMs + 17 * hourMs);
    expect(await ids()).toEqual([]);
    await rig.pass(2 * hourMs);
    expect(await ids()).toEqual(['2026-12-01T04:00 schedule done']);
    expect(await stageOf(ana)).toBe('archived');
    await rig.pass(31 * dayMs);
    expect(await ids()).toEqual(['2027-01-01T04:00 schedule done', '2026-12-01T04:00 schedule done']);
  });

  test('after a time off it comes once for all that was missed', async () => {
    await open();
    await rig.settle();
    rig.clock.advance(100 * dayMs);
    await rig.settle();
    expect(await ids()).toEqual(['2027-03-01T04:00 schedule done']);
    rig.clock.moveTo(rig.clock.now() - 5 * dayMs);
    await rig.pass(6 * dayMs);
    expect(await ids()).toHaveLength(1);
  });

  test('that was due before anybody wrote it down it does not come, and not at all when it is off', async () => {
    flows = copyFlows();
    flows.replace('flows/policy.yaml', 'schedule: "0 4 1 * *"', 'schedule: off');
    await open();
    await rig.pass(40 * dayMs);
    expect(await ids()).toEqual([]);
    expect(await apply()).toMatchObject({ state: 'done', by: 'sari' });
  });

  test('of two processes on one store one opens it, and both together do it once', async () => {
    await open({ cleaning: false });
    for (let n = 1; n <= 7; n++) await beSilent(rig, phone(n), { days: 366 });
    const process = () =>
      createCleanings({
        ...deps(),
        inbox: rig.kabar.engine.inbox,
        logger: silentLogger,
        mayRun: () => true,
        batch: 2,
      });
    const both = [process(), process()];
    await Promise.all(both.map((one) => one.run()));
    rig.clock.advance(7 * dayMs);
    for (let round = 0; round < 40; round++) {
      rig.clock.advance(1_000);
      await Promise.all(both.map((one) => one.run()));
      await rig.settle();
    }
    expect(await ids()).toEqual(['2026-12-01T04:00 schedule done']);
    expect((await rig.kabar.store.cleanings.latest(1))[0]).toMatchObject({
      archived: { 'no sign of life': 7 },
      notDone: {},
    });
  });
});

describe('a crash', () => {
  test.each(cleaningPointNames)('after %s loses nobody and counts nobody twice', async (point) => {
    await open({ cleaning: false });
    for (let n = 1; n <= 5; n++) await beSilent(rig, phone(n), { days: 366 });
    await beSilent(rig, phone(6), { days: 1826, stage: 'optedOut' });
    const seen = await dry();
    const { id } = await askForCleaning(deps(), 'sari');
    // Each process ends at this point for the first time it comes there, and another one takes over.
    for (let round = 0; round < 30; round++) {
      const process = createCleanings({
        ...deps(),
        inbox: rig.kabar.engine.inbox,
        logger: silentLogger,
        mayRun: () => true,
        batch: 2,
        failPoints: {
          reach(name) {
            if (name === point) throw new Error('crash');
          },
        },
      });
      await process.run().catch(() => {});
      await rig.kabar.engine.idle();
    }
    const cleaning = await find(id);
    expect(cleaning.state).toBe('done');
    expect(numbersOf(cleaning)).toEqual(numbersOf(seen));
    expect(cleaning.after).toEqual(seen.after);
    const turns = await rig.kabar.store.journal.beginning(`cleaning:${id}:`, null, 100);
    expect(turns).toHaveLength(5);
  });
});

test('whoever writes between being found and being asked stays', async () => {
  await open({ cleaning: false });
  await beSilent(rig, ana, { days: 366 });
  const { id } = await askForCleaning(deps(), 'sari');
  const process = createCleanings({
    ...deps(),
    inbox: rig.kabar.engine.inbox,
    logger: silentLogger,
    mayRun: () => true,
  });
  while ((await find(id)).asked === null) await process.run();
  await rig.say(ana, 'hello again');
  for (let round = 0; round < 20; round++) {
    await process.run();
    await rig.kabar.engine.idle();
  }
  expect(await stageOf(ana)).toBe('active');
  expect(numbersOf(await find(id))).toEqual({ archived: {}, erased: {}, notDone: { 'they came back': 1 } });
});

test('many who fell silent in one moment are all found, whatever the size of a page', async () => {
  await open();
  const at = rig.clock.now() - 400 * dayMs;
  for (let n = 1; n <= 7; n++) {
    await beSilent(rig, phone(n), { days: 366 });
    await rewrite(rig, phone(n), (contact) => ({ ...contact, talk: { ...contact.talk, silentSince: at } }));
  }
  expect((await dry()).archived).toEqual({ 'no sign of life': 7 });
});

test('while one goes on nobody can ask for another', async () => {
  await open({ cleaning: false });
  await askForCleaning(deps(), 'sari');
  await expect(askForCleaning(deps(), 'budi')).rejects.toMatchObject({ code: 'cleaning.running' });
});
