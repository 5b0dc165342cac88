/** Sends and look-ups under way: at most one per message, each ending in an outcome that must be stored. */
import type { OutboxEntry, OutboxId } from '../core/outbox.ts';
import type { ContactRecord } from '../core/record.ts';
import { render } from '../core/render.ts';
import type { Texts } from '../core/texts.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { OutgoingMessage, Transport } from '../ports/transport.ts';
import type { Outcome } from './outcome.ts';

export type FlightsDeps = {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly holder: string;
  readonly texts: () => Texts;
  /** Asked right before each transport call: a lease may have ended since the claim. */
  readonly mayBegin: () => boolean;
  /** `record` is the contact as it was when the flight began. */
  readonly landed: (record: ContactRecord, outcome: Outcome) => void;
};

export type Flights = {
  /** Sends what was just claimed, if that is still right. */
  send(record: ContactRecord, entry: OutboxEntry): void;
  /** Finds out what became of a claim that ended without an outcome. */
  lookUp(record: ContactRecord, entry: OutboxEntry): void;
  /** The outcome is stored. */
  forget(entry: OutboxId): void;
  /** Resolves when none is under way. */
  ended(): Promise<void>;
  count(): number;
};

export function createFlights({
  transport,
  clock,
  logger,
  holder,
  texts,
  mayBegin,
  landed,
}: FlightsDeps): Flights {
  const flying = new Map<OutboxId, Promise<void>>();
  /** Sends this process itself began: any other claim signed by us has certainly not left. */
  const begun = new Set<OutboxId>();

  const fly = (record: ContactRecord, entry: OutboxEntry, run: () => Promise<Outcome['result']>) => {
    if (flying.has(entry.id)) return;
    const flight = run()
      .catch((error: unknown): Outcome['result'] => {
        logger.error('a send ended without an outcome', { entry: entry.id, error });
        return { kind: 'unknown', why: 'the transport failed' };
      })
      .then((result) => {
        flying.delete(entry.id);
        landed(record, { entry, result });
      });
    flying.set(entry.id, flight);
  };

  const messageOf = ({ contact }: ContactRecord, entry: OutboxEntry): OutgoingMessage | null => {
    const [to] = contact.addresses;
    return to ? { id: entry.id, to, content: render(entry, texts(), transport.facts) } : null;
  };

  return {
    send(record, entry) {
      const message = messageOf(record, entry);
      const inTime = (entry.claim?.until ?? 0) > clock.now();
      if (!message || !inTime || !mayBegin()) return landed(record, { entry, result: { kind: 'not-begun' } });
      begun.add(entry.id);
      fly(record, entry, () => transport.send(message));
    },
    lookUp(record, entry) {
      const neverBegun = entry.claim?.by === holder && !begun.has(entry.id);
      const message = messageOf(record, entry);
      if (neverBegun || !message) return landed(record, { entry, result: { kind: 'not-begun' } });
      fly(record, entry, () => transport.find(message));
    },
    forget: (entry) => void begun.delete(entry),
    count: () => flying.size,
    async ended() {
      while (flying.size > 0) await Promise.all(flying.values());
    },
  };
}
