/** Shows people the blue ticks for what is stored. Courtesy only: what fails is not tried again, and nothing waits for it. */
import type { Logger } from '../../../ports/logger.ts';
import type { Incoming } from '../../../ports/transport.ts';
import type { Graph } from './graph.ts';

export type ReadMarks = {
  /** The latest message of each person: it marks those before it, too. */
  read(news: readonly Incoming[]): void;
  stop(): Promise<void>;
};

const atOnce = 4;
/** More than this wait: WhatsApp has better things to do than ticks. */
const mostWaiting = 500;

export function createReadMarks({
  graph,
  logger,
  phoneNumberId,
}: {
  readonly graph: Graph;
  readonly logger: Logger;
  readonly phoneNumberId: string;
}): ReadMarks {
  const waiting: string[] = [];
  const underWay = new Set<Promise<void>>();
  let stopped = false;

  const mark = async (id: string): Promise<void> => {
    const answer = await graph.post(`${phoneNumberId}/messages`, {
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: id,
    });
    if (answer.kind !== 'answered' || answer.status >= 300)
      logger.debug('a message could not be marked as read', { answer: answer.kind });
  };

  const next = (): void => {
    while (underWay.size < atOnce && !stopped) {
      const id = waiting.shift();
      if (id === undefined) return;
      const marking = mark(id).finally(() => {
        underWay.delete(marking);
        next();
      });
      underWay.add(marking);
    }
  };

  return {
    read(news) {
      const latest = new Map<string, string>();
      for (const { event } of news)
        if (event.type === 'message.received') latest.set(event.from.value, event.transportId);
      waiting.push(...[...latest.values()].slice(0, Math.max(0, mostWaiting - waiting.length)));
      next();
    },
    async stop() {
      stopped = true;
      await Promise.all(underWay);
    },
  };
}
