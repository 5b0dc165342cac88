/** Every route of the API with every scope, and without a token: who may not is told so, and nothing is done. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import request from 'supertest';
import { createTokens } from '../../src/access/tokens.ts';
import { type Scope, scopes } from '../../src/core/access/token.ts';
import { apiRoutes, createApp } from '../../src/http/app.ts';
import { type ApiRig, openApi, token } from './support.ts';

let api: ApiRig;
const secrets = new Map<Scope, string>();
beforeAll(async () => {
  api = await openApi();
  const tokens = createTokens(api.deps);
  for (const scope of scopes) {
    const made = await tokens.make({ name: scope, scopes: [scope], by: 'a test' });
    if (made) secrets.set(scope, made.secret);
  }
});
afterAll(() => api.close());

const nowhere = (path: string) => path.replace(/:\w+/g, 'nobody');

describe('every route of the API', () => {
  test('needs a scope that there is, and what changes anything never takes "read" alone', () => {
    for (const { method, id, needs } of apiRoutes(api.deps)) {
      expect([id, needs.length > 0]).toEqual([id, true]);
      expect([id, method !== 'get' && needs.includes('read')]).toEqual([id, false]);
    }
  });

  test('is 401 without a token, and with one that nobody made', async () => {
    for (const { method, path } of apiRoutes(api.deps)) {
      // Each by an app of its own: twenty wrong tokens, and even the right one waits.
      const app = createApp({ ...api.deps, registry: new Registry() });
      const { status } = await request(app)[method](nowhere(path));
      expect([method, path, status]).toEqual([method, path, 401]);
    }
    const made = `kabar_${'A'.repeat(43)}`;
    const { status } = await request(api.app).get('/api/segments').set('Authorization', `Bearer ${made}`);
    expect(status).toBe(401);
  });

  test.each(scopes)('with "%s" alone: 403 exactly where the scope is missing', async (scope) => {
    for (const { method, path, needs } of apiRoutes(api.deps)) {
      const { status } = await request(api.app)
        [method](nowhere(path))
        .set('Authorization', `Bearer ${secrets.get(scope)}`);
      expect([method, path, status === 403]).toEqual([method, path, !needs.includes(scope)]);
      expect([method, path, status < 500]).toEqual([method, path, true]);
    }
  });

  test('the token in the settings may everything', async () => {
    for (const { method, path } of apiRoutes(api.deps)) {
      const { status } = await request(api.app)
        [method](nowhere(path))
        .set('Authorization', `Bearer ${token}`);
      expect([method, path, status === 403 || status === 401]).toEqual([method, path, false]);
    }
  });

  test('without a token in the settings, one that was made counts all the same', async () => {
    const open = await openApi({ token: null });
    const made = await createTokens(open.deps).make({ name: 'x', scopes: ['read'], by: 'a test' });
    const asked = (secret: string) =>
      request(open.app)
        .post('/api/cleanings')
        .set('Host', 'localhost')
        .set('Authorization', `Bearer ${secret}`);
    expect((await asked(made?.secret ?? '').send({})).status).toBe(403);
    expect((await asked('').send({})).status).toBe(200);
    await open.close();
  });
});
