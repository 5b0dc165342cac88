/** One send from the question whether it may go now to WhatsApp's answer, and the search for a send in doubt. */
import type { Address } from '../../../../core/address.ts';
import { type OutgoingTemplate, shownText, type TransportId } from '../../../../core/message.ts';
import { notApproved, paused } from '../../../../core/number/halted-templates.ts';
import type { NumberNews } from '../../../../core/number/standing.ts';
import type { Receipt, SendFailure } from '../../../../core/receipt.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import { minuteMs, secondMs } from '../../../../core/time/instant.ts';
import type { Clock } from '../../../../ports/clock.ts';
import type { Logger } from '../../../../ports/logger.ts';
import type { Lookup, OutgoingMessage, SendResult } from '../../../../ports/transport.ts';
import { classify, errorIn, unauthenticated } from '../errors/classify.ts';
import type { Graph, GraphAnswer } from '../graph.ts';
import type { Health } from '../health.ts';
import { fieldsOf, listOf, textOf as textIn } from '../hear/fields.ts';
import type { Limits } from '../limits.ts';
import type { Typing } from '../typing.ts';
import type { MediaShelf } from './media.ts';
import { envelope, type MediaHandle, payloadOf, templatePayload } from './payload.ts';

export type Sends = {
  send(message: OutgoingMessage): Promise<SendResult>;
  find(message: OutgoingMessage): Promise<Lookup>;
  /** What WhatsApp told of messages, with our own ids: a send in doubt may be among them. */
  told(receipts: readonly Receipt[]): void;
};

export type SendsDeps = {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly graph: Graph;
  readonly health: Health;
  readonly limits: Limits;
  readonly media: MediaShelf;
  readonly typing: Typing;
  readonly phoneNumberId: string;
  /** What an answer told of a template. */
  readonly tell: (news: NumberNews) => void;
};

/** Statuses remembered by our own id; a send in doubt is asked for within minutes. */
const maxRemembered = 20_000;

