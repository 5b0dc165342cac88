/** The secret everything is signed and sealed with: made once, the same for all, and never half there. */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readSettings } from '../src/config.ts';
import { installationSecret, keysOf } from '../src/installation-secret.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kabar-secret-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

test('a secret is made once, is read again as it is, and only its owner may read it', () => {
  const secret = installationSecret(directory);
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(installationSecret(directory)).toBe(secret);
  expect(readdirSync(directory)).toEqual(['secret']);
  expect(statSync(join(directory, 'secret')).mode & 0o077).toBe(0);
});

test('two installations have two secrets', () => {
  const other = mkdtempSync(join(tmpdir(), 'kabar-secret-'));
  expect(installationSecret(other)).not.toBe(installationSecret(directory));
  rmSync(other, { recursive: true });
});

test('a secret that is given counts, and leaves no file', () => {
  expect(installationSecret(directory, 'x'.repeat(32))).toBe('x'.repeat(32));
  expect(readdirSync(directory)).toEqual([]);
});

test('a file that holds no secret is not taken for one', () => {
  writeFileSync(join(directory, 'secret'), '');
  expect(() => installationSecret(directory)).toThrow(/holds no secret.*Restore it from a backup/);
});

test('each use has a key of its own, the same each time', () => {
  const secret = installationSecret(directory);
  const keys = keysOf(secret);
  expect(keysOf(secret)).toEqual(keys);
  expect(new Set([secret, ...Object.values(keys)]).size).toBe(1 + Object.keys(keys).length);
});

test('a short KABAR_SECRET is refused', () => {
  expect(() => readSettings({ KABAR_SECRET: 'short' })).toThrow(
    'KABAR_SECRET: must have at least 32 characters',
  );
});
