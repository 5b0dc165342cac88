/** Heads as lines of a text file, `2026-11-24T03:00:00.000Z 17 5f0c…`: easy to copy to where nobody of this machine can write. */
import { appendFile, readFile } from 'node:fs/promises';
import type { ChainHead } from '../../core/ledger/chain.ts';
import type { HeadLog } from '../../ports/head-log.ts';

/** The file is made with its first line. Several processes may append to one file. */
export function createFileHeadLog(file: string): HeadLog {
  return {
    async append({ seq, hash, at }) {
      // Begins a line of its own even after one that a crash cut short.
      await appendFile(file, `\n${new Date(at).toISOString()} ${seq} ${hash}\n`, {
        flush: true,
        mode: 0o600,
      });
    },
    async all() {
      const lines = (await textOf(file)).split('\n').filter((line) => line.trim() !== '');
      const heads = lines.map(headIn).filter((head) => head !== null);
      return { heads, unreadable: lines.length - heads.length };
    },
  };
}

function headIn(line: string): ChainHead | null {
  const [, time = '', seq = '', hash = ''] = /^(\S+) (\d{1,15}) ([0-9a-f]{64})$/.exec(line.trim()) ?? [];
  const at = Date.parse(time);
  return Number.isNaN(at) ? null : { seq: Number(seq), hash, at };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
