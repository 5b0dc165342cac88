/** What holds for every request: who may ask, what is refused and how, health, metrics, and the description. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { apiRoutes, createApp } from '../../src/http/app.ts';
import { type ApiRig, ana, openApi, token } from './support.ts';

let api: ApiRig;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const messages = '/api/simulator/messages';

describe('who may ask', () => {
  test.each([undefined, 'Bearer wrong', 'Bearer', `Basic ${token}`, token])('%j may not', async (header) => {
    const asked = request(createApp(api.deps)).get('/api/openapi.json');
    const answer = await (header === undefined ? asked : asked.set('Authorization', header));
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="kabar"');
    expect(answer.body).toMatchObject({ code: 'request.unauthorized', requestId: expect.any(String) });
  });

  test('who guesses tokens has to wait', async () => {
    const app = createApp(api.deps);
    const guess = (guessed: string) =>
      request(app).get('/api/openapi.json').set('Authorization', `Bearer ${guessed}`);
    for (let count = 0; count < 20; count++) expect((await guess(`guess-${count}`)).status).toBe(401);
    const late = await guess(token);
    expect(late.status).toBe(429);
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('the body of a stranger is not even read', async () => {
    const answer = await request(api.app).post(messages).type('json').send('{broken');
    expect(answer.status).toBe(401);
  });

  describe('without a token', () => {
    const open = () => createApp({ ...api.deps, token: null });

    test('this machine may', async () => {
      expect((await request(open()).get('/api/openapi.json')).status).toBe(200);
      const named = await request(open()).get('/api/openapi.json').set('Host', 'localhost:3000');
      expect(named.status).toBe(200);
    });

    test.each([
      ['through a proxy', 'X-Forwarded-For', '203.0.113.9'],
      ['through a standard proxy', 'Forwarded', 'for=203.0.113.9'],
      ['by a foreign name (DNS rebinding)', 'Host', 'evil.example:3000'],
    ])('others may not, %s', async (_, header, value) => {
      const answer = await request(open()).get('/api/openapi.json').set(header, value);
      expect(answer.status).toBe(401);
      expect(answer.body.detail).toMatch(/KABAR_API_TOKEN/);
    });
  });
});

describe('what is refused', () => {
  test('JSON that is none', async () => {
    const answer = await api.post(messages, '{"from": ').type('json');
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ detail: 'The body is not valid JSON.' });
  });

  test('a body that is too large', async () => {
    const answer = await api.post(messages, { from: ana, text: 'x'.repeat(300_000) });
    expect(answer.status).toBe(413);
    expect(answer.type).toBe('application/problem+json');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'a body of type %s',
    async (type) => {
      const answer = await api.post(messages, 'from=1').set('Content-Type', type);
      expect(answer.status).toBe(415);
    },
  );

  test('no body at all', async () => {
    const answer = await api.post(messages, undefined).set('Content-Type', 'application/json');
    expect(answer.status).toBe(400);
  });

  test('an unknown address', async () => {
    const answer = await api.get('/api/nothing-here');
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ code: 'request.not-found', title: 'Not Found' });
  });

  test('a method that is not possible, with those that are', async () => {
    const answer = await request(api.app).delete(messages).set('Authorization', `Bearer ${token}`);
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('POST, GET, HEAD, OPTIONS');
  });

  test('an address that cannot be decoded', async () => {
    expect((await api.get('/api/contacts/%E0%A4%A')).status).toBe(400);
  });

  test('a nest without end', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const answer = await api.post(messages, `{"from": ${deep}}`).type('json');
    expect(answer.status).toBe(400);
  });
});

test('what we did not expect is answered without telling more than a request id', async () => {
  const broken = {
    ...api.deps.store,
    contacts: { ...api.deps.store.contacts, find: () => Promise.reject(new Error('secret inside')) },
  };
  const app = createApp({ ...api.deps, store: broken });
  const answer = await request(app).get(`/api/contacts/${ana}`).set('Authorization', `Bearer ${token}`);
  expect(answer.status).toBe(500);
  expect(JSON.stringify(answer.body)).not.toContain('secret');
  expect(answer.body.requestId).toBe(answer.headers['x-request-id']);
});

test('headers keep browsers strict', async () => {
  const { headers } = await request(api.app).get('/health');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  expect(headers['x-powered-by']).toBeUndefined();
});

test('a harmless request id of the caller is kept, any other replaced', async () => {
  const id = async (given: string) =>
    (await request(api.app).get('/health').set('X-Request-Id', given)).headers['x-request-id'];
  expect(await id('job-17')).toBe('job-17');
  expect(await id('a b"c')).toMatch(/^[0-9a-f-]{36}$/);
});

describe('health', () => {
  test('alive and ready', async () => {
    expect((await request(api.app).get('/health')).body).toEqual({ status: 'alive' });
    const answer = await request(api.app).get('/ready');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ ready: true, reasons: [], channels: [{ state: 'ready' }] });
  });

  test('every reason for not being ready is told', async () => {
    const app = createApp({
      ...api.deps,
      store: { ...api.deps.store, ping: () => Promise.reject(new Error('down')) },
      release: () => null,
      channels: () => [],
    });
    const answer = await request(app).get('/ready');
    expect(answer.status).toBe(503);
    expect(answer.body.reasons).toHaveLength(3);
  });

  test('a line that is offline is not ready', async () => {
    api.phones.set({ offline: true });
    const answer = await request(api.app).get('/ready');
    api.phones.set({ offline: false });
    expect(answer.status).toBe(503);
    expect(answer.body.reasons[0]).toMatch(/simulator.*offline/);
  });

  test('metrics name routes, not people', async () => {
    await api.get(`/api/contacts/${ana}`);
    const { text } = await request(api.app).get('/metrics');
    expect(text).toContain('route="/api/contacts/:contact"');
    expect(text).not.toContain(ana.slice(1));
  });
});

describe('the description', () => {
  test('tells of every route that is mounted, and of no other', async () => {
    const { body } = await api.get('/api/openapi.json');
    const described = Object.entries<object>(body.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    const routes = apiRoutes(api.deps);
    const declared = routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).toEqual(declared.sort());
    for (const { method, path } of routes) {
      const answer = await request(api.app)
        [method](path.replace(':contact', 'nobody'))
        .set('Authorization', `Bearer ${token}`);
      expect([200, 400, 404, 415]).toContain(answer.status);
      expect(answer.body.code).not.toBe('request.not-found');
    }
  });

  test('has the fields of a body and the names of its parts', async () => {
    const { body } = await api.get('/api/openapi.json');
    const { post, get } = body.paths[messages];
    const schema = post.requestBody.content['application/json'].schema;
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false, required: ['from'] });
    expect(Object.keys(schema.properties)).toContain('choice');
    expect(get.parameters[0]).toMatchObject({ name: 'contact', in: 'query', required: true });
    expect(body.components.schemas.Problem.properties.errors.type).toBe('array');
  });
});
