/** `kabar forms` and `kabar link`, as they are run: what they print is what the pages answer to. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { createLinks } from '../../src/http/acquire/links.ts';
import { keysOf } from '../../src/installation-secret.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'kabar-link-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function run(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/main.js', ...args], {
    env: { PATH: process.env.PATH, KABAR_DATA_DIR: dataDir, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('kabar forms', () => {
  test('lists addresses that are meant for paper only once it knows where people reach it', () => {
    const local = run(['forms']);
    expect([local.status, local.stdout]).toEqual([0, expect.stringContaining('set KABAR_PUBLIC_URL')]);
    const { stdout } = run(['forms', '--json'], { KABAR_PUBLIC_URL: 'https://join.example.com/' });
    expect(JSON.parse(stdout)).toContainEqual({
      form: 'counter',
      code: 'SARI24',
      page: 'https://join.example.com/join/counter',
      link: 'https://join.example.com/l/SARI24',
      qr: 'https://join.example.com/qr/counter.svg',
      poster: 'https://join.example.com/poster/counter',
      button: 'https://join.example.com/button/counter',
      whatsapp: expect.stringMatching(/^https:\/\/wa\.me\/622745550123\?text=.*%23SARI24/),
    });
  });
});

describe('kabar link', () => {
  const opened = (url: string) => {
    const token = url.trim().split(/[/=]/).at(-1) ?? '';
    const { links: secret } = keysOf(readFileSync(join(dataDir, 'secret'), 'utf8').trim());
    return createLinks({ secret, clock: Date }).open(token);
  };

  test('makes what the server of the same installation opens', () => {
    const { status, stdout } = run(['link', 'website', '--source', 'SMS June'], {
      KABAR_PUBLIC_URL: 'https://join.example.com',
    });
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/^https:\/\/join\.example\.com\/l\/[\w-]+\n$/),
    ]);
    expect(opened(stdout)).toMatchObject({ kind: 'good', link: { form: 'website', source: 'sms-june' } });
  });

  test('with --staff opens a kiosk', () => {
    const { stdout } = run([
      'link',
      'market-stand',
      '--source',
      'market',
      '--staff',
      'Ayu',
      '--event',
      'Pasar',
    ]);
    expect(stdout).toContain('/join/market-stand?kiosk=');
    expect(opened(stdout)).toMatchObject({ link: { kiosk: { staff: 'Ayu', event: 'Pasar' } } });
  });

  test('to a form there is not says which there is', () => {
    const { status, stderr } = run(['link', 'websit', '--source', 'x']);
    expect([status, stderr]).toEqual([1, 'There is no form websit. Did you mean "website"?\n']);
  });
});
