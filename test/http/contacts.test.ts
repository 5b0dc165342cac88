/** Contacts by the API: told through the inbox, read from the store. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contactView } from '../../src/http/api/contact-view.ts';
import { type ApiRig, ana, openApi } from './support.ts';

let api: ApiRig;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

let next = 0;
const someone = () => `+62812345670${String(++next).padStart(2, '0')}`;
const optIn = (phone: string) => ({
  phone,
  purposes: ['marketing', 'utility'],
  source: 'shop counter',
  evidence: { note: 'signed card 17' },
  disclosure: { text: 'One message a week. STOP ends it.', language: 'en' },
});

describe('opt-in', () => {
  test('is decided with its evidence, under its contact', async () => {
    const phone = someone();
    const answer = await api.post('/api/contacts', optIn(phone));
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({ duplicate: false });
    await api.settle();
    const contact = await api.get(`/api/contacts/${answer.body.id}`);
    expect(contact.body).toMatchObject({
      addresses: [{ kind: 'phone', value: phone }],
      consents: { marketing: { state: 'granted' }, utility: { state: 'granted' } },
    });
    const [row] = await api.kabar.store.consents.of(answer.body.id);
    expect(row?.record).toMatchObject({
      method: 'api',
      source: 'shop counter',
      evidence: { note: 'signed card 17' },
      disclosure: { language: 'en', version: expect.any(String) },
    });
  });

  test('posted again is a duplicate', async () => {
    const body = optIn(someone());
    await api.post('/api/contacts', body);
    expect((await api.post('/api/contacts', body)).body).toMatchObject({ duplicate: true });
    const other = await api.post('/api/contacts', body).set('Idempotency-Key', 'another');
    expect(other.body).toMatchObject({ duplicate: false });
  });

  test('needs evidence, and says everything that is missing', async () => {
    const answer = await api.post('/api/contacts', {
      phone: '12',
      purposes: ['spam'],
      evidence: {},
      disclosure: { text: '', language: 'klingon!' },
      language: 7,
      confirm: 'yes',
      admin: true,
    });
    expect(answer.status).toBe(400);
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.sort()).toEqual([
      '/admin',
      '/confirm',
      '/disclosure/language',
      '/disclosure/text',
      '/evidence',
      '/language',
      '/phone',
      '/purposes/0',
      '/source',
    ]);
  });

  test('an idempotency key is held to its form', async () => {
    const answer = await api.post('/api/contacts', optIn(ana)).set('Idempotency-Key', 'x'.repeat(300));
    expect(answer.body.errors).toMatchObject([{ pointer: '/headers/Idempotency-Key' }]);
  });
});

describe('one contact', () => {
  test('is found by id and by phone, in any form', async () => {
    const phone = someone();
    const { id } = (await api.post('/api/contacts', optIn(phone))).body;
    await api.settle();
    for (const reference of [id, phone, phone.slice(1), encodeURIComponent(phone)]) {
      const answer = await api.get(`/api/contacts/${reference}`);
      expect(answer.body.id).toBe(id);
      expect(contactView.safeParse(answer.body).error).toBeUndefined();
    }
  });

  test.each(['nobody', '+4915112345678', '123', '__proto__', '$gt', 'a'.repeat(100)])(
    '%j is nobody',
    async (reference) => {
      for (const part of ['', '/journal', '/messages', '/why']) {
        const answer = await api.get(`/api/contacts/${encodeURIComponent(reference)}${part}`);
        expect(answer.status).toBe(404);
        expect(answer.body.code).toBe('contact.unknown');
      }
    },
  );

  test('has a journal, a conversation and reasons', async () => {
    const phone = someone();
    await api.say(phone, 'hi');
    const journal = await api.get(`/api/contacts/${phone}/journal`);
    expect(journal.body.turns[0]).toMatchObject({ event: 'message.received', lines: expect.any(Array) });
    const { messages } = (await api.get(`/api/contacts/${phone}/messages?limit=1`)).body;
    expect(messages).toHaveLength(1);
    const { body } = await api.get(`/api/contacts/${phone}/why`);
    expect(body.reply).toEqual({
      verdict: 'send',
      reason: null,
      until: null,
      words: 'It would be sent now.',
    });
    expect(body.started.marketing).toMatchObject({ verdict: 'drop', reason: 'not subscribed' });
  });
});

describe('told of a contact', () => {
  const known = async () => {
    const phone = someone();
    await api.post('/api/contacts', optIn(phone));
    await api.settle();
    return phone;
  };

  test('edits are checked against the declared attributes', async () => {
    const phone = await known();
    const { attributes } = api.kabar.releases.current();
    const text = [...attributes].find(([, type]) => type === 'text')?.[0] ?? '';
    const edit = { attributes: { [text]: 'Ana' }, addTags: ['vip'], timeZone: 'Asia/Makassar' };
    expect((await api.patch(`/api/contacts/${phone}`, edit)).status).toBe(202);
    await api.settle();
    const { body } = await api.get(`/api/contacts/${phone}`);
    expect(body).toMatchObject({
      attributes: { [text]: 'Ana' },
      tags: ['vip'],
      timeZone: 'Asia/Makassar',
    });

    const wrong = { attributes: { [text]: 5, unheard_of: 1, 'Not A Name': 1 } };
    const refused = await api.patch(`/api/contacts/${phone}`, wrong);
    expect(refused.status).toBe(400);
    expect(refused.body.errors[0].pointer).toBe('/attributes/Not A Name');
    const { 'Not A Name': _, ...named } = wrong.attributes;
    const again = await api.patch(`/api/contacts/${phone}`, { attributes: named });
    expect(again.body.errors).toHaveLength(2);
    expect((await api.patch(`/api/contacts/${phone}`, {})).status).toBe(400);
  });

  test('a withdrawal counts each time, also twice with the same words', async () => {
    const phone = await known();
    const body = { source: 'phone call', evidence: { note: 'they called' } };
    const first = await api.post(`/api/contacts/${phone}/withdraw`, body);
    const second = await api.post(`/api/contacts/${phone}/withdraw`, body);
    expect([first.body.duplicate, second.body.duplicate]).toEqual([false, false]);
    await api.settle();
    expect((await api.get(`/api/contacts/${phone}`)).body).toMatchObject({ stage: 'optedOut' });
    const { started } = (await api.get(`/api/contacts/${phone}/why`)).body;
    expect(started.service).toMatchObject({ verdict: 'drop', reason: 'opted out' });
  });

  test('events, hand-over and back', async () => {
    const phone = await known();
    const event = { name: 'order.paid', values: { total: 12, day: { date: '2026-03-01' } } };
    expect((await api.post(`/api/contacts/${phone}/events`, event)).status).toBe(202);
    expect((await api.post(`/api/contacts/${phone}/hand`, { to: 'person' })).status).toBe(202);
    await api.settle();
    const handed = await api.get(`/api/contacts/${phone}`);
    expect(handed.body.withPerson).toMatchObject({ reason: 'api' });
    await api.post(`/api/contacts/${phone}/hand`, { to: 'bot', actor: 'Rini' });
    await api.settle();
    expect((await api.get(`/api/contacts/${phone}`)).body.withPerson).toBeNull();
    const { turns } = (await api.get(`/api/contacts/${phone}/journal`)).body;
    const events = turns.map((turn: { event: string }) => turn.event);
    expect(events).toContain('business.occurred');
  });

  test('a flow is started as a campaign would, and the journal says what became of it', async () => {
    const phone = await known();
    const started = await api.post(`/api/contacts/${phone}/flows`, { flow: 'check-in' });
    expect(started.status).toBe(202);
    await api.settle();
    const { turns } = (await api.get(`/api/contacts/${phone}/journal`)).body;
    const lines = turns.flatMap(
      (turn: { lines: { what: string; facts?: { flow?: string } }[] }) => turn.lines,
    );
    const words = lines.map(
      ({ what, facts }: { what: string; facts?: { flow?: string } }) => `${what} ${facts?.flow}`,
    );
    expect(words.some((line: string) => /^flow\.(started|queued|skipped) check-in$/.test(line))).toBe(true);
  });

  test.each([
    ['flows', { flow: 'chek-in' }, '/flow'],
    ['events', { name: 'Order Paid' }, '/name'],
    ['events', { name: 'order.paid', values: { $set: 1 } }, '/values/$set'],
    ['events', { name: 'order.paid', values: { total: { $gt: 1 } } }, '/values/total'],
    ['hand', { to: 'nobody' }, '/to'],
    ['withdraw', { source: 'x', evidence: {} }, '/evidence'],
  ])('%s refuses %j', async (part, body, pointer) => {
    const answer = await api.post(`/api/contacts/${ana}/${part}`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });
});
