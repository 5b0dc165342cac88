/** The erasure log as a file: one signed line of JSON per erasure, only ever added to, flushed to the disk. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ContactId } from '../../core/contact-id.ts';
import type { SuppressionId } from '../../core/erasure.ts';
import type { ErasureLog, LoggedErasure } from '../../ports/erasure-log.ts';

export type ErasureLogPlace = {
  readonly file: string;
  /** Signs lines, so that nobody can make us erase people by writing into the file. */
  readonly key: string;
};

const signed = z.object({ line: z.string(), signature: z.string() });
const logged = z.object({
  contact: z.string().nullable(),
  addresses: z.array(z.string()),
  at: z.number(),
  by: z.string(),
  optedOut: z.boolean(),
});

/** The file appears with the first line. Lines of several processes never mix: each is one write at the end. */
export function createFileErasureLog({ file, key }: ErasureLogPlace): ErasureLog {
  const signatureOf = (line: string) => createHmac('sha256', key).update(line).digest('base64url');
  const isGenuine = (line: string, signature: string) => {
    const [ours, theirs] = [Buffer.from(signatureOf(line)), Buffer.from(signature)];
    return ours.length === theirs.length && timingSafeEqual(ours, theirs);
  };
  const read = (text: string): LoggedErasure | null => {
    const outer = signed.safeParse(parsed(text));
    if (!outer.success || !isGenuine(outer.data.line, outer.data.signature)) return null;
    const { contact, addresses, ...rest } = logged.parse(parsed(outer.data.line));
    // Genuine lines hold what we wrote.
    return { contact: contact as ContactId | null, addresses: addresses as SuppressionId[], ...rest };
  };

  return {
    async append(lines) {
      if (lines.length === 0) return;
      const flags = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY;
      const handle = await open(file, flags, 0o600);
      try {
        const texts = lines.map((line) => JSON.stringify(line));
        const written = texts.map((line) => JSON.stringify({ line, signature: signatureOf(line) }));
        // A line that a crash cut off must not swallow the next one, so each begins on a line of its own.
        await handle.appendFile(`\n${written.join('\n')}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
    },

    async read() {
      const lines: LoggedErasure[] = [];
      const unsound: number[] = [];
      for (const [index, text] of (await textOf(file)).split('\n').entries()) {
        if (text === '') continue;
        const line = read(text);
        if (line) lines.push(line);
        else unsound.push(index + 1);
      }
      return { lines, unsound };
    },
  };
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
