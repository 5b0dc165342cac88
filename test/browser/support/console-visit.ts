/** The console with people in it, in a real browser: what its pages are looked at with. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { readSettings } from '../../../src/config.ts';
import { type Serving, serve } from '../../../src/serve.ts';
import { chromiumPath } from './in-chromium.ts';

export type Visit = {
  readonly page: Page;
  readonly origin: string;
  /** Writes to the simulator as this phone, and waits until it is answered: with these words in the end, if there are any. */
  say(from: string, text: string, answer?: string): Promise<void>;
  close(): Promise<void>;
};

type Shown = { readonly direction: string; readonly text?: string };

const apiToken = 'a-token-for-the-browser-suite';

/** Debian's Chromium, which must not ask anybody on the internet. */
const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** An engine on a store of its own, and its owner signed in. `env` is for the settings, such as where the flows are. */
export async function visitConsole(env: Readonly<Record<string, string>> = {}): Promise<Visit> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kabar-console-'));
  const settings = readSettings({
    ...{ KABAR_DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', KABAR_CHANNELS: 'simulator' },
    ...{ KABAR_API_TOKEN: apiToken, ...env },
  });
  const serving: Serving = await serve(settings);
  const origin = `http://localhost:${serving.port}`;
  const browser: Browser = await puppeteer.launch({ executablePath: chromiumPath, args: flags });
  const page = await browser.newPage();
  await page.goto(`${origin}${/\/console\/sign-in\?token=\S+/.exec(serving.greeting)?.[0] ?? ''}`);
  const api = (path: string, init: RequestInit = {}) =>
    fetch(`${origin}${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${apiToken}`, 'Content-Type': 'application/json' },
    });
  const shown = async (from: string): Promise<readonly Shown[]> => {
    const response = await api(`/api/simulator/messages?contact=${encodeURIComponent(from)}`);
    return ((await response.json()) as { messages: readonly Shown[] }).messages;
  };
  return {
    page,
    origin,
    async say(from, text, answer = '') {
      await api('/api/simulator/messages', { method: 'POST', body: JSON.stringify({ from, text }) });
      // The answer to the last thing they wrote is the last thing that is shown.
      const isAnswered = (last?: Shown) => last?.direction === 'out' && (last.text ?? '').includes(answer);
      while (!isAnswered((await shown(from)).at(-1))) await new Promise(setImmediate);
    },
    async close() {
      await browser.close();
      await serving.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
