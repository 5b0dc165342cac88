/** The senders of all channels of this process, as one. */
import type { ChannelId } from '../../core/channel.ts';
import type { Transport, TransportState } from '../../ports/transport.ts';
import { createSender, type Sender, type SenderDeps } from './sender.ts';

export type Senders = Pick<Sender, 'claimAhead' | 'offer' | 'poll' | 'idle' | 'busy' | 'stop'> & {
  /** The channel's transport told how it stands. */
  heard(channel: ChannelId, state: TransportState): void;
};

export type SendersDeps = Omit<SenderDeps, 'transport' | 'leasedUntil'> & {
  readonly transports: readonly Transport[];
  readonly leasedUntil: (channel: ChannelId) => ReturnType<SenderDeps['leasedUntil']>;
};

export function createSenders({ transports, leasedUntil, ...deps }: SendersDeps): Senders {
  const byChannel = new Map(
    transports.map((transport) => {
      const { id } = transport.facts;
      return [id, createSender({ ...deps, transport, leasedUntil: () => leasedUntil(id) })] as const;
    }),
  );
  const senders = [...byChannel.values()];
  return {
    heard: (channel, state) => byChannel.get(channel)?.heard(state),
    claimAhead(record) {
      for (const sender of senders) {
        const ahead = sender.claimAhead(record);
        if (ahead) return ahead;
      }
      return null;
    },
    offer(decided) {
      for (const sender of senders) sender.offer(decided);
    },
    poll() {
      for (const sender of senders) sender.poll();
    },
    async idle() {
      for (const sender of senders) await sender.idle();
    },
    busy: () => senders.some((sender) => sender.busy()),
    async stop() {
      for (const sender of senders) await sender.stop();
    },
  };
}
