/** Sends and look-ups under way: at most one per message, each ending in an outcome that must be stored. */
import type { Address } from '../../core/address.ts';
import type { ChannelFacts } from '../../core/channel.ts';
import type { Contact } from '../../core/contact.ts';
import { shownText } from '../../core/message.ts';
import { heardHereAt } from '../../core/number/moved.ts';
import type { OutboxEntry, OutboxId } from '../../core/outbox.ts';
import type { SendFailure } from '../../core/receipt.ts';
import type { ContactRecord } from '../../core/record.ts';
import { render } from '../../core/render.ts';
import { fillTemplate, type Templates } from '../../core/template.ts';
import type { Texts } from '../../core/texts.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { MessageStore } from '../../ports/store/message-store.ts';
import type { OutgoingMessage, Transport } from '../../ports/transport.ts';
import { type Outcome, windowClosed } from './outcome.ts';

export type FlightsDeps = {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly holder: string;
  readonly texts: () => Texts;
  readonly templates: () => Templates | undefined;
  /** What the transport calls a message of ours, where it told so by itself. */
  readonly sentAs: MessageStore['sentAs'];
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

/** Their number was given up, and WhatsApp told no other. */
const noAddress: SendFailure = {
  code: 'no address',
  words: 'No address of this contact is left.',
  retryable: false,
  ours: false,
  addressFailed: true,
};

/** The first one that the channel can send to. Where it can to none it may say so itself. */
const addressFor = ({ addresses }: Contact, { reaches }: ChannelFacts): Address | undefined =>
  addresses.find(({ kind }) => reaches?.includes(kind) ?? true) ?? addresses[0];

/** Our fault. Another release may have better words by the next try. */
const notMade: SendFailure = {
  code: 'not made',
  words: 'Kabar could not put this message together; the log says why.',
  retryable: true,
  ours: true,
  addressFailed: false,
};

const isFailure = (message: OutgoingMessage | SendFailure): message is SendFailure => 'retryable' in message;

export function createFlights({
  transport,
  clock,
  logger,
  holder,
  texts,
  templates,
  sentAs,
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
    const to = addressFor(contact, transport.facts);
    if (!to) return null;
    const template = needsTemplate(contact, entry) ? fillTemplate(entry, texts(), templates()) : null;
    const content = render(entry, texts(), transport.facts);
    return { id: entry.id, to, content, ...(template ? { template } : {}) };
  };

  /** Where our own code fails it is this message alone that does not leave. */
  const make = (record: ContactRecord, entry: OutboxEntry): OutgoingMessage | SendFailure => {
    try {
      return messageOf(record, entry) ?? noAddress;
    } catch (error) {
      logger.error('a message could not be put together', { entry: entry.id, error });
      return notMade;
    }
  };

  /** Free text is the better message where it may be sent: it costs nothing, and is worded as of today. */
  const needsTemplate = (contact: Contact, { holds, origin }: OutboxEntry): boolean => {
    const { serviceWindowMs, templates } = transport.facts;
    if (templates !== true || origin !== 'started') return false;
    const heardAt = heardHereAt(contact);
    const isOpen = serviceWindowMs === null || (heardAt !== null && clock.now() - heardAt <= serviceWindowMs);
    return !isOpen || holds?.at(-1)?.reason === windowClosed;
  };

  return {
    send(record, entry) {
      const message = make(record, entry);
      if (isFailure(message)) return landed(record, { entry, result: { kind: 'failed', failure: message } });
      const inTime = (entry.claim?.until ?? 0) > clock.now();
      if (!inTime || !mayBegin()) return landed(record, { entry, result: { kind: 'not-begun' } });
      begun.add(entry.id);
      fly(record, entry, () => transport.send(message));
    },
    lookUp(record, entry) {
      const isOurs = entry.channel === transport.facts.id;
      const neverBegun = isOurs && entry.claim?.by === holder && !begun.has(entry.id);
      const message = make(record, entry);
      if (neverBegun || message === noAddress)
        return landed(record, { entry, result: { kind: 'not-begun' } });
      fly(record, entry, async () => {
        // A status that came by whatever process, before or after a restart, is the best witness.
        const told = await sentAs(entry.id);
        if (told)
          return { kind: 'found', ...told, text: isFailure(message) ? '' : shownText(message.content) };
        return isOurs && !isFailure(message) ? transport.find(message) : { kind: 'unknowable' };
      });
    },
    forget: (entry) => void begun.delete(entry),
    count: () => flying.size,
    async ended() {
      while (flying.size > 0) await Promise.all(flying.values());
    },
  };
}
