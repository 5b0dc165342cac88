/** Flows as an editor without scripts meets them: what comes of each, a file written over, and the way back. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { minuteMs } from '../../src/core/time/instant.ts';
import { countFigures } from '../../src/scheduler/figures/figures.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { type Browser, openBrowser } from './browser.ts';

const ana = '+6281234567890';
const path = 'locales/en/thanks.yaml';

let rig: Rig;
let browser: Browser;
beforeEach(async () => {
  rig = await openRig();
  await rig.kabar.keeper.takeFiles();
  browser = await openBrowser(rig);
});
afterEach(() => rig.close());

const edited = (fields: Record<string, string>) =>
  browser.post('/console/flows/edit', { path, base: rig.kabar.releases.current().id, note: '', ...fields });

/** As the page's text field holds it. */
async function sourceOf(file: string): Promise<string> {
  const { text } = await browser.get(`/console/flows/edit?path=${encodeURIComponent(file)}`);
  const [, source = ''] = /<textarea[^>]*>\n([\s\S]*)<\/textarea>/.exec(text) ?? [];
  return source.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

describe('the list', () => {
  test('tells of each flow what begins it, who is in it and what came of it', async () => {
    await rig.say(ana, 'hi');
    await rig.say(ana, 'yes');
    rig.clock.advance(2 * minuteMs);
    const zone = () => rig.kabar.releases.current().policy.defaultTimeZone;
    await countFigures({ store: rig.kabar.store, clock: rig.clock, zone });
    const { status, text } = await browser.get('/console/flows');
    expect(status).toBe(200);
    const [row = ''] = /<tr><th scope="row"><a href="\/console\/flows\/welcome">.*?<\/tr>/.exec(text) ?? [];
    expect(
      [...row.matchAll(/<td class="number" data-name="[^"]+">([^<]*)</g)].map(([, figure]) => figure),
    ).toEqual(['1', '1', '0%']);
    expect(text).toContain('src="/console/flows/picture"');
  });

  test('and one flow is drawn, with its files', async () => {
    const { text } = await browser.get('/console/flows/welcome');
    for (const part of [
      'src="/console/flows/welcome/picture?',
      'flows%2Fwelcome.yaml',
      'locales%2Fid%2Fwelcome.yaml',
    ])
      expect(text).toContain(part);
    const picture = await browser.get('/console/flows/welcome/picture');
    expect(picture.type).toBe('image/svg+xml');
    expect(picture.headers['content-security-policy']).toContain("default-src 'none'");
    expect(String(picture.body)).toContain('<svg');
    expect((await browser.get('/console/flows/<script>')).status).toBe(404);
  });
});

describe('one flow', () => {
  const figures = async () => {
    rig.clock.advance(2 * minuteMs);
    const zone = () => rig.kabar.releases.current().policy.defaultTimeZone;
    await countFigures({ store: rig.kabar.store, clock: rig.clock, zone });
  };
  const picture = (text: string) =>
    /src="(\/console\/flows\/welcome\/picture\?standing=[0-9a-f]+)"/.exec(text)?.[1];

  test('tells how many answer each question, and its picture is another one when somebody goes on', async () => {
    for (const text of ['hi', 'yes']) await rig.say(ana, text);
    await figures();
    const before = await browser.get('/console/flows/welcome');
    expect(before.text).toMatch(/<li>name<svg.*?<small>Answered: 0% \(0 of 1\)<\/small>/);
    await rig.say(ana, 'Ana');
    await figures();
    const after = await browser.get('/console/flows/welcome');
    expect(after.text).toMatch(/<li>name<svg.*?<small>Answered: 100% \(1 of 1\)<\/small>/);
    expect(picture(before.text)).toBeDefined();
    expect(picture(after.text)).not.toBe(picture(before.text));
    expect((await browser.get(picture(after.text) ?? '')).type).toBe('image/svg+xml');
    const { text } = await browser.get('/console/flows');
    expect(text).toMatch(/welcome<\/a>.*?<span>interest 0%<\/span>/);
  });
});

describe('editing', () => {
  test('a text is checked, published, heard, and taken back', async () => {
    const before = rig.kabar.releases.current().id;
    const source = await sourceOf(path);
    const changed = source.replace(/With pleasure/, 'You are welcome');
    expect(changed).not.toBe(source);
    const checked = await edited({ text: changed, do: 'check' });
    expect(checked.text).toContain('Nothing is published yet');
    expect(rig.kabar.releases.current().id).toBe(before);
    const published = await edited({ text: changed.replaceAll('\n', '\r\n'), note: 'warmer', do: 'publish' });
    expect([published.status, published.headers.location]).toEqual([303, '/console/flows/history']);
    expect(await sourceOf(path)).toBe(changed);
    const history = await browser.get('/console/flows/history');
    expect(history.text).toContain('warmer');
    const back = await browser.post(`/console/flows/history/${before}`);
    expect(back.status).toBe(303);
    expect(await sourceOf(path)).toBe(source);
  });

  test('what is wrong is told at its line, and the text is not lost', async () => {
    const before = rig.kabar.releases.current().id;
    const flow = 'flows/thanks.yaml';
    const broken = `${await sourceOf(flow)}\nnonsense: [<b>`;
    for (const way of ['check', 'publish']) {
      const answer = await edited({ path: flow, text: broken, do: way });
      expect(answer.status).toBe(422);
      expect(answer.text).toMatch(/line \d+, column \d+/);
      expect(answer.text).toContain('nonsense: [&lt;b>');
    }
    expect(rig.kabar.releases.current().id).toBe(before);
  });

  test('who publishes over somebody else is told, and keeps the text', async () => {
    const base = rig.kabar.releases.current().id;
    const source = await sourceOf(path);
    await edited({ text: `${source}\n# mine\n`, do: 'publish' });
    const late = await edited({ base, text: `${source}\n# theirs\n`, do: 'publish' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('# theirs');
    expect(late.text).toContain(`name="base" value="${rig.kabar.releases.current().id}"`);
    expect((await edited({ text: `${source}\n# theirs\n`, do: 'publish' })).status).toBe(303);
  });

  test('no other file is reached, and nothing is cut off', async () => {
    for (const odd of [
      '../package.json',
      'flows/../../x.yaml',
      '/etc/passwd',
      'src/main.ts',
      'flows/x.js',
      '',
    ])
      expect((await browser.get(`/console/flows/edit?path=${encodeURIComponent(odd)}`)).status).toBe(400);
    expect((await edited({ text: `# ${'x'.repeat(140_000)}`, do: 'publish' })).status).toBe(400);
  });
});
