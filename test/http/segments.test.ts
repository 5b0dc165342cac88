/** `/api/segments`: counts, previews, and a clear answer to a name that is not there. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiRig, ana, openApi } from './support.ts';

let api: ApiRig;
beforeAll(async () => {
  api = await openApi();
  for (const text of ['hi', 'yes', 'Ana', '1']) await api.say(ana, text);
});
afterAll(() => api.close());

test('every segment is counted', async () => {
  const { body } = await api.get('/api/segments').expect(200);
  expect(
    body.segments.map(({ name, contacts }: { name: string; contacts: number }) => [name, contacts]),
  ).toEqual([
    ['listeners', 1],
    ['regulars', 0],
    ['new-cooks', 1],
    ['resting', 0],
  ]);
});

test('a segment shows its first people', async () => {
  const { body } = await api.get('/api/segments/listeners?limit=5').expect(200);
  expect(body).toMatchObject({
    contacts: 1,
    marketing: 1,
    first: [{ stage: 'active', addresses: [{ kind: 'phone', value: ana }] }],
  });
});

test('a name that is not there is not found', async () => {
  const { body } = await api.get('/api/segments/listener').expect(404);
  expect(body).toMatchObject({ code: 'segment.unknown', detail: expect.stringContaining('"listeners"') });
});
