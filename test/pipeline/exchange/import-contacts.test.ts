/** Importing into the whole engine: counts that are true, the same list twice, and a STOP that stands. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ImportCounts } from '../../../src/pipeline/exchange/import-contacts.ts';
import { seed } from '../../properties/seed.ts';
import { openRig, type Rig } from '../../support/kabar.ts';
import { bringIn, listOf, takeOut } from '../../support/lists.ts';

const [ana, budi, citra] = ['+6281234567001', '+6281234567002', '+6281234567003'] as const;
const day = 24 * 60 * 60 * 1_000;

let rig: Rig;
beforeEach(async () => {
  rig = await openRig();
});
afterEach(() => rig.close());

/** The sums that are not zero. */
const sums = (counts: ImportCounts) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
const bring = async (list: string, options: Parameters<typeof bringIn>[2] = {}) =>
  sums((await bringIn(rig, list, options)).counts);
const recordsOf = async (phone: string) =>
  (await rig.kabar.store.consents.of((await rig.contact(phone)).id)).map(({ record }) => record);

describe('an import', () => {
  test('grants what the row says, with its proof, and says nothing to anybody, then or later', async () => {
    expect(await bring(listOf(`${ana},marketing utility,2026-03-01,fair,scan-7,Ana`))).toEqual({
      rows: 1,
      new: 1,
    });
    const contact = await rig.contact(ana);
    expect(contact).toMatchObject({
      lifecycle: { stage: 'active' },
      attributes: { name: 'Ana' },
      outbox: [],
      wakeups: [],
      consents: {
        service: { state: 'unknown' },
        utility: { state: 'granted' },
        marketing: { state: 'granted' },
      },
    });
    expect(await recordsOf(ana)).toMatchObject([
      {
        action: 'grant',
        method: 'import',
        source: 'fair',
        by: 'Sari',
        at: Date.parse('2026-03-01T00:00:00+07:00'),
        evidence: {
          reference: 'scan-7',
          file: expect.stringMatching(/^list\.csv, line 2, sha256 [0-9a-f]{64}$/),
        },
      },
    ]);
    await rig.pass(35 * day);
    expect(await rig.heard(ana)).toEqual([]);
  });

  test('with a welcome welcomes them', async () => {
    await bring(listOf(ana), { welcome: true });
    expect((await rig.contact(ana)).lifecycle.stage).toBe('onboarding');
    expect((await rig.heard(ana)).length).toBeGreaterThan(0);
  });

  test('that is to be confirmed grants nothing yet, and the person writes first', async () => {
    expect(await bring(listOf(ana), { confirm: true })).toEqual({ rows: 1, new: 1 });
    expect(await rig.contact(ana)).toMatchObject({
      lifecycle: { stage: 'confirming' },
      consents: { marketing: { state: 'unknown' } },
    });
    expect(await rig.heard(ana)).toEqual([]);
  });

  test('of the same list again changes nothing, not even when the inbox has forgotten it', async () => {
    const list = listOf(ana, budi, `${citra},,,,,,yes`);
    expect(await bring(list)).toEqual({ rows: 3, new: 2, withdrawn: 1 });
    const before = await recordsOf(ana);
    expect(await bring(list)).toEqual({ rows: 3, known: 3 });
    await rig.pass(40 * day);
    expect(await rig.kabar.store.inbox.forget(rig.clock.now(), 1_000)).toBeGreaterThan(2);
    expect(await bring(list)).toEqual({ rows: 3, known: 3 });
    expect(await recordsOf(ana)).toEqual(before);
  });

  test('adds a purpose to somebody who is known, and leaves the rest', async () => {
    await bring(listOf(ana));
    expect(await bring(listOf(`${ana},marketing utility`))).toEqual({ rows: 1, added: 1 });
    expect((await recordsOf(ana)).map(({ purposes }) => purposes)).toEqual([['marketing'], ['utility']]);
  });

  test('counts who is twice in the list, and takes what the second row adds', async () => {
    const list = listOf(ana, ana, `${ana},utility`, budi, `0812-3456-7002`);
    expect(await bring(list, { country: 'ID' })).toEqual({ rows: 5, new: 2, added: 1, duplicates: 2 });
  });

  test('finds a person under the older form of their number', async () => {
    await bring(listOf('+5511987654321'));
    await rig.say('+5511987654321', 'STOP');
    expect(await bring(listOf('+551187654321'))).toEqual({ rows: 1, stopped: 1 });
  });
});

