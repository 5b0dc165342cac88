/** The people's phones as a transport: what is sent stands on a phone at once, and its owner plans what to do about it. */
import type { Address } from '../core/address.ts';
import type { ChannelFacts, ChannelId } from '../core/channel.ts';
import { type Option, type OutgoingContent, type TransportId, writtenOut } from '../core/message.ts';
import type { SendFailure } from '../core/receipt.ts';
import type { Clock } from '../ports/clock.ts';
import type { OutgoingMessage, SendResult, Transport, TransportListener } from '../ports/transport.ts';

export type Shown = {
  readonly to: Address;
  readonly message: OutgoingMessage['id'];
  readonly transportId: TransportId;
  readonly text: string;
  readonly options: readonly Option[];
  readonly isPoll: boolean;
};

export type Phones = {
  readonly transport: Transport;
  /** The engine's ear, once it is open. */
  listener(): TransportListener;
};

export type PhonesDeps = {
  readonly clock: Clock;
  readonly channel: ChannelId;
  /** False: nobody has this number any more. */
  readonly isInUse: (address: Address) => boolean;
  readonly shown: (message: Shown) => void;
};

const gone: SendFailure = {
  code: 'simulation.gone',
  words: 'Nobody has this number any more.',
  retryable: false,
  ours: false,
  addressFailed: true,
  certain: true,
};

export function createPhones({ clock, channel, isInUse, shown }: PhonesDeps): Phones {
  let open: TransportListener | null = null;

  const send = async ({ id, to, content }: OutgoingMessage): Promise<SendResult> => {
    if (!isInUse(to)) return { kind: 'failed', failure: gone };
    // Made of our own id: the same message has the same id in every run, whatever was sent beside it.
    const transportId = `phone:${id}` as TransportId;
    const looks = looksOf(content);
    shown({ to, message: id, transportId, ...looks });
    return { kind: 'accepted', transportId, at: clock.now(), text: looks.text };
  };

  return {
    transport: {
      facts: factsOf(channel),
      exclusive: false,
      async start(listener) {
        open = listener;
        listener.stateChanged(ready);
      },
      async stop() {
        open = null;
      },
      state: () => (open === null ? stopped : ready),
      send,
      // No send of a simulation is ever in doubt: it has ended before anything else happens.
      find: async () => ({ kind: 'absent' }),
    },
    listener() {
      if (open === null) throw new Error('The engine has not opened the phones.');
      return open;
    },
  };
}

const ready = { name: 'ready', sending: true, words: 'The phones are on.' } as const;
const stopped = { name: 'stopped', sending: false, words: 'The phones are off.' } as const;

const factsOf = (id: ChannelId): ChannelFacts => ({
  id,
  transport: 'simulator',
  options: { style: 'numbers', max: 10 },
  polls: true,
  serviceWindowMs: null,
  mayWriteFirst: true,
});

function looksOf(content: OutgoingContent): Pick<Shown, 'text' | 'options' | 'isPoll'> {
  switch (content.kind) {
    case 'text': {
      const { options = [], footer } = content;
      return { text: writtenOut(content.text, options, footer), options, isPoll: false };
    }
    case 'poll':
      return {
        text: writtenOut(content.question, content.options),
        options: content.options,
        isPoll: true,
      };
    case 'media':
      return { text: content.caption ?? `[${content.media.type}]`, options: [], isPoll: false };
    case 'contact-card':
      return { text: `[${content.name}, ${content.phone}]`, options: [], isPoll: false };
    case 'reaction':
      return { text: content.emoji, options: [], isPoll: false };
    default:
      return content satisfies never;
  }
}
