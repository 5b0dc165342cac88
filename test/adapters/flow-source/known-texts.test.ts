/** When a file is read again, and when what was read before counts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createKnownTexts } from '../../../src/adapters/flow-source/known-texts.ts';

describe('the texts of files', () => {
  const now = 1_000_000;
  let directory: string;
  let file: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'kabar-texts-'));
    file = join(directory, 'welcome.yaml');
    writeFileSync(file, 'flow: one\n');
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const found = (stamp: string, changedAt: number) => ({
    path: 'welcome.yaml',
    file,
    bytes: 10,
    stamp,
    changedAt,
  });

  test('a file that was left alone is not read again', async () => {
    const texts = createKnownTexts(() => now);
    const there = found('a', now - 60_000);
    expect(await texts.read(there)).toBe('flow: one\n');
    rmSync(file);
    expect(await texts.read(there)).toBe('flow: one\n');
  });

  test('a file with another stamp is', async () => {
    const texts = createKnownTexts(() => now);
    await texts.read(found('a', now - 60_000));
    writeFileSync(file, 'flow: two\n');
    expect(await texts.read(found('b', now - 30_000))).toBe('flow: two\n');
  });

  test('a file that was written to in the moment it was read is, though it looks the same', async () => {
    const texts = createKnownTexts(() => now);
    const there = found('a', now - 1);
    expect(await texts.read(there)).toBe('flow: one\n');
    writeFileSync(file, 'flow: two\n');
    expect(await texts.read(there)).toBe('flow: two\n');
  });

  test('a file that was gone in between is', async () => {
    const texts = createKnownTexts(() => now);
    const there = found('a', now - 60_000);
    await texts.read(there);
    texts.keep([]);
    writeFileSync(file, 'flow: two\n');
    expect(await texts.read(there)).toBe('flow: two\n');
  });
});
