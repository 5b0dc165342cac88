/** `kabar contacts import` and `export` as people and scripts run them: files, pipes, exit codes. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openStore } from '../../src/adapters/store/connect.ts';
import { anyId, changeByHand } from '../support/by-hand.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'kabar-lists-'));
});
afterEach(() => rmSync(place, { recursive: true }));

const env = () => ({ ...process.env, KABAR_DATA_DIR: join(place, 'data') });

function kabar(args: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/main.js', 'contacts', ...args], {
    env: env(),
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
  return { status, stdout, stderr };
}

const file = (name: string, text: string) => {
  const path = join(place, name);
  writeFileSync(path, text);
  return path;
};

/** The import is in the middle of its work. */
async function somebodyIsIn() {
  mkdirSync(join(place, 'data'), { recursive: true });
  const { store } = await openStore({ kind: 'embedded', file: join(place, 'data', 'kabar.db') });
  while ((await store.contacts.list({ limit: 1 })).length === 0) await pause(50);
  await store.close();
}

const header = 'phone;purposes;consent-date;source;note;name';
const good = '+6281234567001;marketing;2026-03-01;fair;saw it;Ana';
const bad = '6,28123E+12;marketing;2026-03-01;fair;saw it;Budi';

test('good rows go in, bad ones come back as a list that can be mended and imported', () => {
  const list = file('list.csv', `\ufeff${header}\r\n${good}\r\n${bad}\r\n`);
  const errors = join(place, 'bad.csv');
  const first = kabar(['import', list, '--by', 'Sari', '--errors', errors, '--json']);
  expect(first.status).toBe(1);
  expect(first.stderr).toBe(
    'line 3: phone was turned into a figure by a spreadsheet, and its last digits are lost. Take the original: format the column as text, then export again\n',
  );
  expect(JSON.parse(first.stdout)).toMatchObject({
    rows: 2,
    new: 1,
    bad: 1,
    ignored: { stop: 0, suppression: 0 },
  });

  const mended = readFileSync(errors, 'utf8').replace('"6,28123E+12"', '+6281234567002');
  expect(mended).toContain('kabar-line,kabar-problems');
  const second = kabar(['import', file('mended.csv', mended), '--by', 'Sari']);
  expect([second.status, second.stderr]).toEqual([0, '']);
  const verified = kabar(['export', '--consent', 'marketing', '--format', 'jsonl']);
  expect(verified.status).toBe(0);
  expect(verified.stdout.match(/"phone":"[^"]+"/g)).toEqual([
    '"phone":"+6281234567001"',
    '"phone":"+6281234567002"',
  ]);
}, 60_000);

test('a list may be piped in, is looked at without writing, and everything wrong with it is told', () => {
  const { status, stdout, stderr } = kabar(
    ['import', '-', '--dry-run'],
    'phone;shoe size\n+6281234567001;39\n',
  );
  expect([status, stdout]).toEqual([1, expect.stringContaining('standard input: 0 rows')]);
  expect(stderr).toContain('Column "shoe size" is not imported');
  for (const what of ['"purposes"', '"consent-date"', '"source"', 'evidence']) expect(stderr).toContain(what);
}, 60_000);

test.each([
  [['import', 'no-such-file.csv', '--dry-run'], 'cannot read no-such-file.csv'],
  [['import', 'docs/samples/contacts.csv'], 'say who imports with --by'],
  [['import', 'docs/samples/contacts.csv', '--dry-run', '--country', 'Indonesia'], 'two letters'],
  [['import', 'docs/samples/contacts.csv', '--dry-run', '--map', 'phone'], 'column=field'],
  [['export', '--segment', 'listners'], 'Did you mean "listeners"?'],
])(
  '%j is misuse',
  (args, words) => {
    const { status, stderr } = kabar(args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
  },
  60_000,
);

test('an interrupt stops after the rows on their way, and a second run goes on', async () => {
  const rows = Array.from({ length: 30_000 }, (_, index) => good.replace('567001', String(100_000 + index)));
  const list = file('long.csv', `${header}\n${rows.join('\n')}\n`);
  const args = ['dist/main.js', 'contacts', 'import', list, '--by', 'Sari', '--json'];
  const running = spawn(process.execPath, args, { env: env() });
  let stdout = '';
  running.stdout.on('data', (text) => {
    stdout += text;
  });
  const closed = once(running, 'close');
  await somebodyIsIn();
  running.kill('SIGINT');
  const [status] = await closed;
  const sums = JSON.parse(stdout);
  expect(status).toBe(130);
  expect(sums.new).toBeGreaterThan(0);
  expect(sums.stoppedAfterLine).toBeLessThan(30_000);
  const rest = file('begin.csv', `${header}\n${rows.slice(0, sums.new).join('\n')}\n`);
  expect(JSON.parse(kabar(['import', rest, '--by', 'Sari', '--json', '--dry-run']).stdout)).toMatchObject({
    known: sums.new,
    new: 0,
  });
}, 120_000);

test('a contact that cannot be read is left out of an export, and said to be', async () => {
  kabar(['import', file('list.csv', `${header}\n${good}\n`), '--by', 'Sari']);
  const store = join(place, 'data', 'kabar.db');
  const id = await anyId(store, 'contacts');
  await changeByHand(store, 'contacts', id, (document) => ({ ...document, contact: null }));
  const { status, stdout, stderr } = kabar(['export']);
  expect([status, stdout.includes('6281234567001')]).toEqual([1, false]);
  expect(stderr).toBe('1 contact is left out: what is stored of them cannot be read. Run "kabar doctor".\n');
});
