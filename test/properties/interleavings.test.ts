/**
 * Two engines on one file, and everybody at once: STOP, START, forms, lists, withdrawals by others, campaigns, erasures. No
 * send of a withdrawn purpose begins once the withdrawal is committed, no list makes a yes of a no, and who was erased
 * comes back by themselves only.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ConsentRecordId, purposes } from '../../src/core/consent.ts';
import type { Contact } from '../../src/core/contact.ts';
import type { Release } from '../../src/core/release.ts';
import { minuteMs, secondMs } from '../../src/core/time/instant.ts';
import { aRecord } from '../support/ledger.ts';
import { createPlace, type Line, settleIn, subscriber } from '../support/line.ts';
import { shippedRelease } from '../support/shipped.ts';
import { erasedAt, remainsOf } from './aftermath.ts';
import { crossedIn, offencesIn, restlessIn } from './consent-offences.ts';
import { breathe, createConsentWatch, type Life, type Seen } from './consent-watch.ts';
import { type Step, stepsOf } from './deeds.ts';
import { createDoer, type Doer, meddlers } from './doing.ts';
import { runsOf, seed } from './seed.ts';

let release: Release;
beforeAll(async () => {
  const shipped = await shippedRelease();
  // Caps and quiet hours would hide what this is about: let everything out that consent lets out.
  release = {
    ...shipped,
    policy: {
      ...shipped.policy,
      quietHours: { from: '00:00', to: '00:00' },
      caps: { service: {}, utility: {}, marketing: {} },
      topicCaps: {},
      unansweredBudget: 1_000,
      warmUp: [],
      sameAgainMs: 0,
    },
  };
});

/** The first ones have agreed to everything; the last one is not known yet. */
const people = ['+6281234500001', '+6281234500002', '+6281234500003'];

type Lived = {
  readonly seen: Seen;
  /** What is left of the erased when all is done. */
  readonly left: readonly string[];
  readonly rows: { brought: number; ignored: number };
};

/** A life that takes longer goes round in circles. */
const longestLifeMs = minuteMs;

async function live(plan: readonly Step[]): Promise<Lived> {
  const engines: Line[] = [];
  const rows = { brought: 0, ignored: 0 };
  const watch = createConsentWatch((contact, nth) => {
    const line = engines.at(-1) as Line;
    return (nth + plan.length) % 2 === 0
      ? meddlers.erase(line, contact)
      : meddlers.withdraw(line, contact, `meddling-${nth}`);
  });
  const place = createPlace(release);
  const overdue = setTimeout(() => {
    for (const engine of engines) engine.die();
  }, longestLifeMs);
  try {
    const options = { watch: watch.watchers, transport: watch.transport };
    const one = await place.open(options);
    engines.push(one, await place.open(options));
    for (const [index, from] of people.slice(0, -1).entries()) {
      watch.meet(await agreed(one, `c-${index}`, from));
    }
    const settled = async () => {
      for (const engine of engines) await engine.settle();
      if (one.isDead()) throw new Error('it never comes to rest');
    };
    const doers = engines.map((line) =>
      createDoer({
        ...{ line, place, release, people, settled, listed: watch.listed, heardFrom: watch.heardFrom },
        imported(counts) {
          rows.brought += counts.new + counts.added;
          rows.ignored += counts.stopped + counts.suppressed;
        },
      }),
    );
    const unlessDead = (error: unknown) => {
      if (!one.isDead()) throw error;
    };
    const underWay: Promise<void>[] = [];
    for (const [index, { who, engine, deed, wait }] of plan.entries()) {
      if (deed.does === 'time') place.clock.advance(deed.ms);
      else underWay.push((doers[engine] as Doer)(deed, who, `deed-${index}`).catch(unlessDead));
      if (wait) await settled();
      else await breathe(index % 7);
    }
    await Promise.all(underWay);
    // The second sweep of an erasure comes a minute after the first.
    for (const ms of [0, 10 * secondMs, minuteMs, 10 * secondMs]) {
      place.clock.advance(ms);
      await settled();
    }
    return { seen: watch.seen, left: await remainsOf(place, one, watch), rows };
  } catch (error) {
    if (!engines.some((engine) => engine.isDead())) throw error;
    return { seen: watch.seen, left: restlessIn(watch.seen), rows };
  } finally {
    clearTimeout(overdue);
    await place.close();
  }
}

/** Somebody who agreed to everything long ago, as the ledger has it. */
async function agreed(line: Line, name: string, from: string): Promise<Contact> {
  const id = `${name}.0` as ConsentRecordId;
  const record = aRecord(1, { purposes });
  const granted = { state: 'granted', at: record.at, record: id } as const;
  const consents = { service: granted, utility: granted, marketing: granted };
  const contact = subscriber(name, from, { consents, ledger: { count: 1, last: id } });
  await line.store.file([{ kind: 'consent', id, contact: contact.id, record }]);
  return settleIn(line, contact);
}

/** How much of what this is about there was in a life. */
function sumsOf({ seen, rows }: Lived) {
  const lives = [...seen.lives.values()];
  const records = lives.flatMap((life) => [...life.records.values()]);
  const back = lives.filter(({ silentSince }) => silentSince !== null);
  const crossed = crossedIn(seen);
  const agreed = ({ records }: Life) =>
    [...records.values()].some(({ actor, action }) => actor === 'contact' && action === 'grant');
  return {
    sends: seen.sends.length,
    withdrawals: records.filter(({ action }) => action === 'withdraw').length,
    'sends that crossed a withdrawal': crossed.withdrawals,
    'sends that crossed an erasure': crossed.erasures,
    erasures: lives.filter((life) => erasedAt(life) !== undefined).length,
    'people who came back': back.length,
    'people who came back and agreed': back.filter(agreed).length,
    'rows that brought consent': rows.brought,
    'rows that were ignored': rows.ignored,
  };
}

/** What is not named here has to happen at all. */
const leastOf: Readonly<Record<string, number>> = { sends: 50, withdrawals: 50, erasures: 10 };

describe(`two engines, everybody at once (seed ${seed})`, () => {
  test('nothing refused begins, no list makes a yes of a no, and the erased stay away', async () => {
    const sums = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(stepsOf(people.length), async (plan) => {
        const lived = await live(plan);
        expect([...lived.left, ...offencesIn(lived.seen)].join('\n')).toBe('');
        for (const [what, count] of Object.entries(sumsOf(lived)))
          sums.set(what, (sums.get(what) ?? 0) + count);
      }),
      { seed, numRuns: runsOf(25), endOnFailure: true },
    );
    // Otherwise the lives were too dull to prove anything.
    expect([...sums].filter(([what, count]) => count < (leastOf[what] ?? 1))).toEqual([]);
  }, 240_000);
});
