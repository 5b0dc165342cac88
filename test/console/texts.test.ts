/** Texts side by side as an editor meets them: what is missing is marked, and what is changed is looked over before it counts. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { changedFiles, changesTo, rowsOf, type TextFile } from '../../src/console/texts/table.ts';
import { openRig, type Rig } from '../support/kabar.ts';
import { copyFlows, type OwnFlows } from '../support/own-flows.ts';
import { type Browser, type ConsoleRig, openConsole } from './support.ts';

const page = '/console/flows/thanks/texts';

let rig: Rig;
let flows: OwnFlows;
let house: ConsoleRig;
let browser: Browser;
beforeEach(async () => {
  flows = copyFlows();
  flows.write('locales/es/thanks.yaml', '# Nada todavía\n{}\n');
  rig = await openRig({ env: flows.env });
  await rig.kabar.keeper.takeFiles();
  house = openConsole(rig);
  browser = await house.signedIn('editor');
});
afterEach(async () => {
  await rig.close();
  flows.close();
});

const send = (place: string, words: string) =>
  browser.post(page, { base: rig.kabar.releases.current().id, place, words }, page);

describe('the texts of a flow', () => {
  test('stand side by side, and what a language lacks is marked and counted', async () => {
    const { status, text } = await browser.get(page);
    expect(status).toBe(200);
    const keys = [...text.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, key]) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(text).toContain(`Spanish: ${keys.length} missing`);
    expect(text.match(/<b class="gap">missing<\/b>/g)).toHaveLength(keys.length);
    expect(text.match(/<textarea/g)).toHaveLength(keys.length * 4);
  });

  test('what is written is looked over, with its file whole, and counts once it is published', async () => {
    const { text: before } = await browser.get(page);
    const [, key = ''] = /<h2>([^<]+)<\/h2>/.exec(before) ?? [];
    const draft = await send(`es ${key}`, 'Gracias, de verdad: «¡hasta pronto!»\n\nSari');
    expect(draft.status).toBe(200);
    expect(draft.text).toContain('value="locales/es/thanks.yaml"');
    expect(draft.text).toContain('# Nada todavía');
    const [, source = ''] = /<textarea[^>]*>\n([\s\S]*?)<\/textarea>/.exec(draft.text) ?? [];
    expect(source).toContain('Gracias, de verdad');
    const spanish = () => rig.kabar.releases.current().texts.written(`thanks:${key}` as never, 'es');
    const english = rig.kabar.releases.current().texts.written(`thanks:${key}` as never, 'en');
    expect(spanish()).toBe(english);
    const published = await browser.post('/console/flows/edit', {
      ...{ do: 'publish', note: 'Spanish', path: 'locales/es/thanks.yaml' },
      ...{ base: rig.kabar.releases.current().id, text: source.replaceAll('&quot;', '"') },
    });
    expect(published.status).toBe(303);
    expect(spanish()).toBe('Gracias, de verdad: «¡hasta pronto!»\n\nSari');
    expect((await browser.get(page)).text.match(/<b class="gap">/g) ?? []).toHaveLength(
      (before.match(/<b class="gap">/g) ?? []).length - 1,
    );
  });

  test('sent back as they were, nothing is changed; a flow that is not there is said not to be', async () => {
    const { text } = await browser.get(page);
    const [, key = ''] = /<h2>([^<]+)<\/h2>/.exec(text) ?? [];
    expect((await send(`es ${key}`, '')).text).toContain('Nothing was changed.');
    expect((await send('xx nothing', 'words')).text).toContain('Nothing was changed.');
    expect((await browser.get('/console/flows/nope/texts')).status).toBe(404);
  });

  test('are read and not written by who may only look', async () => {
    const viewer = await house.signedIn('viewer');
    const { text } = await viewer.get(page);
    expect(text).toContain('readonly');
    expect(text).not.toContain('Look it over');
  });
});

describe('files of texts', () => {
  const english: TextFile = {
    language: 'en',
    path: 'locales/en/a.yaml',
    text: '# All of it\nhello: Hello, {{name}}\n# When they pick\nq-options:\n  one: One\nwords: [a, b]\n',
  };
  const none: TextFile = { language: 'es', path: 'locales/es/a.yaml', text: null };

  test('are read as rows; lists are none', () => {
    expect(rowsOf([english, none])).toEqual([
      { key: 'hello', words: { en: 'Hello, {{name}}' } },
      { key: 'q-options.one', words: { en: 'One' } },
    ]);
  });

  test('keep their comments and everything else when some of them change', () => {
    const changes = [
      { language: 'en', key: 'q-options.one', words: 'First: "the one"' },
      { language: 'es', key: 'q-options.one', words: 'Uno' },
      { language: 'es', key: 'hello', words: 'Hola\n\n{{name}}' },
    ];
    expect(changesTo([english, none], changes)).toEqual(changes);
    const [first, second] = changedFiles([english, none], changes);
    expect(first?.text).toBe(
      '# All of it\nhello: Hello, {{name}}\n# When they pick\nq-options:\n  one: \'First: "the one"\'\nwords: [a, b]\n',
    );
    expect(rowsOf([{ ...none, text: second?.text ?? '' }])).toEqual([
      { key: 'hello', words: { es: 'Hola\n\n{{name}}' } },
      { key: 'q-options.one', words: { es: 'Uno' } },
    ]);
  });

  test('lose a text that was emptied', () => {
    const [changed] = changedFiles([english], [{ language: 'en', key: 'hello', words: '' }]);
    expect(rowsOf([{ ...english, text: changed?.text ?? '' }])).toEqual([
      { key: 'q-options.one', words: { en: 'One' } },
    ]);
  });
});
