/** `kabar classify` as scripts use it: a process that reads texts and prints what they mean. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text as allOf } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { ClassifiedLine } from '../../src/cli/classify.ts';
import { copyFlows, type OwnFlows } from '../support/own-flows.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const main = join(root, 'dist/main.js');

/** Each test starts a process, which takes its time on a busy machine. */
jest.setTimeout(60_000);

type Given = { readonly json?: boolean; readonly env?: NodeJS.ProcessEnv };

function start({ json = true, env = {} }: Given = {}) {
  return spawn(process.execPath, [main, 'classify', ...(json ? ['--json'] : [])], {
    cwd: root,
    env: { ...process.env, ...env },
  });
}

async function classify(input: string | Buffer, given: Given = {}) {
  const child = start(given);
  child.stdin.end(input);
  const closed = once(child, 'close');
  const [stdout, stderr] = await Promise.all([allOf(child.stdout), allOf(child.stderr)]);
  const [exitCode] = await closed;
  return { stdout, stderr, exitCode: exitCode as number };
}

const parsed = (stdout: string): readonly ClassifiedLine[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ClassifiedLine);

let house: OwnFlows;
beforeAll(() => {
  if (!existsSync(main)) throw new Error('dist/main.js is missing: run `npm run build` first.');
  house = copyFlows();
});
afterAll(() => house.close());

describe('kabar classify --json', () => {
  test('prints one object per line, with exactly these four names', async () => {
    const { stdout, stderr, exitCode } = await classify('BAJA\nhelp\nSTART\nenough\nstop by the store\n');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(parsed(stdout)).toEqual([
      { text: 'BAJA', intent: 'opt-out', language: 'es', rule: 'exact word "baja"' },
      { text: 'help', intent: 'help', language: 'en', rule: 'exact word "help"' },
      { text: 'START', intent: 'opt-in', language: 'en', rule: 'exact word "start"' },
      { text: 'enough', intent: 'unsure', language: 'en', rule: 'may mean stop: exact word "enough"' },
      { text: 'stop by the store', intent: 'none', language: null, rule: null },
    ]);
  });

  test('gives an opt-down as none, and names the wish in its rule', async () => {
    const { stdout } = await classify('pause for 2 weeks\nonly recipes please\nless often please\n');
    const lines = parsed(stdout);
    expect(lines.map(({ intent }) => intent)).toEqual(['none', 'none', 'none']);
    expect(lines.map(({ rule }) => rule?.split(':')[0])).toEqual([
      'opt-down, a pause of 14 days',
      'opt-down, only recipes',
      'opt-down, less often',
    ]);
  });

  test('keeps every line as given: empty ones, CRLF, a BOM, odd line ends of other systems, none at the end', async () => {
    const { stdout } = await classify('\ufeffstop\r\n\r\n  hola  \n\n a\u2028b \rc\n"quoted"\t\\\nstop');
    const lines = parsed(stdout);
    expect(lines.map(({ text }) => text)).toEqual([
      'stop',
      '',
      '  hola  ',
      '',
      ' a\u2028b \rc',
      '"quoted"\t\\',
      'stop',
    ]);
    expect(lines.filter(({ text }) => text === '').map(({ intent, rule }) => [intent, rule])).toEqual([
      ['none', null],
      ['none', null],
    ]);
    expect(stdout.split('\n')).toHaveLength(8);
  });

  test('says nothing about nothing', async () => {
    expect(await classify('')).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  });

  test('survives bytes that are no text, a line of a megabyte, and what machines write', async () => {
    const hostile = [
      '\u0000\u001b[2J',
      '{"$gt":""}',
      '__proto__',
      '%s%n',
      '\ud800',
      'x'.repeat(1_000_000),
      'stop',
    ];
    const { stdout, exitCode } = await classify(
      Buffer.concat([Buffer.from(`${hostile.join('\n')}\n`), Buffer.from([0xff, 0xfe, 0xc0, 10])]),
    );
    expect(exitCode).toBe(0);
    const lines = parsed(stdout);
    expect(lines).toHaveLength(hostile.length + 1);
    expect(lines.map(({ intent }) => intent)).toEqual([
      ...hostile.slice(0, -1).map(() => 'none'),
      'opt-out',
      'none',
    ]);
  });

  test('keeps order and count over many lines that arrive in pieces, and waits for a slow reader', async () => {
    const texts = Array.from({ length: 20_000 }, (_, index) =>
      index % 7 === 0 ? `stop ✋ ${index}` : `número ${index}`,
    );
    const bytes = Buffer.from(`${texts.join('\n')}\n`);
    const child = start();
    const written = (async () => {
      // Pieces that end inside letters and lines.
      for (let at = 0; at < bytes.length; at += 4_093) {
        if (!child.stdin.write(bytes.subarray(at, at + 4_093))) await once(child.stdin, 'drain');
      }
      child.stdin.end();
    })();
    await once(child.stdout, 'readable');
    const [stdout] = await Promise.all([allOf(child.stdout), written]);
    expect(parsed(stdout).map(({ text }) => text)).toEqual(texts);
  });

  test('ends quietly when nobody reads on', async () => {
    const child = start();
    const closed = once(child, 'close');
    const stderr = allOf(child.stderr);
    child.stdin.on('error', () => {});
    child.stdin.write('stop\n'.repeat(50_000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end();
    expect([(await closed)[0], await stderr]).toEqual([0, '']);
  });
});

describe('the words of the house', () => {
  test('count besides the built-in ones', async () => {
    house.replace('locales/en/common.yaml', 'opt-out-words:\n', 'opt-out-words:\n  - pineapple\n');
    const { stdout } = await classify('Pineapple!\npineapple juice\n', { env: house.env });
    expect(parsed(stdout).map(({ intent }) => intent)).toEqual(['opt-out', 'none']);
  });

  test('that do not load are named, and the built-in ones answer', async () => {
    const missing = { KABAR_LOCALES_DIR: join(root, 'no-such-directory') };
    const { stdout, stderr, exitCode } = await classify('berhenti\n', { env: missing });
    expect(exitCode).toBe(0);
    expect(parsed(stdout)).toEqual([
      { text: 'berhenti', intent: 'opt-out', language: 'id', rule: 'exact word "berhenti"' },
    ]);
    expect(stderr).toContain('Only the built-in words count');
    expect(stderr).toContain('no-such-directory');
  });

  test('in files with errors are said not to count, with the command that shows the errors', async () => {
    const broken = copyFlows();
    broken.append('flows/welcome.yaml', '  - aks: oops\n');
    const { stdout, stderr, exitCode } = await classify('stop\n', { env: broken.env });
    broken.close();
    expect([exitCode, parsed(stdout)[0]?.intent]).toEqual([0, 'opt-out']);
    expect(stderr).toContain('kabar check');
  });
});

test('without --json each line can be read by a person, and no line writes to the terminal', async () => {
  const { stdout } = await classify('STOP\nwhere is the bus stop?\nx\u001b[2Jy\n', { json: false });
  expect(stdout).toBe(
    'opt-out  en  STOP   (exact word "stop")\nnone     -   where is the bus stop?\nnone     -   x [2Jy\n',
  );
});
