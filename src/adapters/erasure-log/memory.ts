/** An erasure log that ends with the process, as its store does. */
import type { ErasureLog, LoggedErasure } from '../../ports/erasure-log.ts';

export function createMemoryErasureLog(): ErasureLog {
  const lines: LoggedErasure[] = [];
  return {
    async append(more) {
      lines.push(...more);
    },
    read: async () => ({ lines: [...lines], unsound: [] }),
  };
}
