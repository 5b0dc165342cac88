/** Jobs of many processes: each time is one process's, whatever their clocks do. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createMongooseLeases } from '../../src/adapters/lease/mongoose.ts';
import { openStore } from '../../src/adapters/store/connect.ts';
import { hourMs } from '../../src/core/time/instant.ts';
import type { LeaseStore } from '../../src/ports/lease.ts';
import type { Store } from '../../src/ports/store.ts';
import { type Coordinator, createCoordinator } from '../../src/scheduler/coordinator.ts';
import { startTicker } from '../../src/scheduler/ticker.ts';
import { silentLogger } from '../support/kabar.ts';
import { someTime } from '../support/records.ts';

let store: Store;
let leases: LeaseStore;
let many: readonly Coordinator[];
beforeEach(async () => {
  const opened = await openStore({ kind: 'embedded', file: ':memory:' });
  store = opened.store;
  leases = createMongooseLeases(opened.connection);
  many = Array.from({ length: 5 }, (_, n) => createCoordinator(leases, `process-${n}`));
});
afterEach(() => store.close());

const ask = async (slot: number, job = 'housekeeping') =>
  (await Promise.all(many.map((one) => one.mayRun(job, slot)))).filter(Boolean).length;

describe('a job at one of its times', () => {
  test('is done by one of many processes, at each time anew', async () => {
    expect([await ask(someTime), await ask(someTime + 1_000), await ask(someTime + 24 * hourMs)]).toEqual([
      1, 1, 1,
    ]);
  });

  test('is not done again by a process that comes late, or that was started again since', async () => {
    expect(await ask(someTime)).toBe(1);
    many = [createCoordinator(leases, 'process-9')];
    expect(await ask(someTime)).toBe(0);
    expect(await ask(someTime + 1_000)).toBe(1);
  });

  test('is not repeated when clocks jump back, and goes on when time has caught up', async () => {
    expect(await ask(someTime)).toBe(1);
    expect(await ask(someTime - hourMs)).toBe(0);
    expect(await ask(someTime)).toBe(0);
    expect(await ask(someTime + hourMs)).toBe(1);
  });

  test('is another one’s business than another job', async () => {
    expect([await ask(someTime), await ask(someTime, 'reports')]).toEqual([1, 1]);
  });
});

test('of two tickers on one store each second’s job is done once', async () => {
  const answers = new Map<number, boolean[]>();
  let told: () => void = () => {};
  const twice = new Promise<void>((resolve) => {
    told = resolve;
  });
  const watched = (one: Coordinator): Coordinator => ({
    async mayRun(job, slot) {
      const may = await one.mayRun(job, slot);
      answers.set(slot, [...(answers.get(slot) ?? []), may]);
      if ([...answers.values()].filter((each) => each.length === 2).length === 2) told();
      return may;
    },
  });
  const job = { name: 'every-second', every: '* * * * * *', by: 'one', run: async () => {} } as const;
  const tickers = many.slice(0, 2).map((one) => startTicker([job], watched(one), silentLogger));
  await twice;
  await Promise.all(tickers.map((ticker) => ticker.stop()));
  const both = [...answers.values()].filter((each) => each.length === 2);
  expect(both.map((each) => each.filter(Boolean).length)).toEqual(both.map(() => 1));
});

test('a job that is still running at its next time is left out, and the log says so with its name', async () => {
  let runs = 0;
  let finish = () => {};
  const running = new Promise<void>((end) => {
    finish = end;
  });
  let hear: (message: string) => void = () => {};
  const warned = new Promise<string>((resolve) => {
    hear = resolve;
  });
  const endless = {
    name: 'housekeeping',
    every: '* * * * * *',
    by: 'each',
    run() {
      runs += 1;
      return running;
    },
  } as const;
  const ticker = startTicker([endless], createCoordinator(leases, 'one'), { ...silentLogger, warn: hear });

  expect(await warned).toMatch(/^the timer of housekeeping: .*still running/);
  expect(runs).toBe(1);

  finish();
  await ticker.stop();
});
