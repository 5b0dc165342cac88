/** What every memory of the ledger's heads must do. */
import { describe, expect, test } from '@jest/globals';
import type { HeadLog } from '../../src/ports/head-log.ts';
import { someTime } from '../support/records.ts';

const head = (seq: number) => ({ seq, hash: String(seq % 10).repeat(64), at: someTime + seq });

export function headLogContract(name: string, open: () => HeadLog): void {
  describe(`head log contract: ${name}`, () => {
    test('nothing is remembered at first', async () => {
      expect(await open().all()).toEqual({ heads: [], unreadable: 0 });
    });

    test('heads come back as they were, in the order in which they were appended', async () => {
      const log = open();
      for (const seq of [1, 17, 5]) await log.append(head(seq));
      expect(await log.all()).toEqual({ heads: [head(1), head(17), head(5)], unreadable: 0 });
    });

    test('only the head is remembered, whatever else comes with it', async () => {
      const log = open();
      await log.append({ ...head(3), record: 'entry.0' } as never);
      expect((await log.all()).heads).toEqual([head(3)]);
    });
  });
}
