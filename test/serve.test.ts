/** `kabar serve` as its users see it: it greets, answers, takes over changed files, refuses broken ones, and stops. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readSettings } from '../src/config.ts';
import { type Serving, serve } from '../src/serve.ts';
import { until } from './crash/served.ts';
import { copyFlows, type OwnFlows } from './support/own-flows.ts';

let flows: OwnFlows;
let dataDir: string;
let serving: Serving;

beforeAll(async () => {
  flows = copyFlows();
  dataDir = mkdtempSync(join(tmpdir(), 'kabar-serve-'));
  serving = await serve(
    readSettings({ ...flows.env, KABAR_DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' }),
  );
});
afterAll(async () => {
  await serving.stop();
  flows.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const at = (path: string) => `http://127.0.0.1:${serving.port}${path}`;
const release = async () => ((await (await fetch(at('/ready'))).json()) as { release: string }).release;

async function ask(from: string, text: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  await fetch(at('/api/simulator/messages'), {
    method: 'POST',
    headers,
    body: JSON.stringify({ from, text }),
  });
  type Shown = { messages: { direction: string; text: string }[] };
  const shown = async () =>
    (await (await fetch(at(`/api/simulator/messages?contact=${encodeURIComponent(from)}`))).json()) as Shown;
  const { messages } = await until(shown, (answer) => answer.messages.at(-1)?.direction === 'out');
  return messages.at(-1)?.text ?? '';
}

test('the greeting tells a newcomer where to look, and the link in it works once', async () => {
  const link = /http:\/\/localhost:\d+(\/console\/sign-in\?token=\S+)/.exec(serving.greeting)?.[1] ?? '';
  const first = await fetch(at(link), { redirect: 'manual' });
  expect([first.status, first.headers.get('location')]).toEqual([303, '/console/']);
  expect((await fetch(at(link), { redirect: 'manual' })).status).toBe(401);
  const page = await fetch(at('/console/simulator'), {
    headers: { cookie: first.headers.get('set-cookie')?.split(';')[0] ?? '' },
  });
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Dapur Sari')]);
});

test('a changed text reaches the next message; broken files change nothing', async () => {
  const before = await release();
  flows.replace('locales/en/opt-in.yaml', 'Hello, and how good that you found us!', 'Good to see you!');
  const changed = await until(release, (now) => now !== before);
  expect(await ask('+14155550101', 'hello')).toContain('Good to see you!');

  flows.append('flows/welcome.yaml', '  - aks: oops\n');
  flows.replace('locales/en/opt-in.yaml', 'Good to see you!', 'Never seen!');
  expect(await ask('+14155550102', 'hello')).toContain('Good to see you!');
  flows.replace('flows/welcome.yaml', '  - aks: oops\n', '');
  await until(release, (now) => now !== changed);
  expect(await ask('+14155550103', 'hello')).toContain('Never seen!');
}, 30_000);

test('files with errors keep a first start from going on, and no later one', async () => {
  const own = copyFlows();
  const settings = readSettings({
    ...own.env,
    KABAR_DATA_DIR: join(dataDir, 'again'),
    PORT: '0',
    LOG_LEVEL: 'silent',
  });
  own.append('flows/welcome.yaml', '  - aks: oops\n');
  await expect(serve(settings)).rejects.toThrow(/flows\/welcome\.yaml:\d+:\d+/);
  own.replace('flows/welcome.yaml', '  - aks: oops\n', '');
  const first = await serve(settings);
  expect(first.greeting).not.toContain('have errors');
  await first.stop();
  own.append('flows/welcome.yaml', '  - aks: oops\n');
  const second = await serve(settings);
  expect(second.greeting).toContain('The flow files have errors, so the release before them stays in force.');
  await second.stop();
  own.close();
}, 30_000);

test('a changed form is on its page at once', async () => {
  const page = async () => (await fetch(at('/join/website?lang=en'))).text();
  expect(await page()).toContain("<h1>News from Sari's kitchen</h1>");
  flows.replace('flows/forms/website.yaml', "News from Sari's kitchen", 'Fresh from the kitchen');
  await until(page, (html) => html.includes('<h1>Fresh from the kitchen</h1>'));
}, 30_000);

test('a port that is taken is named, with what to do', async () => {
  const taken = readSettings({
    ...flows.env,
    KABAR_DATA_DIR: join(dataDir, 'other'),
    PORT: String(serving.port),
    LOG_LEVEL: 'silent',
  });
  await expect(serve(taken)).rejects.toThrow(/Cannot listen on 127\.0\.0\.1:\d+.*Set PORT/);
});
