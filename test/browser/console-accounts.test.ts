/** The door and the pages of accounts in a real browser with JavaScript off, by keyboard alone, and two processes on one store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { readSettings } from '../../src/config.ts';
import { type Serving, serve } from '../../src/serve.ts';
import { chromiumPath, describeInChromium } from './support/in-chromium.ts';

const password = 'three quiet rivers';

describeInChromium('the door of the console, by keyboard and without JavaScript', () => {
  let dataDir: string;
  let first: Serving;
  let second: Serving;
  let browser: Browser;
  let page: Page;
  const start = () =>
    serve(
      readSettings({ KABAR_DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', KABAR_CHANNELS: 'simulator' }),
    );
  const at = (serving: Serving, path: string) => `http://localhost:${serving.port}${path}`;
  const linkOf = ({ greeting }: Serving) => /\/console\/sign-in\?token=\S+/.exec(greeting)?.[0] ?? '';

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'kabar-door-'));
    first = await start();
    second = await start();
    browser = await puppeteer.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setViewport({ width: 390, height: 844 });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await first?.stop();
    await second?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  /** Tabs until the field of this id has the focus, and writes into it. */
  async function write(id: string, words: string): Promise<void> {
    await tabTo((focused) => focused === id);
    await page.keyboard.type(words);
  }

  async function tabTo(isThere: (id: string) => boolean): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      if (isThere(await page.$eval('html', ({ ownerDocument }) => ownerDocument.activeElement?.id ?? '')))
        return;
    }
    throw new Error('the keyboard does not lead there');
  }

  const enter = () => Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  const path = () => new URL(page.url()).pathname;

  test('the link of one process signs in at the other, once; name and password make the way back', async () => {
    await page.goto(at(second, linkOf(first)));
    expect(path()).toBe('/console/overview');
    expect((await page.goto(at(second, '/console/account')))?.status()).toBe(200);
    await write('next', password);
    await enter();
    expect(await page.$eval('.notice', ({ textContent }) => textContent)).toBe(
      'The password was set. Sign in with it from now on.',
    );
    await page.deleteCookie(...(await page.cookies()));
    expect((await page.goto(at(first, linkOf(first))))?.status()).toBe(401);

    await page.goto(at(first, '/console/channels'));
    await write('name', 'owner');
    await write('password', password);
    await enter();
    expect([path(), (await page.goto(at(second, '/console/channels')))?.status()]).toEqual([
      '/console/channels',
      200,
    ]);
  }, 60_000);

  test('nothing is wider than a phone, and every field has a name', async () => {
    for (const each of ['/account', '/account?offer=code', '/accounts', '/tokens', '/audit']) {
      for (const width of [390, 320]) {
        await page.setViewport({ width, height: 844 });
        await page.goto(at(first, `/console${each}`));
        const wider = await page.$eval('html', (html) => html.scrollWidth - html.clientWidth);
        expect([each, width, wider <= 0]).toEqual([each, width, true]);
      }
      const unnamed = await page.$$eval('input:not([type=hidden]):not([hidden]), select', (fields) =>
        fields.filter((field) => !field.labels?.length && !field.ariaLabel).map(({ name }) => name),
      );
      expect([each, unnamed]).toEqual([each, []]);
    }
  }, 60_000);

  test('who is signed out at one process is out at the other', async () => {
    await page.goto(at(first, '/console/account'));
    await page.focus('form[action="/console/sign-out"] button');
    await enter();
    expect(path()).toBe('/console/sign-in');
    expect((await page.goto(at(second, '/console/account')))?.status()).toBe(401);
  }, 60_000);
});
