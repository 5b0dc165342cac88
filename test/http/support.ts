/** The real app over the real engine in memory, with the shipped flows, on a virtual clock. */
import type { Express } from 'express';
import { Registry } from 'prom-client';
import request from 'supertest';
import type { ChannelId } from '../../src/core/channel.ts';
import { createApp } from '../../src/http/app.ts';
import type { HttpDeps } from '../../src/http/deps.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { openRig, type Rig } from '../support/kabar.ts';

export const ana = '+6281234567890';
export const token = 'a-token-for-tests';

/** Tests that provoke failures need not print them. */
const quiet: Logger = { debug() {}, info() {}, warn() {}, error() {}, child: () => quiet };

export const depsOf = ({ kabar }: Rig): HttpDeps => ({
  inbox: kabar.engine.inbox,
  store: kabar.store,
  release: () => kabar.releases.current(),
  keeper: kabar.keeper,
  channels: () => kabar.transports.map((each) => ({ facts: each.facts, state: each.state() })),
  clock: kabar.clock,
  ledger: kabar.ledger,
  logger: quiet,
  token,
  registry: new Registry(),
  phones: kabar.simulator?.phones ?? null,
  erasing: {
    suppressions: kabar.engine.suppressions,
    erased: kabar.engine.erased,
    storeKind: kabar.storeKind,
  },
  channel: 'simulator' as ChannelId,
  secret: 'a secret of this installation only',
  publicUrl: null,
  localUrl: () => 'http://localhost:3000',
  // One machine plays everybody.
  limits: { posts: 10_000, allPosts: 10_000, phone: 10_000, images: 10_000, guesses: 10_000 },
});

export type ApiRig = Rig & {
  readonly deps: HttpDeps;
  readonly app: Express;
  get(path: string): request.Test;
  post(path: string, body: unknown): request.Test;
  patch(path: string, body: unknown): request.Test;
  delete(path: string): request.Test;
};

export async function openApi(changes: Partial<HttpDeps> = {}): Promise<ApiRig> {
  const rig = await openRig();
  const deps = { ...depsOf(rig), ...changes };
  const app = createApp(deps);
  const signed = (test: request.Test) => test.set('Authorization', `Bearer ${token}`);
  return {
    ...rig,
    deps,
    app,
    get: (path) => signed(request(app).get(path)),
    // Cast: supertest types a body as string or object, and tests send anything.
    post: (path, body) => signed(request(app).post(path)).send(body as object),
    delete: (path) => signed(request(app).delete(path)),
    patch: (path, body) => signed(request(app).patch(path)).send(body as object),
  };
}
