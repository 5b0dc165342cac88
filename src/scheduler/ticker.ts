/** The only file that knows node-cron. It knocks; what is due, and for whom, stands in the store. */
import cron, { type TaskOptions } from 'node-cron';
import type { Logger } from '../ports/logger.ts';
import type { Coordinator } from './coordinator.ts';

export type Job = {
  readonly name: string;
  /** Six fields: second, minute, hour, day of month, month, day of week. */
  readonly every: string;
  /** `each`: every process does it, for itself. `one`: of all processes on the store one does. */
  readonly by: 'each' | 'one';
  readonly run: () => Promise<unknown>;
};

export type Ticker = { stop(): Promise<void> };

/**
 * A job that is still running when its next time comes is not started twice, and one for a single process not by a second one.
 * A failing job is logged and tried next time. What node-cron has to say is in the log, with the job's name.
 */
export function startTicker(jobs: readonly Job[], coordinator: Coordinator, logger: Logger): Ticker {
  const runCoordinator = { shouldRun: (key: string) => coordinator.mayRun(...jobAndSlot(key)) };
  const tasks = jobs.map(({ name, every, by, run }) =>
    cron.schedule(
      every,
      async () => {
        try {
          await run();
        } catch (error) {
          logger.error(`${name} failed and will be tried at its next time`, { error });
        }
      },
      {
        name,
        noOverlap: true,
        logger: logFor(name, logger),
        ...(by === 'one' ? { distributed: true, runCoordinator } : {}),
      },
    ),
  );
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
    },
  };
}

/** A tick that is left out, or comes late, is worth a line while a machine is slow, and no more. */
function logFor(job: string, logger: Logger): NonNullable<TaskOptions['logger']> {
  const told = (level: 'debug' | 'info' | 'warn' | 'error') => (said: string | Error, error?: Error) =>
    logger[level](
      `the timer of ${job}: ${said instanceof Error ? said.message : said}`,
      error ? { error } : {},
    );
  return { debug: told('debug'), info: told('info'), warn: told('warn'), error: told('error') };
}

/** node-cron names a run by the job's name and its time: `housekeeping:2026-11-24T03:17:00.000Z`. */
function jobAndSlot(key: string): [job: string, slot: number] {
  const colon = key.indexOf(':');
  return [key.slice(0, colon), Date.parse(key.slice(colon + 1))];
}
