/** What comes in goes first: whoever decides or sends lets it pass, but never for long, so that answers are not forgotten. */
import { setImmediate, setTimeout } from 'node:timers';

export type RightOfWay = {
  /** Runs what takes something in; those who ask `give` wait for it. */
  first<T>(takeIn: () => Promise<T>): Promise<T>;
  /** How much to do in one go: as much as usual, or less while more comes in, so that it waits for no long commit of ours. */
  atOnce(usual: number): number;
  /**
   * Hears what has come in meanwhile, and resolves once all of it is stored; after `patienceMs` in any case, so that a flood
   * slows other work down and does not end it.
   */
  give(): Promise<void>;
};

/** About as long as the work between two pauses: under a flood half of the time is still for answers. */
const patienceMs = 50;
const mostInFlood = 32;

export function createRightOfWay(): RightOfWay {
  const underWay = new Set<Promise<unknown>>();

  return {
    first(takeIn) {
      const taking = takeIn();
      const ended = taking.catch(() => undefined).finally(() => underWay.delete(ended));
      underWay.add(ended);
      return taking;
    },
    atOnce: (usual) => (underWay.size > 0 ? Math.min(usual, mostInFlood) : usual),
    async give() {
      await new Promise((resolve) => setImmediate(resolve));
      if (underWay.size > 0) await within(patienceMs, Promise.all(underWay));
    },
  };
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
