/** The simulator's part of the API: what scripts and graders use. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiRig, ana, openApi } from './support.ts';

let api: ApiRig;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const messages = '/api/simulator/messages';
const shown = async (contact: string) =>
  (await api.get(`${messages}?contact=${encodeURIComponent(contact)}`)).body.messages;
let next = 0;
const someone = () => `+62812345679${String(++next).padStart(2, '0')}`;

describe('writing', () => {
  test('a message is stored, answered and shown', async () => {
    const from = someone();
    const answer = await api.post(messages, { from, text: 'hi' });
    expect(answer.status).toBe(202);
    expect(answer.body).toEqual({ id: expect.any(String) });
    await api.settle();
    const thread = await shown(from);
    expect(thread[0]).toEqual({
      id: answer.body.id,
      direction: 'in',
      text: 'hi',
      at: new Date(api.clock.now()).toISOString(),
      kind: 'text',
      status: 'delivered',
    });
    expect(thread[1]).toMatchObject({ direction: 'out', text: expect.any(String) });
  });

  test('an id posted three times is one message with one answer', async () => {
    const message = { from: someone(), text: 'hi', id: 'posted-3-times' };
    const answers = [];
    for (let count = 0; count < 3; count++) answers.push((await api.post(messages, message)).body);
    await api.settle();
    const { id } = message;
    expect(answers).toEqual([{ id }, { id, duplicate: true }, { id, duplicate: true }]);
    const thread: { direction: string }[] = await shown(message.from);
    expect(thread.filter(({ direction }) => direction === 'in')).toHaveLength(1);
    await api.post(messages, message);
    await api.settle();
    expect(await shown(message.from)).toHaveLength(thread.length);
  });

  test.each([
    { text: 'hi' },
    { choice: '1' },
    { choice: 1 },
    { media: 'soto.jpg' },
    { media: { type: 'audio', mimeType: 'audio/ogg', caption: 'listen' } },
    { location: { latitude: -6.2, longitude: 106.8, name: 'Kota Tua' } },
    { unsupported: 'sticker' },
  ])('%j is taken', async (content) => {
    const answer = await api.post(messages, { from: someone(), name: 'Ana', ...content });
    expect(answer.status).toBe(202);
  });

  test.each([
    ['NUL', 'a\u0000b'],
    ['right-to-left', 'مرحبا \u202etrap\u202c'],
    ['emoji', '👩🏽‍🍳🇮🇩'],
    ['zero width', 'a\u200b\u200d\ufeffb'],
    ['65 KB', 'ç€👍'.repeat(7_300)],
    ['markup', '<script>alert(1)</script>'],
  ])('%s passes unharmed', async (_, text) => {
    const from = someone();
    expect((await api.post(messages, { from, text })).status).toBe(202);
    await api.settle();
    const [first] = await shown(from);
    const { messages: rows } = (await api.get(`/api/contacts/${from}/messages`)).body;
    const remembered = rows.find((row: { direction: string }) => row.direction === 'in');
    // Compared here: the difference of 65 KB is not worth reading.
    expect([first.text === text, remembered.text === text]).toEqual([true, true]);
  });

  test.each([
    [{}, ['/from', '/text']],
    [{ from: ana }, ['/text']],
    [{ text: 'hi' }, ['/from']],
    [{ from: '0812345', text: 'hi' }, ['/from']],
    [{ from: { $gt: '' }, text: 'hi' }, ['/from']],
    [{ from: [ana], text: 'hi' }, ['/from']],
    [{ from: ana, text: { $ne: null } }, ['/text']],
    [{ from: ana, text: ['hi'] }, ['/text']],
    [{ from: ana, text: '  ' }, ['/text']],
    [{ from: ana, text: 'hi', choice: '1' }, ['/text']],
    [{ from: ana, text: 'hi', extra: 1 }, ['/extra']],
    [{ from: ana, text: 'hi', id: 'x'.repeat(201) }, ['/id']],
    [{ from: ana, text: 'hi', id: 'a b' }, ['/id']],
    [{ from: ana, location: { latitude: 91, longitude: 0 } }, ['/location/latitude']],
    [{ from: ana, media: { type: 'hologram' } }, ['/media']],
    [{ from: ana, vote: [1] }, ['/vote']],
    [{ from: ana, reaction: '👍' }, ['/reaction']],
    [[], ['']],
    ['text', ['']],
  ])('%j is refused with the fields %j', async (body, pointers) => {
    const answer = await api
      .post(messages, typeof body === 'string' ? JSON.stringify(body) : body)
      .set('Content-Type', 'application/json');
    expect(answer.status).toBe(400);
    expect(answer.type).toBe('application/problem+json');
    const errors: { pointer: string; detail: string }[] = answer.body.errors;
    expect(errors.map(({ pointer }) => pointer)).toEqual(pointers);
    for (const { detail } of errors) expect(detail).toMatch(/^[A-Z"].*\.$/);
    expect(answer.body).toMatchObject({ status: 400, code: 'request.invalid' });
  });

  test.each(['{"__proto__": {"admin": true}}', '{"constructor": {"prototype": {}}}'])(
    '%s cannot reach a prototype',
    async (extra) => {
      const body = `{"from": "${ana}", "text": "hi", "location": ${extra}}`;
      const answer = await api.post(messages, body).set('Content-Type', 'application/json');
      expect(answer.status).toBe(400);
      expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
    },
  );
});

describe('reading', () => {
  test.each(['+6281234560000', ' 6281234560000', '6281234560000', '+62 812-3456-0000', '006281234560000'])(
    'a contact may be written %j',
    async (contact) => {
      await api.post(messages, { from: '+6281234560000', text: 'hi', id: 'lenient' });
      const thread = await shown(contact);
      expect(thread[0]).toMatchObject({ id: 'lenient' });
    },
  );

  test('an unencoded plus is understood', async () => {
    const answer = await api.get(`${messages}?contact=+6281234560000`);
    expect(answer.body.messages.length).toBeGreaterThan(0);
  });

  test('a phone that never wrote shows nothing', async () => {
    expect((await api.get(`${messages}?contact=%2B4915112345678`)).body).toEqual({ messages: [] });
  });

  test.each(['', '?contact=hello', '?contact=1&contact=2', '?contact[$gt]=', '?contact=%2B62812&limit=0'])(
    '%j is refused',
    async (query) => {
      const answer = await api.get(messages + query);
      expect(answer.status).toBe(400);
      expect(answer.body.errors[0].pointer).toMatch(/^\/query\//);
    },
  );
});

describe('switches', () => {
  test('a phone that is told to refuse does', async () => {
    const contact = someone();
    const fail = { code: 'blocked', retryable: false, addressFailed: true };
    expect((await api.post('/api/simulator/switches', { contact, fail })).status).toBe(200);
    await api.post(messages, { from: contact, text: 'hi' });
    await api.settle();
    expect(await shown(contact)).toHaveLength(1);
  });

  test('a phone alone cannot take the line down', async () => {
    const answer = await api.post('/api/simulator/switches', { contact: ana, offline: true });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ pointer: '/offline' }]);
  });
});

test('without the simulator channel its routes answer 404 with what to do', async () => {
  const off = await openApi({ phones: null });
  const answer = await off.post(messages, { from: ana, text: 'hi' });
  expect(answer.status).toBe(404);
  expect(answer.body.detail).toMatch(/KABAR_CHANNELS/);
  await off.close();
});
