/** The simulator's line, with phones that live in another process: what they were shown outlasts the engine. */
import type { ChannelId } from '../../src/core/channel.ts';
import type { TransportId } from '../../src/core/message.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type {
  Lookup,
  OutgoingMessage,
  SendResult,
  Transport,
  TransportListener,
} from '../../src/ports/transport.ts';
import type { Answer, Told } from './orders.ts';

export type FarPhones = {
  readonly transport: Transport;
  /** The engine's ear, once it is open. */
  listener(): TransportListener;
  /** What a phone said to a send or a question. */
  answered(nth: number, answer: Answer): void;
};

export const channel = 'simulator' as ChannelId;

const ready = { name: 'ready', sending: true, words: 'The phones are on.' } as const;
const stopped = { name: 'stopped', sending: false, words: 'The phones are off.' } as const;

export function createFarPhones(
  clock: Clock,
  { canFind, deadlineMs }: { readonly canFind: boolean; readonly deadlineMs: number },
  tell: (told: Told) => void,
): FarPhones {
  let open: TransportListener | null = null;
  let asked = 0;
  const waiting = new Map<number, (answer: Answer | null) => void>();

  /** Null after the deadline of a send, or at the end. An answer that comes later is nobody's. */
  const ask = (told: 'send' | 'find', message: OutgoingMessage): Promise<Answer | null> =>
    new Promise((resolve) => {
      const nth = ++asked;
      const giveUp = () => {
        tell({ told: 'gave up', nth });
        waiting.get(nth)?.(null);
      };
      const timer = told === 'send' ? setTimeout(giveUp, deadlineMs) : undefined;
      waiting.set(nth, (answer) => {
        waiting.delete(nth);
        clearTimeout(timer);
        resolve(answer);
      });
      tell({ told, nth, message });
    });

  const send = async (message: OutgoingMessage): Promise<SendResult> => {
    const answer = await ask('send', message);
    if (answer?.kind !== 'accepted') return { kind: 'unknown', why: 'the phone did not answer' };
    return {
      kind: 'accepted',
      transportId: answer.transportId as TransportId,
      at: clock.now(),
      text: answer.text,
    };
  };
  const find = async (message: OutgoingMessage): Promise<Lookup> => {
    const answer = canFind ? await ask('find', message) : null;
    if (answer?.kind === 'absent') return { kind: 'absent' };
    if (answer?.kind !== 'found') return { kind: 'unknowable' };
    return {
      kind: 'found',
      transportId: answer.transportId as TransportId,
      at: clock.now(),
      text: answer.text,
    };
  };

  return {
    transport: {
      facts: {
        id: channel,
        transport: 'simulator',
        options: { style: 'numbers', max: 10 },
        polls: true,
        serviceWindowMs: null,
        mayWriteFirst: true,
      },
      exclusive: false,
      async start(listener) {
        open = listener;
        listener.stateChanged(ready);
      },
      async stop() {
        open = null;
        for (const end of waiting.values()) end(null);
      },
      state: () => (open === null ? stopped : ready),
      send,
      find,
    },
    listener() {
      if (open === null) throw new Error('the engine has not opened the phones');
      return open;
    },
    answered: (nth, answer) => waiting.get(nth)?.(answer),
  };
}
