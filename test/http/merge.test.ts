/** Merging by the API: what it answers, what is shown of both, what is read of the person afterwards. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ApiRig, ana, openApi } from './support.ts';

const budi = '+6281299999999';

let api: ApiRig;
beforeEach(async () => {
  api = await openApi();
});
afterEach(() => api.close());

const path = (who: string, rest: string) => `/api/contacts/${encodeURIComponent(who)}${rest}`;

async function two(): Promise<readonly [string, string]> {
  for (const text of ['halo', 'ya', 'Ana']) await api.say(ana, text);
  for (const text of ['halo', 'STOP']) await api.say(budi, text);
  return [(await api.contact(ana)).id, (await api.contact(budi)).id];
}

describe('POST /api/contacts/{contact}/merge', () => {
  test('keeps the one known longer, whichever is named first', async () => {
    const [first, second] = await two();
    const answer = await api.post(path(budi, '/merge'), { with: ana, by: 'Sari' });
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({ kept: first, other: second, duplicate: false });
    await api.settle();
    const shown = (await api.get(path(budi, ''))).body;
    expect(shown).toMatchObject({ id: first, stage: 'optedOut', partOf: null });
    expect(shown.parts).toMatchObject([{ contact: second, by: 'Sari' }]);
    expect((await api.get(path(second, ''))).body.partOf).toMatchObject({ contact: first, by: 'Sari' });
  });

  test('shows one conversation and one journal from then on', async () => {
    const [first] = await two();
    await api.post(path(first, '/merge'), { with: budi });
    await api.settle();
    const { messages } = (await api.get(path(first, '/messages'))).body;
    const said = messages.flatMap(({ direction, text }: { direction: string; text: string }) =>
      direction === 'in' ? [text] : [],
    );
    expect(said).toEqual(['halo', 'ya', 'Ana', 'halo', 'STOP']);
    const { turns } = (await api.get(path(first, '/journal'))).body;
    expect(turns.map(({ event }: { event: string }) => event)).toEqual(
      expect.arrayContaining(['message.received', 'contact.sealed', 'contact.absorbed']),
    );
  });

  test('tells why not', async () => {
    const [first, second] = await two();
    const same = await api.post(path(ana, '/merge'), { with: first });
    expect([same.status, same.body.detail]).toEqual([409, expect.stringContaining('same contact')]);
    const early = await api.post(path(second, '/unmerge'), {});
    expect([early.status, early.body.detail]).toEqual([409, expect.stringContaining('not part of another')]);
    expect((await api.post(path(ana, '/merge'), { with: '+6281200000000' })).status).toBe(404);
  });
});

test('POST /api/contacts/{contact}/unmerge gives each back what was its own', async () => {
  const [first, second] = await two();
  await api.post(path(first, '/merge'), { with: budi });
  await api.settle();
  const answer = await api.post(path(second, '/unmerge'), { by: 'Sari' });
  expect([answer.status, answer.body.kept, answer.body.other]).toEqual([202, first, second]);
  await api.settle();
  expect((await api.get(path(ana, ''))).body).toMatchObject({ id: first, parts: [] });
  expect((await api.get(path(budi, ''))).body).toMatchObject({ id: second, stage: 'optedOut', partOf: null });
});

test('who is erased under the name of a part is erased as a whole', async () => {
  const [first, second] = await two();
  await api.post(path(first, '/merge'), { with: budi });
  await api.settle();
  expect((await api.delete(path(second, ''))).body.contact).toBe(first);
  await api.settle();
  for (const id of [first, second])
    expect((await api.get(path(id, ''))).body).toMatchObject({ addresses: [], erased: { by: 'api' } });
});
