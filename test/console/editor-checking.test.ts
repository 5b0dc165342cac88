/** When a draft is looked over while it is written, on a clock of the test's own. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { createChecking } from '../../src/console/editor/browser/checking.ts';

type Look = { readonly answer: (words: string) => Promise<void>; readonly fail: () => Promise<void> };

let planned: { readonly work: () => void; readonly ms: number }[];
let looks: Look[];
let taken: string[];
let failures: number;
beforeEach(() => {
  [planned, looks, taken, failures] = [[], [], [], 0];
});

/** Everything that follows from an answer is done. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

const begin = () =>
  createChecking<string>({
    ask: () =>
      new Promise((resolve, reject) => {
        looks.push({
          answer(words) {
            resolve(words);
            return settled();
          },
          fail() {
            reject(new Error('the line is down'));
            return settled();
          },
        });
      }),
    take: (answer) => taken.push(answer),
    failed: () => failures++,
    later(work, ms) {
      const plan = { work, ms };
      planned.push(plan);
      return () => {
        planned = planned.filter((other) => other !== plan);
      };
    },
  });

/** The time has come for what is planned. Gives how long it had to wait. */
function pass(): readonly number[] {
  const due = planned;
  planned = [];
  for (const { work } of due) work();
  return due.map(({ ms }) => ms);
}

describe('a draft is looked over', () => {
  test('once after the last of several changes', async () => {
    const checking = begin();
    for (let change = 0; change < 5; change++) checking.changed();
    expect(pass()).toEqual([400]);
    expect(looks.length).toBe(1);
    await looks[0]?.answer('sound');
    expect([taken, planned]).toEqual([['sound'], []]);
  });

  test('one look at a time, and what was changed meanwhile has a look of its own', async () => {
    const checking = begin();
    checking.changed();
    pass();
    checking.changed();
    pass();
    expect(looks.length).toBe(1);
    await looks[0]?.answer('of the older text');
    expect(taken).toEqual([]);
    pass();
    expect(looks.length).toBe(2);
    await looks[1]?.answer('of the newer text');
    expect(taken).toEqual(['of the newer text']);
  });

  test('again by itself when the line was down', async () => {
    const checking = begin();
    checking.changed();
    pass();
    await looks[0]?.fail();
    expect(failures).toBe(1);
    expect(pass()).toEqual([5_000]);
    await looks[1]?.answer('sound');
    expect(taken).toEqual(['sound']);
  });
});
