/** What every erasure log promises. */
import { describe, expect, test } from '@jest/globals';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { SuppressionId } from '../../src/core/erasure.ts';
import type { ErasureLog, LoggedErasure } from '../../src/ports/erasure-log.ts';

export const aLine = (contact: string | null, at = 1): LoggedErasure => ({
  contact: contact as ContactId | null,
  addresses: [`hash-of-${contact}` as SuppressionId],
  at,
  by: 'operator',
  optedOut: false,
});

export function erasureLogContract(name: string, open: () => Promise<ErasureLog>): void {
  describe(`${name} as an erasure log`, () => {
    test('is empty before its first line', async () => {
      expect(await (await open()).read()).toEqual({ lines: [], unsound: [] });
    });

    test('gives back every line, in order, as it was written', async () => {
      const log = await open();
      await log.append([aLine('a', 1), aLine(null, 2)]);
      await log.append([]);
      await log.append([aLine('b', 3)]);
      expect(await log.read()).toEqual({
        lines: [aLine('a', 1), aLine(null, 2), aLine('b', 3)],
        unsound: [],
      });
    });

    test('keeps the same line twice, and lines written at once whole', async () => {
      const log = await open();
      await Promise.all(Array.from({ length: 8 }, (_, index) => log.append([aLine(`c${index}`)])));
      await log.append([aLine('c0')]);
      const { lines, unsound } = await log.read();
      expect(lines.map(({ contact }) => contact).sort()).toEqual([
        'c0',
        'c0',
        'c1',
        'c2',
        'c3',
        'c4',
        'c5',
        'c6',
        'c7',
      ]);
      expect(unsound).toEqual([]);
    });
  });
}
