/** Makes the HTTP calls that flows asked for; outcomes come back through the inbox. A slow endpoint delays nobody else. */
import type { EntryId } from '../core/event.ts';
import type { Logger } from '../ports/logger.ts';
import type { PendingCall, Store } from '../ports/store.ts';
import type { Web } from '../ports/web.ts';
import type { Inbox } from './inbox.ts';
import { createPump, type Pump } from './pump.ts';

export type CallerDeps = {
  readonly store: Store;
  readonly web: Web;
  readonly inbox: Inbox;
  readonly logger: Logger;
  /** True while this process is the one that makes calls. */
  readonly mayCall: () => boolean;
};

const maxInFlight = 16;

/** A call may be made again after a crash, with the same idempotency key; its outcome enters the inbox once. */
export function createCaller({ store, web, inbox, logger, mayCall }: CallerDeps): Pump {
  const inFlight = new Set<string>();

  const make = async (call: PendingCall) => {
    const outcome = await web.call(call.request, call.id);
    const id = `call:${call.id}` as EntryId;
    await inbox.submit([
      { contact: call.contact, id, event: { type: 'call.returned', call: call.id, outcome }, rank: 0 },
    ]);
    await store.calls.finish([call.id]);
  };

  const pump = createPump(
    async () => {
      if (!mayCall() || inFlight.size >= maxInFlight) return { worked: false };
      const calls = (await store.calls.pending(maxInFlight)).filter((call) => !inFlight.has(call.id));
      for (const call of calls.slice(0, maxInFlight - inFlight.size)) {
        inFlight.add(call.id);
        make(call)
          .catch((error: unknown) => logger.error('a call could not be finished', { call: call.id, error }))
          .finally(() => {
            inFlight.delete(call.id);
            pump.poke();
          });
      }
      return { worked: false };
    },
    'caller',
    logger,
  );
  return pump;
}
