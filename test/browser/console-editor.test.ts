/** The editor of flow files in a real browser: mistakes marked while one types, words completed by keyboard, and the picture that follows. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import axe from 'axe-core';
import { type Visit, visitConsole } from './support/console-visit.ts';
import { describeInChromium } from './support/in-chromium.ts';

const path = '/console/flows/edit?path=flows%2Fthanks.yaml';
/** CodeMirror takes no choice within so many milliseconds of showing it: nobody can have meant it. */
const choosableMs = 80;

describeInChromium('the editor of flow files', () => {
  let visit: Visit;
  /** What the browser complains of: breaches of the policy on what a page may load and show are among it. */
  const complaints: string[] = [];
  /** What the browser asks before it leaves a page; it is told to leave. */
  const asked: string[] = [];

  beforeAll(async () => {
    visit = await visitConsole();
    visit.page.on('console', (told) => {
      if (told.type() === 'error' || /Content Security Policy/.test(told.text()))
        complaints.push(told.text());
    });
    visit.page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    visit.page.on('pageerror', (error) => complaints.push(String(error)));
  }, 60_000);

  afterAll(() => visit?.close(), 60_000);

  /** Opens the file, and writes below its last line. */
  async function write(text: string): Promise<void> {
    const { page, origin } = visit;
    await page.goto(`${origin}${path}`);
    await inEditor('.cm-content');
    await page.focus('.editor-host >>> .cm-content');
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.keyboard.type(text);
  }

  /** Resolves when the editor shows it. Looked for in each frame: a change inside of a shadow root is told to nobody outside. */
  const inEditor = (selector: string) =>
    visit.page.waitForSelector(`.editor-host >>> ${selector}`, { visible: true });
  const list = () => visit.page.$eval('[data-issues]', ({ textContent }) => textContent ?? '');
  const source = () => visit.page.$eval('#text-0', (field) => (field as HTMLTextAreaElement).value);
  const image = () => visit.page.$eval('[data-drawn] img', (found) => found.getAttribute('src') ?? '');
  /** Resolves when the picture of the draft shows this. */
  const drawn = (words: string) =>
    visit.page.waitForFunction(
      (wanted) => {
        const [, picture] =
          document.querySelector('[data-drawn] img')?.getAttribute('src')?.split('base64,') ?? [];
        return picture !== undefined && atob(picture).includes(wanted);
      },
      {},
      words,
    );

  test('marks a mistake while it is typed, tells it below and on hover, and keeps the last good picture', async () => {
    const { page } = visit;
    await write('');
    await drawn('<svg');
    const before = await image();
    await page.keyboard.type('  - sya: with-pleasure');
    await inEditor('.cm-lint-marker-error');
    expect(await list()).toContain('unknown step "sya". Did you mean "say"?');
    expect((await image()) === before).toBe(true);
    await page.waitForSelector('[data-stale]', { visible: true });
    await page.hover('.editor-host >>> .cm-lintRange-error');
    const told = await inEditor('.cm-tooltip-lint');
    expect(await told?.evaluate(({ textContent }) => textContent)).toContain('Did you mean "say"?');
    // From the list one gets to the place.
    await page.click('[data-issues] button');
    await page.keyboard.press('x');
    expect(await source()).toContain('xsya:');
  }, 30_000);

  test('completes by keyboard, draws what is drafted, lets Tab go on, and publishes', async () => {
    const { page } = visit;
    await write('  - ta');
    await page.waitForFunction(
      (ms) => {
        const shown = document
          .querySelector('.editor-host')
          ?.shadowRoot?.querySelector<HTMLElement>('.cm-tooltip-autocomplete [aria-selected]');
        if (!shown) return false;
        shown.dataset.since ??= String(performance.now());
        return performance.now() - Number(shown.dataset.since) > ms;
      },
      {},
      choosableMs,
    );
    await page.keyboard.press('Enter');
    await page.keyboard.type('[polite]');
    expect(await source()).toMatch(/\n {2}- tag: \[polite\]$/);
    await drawn('polite');
    expect(await page.$eval('[data-stale]', (note) => (note as HTMLElement).hidden)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.type('who thanks is polite');
    for (const _ of ['Check', 'Try it', 'Publish']) await page.keyboard.press('Tab');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(new URL(page.url()).pathname).toBe('/console/flows/history');
    expect(await page.$eval('main', ({ textContent }) => textContent)).toContain('who thanks is polite');
  }, 30_000);

  test('asks before somebody leaves what they wrote, and not when they sent it or wrote nothing', async () => {
    const { page, origin } = visit;
    const leave = async () => {
      asked.length = 0;
      await page.goto(`${origin}/console/flows`);
      return [...asked];
    };
    await write('');
    expect(await leave()).toEqual([]);
    await write('\n# a remark');
    expect(await leave()).toEqual(['beforeunload']);
    await write('\n# a remark');
    asked.length = 0;
    await Promise.all([page.waitForNavigation(), page.click('button[value=check]')]);
    expect(asked).toEqual([]);
    // Looked over is not published.
    await page.keyboard.press('Tab');
    expect(await leave()).toEqual(['beforeunload']);
  }, 30_000);

  test('has no serious issue for axe-core with a mistake in it, in light and dark, wide and narrow', async () => {
    const { page } = visit;
    await write('  - sya: with-pleasure');
    await inEditor('.cm-lint-marker-error');
    await page.evaluate(axe.source);
    const serious: string[] = [];
    for (const scheme of ['light', 'dark'])
      for (const width of [1200, 390]) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.setViewport({ width, height: 900 });
        const found = await page.evaluate(async () => {
          const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
          const { clientWidth, scrollWidth } = document.documentElement;
          return [
            ...violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('  |  ')}`),
            ...(scrollWidth > clientWidth ? [`${scrollWidth} on ${clientWidth}`] : []),
          ];
        });
        serious.push(...found.map((issue) => `${scheme} ${width}: ${issue}`));
      }
    expect(serious).toEqual([]);
  }, 30_000);

  test('says that it cannot look the draft over while the line is down, and looks when it is up again', async () => {
    const { page } = visit;
    await write('');
    await page.waitForFunction(() => document.querySelector('[data-issues] h2'));
    const before = await list();
    const told = [...complaints];
    await page.setOfflineMode(true);
    await page.keyboard.type('\n# a remark');
    await page.waitForFunction(() => /could not be looked over/.test(document.body.textContent ?? ''));
    await page.setOfflineMode(false);
    await page.keyboard.type(' more');
    await page.waitForFunction(() => document.querySelector('[data-issues] h2'));
    expect(await list()).toBe(before);
    expect(await source()).toMatch(/# a remark more$/);
    // That the line was down is the browser's complaint, not one of the page.
    complaints.splice(0, complaints.length, ...told);
  }, 30_000);

  test('works within the policy of the page, without a complaint of the browser', async () => {
    const { page } = visit;
    await write('');
    const looks = await page.$eval(
      '.editor-host >>> .cm-scroller',
      (found) => getComputedStyle(found).fontFamily,
    );
    expect(looks).toContain('monospace');
    expect(complaints).toEqual([]);
  });
});
