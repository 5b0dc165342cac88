/** Every route of the console in every role, and without one: who may not is told so, and nothing is done. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { pagesOf } from '../../src/console/console.ts';
import { mayRole } from '../../src/console/frame/access.ts';
import { type Role, roles } from '../../src/core/access/account.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { type Browser, type ConsoleRig, openConsole } from './support.ts';

let rig: Rig;
let house: ConsoleRig;
const browsers = new Map<Role, Browser>();
beforeAll(async () => {
  rig = await openRig();
  house = openConsole(rig);
  // So that no deed of the table takes the house away from its last owner.
  await house.signedIn();
  for (const role of roles) browsers.set(role, await house.signedIn(role));
});
afterAll(() => rig.close());

const nowhere = (path: string) => `/console${path.replace(/:\w+/g, 'nobody')}`;

/** These end the session that asks, and are asked for last. */
const isLast = (path: string) => path === '/sign-out';

const table = () => {
  const pages = pagesOf(house.deps);
  return [...pages.filter(({ path }) => !isLast(path)), ...pages.filter(({ path }) => isLast(path))];
};

describe('every route of the console', () => {
  test('is among those that the table asks for', () => {
    expect(table().length).toBeGreaterThanOrEqual(20);
    for (const page of table())
      if (page.method === 'post' || page.does !== undefined) expect(page.does).toMatch(/^[a-z-]+\.[a-z-]+$/);
  });

  test('is 401 without a session, whatever is asked', async () => {
    for (const { method, path } of table()) {
      const { status } = await request(house.app)[method](nowhere(path));
      expect([method, path, status]).toEqual([method, path, 401]);
    }
  });

  test.each(roles)('as %s: 403 exactly where the role lacks the permission', async (role) => {
    const browser = browsers.get(role);
    if (!browser) throw new Error('nobody has this role');
    for (const { method, path, needs } of table()) {
      const answer = await browser[method](nowhere(path));
      expect([method, path, answer.status === 403]).toEqual([method, path, !mayRole(role, needs)]);
      expect([method, path, answer.status < 500]).toEqual([method, path, true]);
    }
  });

  test('a form without its token is refused in every role, and does nothing', async () => {
    const owner = await house.signedIn('owner');
    for (const { method, path } of table())
      if (method === 'post') {
        const posted = request(house.app).post(nowhere(path)).set('Cookie', owner.cookie());
        expect([path, (await posted.type('form').send({ form: 'forged' })).status]).toEqual([path, 403]);
      }
    expect((await owner.get('/console/account')).status).toBe(200);
  });
});
