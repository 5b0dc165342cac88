/** `kabar test` as an admin runs it, and a chat that becomes a test. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { openChat } from '../../src/cli/chat-session.ts';
import { testCommand } from '../../src/cli/test.ts';
import { shopFiles, writeShop } from '../rehearsal/shop.ts';
import { runCommand } from '../support/run-command.ts';

const good = `scenario: Where it is
contact: subscribed
turns:
  - webhook answers: { body: { data: { state: sent } } }
  - contact says: order
  - kabar says: order:number
  - contact says: "12"
  - kabar says: order:on-its-way
`;

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

function shop(files: Readonly<Record<string, string>> = {}) {
  const root = writeShop(files);
  roots.push(root);
  const env = { KABAR_FLOWS_DIR: join(root, 'flows'), KABAR_LOCALES_DIR: join(root, 'locales') };
  return { root, env, run: (...args: string[]) => runCommand(testCommand(), args, env) };
}

describe('kabar test', () => {
  test('plays the tests beside the flows and exits 0 when all go as they are written', async () => {
    const { code, out } = await shop({ 'flows/order.test.yaml': good }).run();
    expect(out).toMatch(
      /^✓ flows\/order\.test\.yaml:1 {2}Where it is \(en\) {2}\d+ ms\n\n1 scenario in 1 conversation: all as they should be\. \d\.\d s\n$/,
    );
    expect(code).toBe(0);
  });

  test('exits 1 with the difference when one does not', async () => {
    const { code, out } = await shop({
      'flows/order.test.yaml': good.replace('on-its-way', 'being-packed'),
    }).run();
    expect(out).toContain(
      'flows/order.test.yaml:8:5  kabar says  (Where it is, en)\n      - We are packing it.\n      + Order 12 is on its way.',
    );
    expect(code).toBe(1);
  });

  test('exits 1 with every issue when a file is not as it should be, and plays nothing', async () => {
    const files = {
      'flows/order.test.yaml': good
        .replace('contact says: order', 'contact sais: order')
        .replace('order:number', 'order:numbr'),
    };
    const { code, out } = await shop(files).run();
    expect(out).toContain(
      'flows/order.test.yaml:5:5  unknown key `contact sais`. Did you mean `contact says`?',
    );
    expect(code).toBe(1);
  });

  test.each([
    ['a file that is not there', ['nowhere.test.yaml'], 'The file nowhere.test.yaml cannot be read.'],
    ['no test at all', [], 'There is no conversation test.'],
    [
      'a language without texts',
      ['--language', 'xx'],
      'There are no texts in the language xx; there are: en.',
    ],
    [
      'proposals for a flow that is none',
      ['--generate', 'oder'],
      'There is no flow oder. Did you mean "order"?',
    ],
  ])('exits 2 for %s', async (_, args, words) => {
    const { code, err } = await shop().run(...args);
    expect(err).toContain(words);
    expect(code).toBe(2);
  });

  test('--coverage names what no scenario has seen, with its line', async () => {
    const { out } = await shop({ 'flows/order.test.yaml': good }).run('--coverage');
    expect(out).toMatch(/ {2}order {4}5 of 9 {3}steps {4}3 of 9 {3}branches/);
    expect(out).toContain('flows/order.yaml:15:5  call-find → if-failed: never taken');
  });

  test('--json tells the same to a script', async () => {
    const { out } = await shop({ 'flows/order.test.yaml': good }).run('--json', '--coverage');
    const told = JSON.parse(out);
    expect(told).toMatchObject({
      passed: 1,
      failed: 0,
      outcomes: [{ scenario: 'Where it is', failures: [] }],
    });
    expect(told.coverage.map(({ flow }: { flow: string }) => flow)).toEqual(['hello', 'order']);
  });

  test('--generate --into writes tests that pass', async () => {
    const { root, run } = shop();
    const file = join(root, 'flows/order.test.yaml');
    expect((await run('--generate', 'order', '--into', file)).out).toMatch(/^\d+ scenarios in /);
    const { code, out } = await run();
    expect(out).toContain('all as they should be');
    expect(code).toBe(0);
    expect((await run('--generate', 'order', '--into', file)).code).toBe(2);
    expect((await run('--generate', 'order')).err).toContain('There is nothing to propose.');
  });
});

/** Strangers are asked whether we may write. */
const agreeing = {
  'flows/lifecycle.yaml': (shopFiles['flows/lifecycle.yaml'] ?? '').replace(
    'prospect: {}',
    'prospect: { flow: agree }',
  ),
  'flows/agree.yaml':
    '# May we write\nflow: agree\ntopic: help\nsteps:\n  - ask: may-we\n    answer: yes-no\n    grants: [marketing]\n',
  'locales/en/agree.yaml': '# May we write\nmay-we: May we write to you?\n',
};

test('a chat is saved as a test that passes', async () => {
  const { root, run, env } = shop(agreeing);
  const file = join(root, 'flows/chat.test.yaml');
  const before = process.env;
  process.env = { ...before, ...env };
  const printed: string[] = [];
  try {
    const chat = await openChat({
      from: '+14155550101',
      quiet: true,
      save: file,
      print: (line) => printed.push(line),
    });
    const lines = [
      'hello',
      '/press 1',
      '/webhook 200 {"data":{"state":"sent"}}',
      'order',
      '/vote 1',
      '12',
      '/after 1d',
      '/event order-delivered',
      '/quit',
    ];
    for (const line of lines) await chat.take(line);
    await chat.close();
  } finally {
    process.env = before;
  }
  expect(printed.slice(-2)).toEqual([`Saved as ${file}.`, 'Played once more, it went the same way.']);
  expect(readFileSync(file, 'utf8')).toContain(
    '  - contact says: "12"\n  - kabar says: order:on-its-way\n  - after: 1d\n  - event: order-delivered\n',
  );
  expect((await run(file)).code).toBe(0);
});
