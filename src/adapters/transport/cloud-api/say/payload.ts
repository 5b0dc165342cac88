/** Content as the core wants it → the message object of the Graph API, and the text that a person reads of it. */
import { basename } from 'node:path';
import type { Address } from '../../../../core/address.ts';
import {
  type MediaType,
  type OutgoingContent,
  type OutgoingMedia,
  type OutgoingTemplate,
  writtenOut,
} from '../../../../core/message.ts';
import type { OutboxId } from '../../../../core/outbox.ts';
import { clip } from './clip.ts';
import { interactive } from './options.ts';

const most = { text: 4_096, caption: 1_024, callback: 512 } as const;

/** A file as WhatsApp takes it: uploaded, or fetched by it from an https address. */
export type MediaHandle = { readonly id: string } | { readonly link: string };

/** The message object, without whom it is for. */
export type Payload = { readonly type: string; readonly [key: string]: unknown };

/** `media` is the handle of the content's file, when it has one. */
export function payloadOf(content: OutgoingContent, media: MediaHandle | null): Payload {
  switch (content.kind) {
    case 'text':
      return offer(content.text, content);
    // Polls are not in the Cloud API: they are asked as a question.
    case 'poll':
      return offer(content.question, content);
    case 'media':
      return mediaPayload(content, media);
    case 'contact-card': {
      const { name, phone } = content;
      const card = { name: { formatted_name: name, first_name: name }, phones: [{ phone, type: 'WORK' }] };
      return { type: 'contacts', contacts: [card] };
    }
    case 'reaction':
      return { type: 'reaction', reaction: { message_id: content.to, emoji: content.emoji } };
    default:
      return content satisfies never;
  }
}

type Offered = Pick<Extract<OutgoingContent, { kind: 'text' }>, 'options' | 'footer'>;

function offer(text: string, { options = [], footer }: Offered): Payload {
  const shown =
    options.length === 0 ? null : interactive({ text, options, ...(footer === undefined ? {} : { footer }) });
  if (shown !== null) return { type: 'interactive', interactive: shown };
  const rest = writtenOut('', options, footer);
  const room = most.text - [...rest].length - 2;
  const words = writtenOut(clip(text, Math.max(1, room)), options, footer);
  return { type: 'text', text: { body: clip(words, most.text), preview_url: /https?:\/\//.test(text) } };
}

type MediaContent = Extract<OutgoingContent, { kind: 'media' }>;

/** Audio has no caption: with words below it, it goes as a document. */
const sentAs = ({ media, caption = '' }: MediaContent): MediaType =>
  media.type === 'audio' && caption !== '' ? 'document' : media.type;

function mediaPayload(content: MediaContent, handle: MediaHandle | null): Payload {
  const type = sentAs(content);
  const { caption = '', media } = content;
  const body = {
    ...handle,
    ...(caption === '' ? {} : { caption: clip(caption, most.caption) }),
    ...(type === 'document' ? { filename: nameOf(media.source) } : {}),
  };
  return { type, [type]: body };
}

const nameOf = (source: string): string => basename(source.split(/[?#]/)[0] ?? '') || 'file';

/** A template as it was approved, filled with these values in their order. `media` is the handle of its header's file. */
export const templatePayload = (
  { name, language, values, buttons, header, link }: OutgoingTemplate,
  media: MediaHandle | null,
): Payload => ({
  type: 'template',
  template: {
    name,
    language: { policy: 'deterministic', code: language },
    components: [
      ...(header === undefined ? [] : [headerOf(header, media)]),
      ...(values.length === 0
        ? []
        : [{ type: 'body', parameters: values.map((text) => ({ type: 'text', text })) }]),
      ...buttons.map((payload, index) => ({
        type: 'button',
        sub_type: 'quick_reply',
        index: String(index),
        parameters: [{ type: 'payload', payload }],
      })),
      ...(link === undefined
        ? []
        : [
            {
              type: 'button',
              sub_type: 'url',
              index: String(buttons.length),
              parameters: [{ type: 'text', text: link }],
            },
          ]),
    ],
  },
});

const headerOf = ({ type, source }: OutgoingMedia, media: MediaHandle | null) => {
  const file = { ...media, ...(type === 'document' ? { filename: nameOf(source) } : {}) };
  return { type: 'header', parameters: [{ type, [type]: file }] };
};

/** The whole request. Null for an address that the Cloud API has no word for. */
export function envelope(id: OutboxId, to: Address, payload: Payload): Record<string, unknown> | null {
  if (to.kind === 'lid') return null;
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    // With its plus, or WhatsApp puts the country of the business before it.
    ...(to.kind === 'phone' ? { to: to.value } : { recipient: to.value }),
    ...payload,
    // Comes back with every status: a send in doubt is found again by it.
    ...(id.length <= most.callback ? { biz_opaque_callback_data: id } : {}),
  };
}
