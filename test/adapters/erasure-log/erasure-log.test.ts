/** Both erasure logs keep the contract; the file also knows what was done to it. */
import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createFileErasureLog } from '../../../src/adapters/erasure-log/file.ts';
import { createMemoryErasureLog } from '../../../src/adapters/erasure-log/memory.ts';
import { aLine, erasureLogContract } from '../../contracts/erasure-log.contract.ts';

const somewhere = () => join(mkdtempSync(join(tmpdir(), 'kabar-log-')), 'erasures.log');

erasureLogContract('the file', async () => createFileErasureLog({ file: somewhere(), key: 'k' }));
erasureLogContract('the memory', async () => createMemoryErasureLog());

describe('the file', () => {
  test('a line that was changed, or signed with another secret, does not count and is named', async () => {
    const file = somewhere();
    await createFileErasureLog({ file, key: 'k' }).append([aLine('a'), aLine('b')]);
    writeFileSync(file, readFileSync(file, 'utf8').replace('hash-of-a', 'hash-of-x'));
    await createFileErasureLog({ file, key: 'another' }).append([aLine('c')]);
    const { lines, unsound } = await createFileErasureLog({ file, key: 'k' }).read();
    expect(lines.map(({ contact }) => contact)).toEqual(['b']);
    expect(unsound).toEqual([2, 5]);
  });

  test('a line that a crash cut off costs no other line', async () => {
    const file = somewhere();
    const log = createFileErasureLog({ file, key: 'k' });
    await log.append([aLine('a')]);
    appendFileSync(file, '{"line":"{\\"cont');
    await log.append([aLine('b')]);
    const { lines, unsound } = await log.read();
    expect(lines.map(({ contact }) => contact)).toEqual(['a', 'b']);
    expect(unsound).toHaveLength(1);
  });

  test('no address is in it', async () => {
    const file = somewhere();
    await createFileErasureLog({ file, key: 'k' }).append([aLine('a')]);
    expect(readFileSync(file, 'utf8')).not.toMatch(/phone:|\+\d{8}/);
  });
});
