/** Retention: what is old enough goes, nothing else does, and an erasure by rule is one as by wish. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AccountId } from '../../src/core/access/account.ts';
import type { Retention } from '../../src/core/policy/retention.ts';
import { dayMs } from '../../src/core/time/instant.ts';
import { keepHouse } from '../../src/scheduler/housekeeping.ts';
import { openRig, type Rig, silentLogger } from '../support/kabar.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await openRig();
});
afterEach(() => rig.close());

const [ana, bea] = ['+6281234567890', '+6281234567891'];

async function house(retention: Retention) {
  const { store, clock, engine } = rig.kabar;
  const kept = await keepHouse({
    store,
    clock,
    inbox: engine.inbox,
    logger: silentLogger,
    retention: () => retention,
  });
  await rig.settle();
  return kept;
}

const exists = async (phone: string) =>
  (await rig.kabar.store.contacts.find({ kind: 'phone', value: phone })) !== null;

describe('retention', () => {
  test('prospects who never agreed are erased after their silence, and nobody who is younger or agreed', async () => {
    await rig.say(ana, 'hi');
    await rig.say(bea, 'hi');
    await rig.say(bea, 'yes');
    await rig.pass(20 * dayMs);
    expect(await house({ neverAgreedMs: 30 * dayMs })).toMatchObject({ erased: 0 });
    await rig.pass(11 * dayMs);
    expect(await house({ neverAgreedMs: 30 * dayMs })).toMatchObject({ erased: 1 });
    expect([await exists(ana), await exists(bea)]).toEqual([false, true]);
    expect(await house({ neverAgreedMs: 30 * dayMs })).toMatchObject({ erased: 0 });
    const [shell] = await rig.kabar.store.contacts.list({ limit: 1 });
    expect(shell?.contact.erased?.by).toBe('retention');
    await expect(
      rig.kabar.engine.inbox.contactOf({ kind: 'phone', value: ana }, 'simulator' as never),
    ).rejects.toMatchObject({ code: 'consent.suppressed' });
  });

  test('a sign of life begins the silence anew', async () => {
    await rig.say(ana, 'hi');
    await rig.pass(25 * dayMs);
    await rig.say(ana, 'what is this?');
    await rig.pass(10 * dayMs);
    expect(await house({ neverAgreedMs: 30 * dayMs })).toMatchObject({ erased: 0 });
  });

  test('whoever opted out is kept as long as the evidence of their consent', async () => {
    await rig.say(ana, 'hi');
    await rig.say(ana, 'yes');
    await rig.say(ana, 'STOP');
    await rig.pass(40 * dayMs);
    const rules = { optedOutMs: 30 * dayMs, evidenceMs: 60 * dayMs };
    expect(await house(rules)).toMatchObject({ erased: 0 });
    await rig.pass(21 * dayMs);
    expect(await house(rules)).toMatchObject({ erased: 1 });
    expect(await exists(ana)).toBe(false);
  });

  test('sessions and links that are over go, deeds after a year', async () => {
    const { store, clock } = rig.kabar;
    const account = 'sari' as AccountId;
    const now = clock.now();
    await store.sessions.add({
      id: 'a browser',
      account,
      name: 'Sari',
      role: 'owner',
      language: null,
      hasPassword: true,
      createdAt: now,
      seenAt: now,
      until: now + dayMs,
      agent: '',
    });
    await store.accounts.addLink({ id: 'a link', account, until: now + dayMs });
    const who = { kind: 'machine' } as const;
    await store.deeds.add({ id: '1', at: now, who, does: 'x', to: {}, status: 200 });
    await rig.pass(2 * dayMs);
    await house({});
    expect([await store.sessions.of(account), await store.accounts.takeLink('a link')]).toEqual([[], null]);
    expect(await store.deeds.latest(null, 1)).toHaveLength(1);
    await rig.pass(365 * dayMs);
    await house({});
    expect(await store.deeds.latest(null, 1)).toEqual([]);
  });

  test('messages and turns go by their age, and the contact stays', async () => {
    await rig.say(ana, 'hi');
    const { id } = await rig.contact(ana);
    await rig.pass(40 * dayMs);
    await rig.say(ana, 'hello again');
    const { store } = rig.kabar;
    const before = await store.messages.count(id);
    const kept = await house({ messagesMs: 35 * dayMs, journalMs: 35 * dayMs });
    expect(kept.messages).toBe(2);
    expect(kept.journal).toBeGreaterThan(0);
    expect(await store.messages.count(id)).toBe(before - 2);
    expect(await exists(ana)).toBe(true);
  });

  test('without rules nothing is deleted', async () => {
    await rig.say(ana, 'hi');
    await rig.pass(400 * dayMs);
    expect(await house({})).toMatchObject({ messages: 0, journal: 0, erased: 0 });
  });
});
