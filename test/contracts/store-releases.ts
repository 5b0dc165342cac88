/** Part of the store's contract: releases with their sources, which is current, upgrades, and moves to another number. */
import { describe, expect, test } from '@jest/globals';
import type { ChannelId } from '../../src/core/channel.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { FlowId, StepId, VersionId } from '../../src/core/flow/flow.ts';
import { advanced, closed as closedMove, openMove } from '../../src/core/number/move.ts';
import { moveAt } from '../../src/core/number/move-id.ts';
import type { ReleaseId } from '../../src/core/release.ts';
import type { StoredRelease } from '../../src/core/upgrade/stored-release.ts';
import { closed, openUpgrade } from '../../src/core/upgrade/upgrade.ts';
import { upgradeAt } from '../../src/core/upgrade/upgrade-id.ts';
import type { Store } from '../../src/ports/store.ts';
import { someTime } from '../support/records.ts';

/** `fresh` makes names that no other test has used. */
export function releasesContract(
  storeOf: () => Store,
  fresh: (name: string) => string,
  testAtomicity: typeof test,
): void {
  const aRelease = (more: Partial<StoredRelease> = {}): StoredRelease => ({
    id: fresh('release') as ReleaseId,
    createdAt: someTime,
    by: 'files',
    note: '',
    from: null,
    files: [
      { path: 'flows/a.b.yaml', text: '# kept\r\nflow: "a"  # ünïcode $x\n\n' },
      { path: 'locales/en/a.yaml', text: '' },
    ],
    media: ['coupon.jpg'],
    ...more,
  });

  describe('releases', () => {
    test('the sources come back byte by byte; saving a known release again changes nothing', async () => {
      const release = aRelease({ note: 'warmer words', by: 'sari' });
      await storeOf().releases.save(release);
      await storeOf().releases.save({ ...release, files: [] });
      expect(await storeOf().releases.find(release.id)).toEqual(release);
      expect(await storeOf().releases.find(fresh('none') as ReleaseId)).toBeNull();
    });

    test('releases that share files are whole, each by itself, also when others were saved in between', async () => {
      const [shared, twice] = [fresh('shared'), fresh('twice')];
      const files = (last: string) => [
        { path: 'flows/a.yaml', text: shared },
        { path: 'flows/b.yaml', text: twice },
        { path: 'flows/c.yaml', text: twice },
        { path: 'flows/d.yaml', text: last },
      ];
      const releases = ['one', 'two', 'one'].map((last) => aRelease({ files: files(last) }));
      for (const release of releases) await storeOf().releases.save(release);
      for (const release of releases) expect(await storeOf().releases.find(release.id)).toEqual(release);
      const none = aRelease({ files: [] });
      await storeOf().releases.save(none);
      expect(await storeOf().releases.find(none.id)).toEqual(none);
    });

    test('the latest come first, without their files', async () => {
      const old = aRelease({ createdAt: someTime + 1e12 });
      const young = aRelease({ createdAt: someTime + 2e12, from: old.id });
      for (const release of [young, old]) await storeOf().releases.save(release);
      const { files: _, ...head } = young;
      const latest = await storeOf().releases.latest(2);
      expect(latest.map(({ id }) => id)).toEqual([young.id, old.id]);
      expect(latest[0]).toEqual(head);
    });

    test('which one is current changes only over what was read', async () => {
      const { releases } = storeOf();
      const before = await releases.current();
      const switches = before?.switches ?? 0;
      const release = fresh('current') as ReleaseId;
      const change = { release, switches, seen: null, at: someTime, by: 'sari' };
      expect(await releases.makeCurrent(change)).toBe(true);
      expect(await releases.current()).toEqual({ ...change, switches: switches + 1 });
      expect(await releases.makeCurrent({ ...change, release: fresh('late') as ReleaseId })).toBe(false);
      expect((await releases.current())?.release).toBe(release);
    });

    testAtomicity('of many that switch over the same one, one does', async () => {
      const { releases } = storeOf();
      const switches = (await releases.current())?.switches ?? 0;
      const all = Array.from({ length: 8 }, () => fresh('rival') as ReleaseId);
      const won = await Promise.all(
        all.map((release) => releases.makeCurrent({ release, switches, seen: null, at: someTime, by: 'x' })),
      );
      expect(won.filter((one) => one)).toHaveLength(1);
      expect((await releases.current())?.release).toBe(all[won.indexOf(true)]);
    });
  });

  describe('upgrades', () => {
    const anUpgrade = (startedAt: number) =>
      openUpgrade({
        id: upgradeAt(startedAt),
        by: 'sari',
        release: fresh('release') as ReleaseId,
        backFrom: null,
        startedAt,
        moves: [
          {
            flow: 'welcome' as FlowId,
            from: 'v1' as VersionId,
            step: 'ask' as StepId,
            how: 'here',
            to: 'v2' as VersionId,
            act: { do: 'end' },
            contacts: 3,
          },
        ],
      });

    test('one is opened once, written by its version, and at work until it is done', async () => {
      const { upgrades } = storeOf();
      const upgrade = anUpgrade(someTime + 3e12);
      expect([await upgrades.open(upgrade), await upgrades.open(upgrade)]).toEqual([true, false]);
      expect((await upgrades.atWork()).map(({ id }) => id)).toEqual([upgrade.id]);
      const left = { 'they went on. $meanwhile': 1 };
      const moved = { ...upgrade, places: upgrade.places.map((place) => ({ ...place, left })) };
      expect([await upgrades.save(moved), await upgrades.save(moved)]).toEqual([true, false]);
      expect(await upgrades.find(upgrade.id)).toEqual({ ...moved, version: 2 });
      expect(await upgrades.save(closed({ ...moved, version: 2 }, someTime))).toBe(true);
      expect(await upgrades.atWork()).toEqual([]);
      const later = closed(anUpgrade(someTime + 4e12), someTime);
      await upgrades.open(later);
      expect((await upgrades.latest(2)).map(({ id }) => id)).toEqual([later.id, upgrade.id]);
    });
  });

  describe('moves', () => {
    test('one is opened once, written by its version, and at work until it is done', async () => {
      const { moves } = storeOf();
      const [from, to] = ['old', 'shop'] as ChannelId[] as [ChannelId, ChannelId];
      const startedAt = someTime + 5e12;
      const move = openMove({ id: moveAt(startedAt), by: 'sari', from, to, startedAt });
      expect([await moves.open(move), await moves.open(move)]).toEqual([true, false]);
      expect(await moves.atWork()).toEqual([move]);
      const asked = advanced(move, { asked: ['c1' as ContactId], stayed: ['opted. $out'], after: null });
      expect([await moves.save(asked), await moves.save(asked)]).toEqual([true, false]);
      expect(await moves.find(move.id)).toEqual({ ...asked, version: 2 });
      expect(await moves.save(closedMove({ ...asked, version: 2 }, someTime))).toBe(true);
      expect([await moves.atWork(), await moves.find(moveAt(someTime))]).toEqual([[], null]);
      expect((await moves.latest(1)).map(({ id }) => id)).toEqual([move.id]);
    });
  });
}
