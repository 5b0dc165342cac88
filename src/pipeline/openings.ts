/** Which transports are open in this process: the shared ones always, an exclusive one while we hold its channel. */
import type { ChannelId } from '../core/channel.ts';
import type { Logger } from '../ports/logger.ts';
import type { Transport, TransportListener } from '../ports/transport.ts';

export type Openings = {
  /** Opens and closes what the leases say now. Called at the start and by every tick; one call at a time does the work. */
  adjust(): Promise<void>;
  /**
   * True once the transport has told us what people wrote while we were away: it may be a STOP, so nothing is sent before.
   */
  isOpen(channel: ChannelId): boolean;
  closeAll(): Promise<void>;
};

export type OpeningsDeps = {
  readonly transports: readonly Transport[];
  readonly holds: (channel: ChannelId) => boolean;
  readonly listenerFor: (transport: Transport) => TransportListener;
  readonly logger: Logger;
};

export function createOpenings({ transports, holds, listenerFor, logger }: OpeningsDeps): Openings {
  const open = new Set<ChannelId>();
  let turn = Promise.resolve();

  const adjust = async () => {
    for (const transport of transports) {
      const channel = transport.facts.id;
      const wanted = !transport.exclusive || holds(channel);
      if (wanted === open.has(channel)) continue;
      try {
        if (wanted) {
          await transport.start(listenerFor(transport));
          open.add(channel);
        } else {
          open.delete(channel);
          await transport.stop();
        }
      } catch (error) {
        logger.error('a channel could not be opened or closed; the next tick tries again', {
          channel,
          error,
        });
      }
    }
  };

  return {
    adjust() {
      turn = turn.then(adjust);
      return turn;
    },
    isOpen: (channel) => open.has(channel),
    async closeAll() {
      await turn;
      for (const transport of transports) if (open.delete(transport.facts.id)) await transport.stop();
    },
  };
}
