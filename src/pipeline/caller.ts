/** Makes the HTTP calls that flows asked for; outcomes come back through the inbox. A slow endpoint delays nobody else. */
import type { CallId, CallOutcome, CallRequest } from '../core/call.ts';
import { againAfter, hostOf, isTooLate, tooLate } from '../core/calling.ts';
import type { EntryId } from '../core/event.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { PendingCall, Store } from '../ports/store.ts';
import type { Web } from '../ports/web.ts';
import type { Inbox } from './intake/inbox.ts';
import { createPump, type Pump } from './pump.ts';

export type CallerDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly web: Web;
  readonly inbox: Inbox;
  readonly logger: Logger;
  /** True while this process is the one that makes calls. */
  readonly mayCall: () => boolean;
};

const mostInFlight = 64;
/** Those in flight are among them. */
const mostAtOnce = 2 * mostInFlight;
/** An endpoint that answers slowly takes no more of them. */
const mostPerHost = 8;

/** A call may be made again, after a crash or a failure, with the same idempotency key; its outcome enters the inbox once. */
export function createCaller({ store, clock, web, inbox, logger, mayCall }: CallerDeps): Pump {
  const inFlight = new Map<string, string>();
  /**
   * What came of calls and could not be stored yet, as on a full disk: nobody is asked again for what they have said. Of which try, too:
   * it may be stored though we were told that it is not, and the next try is another question.
   */
  const unstored = new Map<CallId, { readonly tries: number; readonly outcome: CallOutcome }>();
  const countOf = (host: string) => [...inFlight.values()].filter((each) => each === host).length;
  const full = () => [...new Set(inFlight.values())].filter((host) => countOf(host) >= mostPerHost);

  const ask = async (id: CallId, request: CallRequest): Promise<CallOutcome> =>
    isTooLate(request, clock.now()) ? tooLate : web.call(request, id);

  const make = async ({ id, contact, request, tries }: PendingCall) => {
    const known = unstored.get(id);
    const outcome = known?.tries === tries ? known.outcome : await ask(id, request);
    unstored.set(id, { tries, outcome });
    const again = againAfter(request, tries + 1, outcome);
    if (again !== null) await store.calls.postpone(id, { at: clock.now() + again, tries: tries + 1 });
    else {
      const entry = `call:${id}` as EntryId;
      await inbox.submit([
        { contact, id: entry, event: { type: 'call.returned', call: id, outcome }, rank: 0 },
      ]);
      await store.calls.finish([id]);
    }
    unstored.delete(id);
  };

  const begin = (call: PendingCall) => {
    inFlight.set(call.id, hostOf(call.request));
    const ended = () => inFlight.delete(call.id);
    make(call).then(
      () => {
        ended();
        pump.poke();
      },
      (error: unknown) => {
        ended();
        // Not at once: the next tick tries again, and a store in trouble is not helped by haste.
        logger.error('a call could not be finished', { call: call.id, error });
      },
    );
  };

  const pump = createPump(
    async () => {
      if (!mayCall()) {
        // Whoever makes them now asks for itself.
        unstored.clear();
        return { worked: false };
      }
      if (inFlight.size >= mostInFlight) return { worked: false };
      const besides = full();
      const due = await store.calls.pending({ now: clock.now(), limit: mostAtOnce, besides });
      // All that is due was seen: of what is not, an erasure or a write whose answer was lost made an end.
      if (besides.length === 0 && due.length < mostAtOnce)
        for (const id of unstored.keys())
          if (!inFlight.has(id) && !due.some((call) => call.id === id)) unstored.delete(id);
      for (const call of due) {
        const room = inFlight.size < mostInFlight && countOf(hostOf(call.request)) < mostPerHost;
        if (room && !inFlight.has(call.id)) begin(call);
      }
      // Behind the calls of a host that is full now there may be others.
      return { worked: full().length > besides.length };
    },
    'caller',
    logger,
  );
  return pump;
}
