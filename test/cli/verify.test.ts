/** `kabar verify` as an admin runs it: what it says, and how it exits. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { verifyCommand } from '../../src/cli/verify.ts';
import { soundFiles } from '../core/release/small-business.ts';
import { flowFiles } from '../core/verify/business.ts';
import { runCommand } from '../support/run-command.ts';

const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

/** The environment of a business with these files. */
function businessWith(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  const dir = mkdtempSync(join(tmpdir(), 'kabar-verify-'));
  made.push(dir);
  for (const [path, text] of Object.entries({ ...soundFiles, ...changes })) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return {
    KABAR_DATA_DIR: join(dir, 'data'),
    KABAR_FLOWS_DIR: join(dir, 'flows'),
    KABAR_LOCALES_DIR: join(dir, 'locales'),
  };
}

const nag = flowFiles('nag', '  - say: hey\n  - wait: 2d\n  - go: hey\n', ['hey']);

describe('kabar verify', () => {
  test('says how far it looked, and exits 0 when everything holds', async () => {
    const { code, out } = await runCommand(verifyCommand(), ['--strays', '0'], businessWith());
    expect(out).toMatch(
      /^All 9 properties hold\. Searched \d+ states, \d+ transitions: complete, with at most 0 things out of the ordinary on a path\.\n$/,
    );
    expect(code).toBe(0);
  });

  test('shows the place and the conversation of a violation, and exits 1', async () => {
    const { code, out } = await runCommand(verifyCommand(), ['--strays', '0'], businessWith(nag));
    expect(out).toContain(
      [
        'flows/nag.yaml:6:5  “hey” of nag is said again and again while they say nothing. End it after some times, or ask something and wait for the answer.  (nudge-loop)',
        '    Somebody who is active.',
        '    They write “nag”.',
      ].join('\n'),
    );
    expect(out).toContain('1 violation. Searched');
    expect(code).toBe(1);
  });

  test('as JSON gives violations, searches and bounds', async () => {
    const args = ['--json', '--strays', '0', '--states', '12'];
    const { code, out } = await runCommand(verifyCommand(), args, businessWith());
    const { violations, searches, bounds } = JSON.parse(out);
    expect([code, violations, bounds.states, searches[0]]).toEqual([
      0,
      [],
      12,
      { name: 'life', states: 12, transitions: expect.any(Number), isComplete: false },
    ]);
  });

  test('says which searches a bound has cut off', async () => {
    const { out } = await runCommand(verifyCommand(), ['--strays', '0', '--states', '12'], businessWith());
    expect(out).toContain('bounded by 12 states and a depth of 500 in: life');
  });

  test('refuses files with errors as every command does, and bounds that are no numbers', async () => {
    const broken = businessWith({
      'flows/nag.yaml': '# Nag\nflow: nag\ntopic: news\nsteps:\n  - aks: hey\n',
    });
    const { code, err } = await runCommand(verifyCommand(), [], broken);
    expect([code, err]).toEqual([1, expect.stringContaining('unknown step "aks"')]);
    expect((await runCommand(verifyCommand(), ['--depth', 'deep'], businessWith())).code).toBe(2);
  });
});
