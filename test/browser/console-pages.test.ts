/** Every page that a link of the console leads to, as axe-core, a phone and a slow line meet it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import axe from 'axe-core';
import { type Visit, visitConsole } from './support/console-visit.ts';
import { describeInChromium } from './support/in-chromium.ts';

const [ana, bea] = ['+6281234567890', '+5511987654321'];
/** What changes something, or is no page. */
const noPage =
  /\/(sign-out|language|picture|export|codes)\b|\.(csv|json|svg|png|pdf|html)\b|[?&](download|format)=/;

/** One of each kind: contacts, files and releases have a page each, all alike. */
const kindOf = (path: string): string =>
  path
    .replace(/[?#].*$/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}|[0-9A-Z]{20,}|\+?\d{6,}/gi, ':id')
    .replace(
      /(\/(?:flows|forms|segments|campaigns))\/(?!(?:edit|new|history|files|try)\b(?!-))[^/]+/,
      '$1/:name',
    );

describeInChromium('the pages of the console', () => {
  let visit: Visit;
  let kinds: ReadonlyMap<string, string>;

  beforeAll(async () => {
    visit = await visitConsole();
    for (const text of ['hi', 'yes', 'Ana', '1', 'I want a person']) await visit.say(ana, text);
    for (const text of ['oi', 'sim']) await visit.say(bea, text);
    // A page of its own once it is open, found from where another one is begun.
    await visit.page.goto(`${visit.origin}/console/flows/try`);
    await Promise.all([visit.page.waitForNavigation(), visit.page.click('.builder button.main')]);
    kinds = await pagesOf(visit);
  }, 180_000);

  afterAll(() => visit?.close(), 60_000);

  test('are all found from the overview', () => {
    const found = [...kinds.keys()].sort();
    for (const page of [
      'overview',
      'contacts',
      'inbox',
      'flows',
      'campaigns',
      'channels',
      'simulator',
      'account',
      'flows/try',
      'flows/try/:id',
      'flows/try/:id/save',
    ])
      expect(found).toContain(`/console/${page}`);
    expect(found.length).toBeGreaterThan(20);
  });

  test.each([
    ['light', 1200, []],
    // The same page in other colours.
    ['dark', 1200, ['color-contrast']],
    ['light', 390, []],
  ])(
    'have no serious issue for axe-core, %s and %i wide',
    async (scheme, width, rules) => {
      const { page } = visit;
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.setViewport({ width, height: 900 });
      const serious: string[] = [];
      for (const [kind, path] of kinds) {
        await page.goto(`${visit.origin}${path}`);
        await page.evaluate(axe.source);
        const issues = await page.evaluate(async (only) => {
          const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
            only.length > 0 ? { runOnly: [...only] } : {},
          );
          return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join('  |  ')}`);
        }, rules);
        serious.push(...issues.map((issue) => `${kind}  ${issue}`));
      }
      expect(serious).toEqual([]);
    },
    300_000,
  );

  test('fit on a phone: nothing sticks out to the right', async () => {
    const { page } = visit;
    await page.setViewport({ width: 390, height: 900 });
    const wide: string[] = [];
    for (const [kind, path] of kinds) {
      await page.goto(`${visit.origin}${path}`);
      const [inner, whole] = await page.evaluate(() => {
        const { documentElement } = (globalThis as unknown as { document: Document }).document;
        return [documentElement.clientWidth, documentElement.scrollWidth];
      });
      if (Number(whole) > Number(inner)) wide.push(`${kind}: ${whole} on ${inner}`);
    }
    expect(wide).toEqual([]);
  }, 120_000);

  test('weigh less than 200 KB at the first visit', async () => {
    const { page } = visit;
    await page.setCacheEnabled(false);
    const line = await page.createCDPSession();
    await line.send('Network.enable');
    let bytes = 0;
    line.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const heavy: string[] = [];
    for (const [kind, path] of kinds) {
      bytes = 0;
      await page.goto(`${visit.origin}${path}`, { waitUntil: 'load' });
      expect(bytes).toBeGreaterThan(1_000);
      if (bytes > 200_000) heavy.push(`${kind}: ${Math.round(bytes / 1_000)} KB`);
    }
    await line.detach();
    await page.setCacheEnabled(true);
    expect(heavy).toEqual([]);
  }, 120_000);
});

/** Follows every link from the overview. By kind, the first page of it. */
async function pagesOf({ page, origin }: Visit): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const waiting = ['/console/overview'];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path);
    if (found.has(kind) || noPage.test(path)) continue;
    // A download is aborted: it is no page.
    const response = await page.goto(`${origin}${path}`).catch(() => null);
    if (!/text\/html/.test(response?.headers()['content-type'] ?? '')) continue;
    expect([path, response?.status()]).toEqual([path, 200]);
    found.set(kind, path);
    waiting.push(
      ...(await page.$$eval('a[href^="/console/"]', (links) =>
        links.map((a) => a.getAttribute('href') ?? ''),
      )),
    );
  }
  return found;
}
