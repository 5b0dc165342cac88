/** Turns an error that ended a command into words for the person at the terminal, and an exit code for scripts. */
import { isKabarError } from '../core/errors.ts';

/** Prints to stderr; answers 1 for findings and failures. A stack is only shown for what we did not plan. */
export function reportFailure(error: unknown): number {
  if (isKabarError(error)) console.error(error.message);
  else console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}
