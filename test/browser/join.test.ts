/** A sign-up in a real browser with JavaScript off: the form, the last page, the message it has ready, and the welcome. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { readSettings } from '../../src/config.ts';
import { type Serving, serve } from '../../src/serve.ts';
import { until } from '../crash/served.ts';
import { chromiumPath, describeInChromium } from './support/in-chromium.ts';

describeInChromium('the sign-up pages without JavaScript', () => {
  let dataDir: string;
  let serving: Serving;
  let browser: Browser;
  let page: Page;
  const at = (path: string) => `http://localhost:${serving.port}${path}`;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'kabar-join-'));
    serving = await serve(readSettings({ KABAR_DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' }));
    browser = await puppeteer.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setViewport({ width: 360, height: 740 });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await serving?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  const submit = () => Promise.all([page.waitForNavigation(), page.click('#submit')]);
  const problems = () =>
    page.$$eval('.problems a', (links) => links.map((link) => link.getAttribute('href')));

  async function heard(phone: string): Promise<readonly string[]> {
    const answer = await fetch(at(`/api/simulator/messages?contact=${encodeURIComponent(phone)}`));
    const { messages } = (await answer.json()) as { messages: { direction: string; text: string }[] };
    return messages.filter(({ direction }) => direction === 'out').map(({ text }) => text);
  }

  test('mistakes are listed with the focus on them, and each leads to its field', async () => {
    await page.goto(at('/join/website?lang=en'));
    await page.type('#phone', '12');
    await submit();
    expect(await problems()).toEqual(['#phone', '#boxes']);
    // What a screen reader reads first. Puppeteer evaluates without the page's own scripts.
    expect(await page.$eval('.problems', (box) => box.ownerDocument.activeElement === box)).toBe(true);
    await page.click('.problems a[href="#phone"]');
    expect(await page.$eval('#phone', (field) => field.ownerDocument.activeElement === field)).toBe(true);
  }, 30_000);

  test('nothing is wider than a small phone, at any zoom', async () => {
    for (const path of ['/join/website', '/l/SARI24', '/join/nothing']) {
      for (const width of [360, 320, 180]) {
        await page.setViewport({ width, height: 740 });
        await page.goto(at(path));
        const wider = await page.$eval('html', (html) => html.scrollWidth - html.clientWidth);
        expect([path, width, wider <= 0]).toEqual([path, width, true]);
      }
    }
    await page.setViewport({ width: 360, height: 740 });
  }, 30_000);

  test('form, last page, message, welcome', async () => {
    const phone = '+6281234567890';
    await page.goto(at('/join/website?lang=en'));
    await page.type('#phone', '0812 3456 7890');
    await page.type('#answer-name', 'Asha');
    await page.click('label[for="box-recipes"]');
    await page.click('label[for="box-classes"]');
    await submit();
    // Whoever is as quick as a program is asked to press once more, and everything they wrote is still there.
    if ((await problems()).length > 0) await submit();
    expect(new URL(page.url()).pathname).toBe('/join/website/done');
    const href = await page.$eval('a.button', (link) => link.getAttribute('href') ?? '');
    expect(href).toMatch(/^https:\/\/wa\.me\/622745550123\?text=/);
    const text = new URL(href).searchParams.get('text');
    const headers = { 'content-type': 'application/json' };
    await fetch(at('/api/simulator/messages'), {
      method: 'POST',
      headers,
      body: JSON.stringify({ from: phone, text }),
    });
    const words = await until(
      () => heard(phone),
      (messages) => messages.length > 0,
    );
    expect(words[0]).toContain('Welcome to');
  }, 30_000);
});
