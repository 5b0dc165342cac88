/** Days in numbers by the API: those that were asked for, and a clear word where there is no such span. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { noFigures } from '../../src/core/figures/day-figures.ts';
import { type ApiRig, openApi } from './support.ts';

let api: ApiRig;
beforeAll(async () => {
  api = await openApi();
  const day = (date: string) => ({ ...noFigures(date), moves: { 'active>dormant': 2 } });
  for (const date of ['2026-11-01', '2026-11-20', '2026-11-24'])
    await api.deps.store.figures.save({ figures: day(date), upTo: 1, messagesUpTo: 0, version: 0 });
});
afterAll(() => api.close());

const days = async (query: string) => {
  const { body } = await api.get(`/api/figures${query}`).expect(200);
  return body.days.map(({ day }: { readonly day: string }) => day);
};

test('days are given whole, the last 28 where nothing is asked for', async () => {
  const { body } = await api.get('/api/figures?from=2026-11-24&to=2026-11-24').expect(200);
  expect(body).toEqual({
    zone: 'Asia/Jakarta',
    from: '2026-11-24',
    to: '2026-11-24',
    days: [{ ...noFigures('2026-11-24'), moves: { 'active>dormant': 2 } }],
  });
  expect(await days('')).toEqual(['2026-11-01', '2026-11-20', '2026-11-24']);
  expect(await days('?to=2026-11-23')).toEqual(['2026-11-01', '2026-11-20']);
  expect(await days('?from=2026-11-02&to=2026-11-23')).toEqual(['2026-11-20']);
});

test('what is no span of days is refused in words', async () => {
  for (const query of [
    'from=x',
    'to=2026-02-31',
    'from=2026-11-24&to=2026-11-01',
    'from=2020-01-01',
    'days=3',
  ])
    expect([query, (await api.get(`/api/figures?${query}`)).status]).toEqual([query, 400]);
  const { body } = await api.get('/api/figures?from=2026-11-24&to=2026-11-01');
  expect(body.detail).toContain('Write an earlier "from" than "to"');
});
