/** What a decision leaves for other collections than the contact's own document, under ids that a replay makes again. */
import type { Contact } from './contact.ts';
import type { Effect } from './effect.ts';
import type { Arrival } from './event.ts';
import { wordsOf } from './message.ts';
import type { MessageLink } from './message-link.ts';
import type { OutboxId } from './outbox.ts';
import type { ContactRecord, Filing, MessageRow } from './record.ts';
import type { Instant } from './time/instant.ts';

/** What an effect leaves for other collections. `at` is when it was decided, a little apart from its siblings. */
export function filingOf(contact: Contact, arrival: Arrival, effect: Effect, at: Instant): readonly Filing[] {
  const { id: entry, receivedAt } = arrival;
  switch (effect.type) {
    case 'message.send': {
      const { body, origin, language, topic, flow, version, step, variant, round, campaign, links } =
        effect.message;
      const row: MessageRow = {
        id: effect.id,
        contact: contact.id,
        channel: contact.channel,
        direction: 'out',
        at,
        transportId: null,
        status: 'queued',
        reason: null,
        text: null,
        body,
        origin,
        language,
        ...(topic === undefined ? {} : { topic }),
        ...(flow === undefined ? {} : { flow }),
        ...(version === undefined ? {} : { version }),
        ...(step === undefined ? {} : { step }),
        ...(variant === undefined ? {} : { variant }),
        ...(round === undefined ? {} : { round }),
        ...(campaign === undefined ? {} : { campaign }),
        ...(links === undefined ? {} : { links: links.map(({ name }) => name) }),
      };
      return [{ kind: 'message', row }, ...(links ?? []).map((link) => linkFiling(link, row, effect.id))];
    }
    case 'consent.record':
      return [{ kind: 'consent', id: effect.id, contact: contact.id, record: effect.record }];
    case 'call.make':
      return [{ kind: 'call', id: effect.id, contact: contact.id, at, request: effect.request }];
    case 'friend.count': {
      const { code, dueAt } = effect;
      return [{ kind: 'friend', entry, friendship: { contact: contact.id, code, at: receivedAt, dueAt } }];
    }
    case 'goal.count': {
      const { id, reached } = effect;
      return [{ kind: 'goal', entry, goal: { id, contact: contact.id, at: receivedAt, ...reached } }];
    }
    case 'round.open':
      return [{ kind: 'round', entry, round: effect.round }];
    case 'vote.count': {
      const { round, options } = effect;
      return [{ kind: 'vote', entry, vote: { round, contact: contact.id, options, at: receivedAt } }];
    }
    case 'contact.erase':
      return [
        {
          kind: 'erasure',
          entry,
          contact: contact.id,
          at: contact.erased?.at ?? at,
          erasure: effect.erasure,
        },
      ];
    case 'contact.tell':
      return [
        { kind: 'entry', entry, id: effect.id, contact: effect.contact, at: receivedAt, event: effect.event },
      ];
    case 'addresses.move': {
      const { addresses, from, to } = effect;
      return [{ kind: 'addresses', entry, addresses, from, to }];
    }
    case 'outbox.clear':
    case 'outbox.expire':
    case 'outbox.review':
    case 'wakeup.set':
    case 'wakeup.cancel':
      return [];
    default:
      return effect satisfies never;
  }
}

/** What a click on it will be told of. */
function linkFiling(link: MessageLink, row: MessageRow, message: OutboxId): Filing {
  const { contact, at, flow, step, topic, campaign } = row;
  return {
    kind: 'link',
    link: {
      ...link,
      contact,
      message,
      at,
      ...(flow === undefined ? {} : { flow }),
      ...(step === undefined ? {} : { step }),
      ...(topic === undefined ? {} : { topic }),
      ...(campaign === undefined ? {} : { campaign }),
    },
  };
}

/** The first message of an answer to their words knows since when it was waited for. */
export function withWaiting(filings: readonly Filing[], { event, receivedAt }: Arrival): readonly Filing[] {
  if (event.type !== 'message.received') return filings;
  const first = filings.findIndex((filing) => filing.kind === 'message' && isAnswer(filing.row));
  return filings.map((filing, index) =>
    index === first && filing.kind === 'message'
      ? { ...filing, row: { ...filing.row, answersFrom: receivedAt } }
      : filing,
  );
}

/** A reaction is no answer. */
const isAnswer = ({ origin, body }: MessageRow): boolean => origin === 'reply' && body?.kind !== 'reaction';

/** What they wrote, as the conversation shows it. */
export function inboundRow(record: ContactRecord, arrival: Arrival): readonly Filing[] {
  const { event } = arrival;
  if (event.type !== 'message.received') return [];
  const row: MessageRow = {
    id: arrival.id,
    contact: record.id,
    channel: event.channel,
    direction: 'in',
    at: arrival.receivedAt,
    transportId: event.transportId,
    status: 'received',
    reason: null,
    text: wordsOf(event.content),
    content: event.content,
  };
  return [{ kind: 'message', row }];
}
