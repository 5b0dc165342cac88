/** Pictures over HTTP: with the counts of now, in a language, and a clear answer to a name that is not there. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { everyElement, readMarkup, textOf } from '../support/markup.ts';
import { type ApiRig, ana, openApi } from './support.ts';

let api: ApiRig;
beforeAll(async () => {
  api = await openApi();
  for (const text of ['hi', 'yes']) await api.say(ana, text);
});
afterAll(() => api.close());

const picture = async (path: string) => {
  const { body } = await api.get(path).expect(200).expect('Content-Type', 'image/svg+xml; charset=utf-8');
  return readMarkup(Buffer.from(body).toString('utf8'));
};
const badges = async (path: string) =>
  everyElement(await picture(path))
    .filter((each) => each.attributes.class === 'badge')
    .map(textOf);

test('a flow shows how many are at each step now, and follows them', async () => {
  expect(await badges('/api/flows/welcome/graph.svg')).toEqual(['1 here']);
  expect(await badges('/api/flows/welcome/graph.svg?counts=false')).toEqual([]);
  expect(await badges('/api/flows/faq/graph.svg')).toEqual([]);
  await api.say(ana, 'Ana');
  await api.say(ana, 'faq');
  // The welcome gave way to what they asked for.
  expect(await badges('/api/flows/welcome/graph.svg')).toEqual([]);
  expect(await badges('/api/flows/faq/graph.svg')).toEqual(['1 here']);
});

test('the life and all flows have their counts', async () => {
  expect(await badges('/api/lifecycle/graph.svg')).toContain('1');
  expect(await badges('/api/flows/graph.svg')).toContain('1 in it');
});

test('the texts are those of the language', async () => {
  expect(textOf(await picture('/api/flows/welcome/graph.svg?language=id'))).toContain('Resep');
});

test('what is not there is told, and what is wrong named', async () => {
  const unknown = await api.get('/api/flows/welcom/graph.svg').expect(404);
  expect(unknown.body).toMatchObject({ code: 'flow.unknown', detail: expect.stringContaining('"welcome"') });
  const french = await api.get('/api/flows/welcome/graph.svg?language=fr').expect(400);
  expect(french.body.errors).toEqual([
    { pointer: '/query/language', detail: 'There are no texts in it. Use one of: en, es, id, pt.' },
  ]);
  await api.get('/api/flows/welcome/graph.svg?counts=maybe').expect(400);
});

test('it is for those with the token, and a browser may show it and do nothing else with it', async () => {
  await request(api.app).get('/api/flows/welcome/graph.svg').expect(401);
  const { headers } = await api.get('/api/lifecycle/graph.svg').expect(200);
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+';/);
  expect(headers['cache-control']).toBe('no-store');
});

test('OpenAPI tells of them as pictures', async () => {
  const { body } = await api.get('/api/openapi.json').expect(200);
  expect(body.paths['/api/flows/{flow}/graph.svg'].get.responses['200'].content).toEqual({
    'image/svg+xml': { schema: { type: 'string' } },
  });
});
