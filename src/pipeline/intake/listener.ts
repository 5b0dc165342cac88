/** What a transport hands its news to: messages to the inbox, receipts to their rows, its state to whoever must know. */
import type { Logger } from '../../ports/logger.ts';
import type { Transport, TransportListener } from '../../ports/transport.ts';
import type { Senders } from '../sending/senders.ts';
import type { Standings } from '../sending/standings.ts';
import type { Inbox } from './inbox.ts';
import type { Receipts } from './receipts.ts';

export type ListenerDeps = {
  readonly inbox: Inbox;
  readonly receipts: Receipts;
  readonly standings: Standings;
  readonly logger: Logger;
  readonly senders: Pick<Senders, 'heard'>;
  /** It can send: what waited is looked for. */
  readonly ready: () => void;
};

export function createListener({ facts: { id } }: Transport, deps: ListenerDeps): TransportListener {
  return {
    async incoming(news) {
      await deps.inbox.incoming(id, news);
    },
    receipts: (news) => deps.receipts.receive(id, news),
    numberTold: (news) => deps.standings.told(id, news),
    stateChanged(state) {
      deps.logger.info('a channel changed its state', { channel: id, state: state.name });
      deps.standings.heard(id, state);
      deps.senders.heard(id, state);
      if (state.sending) deps.ready();
    },
  };
}
