/** What somebody with an account may type into everything there is: no page breaks, runs it, reads other files or leads elsewhere. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type request from 'supertest';
import { pagesOf } from '../../src/console/console.ts';
import type { PageRoute } from '../../src/console/frame/page-route.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { type ConsoleRig, openConsole } from './support.ts';

const ana = '+6281234567890';

const attacks: Readonly<Record<string, string>> = {
  markup: '"><script>alert(1)</script><img src=x onerror=alert(1)>',
  'a template': '{{constructor.constructor("alert(1)")()}} = contact.name',
  'an operator': '{"$ne": null}',
  'another file': '../../../../../../etc/passwd',
  'another house': '//evil.example/console',
  'a script for an address': 'javascript:alert(1)',
  'a prototype': '__proto__',
  'a header': 'x\r\nSet-Cookie: stolen=1\r\nLocation: http://evil.example',
  'no text': '\u0000\u202e\ufffe',
  'a long text': 'x'.repeat(2_000),
};

let rig: Rig;
let house: ConsoleRig;
/** Of everything that can be filled in or asked for, by any page. */
let names: readonly string[];
let real: Readonly<Record<string, string>>;

beforeAll(async () => {
  rig = await openRig();
  house = openConsole(rig);
  for (const text of ['hi', 'yes', attacks.markup ?? '', '1', 'I want a person']) await rig.say(ana, text);
  real = {
    contact: (await rig.contact(ana)).id,
    flow: 'welcome',
    form: 'website',
    campaign: 'weekly-poll',
    channel: 'simulator',
    segment: 'listeners',
    release: rig.kabar.releases.current().id,
  };
  const owner = await house.signedIn();
  const found = new Set<string>();
  for (const { path } of table('get')) {
    const { text = '' } = await owner.get(to(path));
    for (const [, name = ''] of text.matchAll(/(?: name="|[?;&])([a-z:-]+)(?="|=)/g)) found.add(name);
  }
  // The token stays what it is: without it nothing would come in at all.
  found.delete('form');
  names = [...found];
}, 120_000);
afterAll(async () => {
  await house.tryouts.closeAll();
  await rig.close();
});

/** Whoever signs out asks nothing more. */
const table = (method: PageRoute['method']): readonly PageRoute[] =>
  pagesOf(house.deps).filter((route) => route.method === method && route.path !== '/sign-out');

const to = (path: string, attack?: string): string =>
  `/console${path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(attack ?? real[name] ?? 'nobody'))}`;

/** What an answer shows of having fallen for it; null where it has not. */
function fallenFor({ status, headers, text = '', type }: request.Response): string | null {
  if (status >= 500) return `it ends with ${status}`;
  // Then nobody has read it, and nothing is shown by this.
  if (status === 401 || status === 403 || status === 413) return `it is not let in: ${status}`;
  if (type === 'text/html') {
    if (/<script>alert|<img src=x|<[^>]* onerror=/.test(text)) return 'it runs what was typed';
    if (/(?:href|src|action)="(?:javascript:|\/\/)/.test(text)) return 'it leads where was typed';
  }
  if (/root:x:0/.test(text)) return 'it shows a file of the machine';
  if (/stolen/.test(String(headers['set-cookie'] ?? ''))) return 'it sets a cookie that was typed';
  const location: unknown = headers.location;
  if (location !== undefined && !/^\/console\b(?!.*\/\/evil)/.test(String(location)))
    return `it leads to ${String(location)}`;
  return null;
}

describe('with hostile words in every field and every part of an address', () => {
  test('there is something to type into', () => {
    expect(names).toEqual(expect.arrayContaining(['search', 'path', 'back', 'text', 'note', 'with', 'days']));
    expect(names.length).toBeGreaterThan(60);
  });

  test.each(Object.entries(attacks))('%s: every page that is asked for', async (_, attack) => {
    const owner = await house.signedIn('owner');
    const query = new URLSearchParams(names.map((name) => [name, attack.slice(0, 100)])).toString();
    for (const { path } of table('get'))
      for (const address of [`${to(path)}?${query}`, to(path, attack)])
        expect([path, fallenFor(await owner.get(address))]).toEqual([path, null]);
  });

  test.each(Object.entries(attacks))(
    '%s: every form that is sent',
    async (_, attack) => {
      for (const { path } of table('post')) {
        // Some of these end the session that sends them.
        const owner = await house.signedIn('owner');
        const fields = Object.fromEntries(names.map((name) => [name, attack]));
        for (const address of [to(path), to(path, attack)])
          expect([path, fallenFor(await owner.post(address, fields))]).toEqual([path, null]);
      }
    },
    120_000,
  );

  test('operators of the store are no values, in no field', async () => {
    for (const { path } of table('post')) {
      const owner = await house.signedIn('owner');
      const fields = Object.fromEntries(
        names.flatMap((name) => [
          [`${name}[$ne]`, '1'],
          [`${name}.$gt`, ''],
        ]),
      );
      expect([path, fallenFor(await owner.post(to(path), fields))]).toEqual([path, null]);
    }
  }, 60_000);

  test('and the house stands: people, flows and accounts are those that were there', async () => {
    const owner = await house.signedIn('owner');
    expect((await owner.get('/console/overview')).status).toBe(200);
    expect(rig.kabar.releases.current().id).toBe(real.release);
    expect((await rig.contact(ana)).id).toBe(real.contact);
  });
});
