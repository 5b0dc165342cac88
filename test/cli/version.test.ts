/** `kabar --version` tells which release is installed. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test('the version of the package, from any directory', () => {
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const said = execFileSync(process.execPath, [at('dist/main.js'), '--version'], {
    cwd: '/',
    encoding: 'utf8',
  });
  expect(said.trim()).toBe(version);
});
