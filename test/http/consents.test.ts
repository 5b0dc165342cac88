/** The proof over HTTP: as data and as a page, for whom it is asked, verified as it is read. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { type ApiRig, ana, openApi } from './support.ts';

let api: ApiRig;
beforeEach(async () => {
  api = await openApi();
});
afterEach(() => api.close());

const agree = async () => {
  await api.say(ana, 'hi');
  await api.say(ana, 'yes');
  await api.settle();
};

test('the proof has the words, the evidence and the seal of each record, and says that they verify', async () => {
  await agree();
  const { body } = await api.get(`/api/contacts/${encodeURIComponent(ana)}/consents`).expect(200);
  expect(body.consents).toMatchObject({ marketing: { state: 'granted', record: body.records[0].id } });
  expect(body.records).toMatchObject([
    {
      number: 1,
      action: 'grant',
      method: 'answer',
      actor: 'contact',
      address: { kind: 'phone', value: ana },
      evidence: { verbatim: 'yes' },
      disclosure: { language: expect.any(String), text: expect.stringContaining('STOP') },
      seal: { seq: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      verdict: 'as sealed',
    },
  ]);
  expect(body.verification).toMatchObject({ good: true, findings: [], head: { seq: 1 } });
});

test('at a moment before a STOP it tells what was known then', async () => {
  await agree();
  const before = new Date(api.clock.now()).toISOString();
  await api.say(ana, 'STOP');
  await api.settle();
  const at = async (query: string) => (await api.get(`/api/contacts/${ana}/consents${query}`)).body;
  const [then, now] = [await at(`?at=${before}`), await at('')];
  expect([then.consents.marketing.state, then.records.length, then.later]).toEqual(['granted', 1, 1]);
  expect([now.consents.marketing.state, now.records.length, now.later]).toEqual(['withdrawn', 2, 0]);
});

test('the page is whole in itself, without scripts, and shows nobody’s markup', async () => {
  const hostile = `<script>alert(1)</script>" onmouseover='x' & "quotes"`;
  await api
    .post('/api/contacts', {
      phone: ana,
      purposes: ['marketing'],
      source: hostile,
      evidence: { note: hostile, url: 'https://dapur.example/' },
      disclosure: { text: hostile, language: 'en' },
    })
    .expect(202);
  await api.settle();
  const answer = await api.get(`/api/contacts/${ana}/consents.html`).expect(200);
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
  const tags = answer.text.match(/<[^>]*>/g) ?? [];
  expect(tags.filter((tag) => /^<\/?(script|img|iframe|a|form)\b|\son\w+=|url\(/i.test(tag))).toEqual([]);
  expect(answer.text).toContain('&lt;script>alert(1)&lt;/script>');
  for (const shown of ['Proof of consent', 'Consent given', '+6281234567890', 'nothing is missing'])
    expect(answer.text).toContain(shown);
});

test('its styles are those that its policy lets through', async () => {
  await agree();
  const { text, headers } = await api.get(`/api/contacts/${ana}/consents.html`);
  const [, styles = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(styles));
  const hash = Buffer.from(digest).toString('base64');
  expect(headers['content-security-policy']).toContain(`'sha256-${hash}'`);
});

test('who has no token, asks for nobody or for no moment is told so', async () => {
  await request(api.app).get(`/api/contacts/${ana}/consents`).expect(401);
  await request(api.app).get(`/api/contacts/${ana}/consents.html`).expect(401);
  await api.get('/api/contacts/nobody/consents').expect(404);
  await agree();
  const { body } = await api.get(`/api/contacts/${ana}/consents?at=soon`).expect(400);
  expect(body.errors).toEqual([
    { pointer: '/query/at', detail: 'Write a day or a moment, such as 2026-11-24 or 2026-11-24T10:00:00Z.' },
  ]);
});

test('a proof of a record that was altered says so', async () => {
  await agree();
  const tampered = {
    ...api.kabar.store,
    consents: {
      ...api.kabar.store.consents,
      rowsOf: async (contact: never) =>
        (await api.kabar.store.consents.rowsOf(contact)).map((row) => ({
          ...row,
          stated: { ...row.stated, source: 'elsewhere' },
        })),
    },
  };
  const other = await openApi({ store: tampered, ledger: api.kabar.ledger });
  const { body } = await other.get(`/api/contacts/${ana}/consents`).expect(200);
  expect(body.verification.good).toBe(false);
  expect(body.records[0].verdict).toBe('not as sealed');
  await other.close();
});
