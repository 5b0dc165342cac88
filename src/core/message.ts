/** What contacts and Kabar say to each other, free of any transport's names. */
import type { Brand } from './brand.ts';

/** A message's id on its transport (a wamid, a WhatsApp Web id, a simulator id). Unique per channel. */
export type TransportId = Brand<string, 'TransportId'>;

export const mediaTypes = ['image', 'video', 'audio', 'document'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** A file that came in: described, not downloaded. `ref` is what the transport needs to fetch it. */
export type InboundMedia = {
  readonly type: MediaType;
  readonly mimeType: string;
  readonly name?: string;
  readonly ref?: string;
  readonly sizeBytes?: number;
};

/** Everything a contact can put into one message. What we cannot read arrives as `unsupported` and is answered kindly. */
export type InboundContent =
  | { readonly kind: 'text'; readonly text: string }
  /** A pressed button or list row: `id` is the option's id in the flow, `text` its label. */
  | { readonly kind: 'choice'; readonly id: string; readonly text: string }
  | { readonly kind: 'media'; readonly media: InboundMedia; readonly caption?: string }
  | {
      readonly kind: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly name?: string;
    }
  /** `what` is the transport's word for it: sticker, call, order, ciphertext… */
  | { readonly kind: 'unsupported'; readonly what: string };

/** One offered answer. `id` comes back in a `choice`; `label` is what the contact sees. */
export type Option = { readonly id: string; readonly label: string };

/** A file to send: a path inside `flows/media/` or an https address. */
export type OutgoingMedia = { readonly type: MediaType; readonly source: string };

/**
 * Final words, ready for a transport. Made when the gate releases an outbox entry. Offered answers come in their order: a
 * transport shows them as buttons or a list where it can, else as `writtenOut` does. `footer` says how to stop.
 */
export type OutgoingContent =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly options?: readonly Option[];
      readonly footer?: string;
    }
  | { readonly kind: 'media'; readonly media: OutgoingMedia; readonly caption?: string }
  | {
      readonly kind: 'poll';
      readonly question: string;
      readonly options: readonly Option[];
      readonly multiple: boolean;
    }
  | { readonly kind: 'contact-card'; readonly name: string; readonly phone: string }
  /** An emoji on a message that they wrote. The same one again changes nothing. */
  | { readonly kind: 'reaction'; readonly to: TransportId; readonly emoji: string };

/**
 * The same words as the platform approved them before: sent where free text may not be. `values` fill its places in their
 * order, `buttons` are the ids that come back when one is pressed.
 */
export type OutgoingTemplate = {
  readonly name: string;
  readonly language: string;
  readonly values: readonly string[];
  readonly buttons: readonly string[];
  /** The file above the words. */
  readonly header?: OutgoingMedia;
  /** What the address behind its last button ends with, where that is different for each person. */
  readonly link?: string;
};

/** A text with its offered answers as a numbered list, for phones that show nothing but text. */
export const writtenOut = (text: string, options: readonly Option[] = [], footer?: string): string =>
  [text, options.map(({ label }, index) => `${index + 1}. ${label}`).join('\n'), footer ?? '']
    .filter((part) => part !== '')
    .join('\n\n');

/** All that a person reads of a message, in one text: what the journal shows, and what a typed number refers to. */
export function shownText(content: OutgoingContent): string {
  switch (content.kind) {
    case 'text':
      return writtenOut(content.text, content.options, content.footer);
    case 'poll':
      return writtenOut(content.question, content.options);
    case 'media':
      return content.caption ?? '';
    case 'contact-card':
      return `${content.name}\n${content.phone}`;
    case 'reaction':
      return content.emoji;
    default:
      return content satisfies never;
  }
}

/** The words of an inbound message, or null when it has none. Captions count: people write STOP under a picture. */
export function wordsOf(content: InboundContent): string | null {
  switch (content.kind) {
    case 'text':
    case 'choice':
      return content.text;
    case 'media':
      return content.caption ?? null;
    case 'location':
    case 'unsupported':
      return null;
    default:
      return content satisfies never;
  }
}
