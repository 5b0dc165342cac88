/** What a simulated phone shows: one line per message, in words a person can read. */
import {
  type InboundContent,
  type MediaType,
  type Option,
  type OutgoingContent,
  type TransportId,
  writtenOut,
} from '../../../core/message.ts';
import type { OutboxId } from '../../../core/outbox.ts';
import type { Instant } from '../../../core/time/instant.ts';

/** How far a message got. For one the phone wrote: `sent` while the phone keeps it, `delivered` once Kabar stored it. */
export const shownStatuses = ['sent', 'delivered', 'read'] as const;
export type ShownStatus = (typeof shownStatuses)[number];

export type ShownMessage = {
  readonly id: TransportId;
  /** `in` was written by the contact, `out` by Kabar. */
  readonly direction: 'in' | 'out';
  readonly text: string;
  readonly at: Instant;
  readonly kind: InboundContent['kind'] | OutgoingContent['kind'] | 'vote' | 'reaction';
  readonly status: ShownStatus;
  /** Quick replies that can be pressed. */
  readonly options?: readonly Option[];
  readonly poll?: {
    readonly question: string;
    readonly options: readonly Option[];
    readonly multiple: boolean;
  };
  readonly media?: { readonly type: MediaType; readonly source?: string; readonly name?: string };
  readonly caption?: string;
  readonly card?: { readonly name: string; readonly phone: string };
  readonly location?: { readonly latitude: number; readonly longitude: number; readonly name?: string };
  /** The message a vote or a reaction is about. */
  readonly about?: TransportId;
  /** Kabar's own id of a message it sent: two rows with one id are a message sent twice. */
  readonly outboxId?: OutboxId;
};

/** The facts of a message apart from how far it got. */
export type Line = Omit<ShownMessage, 'status'>;

/** The looks of something Kabar sent. */
export function outgoingLooks(content: OutgoingContent): Omit<Line, 'id' | 'direction' | 'at' | 'outboxId'> {
  switch (content.kind) {
    case 'text': {
      const { options, footer } = content;
      const text = writtenOut(content.text, options, footer);
      return options === undefined ? { kind: 'text', text } : { kind: 'text', text, options };
    }
    case 'poll': {
      const { question, options, multiple } = content;
      const text = writtenOut(question, options);
      return { kind: 'poll', text, poll: { question, options, multiple } };
    }
    case 'media': {
      const { media, caption } = content;
      const shown = caption === undefined ? {} : { caption };
      return { kind: 'media', text: caption ?? fileName(media.source), media, ...shown };
    }
    case 'contact-card': {
      const { name, phone } = content;
      return { kind: 'contact-card', text: `${name}\n${phone}`, card: { name, phone } };
    }
    case 'reaction':
      return { kind: 'reaction', text: content.emoji, about: content.to };
    default:
      return content satisfies never;
  }
}

/** The looks of something the contact wrote. */
export function inboundLooks(content: InboundContent): Omit<Line, 'id' | 'direction' | 'at'> {
  switch (content.kind) {
    case 'text':
    case 'choice':
      return { kind: content.kind, text: content.text };
    case 'media': {
      const { media, caption } = content;
      const { type, name } = media;
      return {
        kind: 'media',
        text: caption ?? name ?? `[${type}]`,
        media: name === undefined ? { type } : { type, name },
        ...(caption === undefined ? {} : { caption }),
      };
    }
    case 'location': {
      const { kind, ...location } = content;
      return { kind, text: location.name ?? `${location.latitude}, ${location.longitude}`, location };
    }
    case 'unsupported':
      return { kind: 'unsupported', text: `[${content.what}]` };
    default:
      return content satisfies never;
  }
}

const fileName = (source: string): string => source.slice(source.lastIndexOf('/') + 1);
