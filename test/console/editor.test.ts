/** What the editor in the browser asks for: the schema and names of a file, a look over a draft, and the script itself. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { openRig, type Rig } from '../support/kabar.ts';
import { type Browser, openBrowser } from './browser.ts';

const path = 'flows/thanks.yaml';
const flow = (steps: string) => `flow: thanks\ntopic: questions\nstart: { keyword: [thx] }\nsteps:\n${steps}`;

let rig: Rig;
let browser: Browser;
beforeEach(async () => {
  rig = await openRig();
  await rig.kabar.keeper.takeFiles();
  browser = await openBrowser(rig);
});
afterEach(() => rig.close());

const check = (text: string, file = path) =>
  browser.post('/console/flows/edit/check', { path: file, text, base: rig.kabar.releases.current().id });

describe('a look over a draft', () => {
  test('tells each issue at its place, and keeps and writes down nothing', async () => {
    const before = rig.kabar.releases.current().id;
    const { status, body } = await check(flow('  - sya: with-pleasure\n  - go: nowhere'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ isBad: true, picture: null });
    const [first] = body.issues;
    expect(first).toMatchObject({
      file: path,
      line: 5,
      column: 5,
      hint: 'Did you mean "say"?',
      where: 'line 5, column 5',
    });
    expect(rig.kabar.releases.current().id).toBe(before);
    expect((await browser.get('/console/deeds')).text).not.toContain('flows.looked-over');
  });

  test('brings the picture of a sound flow, in the page itself', async () => {
    const { body } = await check(flow('  - say: with-pleasure\n  - tag: [polite]'));
    expect([body.isBad, body.issues]).toEqual([false, []]);
    const [, drawn = ''] = /^data:image\/svg\+xml;base64,(.+)$/.exec(body.picture) ?? [];
    expect(Buffer.from(drawn, 'base64').toString()).toContain('polite');
  });

  test('brings the names of the draft, also while it has errors', async () => {
    const { body } = await check(
      flow('  - say: with-pleasure\n  - ask: why\n    options: [taste, price]\n  - go: '),
    );
    expect(body.isBad).toBe(true);
    expect(body.names[path].step).toEqual(['with-pleasure', 'why', 'go']);
    expect(body.names[path].option).toEqual(['yes', 'no', 'taste', 'price', 'else']);
    expect(body.names[path].text).toContain('with-pleasure');
  });

  test('of texts shows the flow that says them', async () => {
    const file = 'locales/en/thanks.yaml';
    const stored = await rig.kabar.store.releases.find(rig.kabar.releases.current().id);
    const text = stored?.files.find((each) => each.path === file)?.text ?? '';
    const { body } = await check(text, file);
    expect(body.picture).toContain('data:image/svg+xml');
  });

  test('of another file than flows and texts is refused', async () => {
    expect((await check('a: b', '../package.json')).status).toBe(400);
  });
});

test('without a script the picture stands beside the text, and is the drafted one after a check', async () => {
  const opened = await browser.get(`/console/flows/edit?path=${path}`);
  expect(opened.text).toContain('src="/console/flows/thanks/picture"');
  const checked = await browser.post('/console/flows/edit', {
    ...{ path, base: rig.kabar.releases.current().id, note: '', do: 'check' },
    text: flow('  - say: with-pleasure\n  - tag: [polite]'),
  });
  expect(checked.text).toContain('src="data:image/svg+xml;base64,');
  const policy = await browser.get('/console/flows/edit?path=flows/policy.yaml');
  expect(policy.text).not.toContain('data-drawn');
});

test('the schema and the names of a file are told to who may edit', async () => {
  const { body } = await browser.get(`/console/flows/edit/help?path=${path}`);
  expect(body.schema.properties.topic.names).toBe('topic');
  expect(body.names.topic).toContain('newsletter');
  expect((await browser.get('/console/flows/edit/help?path=src/main.ts')).status).toBe(400);
});

test('the script is asked for by the page that edits and by no other, and kept for as long as it is the same', async () => {
  const address = /src="(\/console\/assets\/editor-[0-9a-f]{16}\.js)"/;
  const { text } = await browser.get(`/console/flows/edit?path=${path}`);
  const [, script = ''] = address.exec(text) ?? [];
  const sent = await request(browser.app).get(script);
  expect([sent.status, sent.type]).toEqual([200, 'text/javascript']);
  expect(sent.headers['cache-control']).toContain('immutable');
  expect(sent.headers['content-encoding']).toBe('gzip');
  const plain = await request(browser.app).get(script).set('Accept-Encoding', 'identity');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.text).toBe(sent.text);
  expect((await browser.get('/console/flows/thanks')).text).not.toMatch(address);
  expect((await request(browser.app).get('/console/assets/editor-0123456789abcdef.js')).status).not.toBe(200);
});
