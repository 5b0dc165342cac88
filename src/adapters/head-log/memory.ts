/** Heads that end with the process, for stores that do too. */
import type { ChainHead } from '../../core/ledger/chain.ts';
import type { HeadLog } from '../../ports/head-log.ts';

export function createMemoryHeadLog(): HeadLog {
  const heads: ChainHead[] = [];
  return {
    async append({ seq, hash, at }) {
      heads.push({ seq, hash, at });
    },
    all: async () => ({ heads: [...heads], unreadable: 0 }),
  };
}
