/** The only file that knows node-cron. It knocks; what is due, and for whom, stands in the store. */
import cron from 'node-cron';
import type { Logger } from '../ports/logger.ts';

export type Job = {
  readonly name: string;
  /** Six fields: second, minute, hour, day of month, month, day of week. */
  readonly every: string;
  readonly run: () => Promise<unknown>;
};

export type Ticker = { stop(): Promise<void> };

/** A job that is still running when its next time comes is not started twice. A failing job is logged and tried next time. */
export function startTicker(jobs: readonly Job[], logger: Logger): Ticker {
  const tasks = jobs.map(({ name, every, run }) =>
    cron.schedule(
      every,
      async () => {
        try {
          await run();
        } catch (error) {
          logger.error(`${name} failed and will be tried at its next time`, { error });
        }
      },
      { name, noOverlap: true },
    ),
  );
  return {
    async stop() {
      await Promise.all(tasks.map((task) => task.destroy()));
    },
  };
}
