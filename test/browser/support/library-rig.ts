/** The library alone, as published, on a fake WhatsApp: no code of ours between. All is closed at the end of a test. */
import type { EventEmitter } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import wweb from 'whatsapp-web.js';
import { killHard } from '../../../src/adapters/transport/whatsapp-web/os-process.ts';
import { FakeWhatsApp } from '../../fake-whatsapp-web/fake-whatsapp.ts';
import { chromiumPath } from './in-chromium.ts';
import { until } from './records.ts';

export type Client = InstanceType<typeof wweb.Client>;

export type LibraryRig = {
  readonly fake: FakeWhatsApp;
  /** A client that was not yet initialized, on the rig's one profile. */
  client(options?: Readonly<Record<string, unknown>>): Client;
  /** One that is logged in. */
  login(options?: Readonly<Record<string, unknown>>): Promise<Client>;
};

export async function withLibrary(
  boot: Readonly<Record<string, unknown>>,
  use: (rig: LibraryRig) => Promise<void>,
): Promise<void> {
  const fake = await new FakeWhatsApp().start();
  Object.assign(fake.boot, boot);
  fake.contact('919812345678', { name: 'Asha' });
  const dataPath = await mkdtemp(join(tmpdir(), 'kabar-library-'));
  const clients: Client[] = [];
  const client: LibraryRig['client'] = (options = {}) => {
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const made = new wweb.Client({
      authStrategy: new wweb.LocalAuth({ dataPath }),
      webVersionCache: { type: 'none' },
      authTimeoutMs: 10_000,
      puppeteer: { executablePath: chromiumPath, args: [...root, '--disable-gpu', ...fake.chromiumArgs] },
      ...options,
    });
    clients.push(made);
    return made;
  };
  try {
    await use({
      fake,
      client,
      async login(options) {
        const made = client(options);
        const ready = next(made, 'ready');
        await made.initialize();
        fake.scan();
        await ready;
        return made;
      },
    });
  } finally {
    for (const one of clients) await end(one, fake);
    await fake.stop();
    await rm(dataPath, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The arguments of the next such event. */
export const next = (from: unknown, event: string, limitMs = 15_000): Promise<readonly unknown[]> =>
  new Promise((resolve, reject) => {
    const late = new Error(`no "${event}" within ${limitMs} ms`);
    const timer = setTimeout(() => reject(late), limitMs);
    // The library's clients, pages and browsers are emitters, each by another type.
    (from as EventEmitter).once(event, (...args: unknown[]) => {
      clearTimeout(timer);
      resolve(args);
    });
  });

/** The library's own injection must be over before its browser goes, or it leaves unhandled rejections behind. */
async function end(client: Client, fake: FakeWhatsApp): Promise<void> {
  await injected(fake).catch(() => {});
  const pid = client.pupBrowser?.process()?.pid;
  await client.destroy().catch(() => {});
  if (pid !== undefined) killHard(pid);
}

export const injected = (fake: FakeWhatsApp): Promise<unknown> =>
  until(() => fake.eval(`window.__fake.Socket.listeners('change:hasSynced') > 0`).catch(() => false), 2_000);
