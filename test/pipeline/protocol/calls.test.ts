/** What other systems answered, while the store takes nothing. */
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import type { CallId, CallOutcome, CallRequest } from '../../../src/core/call.ts';
import type { Release } from '../../../src/core/release.ts';
import { minuteMs } from '../../../src/core/time/instant.ts';
import { createPlace, type Line, type Place, settleIn, subscriber } from '../../support/line.ts';
import { someTime } from '../../support/records.ts';
import { shippedRelease } from '../../support/shipped.ts';

let release: Release;
let place: Place;
beforeAll(async () => {
  release = await shippedRelease();
});
afterEach(() => place.close());

const id = 'a-call' as CallId;

/** Calls are made beside the engine: each second with time for them. */
async function seconds(line: Line, count: number): Promise<void> {
  for (let second = 0; second < count; second++) {
    await line.tick();
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    await line.settle();
  }
}

test.each<[string, string, CallOutcome, { readonly retries?: number }]>([
  ['an answer', 'inbox.add', { kind: 'answered', status: 200, body: '{}' }, {}],
  [
    'an answer of which only the end is not noted',
    'calls.finish',
    { kind: 'answered', status: 200, body: '{}' },
    {},
  ],
  [
    'that it is to be asked again later',
    'calls.postpone',
    { kind: 'answered', status: 503, body: '' },
    { retries: 2 },
  ],
])(
  '%s: nobody is asked twice for it, and it counts once it can be stored',
  async (_what, refused, outcome, more) => {
    place = createPlace(release);
    let full = false;
    let asked = 0;
    const line = await place.open({
      watch: {
        before(operation) {
          if (full && operation === refused) throw new Error('the disk is full');
        },
      },
      web: {
        async call() {
          asked += 1;
          full = true;
          return outcome;
        },
      },
    });
    const { id: contact } = await settleIn(line, subscriber('one', '+14155550101'));
    const request: CallRequest = {
      method: 'GET',
      url: 'https://booking.example/',
      headers: {},
      timeoutMs: 1_000,
      ...more,
    };
    await line.store.file([{ kind: 'call', id, contact, at: someTime, request }]);
    await seconds(line, 5);
    expect(asked).toBe(1);
    expect(await line.store.calls.of(contact)).toMatchObject([{ id, tries: 0 }]);

    full = false;
    await seconds(line, 2);
    const left = await line.store.calls.pending({ now: place.clock.now() + minuteMs, limit: 10 });
    expect(left.map(({ tries }) => tries)).toEqual(more.retries === undefined ? [] : [1]);
    expect(asked).toBe(1);
  },
);

test('of a try that was stored though we were told it was not, the next one is asked for again', async () => {
  place = createPlace(release);
  let lost = 0;
  let asked = 0;
  const line = await place.open({
    watch: {
      after(operation) {
        if (operation === 'calls.postpone' && ++lost === 1) throw new Error('the answer was lost');
      },
    },
    web: {
      async call() {
        asked += 1;
        return { kind: 'answered', status: asked === 1 ? 503 : 200, body: '{}' };
      },
    },
  });
  const { id: contact } = await settleIn(line, subscriber('one', '+14155550101'));
  const url = 'https://booking.example/';
  const request: CallRequest = { method: 'GET', url, headers: {}, timeoutMs: 1_000, retries: 1 };
  await line.store.file([{ kind: 'call', id, contact, at: someTime, request }]);
  await seconds(line, 1);
  expect([asked, lost]).toEqual([1, 1]);
  place.clock.advance(minuteMs);
  await seconds(line, 2);
  expect(asked).toBe(2);
  expect(await line.store.calls.of(contact)).toEqual([]);
});
