/** The head log contract in a file and in memory, and what a file may suffer. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { createFileHeadLog } from '../../../src/adapters/head-log/file.ts';
import { createMemoryHeadLog } from '../../../src/adapters/head-log/memory.ts';
import { headLogContract } from '../../contracts/head-log.contract.ts';

const directory = mkdtempSync(join(tmpdir(), 'kabar-heads-'));
afterAll(() => rmSync(directory, { recursive: true }));
let files = 0;
const freshFile = () => join(directory, `heads-${++files}.log`);

headLogContract('in a file', () => createFileHeadLog(freshFile()));
headLogContract('in memory', createMemoryHeadLog);

test('a line that a crash cut short costs no other line, and is told of', async () => {
  const file = freshFile();
  const log = createFileHeadLog(file);
  const head = (seq: number) => ({ seq, hash: 'a'.repeat(64), at: 1_000 });
  await log.append(head(1));
  appendFileSync(file, '2026-11-24T03:00:00.000Z 2 abc');
  await createFileHeadLog(file).append(head(3));
  expect(await log.all()).toEqual({ heads: [head(1), head(3)], unreadable: 1 });
});
