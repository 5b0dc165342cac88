/** How many people match, counted in the background: a page never waits for it, and the next look has more. */
import { setTimeout as pause } from 'node:timers/promises';
import { minuteMs } from '../../core/time/instant.ts';
import type { ConsoleDeps } from '../deps.ts';
import { everybody, isEverybody, type PeopleFilter } from './search.ts';

export type Counted = { readonly people: number; readonly done: boolean };

/** Counts the filter anew when the last count is older than this. */
const freshMs = minuteMs;
const mostRemembered = 50;

export type Counts = {
  /** What is counted so far. */
  of(filter: PeopleFilter): Promise<Counted>;
};

export function createCounts(deps: Pick<ConsoleDeps, 'store' | 'release' | 'clock' | 'logger'>): Counts {
  type Count = { people: number; done: boolean; readonly at: number };
  const known = new Map<string, Count>();
  /** One after the other: whoever looks at many filters does not slow the engine down the more. */
  let queue: Promise<void> = Promise.resolve();

  /** The index of stages knows it. */
  async function countStage({ stage }: PeopleFilter): Promise<number> {
    const byStage = await deps.store.contacts.countByStage();
    return stage === '' ? Object.values(byStage).reduce((sum, each) => sum + each, 0) : (byStage[stage] ?? 0);
  }

  async function count(filter: PeopleFilter, into: Count): Promise<void> {
    for await (const page of everybody(deps, filter)) {
      into.people += page.length;
      await pause(breatheMs, undefined, { ref: false });
    }
    into.done = true;
  }

  return {
    async of(filter) {
      if (isStageAlone(filter)) return { people: await countStage(filter), done: true };
      const key = JSON.stringify(filter);
      const before = known.get(key);
      if (before && (!before.done || deps.clock.now() - before.at < freshMs)) return before;
      const fresh: Count = { people: 0, done: false, at: deps.clock.now() };
      known.delete(key);
      known.set(key, fresh);
      const [oldest] = known.keys();
      if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
      const counting = queue.then(() => count(filter, fresh));
      queue = counting.catch((error) => {
        known.delete(key);
        deps.logger.error('people could not be counted', { error });
      });
      // A short list is counted before the page is made.
      await Promise.race([queue, new Promise((resolve) => setTimeout(resolve, patienceMs).unref())]);
      return fresh;
    },
  };
}

const patienceMs = 30;
/** Between two pages: people who wait for a page go first. */
const breatheMs = 5;

const isStageAlone = (filter: PeopleFilter): boolean => isEverybody({ ...filter, stage: '' });
