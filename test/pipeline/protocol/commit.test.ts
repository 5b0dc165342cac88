/** design.md section 5, clause 3: a process may end at any point; the next one loses nothing and does nothing twice. */
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Release } from '../../../src/core/release.ts';
import { secondMs } from '../../../src/core/time/instant.ts';
import { type FailPointName, failPointNames } from '../../../src/pipeline/fail-points.ts';
import { seed } from '../../properties/seed.ts';
import {
  createPlace,
  doubled,
  heardOn,
  type Line,
  type LineOptions,
  type Place,
} from '../../support/line.ts';
import { shippedRelease } from '../../support/shipped.ts';

const asha = '+14155550101';
const turns = ['hi', 'yes', 'Asha', '1', 'STOP'];
/** Longer than a claim lives. */
const laterMs = 6 * secondMs;

let release: Release;
let place: Place;
beforeAll(async () => {
  release = await shippedRelease();
});
afterEach(() => place.close());

/** What is left of a conversation when everything is done: on the phone, in the contact and in every collection. */
async function traces(line: Line) {
  const { id, contact, unfiled, decided } = await line.record(asha);
  const rows = await line.store.messages.conversation(id, 1_000);
  const turnsFiled = await line.store.journal.of(id, 1_000);
  const consents = await line.store.consents.of(id);
  return {
    heard: heardOn(line, asha),
    doubled: doubled(line, asha),
    contact: {
      attributes: contact.attributes,
      stage: contact.lifecycle.stage,
      outbox: contact.outbox,
      armings: contact.wakeups.map(({ arming }) => arming),
      run: contact.run?.stack.map(({ flow, step }) => `${flow}/${step}`) ?? null,
    },
    rows: rows
      .map(({ id, status, text }) => ({ id, status: apartFromReceipts(status), text }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    journal: turnsFiled.map(({ id, event, stage }) => ({ id, event, stage })),
    consents: consents.map(({ id, record, seal }) => ({ id, action: record.action, place: seal?.seq })),
    backlog: (await line.store.inbox.backlog()).count,
    unfiled: unfiled.length,
    decided: decided.length,
  };
}

/** A receipt that overtook its own send waits in memory, and may end with the process. */
const apartFromReceipts = (status: string): string =>
  ['sent', 'delivered', 'read'].includes(status) ? 'gone' : status;

/** The whole conversation; each engine may die in the middle, then the next one takes over on the same directory. */
async function converse(options: LineOptions = {}, ticks = 1, successors: readonly LineOptions[] = []) {
  place = createPlace(release);
  let line = await place.open(options);
  let deaths = 0;
  const next = async () => {
    deaths += 1;
    line = await place.open(successors[deaths - 1]);
  };
  for (const [index, text] of turns.entries()) {
    await line.say(asha, text, `turn-${index}`);
    while (line.isDead()) await next();
    // Claims of the dead end, and what they left in doubt is looked up; what failed is tried again by the next ticks.
    for (let tick = 0; tick < ticks; tick++) {
      place.clock.advance(laterMs);
      await line.settle();
      while (line.isDead()) {
        await next();
        await line.settle();
      }
    }
  }
  return { deaths, left: await traces(line) };
}

/** Where the process was when it ended does not show in what a record still carries to be dropped by the next write. */
const apartFromLeftovers = ({ unfiled: _u, decided: _d, ...left }: Awaited<ReturnType<typeof traces>>) =>
  left;

describe('a process that ends between two durable steps', () => {
  let undisturbed: Awaited<ReturnType<typeof traces>>;
  beforeAll(async () => {
    undisturbed = (await converse()).left;
    await place.close();
  });

  test('without an end, the conversation is whole: the measure for the others', async () => {
    const { deaths, left } = await converse();
    expect(deaths).toBe(0);
    expect(left).toEqual(undisturbed);
    expect(left).toMatchObject({
      doubled: [],
      backlog: 0,
      contact: { stage: 'optedOut', outbox: [], attributes: { name: 'Asha', interest: 'recipes' } },
      consents: [{ action: 'grant' }, { action: 'withdraw' }],
    });
    expect(left.rows.map(({ status }) => status).filter((status) => status === 'queued')).toEqual([]);
  });

  /** Each turn reaches a worker's point once; the nine messages the sender's points more often, two records the sealer's. */
  const times = (point: FailPointName) =>
    ['sent', 'row-settled', 'claimed'].includes(point)
      ? [1, 3, 6, 9]
      : ['linked', 'sealed'].includes(point)
        ? [1, 2]
        : [1, 2, 5];
  const cases = failPointNames.flatMap((point) => times(point).map((time) => ({ point, time })));
  test.each(cases)(
    'at "$point", reached $time times: nothing lost, nothing twice, the same ids',
    async (dieAt) => {
      const { deaths, left } = await converse({ dieAt });
      expect(deaths).toBe(1);
      expect(apartFromLeftovers(left)).toEqual(apartFromLeftovers(undisturbed));
    },
  );

  test(`and again and again, wherever chance wants it (seed ${seed}): nothing lost, nothing twice`, async () => {
    const dieAt = fc.record({
      point: fc.constantFrom(...failPointNames),
      time: fc.integer({ min: 1, max: 4 }),
    });
    const lives = fc.array(
      dieAt.map((each): LineOptions => ({ dieAt: each })),
      { minLength: 2, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(lives, async ([first = {}, ...successors]) => {
        const { left } = await converse(first, 2, successors);
        await place.close();
        expect(apartFromLeftovers(left)).toEqual(apartFromLeftovers(undisturbed));
      }),
      { seed, numRuns: 25 },
    );
    place = createPlace(release);
  }, 60_000);

  test('the answer to a commit is lost, and the engine lives on: the entry is not decided again', async () => {
    let lost = 0;
    const watch = {
      after(operation: string, [writes]: readonly unknown[]) {
        const commits = operation === 'contacts.commit' && JSON.stringify(writes).includes('"decided":["');
        if (commits && ++lost <= 5) throw new Error('the answer was lost');
      },
    };
    const { left } = await converse({ watch }, 12);
    expect(lost).toBeGreaterThan(5);
    expect(apartFromLeftovers(left)).toEqual(apartFromLeftovers(undisturbed));
  });

  test('the answer to a filing is lost, and the engine lives on: nothing is filed twice', async () => {
    let lost = 0;
    const watch = {
      after(operation: string) {
        if (operation === 'file' && ++lost % 2 === 1) throw new Error('the answer was lost');
      },
    };
    const { left } = await converse({ watch }, 12);
    expect(apartFromLeftovers(left)).toEqual(apartFromLeftovers(undisturbed));
  });
});

describe('an entry is done only when filed', () => {
  test('while the collections cannot be written, the entry stays undone and its filings stay in the contact', async () => {
    place = createPlace(release);
    let down = true;
    const line = await place.open({
      watch: {
        before(operation) {
          if (down && operation === 'file') throw new Error('the disk is full');
        },
      },
    });
    await line.say(asha, 'hi', 'first');
    const before = await line.record(asha);
    expect(before.decided).toEqual(['simulator:message:first']);
    expect(before.unfiled.map(({ kind }) => kind)).toEqual(['message', 'message', 'journal']);
    expect(await line.store.inbox.backlog()).toMatchObject({ count: 1 });

    down = false;
    await line.settle();
    expect(await line.store.inbox.backlog()).toEqual({ count: 0, oldest: null });
    expect((await line.store.journal.of(before.id, 10)).map(({ id }) => id)).toEqual([
      'simulator:message:first',
    ]);
    expect(heardOn(line, asha)).toHaveLength(1);
  });

  test('what is done and filed is dropped by the next write of the contact', async () => {
    place = createPlace(release);
    const line = await place.open();
    await line.say(asha, 'hi', 'first');
    await line.say(asha, 'yes', 'second');
    await line.say(asha, 'Asha', 'third');
    const { decided, unfiled } = await line.record(asha);
    expect(decided).not.toContain('simulator:message:first');
    expect(JSON.stringify(unfiled)).not.toContain('simulator:message:first');
  });
});