export function createSends(deps: SendsDeps): Sends {
  const { clock, graph, health, limits, media, typing, phoneNumberId } = deps;
  const seen = new Map<string, { readonly transportId: TransportId; readonly at: Instant }>();

  const remember = (id: string, transportId: TransportId, at: Instant) => {
    if (seen.size >= maxRemembered)
      for (const old of [...seen.keys()].slice(0, maxRemembered / 2)) seen.delete(old);
    if (!seen.has(id)) seen.set(id, { transportId, at });
  };

  const handleOf = async (message: OutgoingMessage): Promise<MediaHandle | null | SendResult> => {
    const source = sourceOf(message);
    if (source === null) return null;
    const found = await media.handleOf(source);
    switch (found.kind) {
      case 'handle':
        return found.handle;
      case 'missing':
        return failed(missingFile);
      case 'refused':
        // Nothing was sent to anybody: an upload that is unclear is made again.
        return found.answer.kind === 'answered' ? resultOf(found.answer, null) : failed(unreachable);
      default:
        return found satisfies never;
    }
  };

  const resultOf = (answer: GraphAnswer, message: OutgoingMessage | null): SendResult => {
    if (answer.kind === 'unreachable') return failed(unreachable);
    if (answer.kind === 'unclear') return { kind: 'unknown', why: answer.why };
    const transportId = textIn(fieldsOf(listOf(fieldsOf(answer.body).messages)[0]).id);
    if (answer.status < 300 && transportId !== null && message !== null) {
      const at = clock.now();
      remember(message.id, transportId as TransportId, at);
      limits.took(message.to.value);
      health.well();
      return {
        kind: 'accepted',
        transportId: transportId as TransportId,
        at,
        text: shownText(message.content),
      };
    }
    const error = errorIn(answer.body);
    // A gateway's page, or a success that names no message: nobody knows whether it was taken.
    if (error === null)
      return { kind: 'unknown', why: `HTTP ${answer.status} without an answer that can be read` };
    const { failure, trouble: told } = classify(answer.status >= 500 ? { ...error, transient: true } : error);
    const trouble = unauthenticated(answer.status, error) ?? told;
    if (trouble !== null) health.trouble(trouble);
    if (trouble?.kind === 'slow') limits.slowDown();
    deps.logger.warn('WhatsApp refused a message', {
      entry: message?.id,
      code: error.code,
      words: failure.words,
      details: error.details,
    });
    if (trouble !== null && !failure.channelFailed)
      return failed({
        ...failure,
        retryable: true,
        ours: true,
        channelFailed: true,
        retryAfterMs: trouble.forMs ?? 0,
      });
    const halt = haltingCodes.get(error.code);
    if (halt !== undefined && message?.template !== undefined) {
      tellHalt(message.template, halt);
      // By its next turn it is known that the template is halted, and it waits for that with the others.
      return failed({ ...failure, retryable: true, channelFailed: true, retryAfterMs: minuteMs });
    }
    if (error.code === pairRate && message !== null)
      return failed({ ...failure, retryAfterMs: limits.tooMuchFor(message.to.value) });
    return failed(failure);
  };

  /** The webhook that told it may not have come, or not to us. */
  const tellHalt = ({ name, language }: OutgoingTemplate, event: string) =>
    deps.tell({ at: clock.now(), template: { name, language, halted: true, event, reason: null } });

  const send = async (message: OutgoingMessage): Promise<SendResult> => {
    const waitMs = limits.take(message.to.value, clock.now());
    if (waitMs > 0) return failed({ ...tooFast, retryAfterMs: waitMs });
    const handle = await handleOf(message);
    if (handle !== null && 'kind' in handle) return handle;
    const { id, to, content, template } = message;
    const payload = template === undefined ? payloadOf(content, handle) : templatePayload(template, handle);
    const body = envelope(id, to, payload);
    if (body === null) return failed(noWay(to));
    const isTyped = content.kind !== 'reaction';
    if (isTyped && (await typing.before(to, shownText(content))) === 'interrupted') return failed(theyWrote);
    const result = resultOf(await graph.post(`${phoneNumberId}/messages`, body), message);
    const stale = result.kind === 'failed' && fileCodes.has(result.failure.code);
    const source = sourceOf(message);
    if (stale && source !== null) media.forget(source);
    return result;
  };

  return {
    send: (message) =>
      send(message).catch((error: unknown): SendResult => {
        deps.logger.error('a send failed in a way nobody foresaw', { entry: message.id, error });
        return { kind: 'unknown', why: 'the transport failed' };
      }),
    async find({ id, content }) {
      const known = seen.get(id);
      // WhatsApp cannot be asked for a message: what it has not told us yet may still be on its way.
      return known === undefined
        ? { kind: 'unknowable' }
        : { kind: 'found', ...known, text: shownText(content) };
    },
    told(receipts) {
      for (const { message, transportId, at } of receipts)
        if (message !== undefined) remember(message, transportId, at);
    },
  };
}

/** The file that goes with it, if there is one. */
const sourceOf = ({ content, template }: Pick<OutgoingMessage, 'content' | 'template'>): string | null => {
  if (template !== undefined) return template.header?.source ?? null;
  return content.kind === 'media' ? content.media.source : null;
};

const pairRate = 131_056;
const haltingCodes = new Map([
  [132_001, notApproved],
  [132_007, notApproved],
  [132_015, paused],
  [132_016, 'DISABLED'],
]);
const fileCodes = new Set(['cloud-api.131052', 'cloud-api.131053']);

const failed = (failure: SendFailure): SendResult => ({ kind: 'failed', failure });

const unreachable: SendFailure = {
  code: 'cloud-api.unreachable',
  words: 'WhatsApp cannot be reached over the network.',
  retryable: true,
  ours: true,
  addressFailed: false,
  channelFailed: true,
  retryAfterMs: 15 * secondMs,
};

const tooFast: SendFailure = {
  code: 'cloud-api.rate',
  words: 'WhatsApp takes only so many messages at once.',
  retryable: true,
  ours: true,
  addressFailed: false,
  channelFailed: true,
};

/** What they wrote is decided first. The message is still in the outbox then, unless it was a STOP. */
const theyWrote: SendFailure = {
  code: 'cloud-api.interrupted',
  words: 'They wrote while it was being typed.',
  retryable: true,
  ours: true,
  addressFailed: false,
  channelFailed: true,
};

const missingFile: SendFailure = {
  code: 'cloud-api.media',
  words: 'The media source is neither an https address nor a file in the media directory.',
  retryable: false,
  ours: true,
  addressFailed: false,
};

const noWay = ({ kind }: Address): SendFailure => ({
  code: 'cloud-api.address',
  words: `The Cloud API cannot write to an address of the kind ${kind}.`,
  retryable: false,
  ours: false,
  addressFailed: true,
});
