/** Runs a round of work again and again while there is some, one round at a time, and sleeps when there is none. */
import type { Logger } from '../ports/logger.ts';

export type Pump = {
  /** There may be work. Cheap; called often. */
  poke(): void;
  /** Resolves when a round found nothing to do and nobody poked meanwhile. */
  idle(): Promise<void>;
  busy(): boolean;
  /** Lets the round under way end and starts no other. */
  stop(): Promise<void>;
};

/** After a failed round the next one waits for the next poke; the ticker pokes every second. */
export function createPump(
  round: () => Promise<{ readonly worked: boolean }>,
  name: string,
  logger: Logger,
): Pump {
  let poked = false;
  let stopped = false;
  let running: Promise<void> | null = null;

  const run = async () => {
    while (poked && !stopped) {
      poked = false;
      try {
        const { worked } = await round();
        if (worked) poked = true;
      } catch (error) {
        logger.error(`${name}: a round failed and will be tried again`, { error });
        return;
      }
    }
  };

  const start = () => {
    if (running || stopped || !poked) return;
    running = run().finally(() => {
      running = null;
      start();
    });
  };

  return {
    poke() {
      poked = true;
      start();
    },
    async idle() {
      while (running) await running;
    },
    busy: () => running !== null,
    async stop() {
      stopped = true;
      while (running) await running;
    },
  };
}
