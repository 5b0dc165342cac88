/** A list in one request: looked over, brought in, refused as a whole, and never more than it says. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { type ApiRig, ana, openApi, token } from './support.ts';

let api: ApiRig;
beforeEach(async () => {
  api = await openApi();
});
afterEach(() => api.close());

const header = 'phone,purposes,consent-date,method,source,note';
const row = (phone: string) => `${phone},marketing,2026-03-01,web form,shop,signed`;

const send = (query: string, lines: readonly string[], type = 'text/csv') =>
  request(api.app)
    .post(`/api/contacts/import${query}`)
    .set('Authorization', `Bearer ${token}`)
    .set('Content-Type', type)
    .send(lines.join('\n'));

test('a dry run says what would happen and writes nothing; the real one does it, once', async () => {
  const list = [header, row('+6281234567001'), row('+6281234567002'), row('1.23E+11')];
  const looked = await send('?dry-run=true', list).expect(200);
  expect(looked.body).toMatchObject({ rows: 3, new: 2, bad: 1, dryRun: true, problems: [] });
  expect(looked.body.firstBadRows).toMatchObject([{ line: 4, problems: [{ column: 'phone' }] }]);
  await api.get('/api/contacts/+6281234567001').expect(404);

  const done = await send('?by=Sari&name=fair.csv', list).expect(200);
  expect(done.body).toMatchObject({ list: 'fair.csv', rows: 3, new: 2, bad: 1, dryRun: false });
  const { body } = await api.get('/api/contacts/+6281234567001/consents').expect(200);
  expect(body.consents.marketing.state).toBe('granted');
  expect(body.records).toMatchObject([{ by: 'Sari', method: 'import' }]);

  const again = await send('?by=Sari&name=fair.csv', list).expect(200);
  expect(again.body).toMatchObject({ new: 0, known: 2, bad: 1 });
});

test('who said STOP stays out, whatever a list says', async () => {
  await api.say(ana, 'hi');
  await api.say(ana, 'yes');
  await api.say(ana, 'STOP');
  await api.settle();
  const { body } = await send('?by=Sari', [header, row(ana)]).expect(200);
  expect(body).toMatchObject({ new: 0, added: 0, ignored: { stop: 1 } });
  const proof = await api.get(`/api/contacts/${ana}/consents`).expect(200);
  expect(proof.body.consents.marketing.state).toBe('withdrawn');
});

test('a list that cannot be read as one is refused as a whole, with the reasons', async () => {
  const { body } = await send('?by=Sari', ['colour,size', 'red,12']).expect(422);
  expect(body.rows).toBe(0);
  expect(body.problems.join(' ')).toMatch(/phone/);
});

test('what is missing or wrong in the request is said, all at once', async () => {
  const nobody = await send('', [header, row(ana)]).expect(400);
  expect(nobody.body.errors).toMatchObject([{ pointer: '/query/by' }]);
  const wrong = await send('?country=Indonesia&dates=sometimes&map=phone&by=Sari', [header]).expect(400);
  expect(wrong.body.errors.map((each: { pointer: string }) => each.pointer)).toEqual(
    expect.arrayContaining(['/query/country', '/query/dates', '/query/map']),
  );
  await send('?by=Sari&confirm=true&welcome=true', [header]).expect(400);
  const typed = await send('?by=Sari', ['{}'], 'application/json').expect(415);
  expect(typed.body.detail).toContain('text/csv');
});
