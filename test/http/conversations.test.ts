/** Conversations with a person, by the API: what waits for whom, and answering. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dayMs, hourMs } from '../../src/core/time/instant.ts';
import { type ApiRig, openApi } from './support.ts';

let api: ApiRig;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

let next = 0;
const welcomed = async (): Promise<string> => {
  const phone = `+62812345690${String(++next).padStart(2, '0')}`;
  for (const text of ['hello', 'yes', 'Ana', '1']) await api.say(phone, text);
  return phone;
};
const write = (phone: string, text: string, key = 'first') =>
  api
    .post(`/api/contacts/${encodeURIComponent(phone)}/messages`, { text, actor: 'sari' })
    .set('Idempotency-Key', key);
const list = async (query = '') => (await api.get(`/api/conversations${query}`)).body;

describe('a person of the business', () => {
  test('sees who waits, answers once, and hands back', async () => {
    const phone = await welcomed();
    await api.post(`/api/contacts/${encodeURIComponent(phone)}/hand`, { to: 'person', actor: 'sari' });
    await api.say(phone, 'Do you sharpen knives?');
    expect((await list()).conversations).toMatchObject([
      {
        phone,
        name: 'Ana',
        reason: 'sari',
        waits: true,
        latest: { text: 'Do you sharpen knives?' },
      },
    ]);
    const answered = await write(phone, 'We do, on Tuesdays.');
    expect([answered.status, answered.body.duplicate]).toEqual([202, false]);
    expect((await write(phone, 'We do, on Tuesdays.')).body.duplicate).toBe(true);
    await api.settle();
    expect((await api.heard(phone)).filter((text) => text.includes('Tuesdays'))).toHaveLength(1);
    expect((await list()).conversations).toMatchObject([{ phone, waits: false }]);
    await api.post(`/api/contacts/${encodeURIComponent(phone)}/hand`, { to: 'bot', actor: 'sari' });
    await api.settle();
    expect(await list()).toEqual({ conversations: [], next: null });
  });

  test('is timed from the first of their words that wait, and from none where none do', async () => {
    const phone = await welcomed();
    await api.post(`/api/contacts/${encodeURIComponent(phone)}/hand`, { to: 'person', actor: 'sari' });
    await write(phone, 'Hello, Sari here.', 'unasked');
    await api.settle();
    await api.say(phone, 'Do you sharpen knives?');
    await api.pass(hourMs);
    await api.say(phone, 'Hello?');
    await api.pass(hourMs);
    await write(phone, 'We do.', 'asked');
    await write(phone, 'On Tuesdays.', 'more');
    await api.settle();
    const { turns } = (await api.get(`/api/contacts/${encodeURIComponent(phone)}/journal`)).body;
    const wrote = turns
      .flatMap((turn: { lines: { what: string; facts?: object }[] }) => turn.lines)
      .filter(({ what }: { what: string }) => what === 'person.wrote')
      .map(({ facts }: { facts: { tookMs?: number } }) => Math.round((facts.tookMs ?? 0) / hourMs));
    expect(wrote).toEqual([0, 2, 0]);
    await api.post(`/api/contacts/${encodeURIComponent(phone)}/hand`, { to: 'bot', actor: 'sari' });
    await api.settle();
  });

  test('pages through many, those who came first first', async () => {
    const phones = [];
    for (let count = 0; count < 3; count++) {
      const phone = await welcomed();
      phones.push(phone);
      await write(phone, 'Hello, Sari here.');
      await api.settle();
    }
    const first = await list('?limit=2');
    expect(first.conversations.map((each: { phone: string }) => each.phone)).toEqual(phones.slice(0, 2));
    const second = await list(`?limit=2&after=${encodeURIComponent(first.next)}`);
    expect(second).toMatchObject({ conversations: [{ phone: phones[2] }], next: null });
    expect((await api.get('/api/conversations?after=nonsense')).status).toBe(400);
  });

  test('is told why nobody may write: after a STOP, and after a week of silence', async () => {
    const [left, silent] = [await welcomed(), await welcomed()];
    await api.say(left, 'STOP');
    const refused = await write(left, 'Why?');
    expect([refused.status, refused.body.code]).toEqual([409, 'message.refused']);
    expect(refused.body.detail).toContain('START');
    await api.pass(7 * dayMs + hourMs);
    const late = await write(silent, 'Are you there?');
    expect([late.status, late.body.detail]).toEqual([409, expect.stringContaining('a week')]);
  });

  test('must write something, and not more than WhatsApp takes', async () => {
    const phone = await welcomed();
    expect((await write(phone, '')).status).toBe(400);
    expect((await write(phone, 'x'.repeat(4_097))).status).toBe(400);
    expect((await write('+628999', 'hello')).status).toBe(404);
  });
});
