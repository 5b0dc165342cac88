/** Reads flows, locales and policy again when their files change: all of them or none, the last good release is kept. */
import type { Kabar } from './compose.ts';

/** Returns a function that stops following. A change with errors is logged issue by issue and changes nothing. */
export const followFiles = ({ flowSource, keeper, logger }: Kabar): (() => void) =>
  flowSource.watch(() => {
    keeper
      .takeFiles()
      .catch((error: unknown) => logger.error('the changed files could not be read', { error }));
  });
