/** Shows people the blue ticks for what is stored, and "typing…" below it. Courtesy only: what fails is not tried again, and nothing waits for it. */
import type { TransportId } from '../../../core/message.ts';
import type { Logger } from '../../../ports/logger.ts';
import type { Incoming } from '../../../ports/transport.ts';
import type { Graph } from './graph.ts';

export type ReadMarks = {
  /** The latest message of each person: it marks those before it, too. */
  read(news: readonly Incoming[]): void;
  /** Ticks, and "typing…" until a message comes or 25 seconds are over. */
  typing(message: TransportId): void;
  stop(): Promise<void>;
};

type ReadRequest = Readonly<Record<string, unknown>>;

const readRequest = (message: string): ReadRequest => ({
  messaging_product: 'whatsapp',
  status: 'read',
  message_id: message,
});

const atOnce = 4;
/** More than this wait: WhatsApp has better things to do than ticks. */
const mostWaiting = 500;

export function createReadMarks({
  graph,
  logger,
  phoneNumberId,
  ticks,
}: {
  readonly graph: Graph;
  readonly logger: Logger;
  readonly phoneNumberId: string;
  /** False: nothing is marked before it is answered. */
  readonly ticks: boolean;
}): ReadMarks {
  const waiting: ReadRequest[] = [];
  const underWay = new Set<Promise<void>>();
  let stopped = false;

  const mark = async (request: ReadRequest): Promise<void> => {
    const answer = await graph.post(`${phoneNumberId}/messages`, request);
    if (answer.kind !== 'answered' || answer.status >= 300)
      logger.debug('a message could not be marked as read', { answer: answer.kind });
  };

  const next = (): void => {
    while (underWay.size < atOnce && !stopped) {
      const request = waiting.shift();
      if (request === undefined) return;
      const marking = mark(request).finally(() => {
        underWay.delete(marking);
        next();
      });
      underWay.add(marking);
    }
  };

  return {
    read(news) {
      if (!ticks) return;
      const latest = new Map<string, string>();
      for (const { event } of news)
        if (event.type === 'message.received') latest.set(event.from.value, event.transportId);
      const room = Math.max(0, mostWaiting - waiting.length);
      waiting.push(...[...latest.values()].slice(0, room).map((id) => readRequest(id)));
      next();
    },
    typing(message) {
      // Before all ticks: the answer follows soon.
      waiting.unshift({ ...readRequest(message), typing_indicator: { type: 'text' } });
      next();
    },
    async stop() {
      stopped = true;
      await Promise.all(underWay);
    },
  };
}
