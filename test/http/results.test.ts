/** Rounds and goals by the API: as they are now, and erased with whoever they are of. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { roundView } from '../../src/http/round-results.ts';
import { type ApiRig, openApi } from './support.ts';

let api: ApiRig;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

let next = 0;
const welcomed = async () => {
  const phone = `+62812345680${String(++next).padStart(2, '0')}`;
  for (const words of ['hello', 'yes', 'Ana', '1']) await api.say(phone, words);
  return phone;
};
const starts = async (phone: string, flow: string) => {
  await api.post(`/api/contacts/${encodeURIComponent(phone)}/flows`, { flow }).expect(202);
  await api.settle();
};
const happens = async (phone: string, body: object) => {
  await api.post(`/api/contacts/${encodeURIComponent(phone)}/events`, body).expect(202);
  await api.settle();
};

describe('rounds', () => {
  test('are listed with their votes as they are now, with what is still to come', async () => {
    const [ana, budi] = [await welcomed(), await welcomed()];
    await starts(ana, 'weekly-poll');
    await starts(budi, 'weekly-poll');
    await api.say(ana, '2');
    await api.say(budi, 'rendang');
    const { body } = await api.get('/api/rounds?flow=weekly-poll').expect(200);
    expect(body.rounds).toHaveLength(1);
    const [round] = body.rounds;
    expect(roundView.parse(round)).toEqual(round);
    expect(round).toMatchObject({
      flow: 'weekly-poll',
      step: 'next-dish',
      asked: 2,
      voters: 2,
      late: 0,
      open: true,
      options: [
        { id: 'rendang', count: 1 },
        { id: 'soto', count: 1 },
        { id: 'gado-gado', count: 0 },
        { id: 'sate', count: 0 },
      ],
      winners: ['rendang', 'soto'],
    });
    expect(round.question.id).toContain('hari Sabtu kita masak apa');
    expect(body.ahead).toEqual([{ flow: 'festive-menu', poll: 'menu', left: 2, last: '2026-12-15' }]);
    expect((await api.get(`/api/rounds/${round.id}`)).body).toEqual(round);
  });

  test('that are not there are 404, and a wrong limit is a wrong field', async () => {
    expect((await api.get('/api/rounds/weekly-poll.next-dish.never')).status).toBe(404);
    expect((await api.get('/api/rounds?limit=0')).status).toBe(400);
  });

  test('a question that is counted is a round as well', async () => {
    const ana = await welcomed();
    await happens(ana, { name: 'feedback-wanted' });
    await api.say(ana, '5');
    const { body } = await api.get('/api/rounds?flow=feedback');
    expect(body.rounds[0]).toMatchObject({
      step: 'rating',
      asked: 1,
      voters: 1,
      closesAt: null,
      winners: ['5'],
    });
  });

  test('are erased with the votes of who is erased, and handed out with everything held of them', async () => {
    const ana = await welcomed();
    await starts(ana, 'weekly-poll');
    await api.say(ana, 'sate');
    const path = `/api/contacts/${encodeURIComponent(ana)}`;
    expect((await api.get(`${path}/everything`)).body.votes).toMatchObject([{ options: ['sate'] }]);
    const before = (await api.get('/api/rounds?flow=weekly-poll')).body.rounds[0];
    await api.delete(path).expect(200);
    await api.settle();
    const after = (await api.get('/api/rounds?flow=weekly-poll')).body.rounds[0];
    expect([before.asked - after.asked, before.voters - after.voters]).toEqual([1, 1]);
  });
});

describe('goals', () => {
  test('are counted by what is credited with them', async () => {
    const ana = await welcomed();
    await starts(ana, 'recommend');
    await happens(ana, { name: 'class-booked', values: { price: 250 } });
    const { body } = await api.get('/api/goals').expect(200);
    expect(body).toEqual({
      goals: [
        { goal: 'class-booked', event: 'class-booked', withinHours: 72, points: 10 },
        { goal: 'class-attended', event: 'class-attended', withinHours: 336, points: 10 },
      ],
      reached: [{ goal: 'class-booked', flow: 'recommend', campaign: null, count: 1, amount: 250 }],
    });
  });

  test('days that are none are a wrong field', async () => {
    expect((await api.get('/api/goals?days=never')).status).toBe(400);
  });
});
