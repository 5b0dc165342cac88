/** The console over the real engine, and browsers without scripts that use it. */
import type { Express } from 'express';
import request from 'supertest';
import { type Access, createAccess } from '../../src/access/access.ts';
import { createConsole } from '../../src/console/console.ts';
import type { ConsoleDeps } from '../../src/console/deps.ts';
import type { Role } from '../../src/core/access/account.ts';
import type { Contact } from '../../src/core/contact.ts';
import { createApp } from '../../src/http/app.ts';
import type { HttpDeps } from '../../src/http/deps.ts';
import { why } from '../../src/http/why.ts';
import { createTryouts, type Tryouts } from '../../src/rehearsal/tryout/tryouts.ts';
import { depsOf } from '../http/support.ts';
import type { Rig } from '../support/kabar.ts';

export type ConsoleRig = {
  readonly deps: ConsoleDeps;
  readonly app: Express;
  readonly access: Access;
  readonly tryouts: Tryouts;
  /** A browser that came in by the link of a new account in this role; the first owner's when left out. */
  signedIn(role?: Role): Promise<Browser>;
  /** One that nobody is signed in with. */
  browser(cookies?: Readonly<Record<string, string>>): Browser;
};

export type Browser = {
  /** The cookies it holds, as it would send them. */
  cookie(): string;
  cookies(): Readonly<Record<string, string>>;
  get(path: string): Promise<request.Response>;
  /** Fills in the form whose `form` field stands on the page `on`. */
  post(path: string, fields?: Record<string, string>, on?: string): Promise<request.Response>;
};

const accessOf = ({ kabar, clock }: Rig): Access =>
  createAccess({ store: kabar.store, clock, secret: 'a secret of this installation only' });

export function openConsole(rig: Rig, changes: Partial<HttpDeps> = {}): ConsoleRig {
  const deps = { ...depsOf(rig), ...changes };
  const access = accessOf(rig);
  const tryouts = createTryouts({ flowsDir: 'flows', localesDir: 'locales' }, rig.clock);
  const consoleDeps = {
    ...deps,
    access,
    tryouts,
    changes: rig.kabar.engine.changes,
    why: (contact: Contact) => why(deps, contact),
  };
  const pages = createConsole(consoleDeps);
  const app = createApp({ ...deps, console: pages });
  let invited = 0;

  function browser(given: Readonly<Record<string, string>> = {}): Browser {
    const jar = new Map(Object.entries(given));
    const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const keep = (response: request.Response) => {
      for (const line of ([response.headers['set-cookie'] ?? []] as string[][]).flat()) {
        const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
        jar.set(name, value);
      }
      return response;
    };
    const get = async (path: string) => keep(await request(app).get(path).set('Cookie', cookie()));
    return {
      cookie,
      cookies: () => Object.fromEntries(jar),
      get,
      async post(path, fields = {}, on = '/console/account') {
        const { text } = await get(on);
        const form = /name="form" value="([^"]+)"/.exec(text)?.[1] ?? '';
        const posted = request(app).post(path).set('Cookie', cookie()).type('form');
        return keep(await posted.send({ form, ...fields }));
      },
    };
  }

  return {
    deps: consoleDeps,
    app,
    access,
    tryouts,
    browser,
    async signedIn(role) {
      const token =
        role === undefined ? await access.accounts.firstLink() : await invite(`${role} ${++invited}`, role);
      const fresh = browser();
      await fresh.get(`/console/sign-in?token=${token}`);
      return fresh;
    },
  };

  async function invite(name: string, role: Role): Promise<string> {
    const outcome = await access.accounts.invite(name, role);
    if (typeof outcome === 'string') throw new Error(outcome);
    return outcome.token;
  }
}
