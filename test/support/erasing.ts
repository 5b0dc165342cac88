/** Erases somebody on a line, and looks for what may be left of them in the very bytes of the store. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContactId } from '../../src/core/contact.ts';
import type { EntryId } from '../../src/core/event.ts';
import type { Line, Place } from './line.ts';

/** Asks for it; what follows is not waited for. */
export const askToErase = (line: Line, contact: ContactId, reason?: string) =>
  line.engine.inbox.submit([
    {
      contact,
      id: `erase:${contact}` as EntryId,
      event: { type: 'contact.erased', by: 'asha@office', ...(reason === undefined ? {} : { reason }) },
      rank: 0,
    },
  ]);

export async function erase(line: Line, contact: ContactId): Promise<void> {
  await askToErase(line, contact);
  await line.settle();
}

/** Which of the needles are still in the store's file or its write-ahead log. Documents and index keys are plain in it. */
export function tracesIn({ directory }: Place, needles: readonly string[]): readonly string[] {
  const files = ['kabar.db', 'kabar.db-wal', 'erasures.log'].map((name) => join(directory, name));
  const bytes = files.filter((file) => existsSync(file)).map((file) => readFileSync(file));
  return needles.filter((needle) => bytes.some((each) => each.includes(needle)));
}
