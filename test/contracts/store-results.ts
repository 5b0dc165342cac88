/** What the store promises to those who count: rounds, goals, friends. Part of the contract of the store. */
import { describe, expect, test } from '@jest/globals';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { EntryId } from '../../src/core/event.ts';
import type { FlowId, StepId } from '../../src/core/flow/flow.ts';
import { friendCode } from '../../src/core/friend.ts';
import type { OutboxId } from '../../src/core/outbox.ts';
import type { ReachedGoal } from '../../src/core/reached-goal.ts';
import type { Filing } from '../../src/core/record.ts';
import type { Round, RoundId } from '../../src/core/round.ts';
import type { Store } from '../../src/ports/store.ts';
import { aContact, someTime } from '../support/records.ts';

/** `fresh` makes names that no other test has used. */
export function storeResults(storeOf: () => Store, fresh: (name: string) => string): void {
  const aRound = (more: Partial<Round> = {}): Round => ({
    id: fresh('poll.dish') as RoundId,
    flow: 'poll' as FlowId,
    step: 'dish' as StepId,
    question: { en: 'What shall we cook?' },
    options: [
      { id: 'soup', labels: { en: 'Soup' } },
      { id: 'cake', labels: { en: 'Cake' } },
    ],
    multiple: false,
    openedAt: someTime,
    closesAt: someTime + 1_000,
    ...more,
  });
  const opening = (round: Round): Filing => ({ kind: 'round', entry: 'e' as EntryId, round });
  const vote = (
    { id }: Round,
    contact: string,
    options: readonly string[] | null,
    at = someTime,
  ): Filing => ({
    kind: 'vote',
    entry: 'e' as EntryId,
    vote: { round: id, contact: contact as ContactId, options, at },
  });
  const tally = async (round: Round) => {
    const { asked, voters, late, options } = await storeOf().rounds.counts(round);
    return [asked, voters, late, ...options.map(({ id, count }) => `${id} ${count}`)];
  };

  describe('rounds', () => {
    test('a round is as it was first filed, however often and by whomever it is filed again', async () => {
      const round = aRound();
      const later = { ...round, question: { en: 'Another wording' }, openedAt: someTime + 5 };
      await storeOf().file([opening(round), opening(later)]);
      await storeOf().file([opening(later), opening(later)]);
      expect(await storeOf().rounds.find(round.id)).toEqual(round);
      expect(await storeOf().rounds.find('nobody' as RoundId)).toBeNull();
    });

    test('they are listed latest first, all or those of one flow', async () => {
      const flow = fresh('flow') as FlowId;
      const [old, young] = [aRound({ flow }), aRound({ flow, openedAt: someTime + 9, closesAt: null })];
      await storeOf().file([opening(old), opening(young), opening(aRound())]);
      expect(await storeOf().rounds.list(10, flow)).toEqual([young, old]);
      expect(await storeOf().rounds.list(1, flow)).toEqual([young]);
      expect((await storeOf().rounds.list(1_000)).length).toBeGreaterThanOrEqual(3);
    });

    test('everybody counts once, with their latest choice; one taken back counts no more', async () => {
      const round = aRound();
      const [ana, budi, citra] = [fresh('ana'), fresh('budi'), fresh('citra')];
      await storeOf().file([opening(round), ...[ana, budi, citra].map((one) => vote(round, one, null))]);
      expect(await tally(round)).toEqual([3, 0, 0, 'soup 0', 'cake 0']);
      await storeOf().file([vote(round, ana, ['soup']), vote(round, budi, ['cake'])]);
      await storeOf().file([vote(round, ana, ['cake'], someTime + 1), vote(round, budi, [], someTime + 1)]);
      expect(await tally(round)).toEqual([3, 1, 0, 'soup 0', 'cake 1']);
    });

    test('choices filed in any order and any number of times count the same', async () => {
      const [round, ana] = [aRound(), fresh('ana')];
      const filings = [
        vote(round, ana, null),
        vote(round, ana, ['soup'], someTime),
        vote(round, ana, ['cake'], someTime + 1),
        vote(round, ana, [], someTime + 2),
        vote(round, ana, ['soup', 'cake'], someTime + 3),
      ];
      await storeOf().file([...filings].reverse());
      await storeOf().file(filings.slice(1, 4));
      await Promise.all(filings.map((filing) => storeOf().file([filing])));
      expect(await tally(round)).toEqual([1, 1, 0, 'soup 1', 'cake 1']);
    });

    test('a choice after the closing counts, and is told apart', async () => {
      const [round, ana] = [aRound(), fresh('ana')];
      await storeOf().file([vote(round, ana, ['soup'], someTime + 1_001)]);
      expect(await tally(round)).toEqual([1, 1, 1, 'soup 1', 'cake 0']);
      expect(await tally({ ...round, closesAt: null })).toEqual([1, 1, 0, 'soup 1', 'cake 0']);
    });

    test('the votes of a contact are found, and erased without those of others', async () => {
      const [round, ana, budi] = [aRound(), fresh('ana'), fresh('budi')];
      await storeOf().file([vote(round, ana, ['soup']), vote(round, budi, ['soup'])]);
      expect(await storeOf().rounds.votesOf(ana as ContactId)).toEqual([
        { round: round.id, contact: ana, options: ['soup'], at: someTime },
      ]);
      await storeOf().rounds.erase(ana as ContactId);
      await storeOf().rounds.erase(ana as ContactId);
      expect(await storeOf().rounds.votesOf(ana as ContactId)).toEqual([]);
      expect(await tally(round)).toEqual([1, 1, 0, 'soup 1', 'cake 0']);
    });
  });

  describe('goals', () => {
    const reached = (contact: string, id: string, more: Partial<ReachedGoal> = {}): Filing => ({
      kind: 'goal',
      entry: 'e' as EntryId,
      goal: {
        id,
        goal: 'booked',
        contact: contact as ContactId,
        at: someTime,
        amount: null,
        credit: null,
        ...more,
      },
    });
    const credit = (because: string) => ({
      message: 'm.0' as OutboxId,
      flow: 'offer' as FlowId,
      because,
      at: someTime - 1,
    });

    test('are counted once each, by what is credited with them, and erased with their contact', async () => {
      const [ana, budi] = [fresh('ana'), fresh('budi')];
      const goal = fresh('booked');
      // A time of their own: goals of other tests are counted, too.
      const at = someTime + 10_000_000_000;
      const filings = [
        reached(ana, fresh('g'), { goal, at, amount: 20, credit: credit('campaign:offer@1') }),
        reached(budi, fresh('g'), { goal, at, amount: 30, credit: credit('campaign:offer@1') }),
        reached(budi, fresh('g'), { goal, at, credit: credit('date:joined') }),
        reached(budi, fresh('g'), { goal, at }),
      ];
      await storeOf().file(filings);
      await storeOf().file(filings);
      const counts = async () =>
        (await storeOf().goals.counts(at))
          .filter((each) => each.goal === goal)
          .map(({ goal: _, ...rest }) => rest);
      expect(await counts()).toEqual(
        expect.arrayContaining([
          { flow: 'offer', campaign: 'offer@1', count: 2, amount: 50 },
          { flow: 'offer', campaign: null, count: 1, amount: 0 },
          { flow: null, campaign: null, count: 1, amount: 0 },
        ]),
      );
      expect(await storeOf().goals.totals([goal])).toEqual([{ goal, reached: 4, credited: 3 }]);
      expect(await storeOf().goals.counts(at + 1)).toEqual([]);
      expect(await storeOf().goals.of(ana as ContactId)).toMatchObject([{ goal, amount: 20 }]);
      await storeOf().goals.erase(budi as ContactId);
      expect(await counts()).toEqual([{ flow: 'offer', campaign: 'offer@1', count: 1, amount: 20 }]);
    });
  });

  describe('progress', () => {
    test('is what was noted last', async () => {
      const name = fresh('walk');
      const { progress } = storeOf();
      expect(await progress.find(name)).toBeNull();
      await progress.note(name, { of: 'a', after: null, done: false });
      expect(await progress.find(name)).toEqual({ of: 'a', after: null, done: false });
      await progress.note(name, { of: 'b', after: 'c' as ContactId, done: true });
      expect(await progress.find(name)).toEqual({ of: 'b', after: 'c', done: true });
    });
  });

  describe('friends', () => {
    test('who came is due once, from the moment that is set, and their code leads to whoever has it', async () => {
      const { friends, contacts } = storeOf();
      const [came, gave] = [fresh('came') as ContactId, fresh('gave')];
      const address = { kind: 'lid', value: gave } as const;
      const [recommender] = (await contacts.resolve([address], () => aContact(gave))) as [ContactId];
      const code = friendCode(recommender);
      const before = await friends.counts();
      const friendship = { contact: came, code, at: someTime, dueAt: someTime + 5 };
      const filing = { kind: 'friend', entry: 'e' as EntryId, friendship } as const;
      await storeOf().file([filing, { ...filing, friendship: { ...friendship, code: 'another' } }]);
      const isDue = async (now: number) =>
        (await friends.due(now, 1_000)).filter(({ contact }) => contact === came);
      expect(await isDue(someTime + 4)).toEqual([]);
      expect(await isDue(someTime + 5)).toEqual([friendship]);
      expect(await friends.recommender(code)).toBe(recommender);
      expect(await friends.recommender('nobodys')).toBeNull();
      await friends.settle(came, 'stayed');
      await storeOf().file([filing]);
      expect(await isDue(someTime + 5)).toEqual([]);
      const { joined, stayed, left } = await friends.counts();
      expect([joined, stayed, left]).toEqual([before.joined + 1, before.stayed + 1, before.left]);
      await friends.erase(came);
      expect(await friends.counts()).toEqual(before);
    });
  });
}