describe('a STOP', () => {
  test.each([{}, { confirm: true }, { welcome: true }])(
    'is not undone by an import with %j',
    async (options) => {
      await rig.say(ana, 'hi');
      await rig.say(ana, 'STOP');
      const heard = await rig.heard(ana);
      expect(await bring(listOf(ana, budi), options)).toEqual({ rows: 2, stopped: 1, new: 1 });
      expect(await rig.contact(ana)).toMatchObject({
        lifecycle: { stage: 'optedOut' },
        consents: { marketing: { state: 'withdrawn' } },
      });
      expect(await rig.heard(ana)).toEqual(heard);
    },
  );

  test('in the list wins over consent in the list, before and behind it', async () => {
    const list = listOf(ana, `${ana},,,,,,2026-05-01`, `${budi},,,,,,yes`, budi);
    expect(await bring(list)).toEqual({ rows: 4, new: 1, withdrawn: 2, stopped: 1 });
    for (const phone of [ana, budi]) {
      expect((await rig.contact(phone)).lifecycle.stage).toBe('optedOut');
      expect(await rig.heard(phone)).toEqual([]);
    }
  });

  test(`stands, whenever it comes while lists are imported (seed ${seed})`, async () => {
    const phones = Array.from({ length: 6 }, (_, index) => `+62812345670${10 + index}`);
    const list = listOf(...phones, ...phones.map((phone) => `${phone},utility`));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...phones), fc.nat(3))), async (stops) => {
        const race = await openRig();
        try {
          const said = async (round: number) => {
            for (const [phone, at] of stops) if (at === round) await race.say(phone, 'STOP');
          };
          await said(0);
          // Neither waits for the other: entries of both are in the inbox at once.
          await Promise.all([bringIn(race, list), said(1), bringIn(race, list, { welcome: true }), said(2)]);
          await said(3);
          await bringIn(race, list);
          for (const phone of new Set(stops.map(([stopped]) => stopped))) {
            const { consents, lifecycle, outbox } = await race.contact(phone);
            expect([lifecycle.stage, consents.marketing.state, consents.utility.state]).toEqual([
              'optedOut',
              'withdrawn',
              'withdrawn',
            ]);
            expect(outbox).toEqual([]);
          }
        } finally {
          await race.close();
        }
      }),
      { seed, numRuns: 6 },
    );
  }, 120_000);
});

test('somebody who was erased or is not to be contacted is brought in by no list, under no form of their number', async () => {
  const because = { because: 'do-not-contact', optedOut: true } as const;
  const gone = ['+5511987654321', ana].map((value) => ({ kind: 'phone', value }) as const);
  await rig.kabar.engine.suppressions.add(gone, { at: rig.clock.now(), ...because });
  const list = listOf(ana, '+551187654321', budi, `${ana},,,,,,yes`);
  const expected = { rows: 4, suppressed: 2, new: 1, known: 1 };
  expect(await bring(list, { dryRun: true })).toEqual(expected);
  expect(await bring(list)).toEqual(expected);
  await expect(rig.contact(ana)).rejects.toThrow('no contact');
});

describe('a dry run', () => {
  test('foresees what the real run counts, and nobody is there afterwards', async () => {
    await rig.say(ana, 'STOP');
    await bring(listOf(`${budi},utility`));
    const list = listOf(
      ...[ana, budi, `${budi},utility`, citra, `${citra},utility`, citra, `${citra},,,,,,yes`],
      ...['+62 1', '+6281234567009,marketing,2030-01-01'],
    );
    const foreseen = await bring(list, { dryRun: true });
    expect(await rig.kabar.store.contacts.find({ kind: 'phone', value: citra })).toBeNull();
    expect(foreseen).toEqual({
      rows: 9,
      stopped: 1,
      added: 2,
      known: 1,
      new: 1,
      withdrawn: 1,
      duplicates: 1,
      bad: 2,
    });
    expect(await bring(list)).toEqual(foreseen);
  });
});

describe('rows that are bad', () => {
  test('are told with line and every problem, and the good ones go in', async () => {
    const bad: unknown[] = [];
    const list = listOf(ana, '1e11,,2030-01-01,,', budi);
    const { counts } = await bringIn(rig, list, {}, { bad: (row) => bad.push(row) });
    expect(sums(counts)).toEqual({ rows: 3, new: 2, bad: 1 });
    expect(bad).toEqual([
      {
        line: 3,
        cells: ['1e11', '', '2030-01-01', '', '', '', ''],
        raw: null,
        problems: ['phone', 'purposes', 'consent-date', expect.stringContaining('words'), 'source'].map(
          (column) => expect.objectContaining({ column }),
        ),
      },
    ]);
  });

  test.each([
    ['header only', 'phone,opted-out\n', 'has a header and no rows'],
    ['nothing but empty lines', '\n\n,,\n', 'no header and no rows'],
    ['a header that is missing', `${ana},marketing,2026-03-01,fair,scan\n`, 'no column "phone"'],
    ['a header that cannot be read', '"phone,opted-out\n', 'the header opens a quotation mark'],
    ['the same column twice', 'phone,phone,opted-out\n', 'both named "phone"'],
  ])('are not looked at in a list with %s', async (_, list, reason) => {
    const { problems, counts } = await bringIn(rig, list);
    expect(problems.join('\n')).toContain(reason);
    expect(sums(counts)).toEqual({});
  });
});

test('an import that is stopped says how far it came, and goes on when it is run again', async () => {
  const phones = Array.from({ length: 50 }, (_, index) => `+62812345${10_000 + index}`);
  const list = listOf(...phones);
  let batches = 0;
  const { stopped, line, counts } = await bringIn(
    rig,
    list,
    { stopped: () => batches > 0, batchSize: 20 },
    { progress: () => batches++ },
  );
  expect([stopped, line, counts.new]).toEqual([true, 20, 19]);
  expect(await bring(list)).toEqual({ rows: 50, known: 19, new: 31 });
  expect((await takeOut(rig, { consent: 'marketing' })).counts?.contacts).toBe(50);
});
