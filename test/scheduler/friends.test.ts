/** Recommending, from link to thanks: two phones, one engine, and a fortnight. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { EntryId } from '../../src/core/event.ts';
import type { FlowId } from '../../src/core/flow/flow.ts';
import { friendCode } from '../../src/core/friend.ts';
import { dayMs } from '../../src/core/time/instant.ts';
import { tellRecommenders } from '../../src/scheduler/friends.ts';
import { openRig, type Rig } from '../support/kabar.ts';

const ana = '+6281234567801';
const friend = (nth: number) => `+628129999000${nth}`;
let rig: Rig;
beforeEach(async () => {
  rig = await openRig();
  for (const words of ['hello', 'yes', 'Ana', '1']) await rig.say(ana, words);
  const { id } = await rig.contact(ana);
  const event = { type: 'flow.requested', flow: 'recommend' as FlowId, by: 'api', occurrence: '1' } as const;
  await rig.kabar.engine.inbox.submit([{ contact: id, id: 'share' as EntryId, event, rank: 0 }]);
  await rig.settle();
});
afterEach(() => rig.close());

/** What WhatsApp is opened with behind Ana's link. */
const ready = async (): Promise<string> => {
  const shared = (await rig.heard(ana)).findLast((text) => text.includes('https://wa.me/')) ?? '';
  return new URL(/https:\/\/wa\.me\S+/.exec(shared)?.[0] ?? 'x:').searchParams.get('text') ?? '';
};
const thanks = async () =>
  (await rig.heard(ana)).filter((text) => text.includes('still cooking with us')).length;
const tell = () =>
  tellRecommenders({ store: rig.kabar.store, clock: rig.clock, inbox: rig.kabar.engine.inbox });

describe('a friend', () => {
  test('agrees by their own message, counts under a code, and once they stayed the recommender is thanked', async () => {
    const { id } = await rig.contact(ana);
    await rig.say(friend(1), await ready());
    const budi = await rig.contact(friend(1));
    const [record] = await rig.kabar.store.consents.of(budi.id);
    expect(record?.record).toMatchObject({
      action: 'grant',
      source: `friend/${friendCode(id)}`,
      method: 'link',
    });
    expect(JSON.stringify(record)).not.toContain(ana.slice(3));
    expect(await rig.kabar.store.friends.counts()).toEqual({ joined: 1, stayed: 0, left: 0 });
    await rig.pass(13 * dayMs);
    expect(await thanks()).toBe(0);
    await rig.pass(2 * dayMs);
    expect(await thanks()).toBe(1);
    expect(await rig.kabar.store.friends.counts()).toEqual({ joined: 1, stayed: 1, left: 0 });
    expect(await tell()).toBe(0);
  });

  test('who has left by then is told to nobody', async () => {
    await rig.say(friend(1), await ready());
    await rig.say(friend(1), 'STOP');
    await rig.pass(15 * dayMs);
    expect(await thanks()).toBe(0);
    expect(await rig.kabar.store.friends.counts()).toEqual({ joined: 1, stayed: 0, left: 1 });
  });

  test('told twice, by two processes or after a crash, is told once', async () => {
    await rig.say(friend(1), await ready());
    rig.clock.advance(14 * dayMs + 1_000);
    await Promise.all([tell(), tell()]);
    await rig.settle();
    const { id, friends } = await rig.contact(ana);
    const turns = await rig.kabar.store.journal.of(id, 1_000);
    expect(turns.filter(({ event }) => event === 'friend.stayed')).toHaveLength(1);
    expect(friends).toBe(1);
  });

  test('is nobody who uses their own link, and nobody who was here before', async () => {
    await rig.say(ana, await ready());
    for (const words of ['hello', 'yes']) await rig.say(friend(2), words);
    await rig.say(friend(2), await ready());
    await rig.say(friend(3), 'STOP');
    await rig.say(friend(3), await ready());
    expect(await rig.kabar.store.friends.counts()).toEqual({ joined: 0, stayed: 0, left: 0 });
    expect((await rig.contact(friend(3))).consents.marketing.state).toBe('granted');
  });

  test('who is erased is counted no more', async () => {
    await rig.say(friend(1), await ready());
    const { id } = await rig.contact(friend(1));
    const event = { type: 'contact.erased', by: 'test' } as const;
    await rig.kabar.engine.inbox.submit([{ contact: id, id: 'gone' as EntryId, event, rank: 0 }]);
    await rig.settle();
    await rig.pass(15 * dayMs);
    expect(await rig.kabar.store.friends.counts()).toEqual({ joined: 0, stayed: 0, left: 0 });
    expect(await thanks()).toBe(0);
  });
});
