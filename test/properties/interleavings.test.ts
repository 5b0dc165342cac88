/**
 * Two engines on one file, and everybody at once: STOP, START, forms, imports, withdrawals by others, campaigns. No send of
 * a withdrawn purpose begins once the withdrawal is committed.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ConsentMethod, Purpose } from '../../src/core/consent.ts';
import type { ContactEvent, EntryId } from '../../src/core/event.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import type { Release } from '../../src/core/release.ts';
import { hourMs, secondMs } from '../../src/core/time/instant.ts';
import { createPlace, type Line, phoneOf, settleIn, subscriber } from '../support/line.ts';
import { simulator as channel } from '../support/records.ts';
import { shippedRelease } from '../support/shipped.ts';
import { breathe, createConsentWatch } from './consent-watch.ts';
import { seed } from './seed.ts';

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

const people = ['+6281234500001', '+6281234500002', '+6281234500003'];

type Deed =
  | { readonly does: 'writes'; readonly text: string }
  | { readonly does: 'campaign'; readonly flow: string }
  | { readonly does: 'reported'; readonly method: ConsentMethod; readonly purposes: readonly Purpose[] }
  | { readonly does: 'withdrawn'; readonly purposes: readonly Purpose[] }
  | { readonly does: 'time'; readonly ms: number };

type Step = { readonly who: number; readonly engine: 0 | 1; readonly deed: Deed; readonly wait: boolean };

const some = (...purposes: readonly (readonly Purpose[])[]) => fc.constantFrom(...purposes);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('STOP', 'stop', 'START', 'hi', 'prices', 'yes', 'less', '1', 'berhenti')
      .map((text) => ({ does: 'writes' as const, text })),
  },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom('recommend', 'weekly-poll', 'check-in', 'feedback', 'anniversary')
      .map((flow) => ({ does: 'campaign' as const, flow })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom<ConsentMethod>('import', 'form', 'api'),
        some(['marketing'], ['utility'], ['utility', 'marketing']),
      )
      .map(([method, purposes]) => ({ does: 'reported' as const, method, purposes })),
  },
  {
    weight: 2,
    arbitrary: some(['marketing'], ['utility'], ['service', 'utility', 'marketing']).map((purposes) => ({
      does: 'withdrawn' as const,
      purposes,
    })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(secondMs, 7 * secondMs, hourMs).map((ms) => ({ does: 'time' as const, ms })),
  },
);

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    who: fc.nat(people.length - 1),
    engine: fc.constantFrom(0 as const, 1 as const),
    deed,
    wait: fc.boolean(),
  }),
  { minLength: 8, maxLength: 40 },
);

async function doIt(
  line: Line,
  from: string,
  id: string,
  deed: Exclude<Deed, { does: 'time' }>,
): Promise<void> {
  if (deed.does === 'writes') return line.write(from, deed.text, id);
  const contact = await line.engine.inbox.contactOf(phoneOf(from), channel);
  const event = eventOf(deed, id);
  const rank = deed.does === 'campaign' ? 2 : 0;
  await line.engine.inbox.submit([{ contact, id: `${id}:${contact}` as EntryId, event, rank }]);
}

function eventOf(deed: Exclude<Deed, { does: 'time' | 'writes' }>, id: string): ContactEvent {
  switch (deed.does) {
    case 'campaign':
      return { type: 'flow.requested', flow: deed.flow as FlowId, by: 'campaign', occurrence: id };
    case 'reported':
    case 'withdrawn':
      return {
        type: 'consent.reported',
        action: deed.does === 'reported' ? 'grant' : 'withdraw',
        purposes: deed.purposes,
        method: deed.does === 'reported' ? deed.method : 'platform',
        source: 'somewhere',
        evidence: { note: 'a test' },
        confirm: false,
      };
    default:
      return deed satisfies never;
  }
}

async function live(plan: readonly Step[]): Promise<ReturnType<typeof createConsentWatch>> {
  const engines: Line[] = [];
  const watch = createConsentWatch(async (contact, id) => {
    const event = eventOf({ does: 'withdrawn', purposes: ['utility', 'marketing'] }, id);
    await engines.at(-1)?.engine.inbox.submit([{ contact, id: id as EntryId, event, rank: 0 }]);
  });
  const place = createPlace(release);
  try {
    const options = { watch: watch.watchers, transport: watch.transport };
    const one = await place.open(options);
    engines.push(one, await place.open(options));
    for (const [index, from] of people.entries()) await settleIn(one, subscriber(`c-${index}`, from));
    const settled = async () => {
      for (const engine of engines) await engine.settle();
    };
    const underWay: Promise<void>[] = [];
    for (const [index, { who, engine, deed, wait }] of plan.entries()) {
      if (deed.does === 'time') place.clock.advance(deed.ms);
      else underWay.push(doIt(engines[engine] ?? one, people[who] ?? '', `deed-${index}`, deed));
      if (wait) await settled();
      else await breathe(index % 7);
    }
    await Promise.all(underWay);
    await settled();
    place.clock.advance(10 * secondMs);
    await settled();
    return watch;
  } finally {
    await place.close();
  }
}

describe(`two engines, everybody at once (seed ${seed})`, () => {
  test('no send of a withdrawn purpose begins after the withdrawal was committed', async () => {
    const seen = { sends: 0, withdrawals: 0, crossed: 0 };
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const watch = await live(plan);
        const { sends, withdrawals } = watch.counts();
        seen.sends += sends;
        seen.withdrawals += withdrawals;
        seen.crossed += watch.crossed().length;
        expect(watch.offences()).toEqual([]);
      }),
      { seed, numRuns: 25, endOnFailure: true },
    );
    // Otherwise the lives were too dull to prove anything.
    expect(Math.min(seen.sends, seen.withdrawals)).toBeGreaterThan(50);
    expect(seen.crossed).toBeGreaterThan(0);
  }, 180_000);
});
