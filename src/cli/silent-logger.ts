/** For commands whose output is for a person: only what went wrong is said. */
import type { Logger } from '../ports/logger.ts';

export const silentLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: (message, facts) => console.error(message, facts ?? ''),
  child: () => silentLogger,
};
