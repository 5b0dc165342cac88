/** design.md section 5, clause 6: one sealer chains what was filed, whatever ends, waits or thinks it is the sealer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { isFirstLink, isSealOf } from '../../../src/core/ledger/chain.ts';
import type { Release } from '../../../src/core/release.ts';
import { minuteMs, secondMs } from '../../../src/core/time/instant.ts';
import { createPlace, type Line, ledgerKey, type Place, passTogether } from '../../support/line.ts';
import { shippedRelease } from '../../support/shipped.ts';
import { createDoor } from '../../support/watched-store.ts';

const people = ['+14155550101', '+14155550102', '+14155550103'];

let release: Release;
let place: Place;
beforeAll(async () => {
  release = await shippedRelease();
});
afterEach(() => place.close());

/** Everybody agrees, and the first one leaves again. */
async function agree(line: Line): Promise<void> {
  for (const from of people) await line.say(from, 'hi');
  for (const from of people) await line.say(from, 'yes');
  await line.say(people[0] as string, 'STOP');
}

/** The whole chain, each link held against its record; how many records have no link. */
async function sealed({ store }: Line) {
  const links = await store.chain.page(null, 1_000);
  const rows = await store.consents.between(null, null);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const [first, ...rest] = links;
  expect(first && isFirstLink(first, ledgerKey)).toBe(true);
  for (const [index, link] of rest.entries()) {
    const row = byId.get(link.record);
    expect([link.seq, link.prev]).toEqual([index + 1, links[index]?.hash]);
    expect(row && isSealOf(link, row, ledgerKey)).toBe(true);
    expect(row?.seal).toEqual({ seq: link.seq, hash: link.hash });
  }
  expect(new Set(rest.map(({ record }) => record)).size).toBe(rest.length);
  return { links: rest.length, open: rows.length - rest.length };
}

test('what is filed is sealed in the same breath, each record once', async () => {
  place = createPlace(release);
  const line = await place.open();
  await agree(line);
  expect(await sealed(line)).toEqual({ links: 4, open: 0 });
});

test.each(['linked', 'sealed'] as const)(
  'a sealer that ends at "%s" leaves its successor nothing to doubt',
  async (point) => {
    place = createPlace(release);
    const line = await place.open({ dieAt: { point } });
    const [from = ''] = people;
    await line.say(from, 'hi');
    await line.say(from, 'yes');
    expect(line.isDead()).toBe(true);
    const next = await place.open();
    await agree(next);
    expect(await sealed(next)).toMatchObject({ open: 0 });
  },
);

test.each(['chain.append', 'consents.markSealed', 'chain.ofRecords', 'consents.unsealed', 'chain.head'])(
  'when the answer to %s is lost, it is done again and is there once',
  async (operation) => {
    place = createPlace(release);
    let losses = 3;
    const line = await place.open({
      watch: {
        after(done) {
          if (done === operation && losses-- > 0) throw new Error('the answer was lost');
        },
      },
    });
    await agree(line);
    for (let tick = 0; tick < 4; tick++) await line.settle();
    expect(losses).toBeLessThan(0);
    expect(await sealed(line)).toEqual({ links: 4, open: 0 });
  },
);

test('one that froze before it appended, and thaws when another seals, forks nothing', async () => {
  place = createPlace(release);
  const door = createDoor();
  const frozen = await place.open({
    watch: { before: (operation) => (operation === 'chain.append' ? door.pass() : undefined) },
  });
  const [first = '', second = '', third = ''] = people;
  await frozen.say(first, 'hi');
  door.shut();
  await frozen.write(first, 'yes');
  const ticked = frozen.tick();
  await door.awaited();
  // Its lease ends, and another takes over what it had read and not yet appended.
  place.clock.advance(10 * secondMs);
  const other = await place.open();
  for (const from of [second, third]) await other.say(from, 'hi');
  await other.say(second, 'yes');
  expect(await sealed(other)).toMatchObject({ links: 2 });
  door.open();
  await ticked;
  await passTogether(place, [frozen, other], 8);
  await other.say(third, 'yes');
  await passTogether(place, [frozen, other], 2);
  expect(await sealed(other)).toEqual({ links: 3, open: 0 });
});

test('two engines share one file, and there is one chain', async () => {
  place = createPlace(release);
  const lines = [await place.open(), await place.open()] as const;
  for (const text of ['hi', 'yes', 'STOP', 'START', 'STOP']) {
    await Promise.all(people.map((from, index) => (lines[index % 2] as Line).write(from, text)));
    await passTogether(place, lines, 2);
  }
  const { links, open } = await sealed(lines[0]);
  expect(open).toBe(0);
  expect(links).toBeGreaterThanOrEqual(3 * people.length);
});

test('with another secret nothing is sealed and nothing is lost, and with the right one it goes on', async () => {
  place = createPlace(release);
  const line = await place.open();
  await line.settle();
  line.die();
  const stranger = await place.open({ ledgerKey: 'a third key' });
  await agree(stranger);
  expect(await stranger.store.chain.page(null, 10)).toHaveLength(1);
  expect(await stranger.store.consents.unsealed(10)).toHaveLength(4);
  stranger.die();
  const owner = await place.open();
  await owner.settle();
  expect(await sealed(owner)).toEqual({ links: 4, open: 0 });
});

test('heads are remembered outside the store: new ones, now and then, and the last one at the end', async () => {
  place = createPlace(release);
  const line = await place.open();
  const remembered = () =>
    readFileSync(join(place.directory, 'ledger-heads.log'), 'utf8').split('\n').filter(Boolean);
  const [first = '', second = '', third = ''] = people;
  for (const from of people) await line.say(from, 'hi');
  await line.say(first, 'yes');
  const [only, ...others] = remembered();
  const head = await line.store.chain.head();
  expect(only).toContain(` ${head?.seq} ${head?.hash}`);
  await line.say(second, 'yes');
  expect(others).toEqual([]);
  expect(remembered()).toHaveLength(1);
  place.clock.advance(11 * minuteMs);
  await line.settle();
  expect(remembered()).toHaveLength(2);
  await line.say(third, 'yes');
  await line.engine.drain();
  expect(remembered().map((entry) => entry.split(' ')[1])).toEqual(['1', '2', '3']);
});
