/** Content as the core wants it → as WhatsApp Web can send it, and the text that the phone will show. */
import { isAbsolute, relative, resolve } from 'node:path';
import { type OutgoingContent, writtenOut } from '../../../core/message.ts';
import type { WireContent } from './protocol.ts';

export type Outgoing = {
  readonly content: WireContent;
  /** What the message can be recognised by in the chat. */
  readonly words: string;
  readonly text: string;
  /** Option ids by position, for a poll. */
  readonly options: readonly string[];
};

/** WhatsApp's polls take 2 to 12 different options. */
const pollOptions = { least: 2, most: 12 };

/** What is a message of its own. */
export type Sayable = Exclude<OutgoingContent, { readonly kind: 'reaction' }>;

/** Null when the media source is neither an https address nor a file inside the media directory. */
export function outgoing(content: Sayable, mediaDir: string | null): Outgoing | null {
  switch (content.kind) {
    case 'text':
      return text(writtenOut(content.text, content.options, content.footer));
    case 'poll': {
      const labels = content.options.map((option) => option.label.trim());
      const shown = writtenOut(content.question, content.options);
      const count = new Set(labels).size;
      // A poll that WhatsApp would refuse is asked as text: a typed number answers it as well.
      if (count < labels.length || count < pollOptions.least || count > pollOptions.most) return text(shown);
      const question = content.question.trim();
      return {
        content: { kind: 'poll', question, options: labels, multiple: content.multiple },
        words: question,
        text: shown,
        options: content.options.map((option) => option.id),
      };
    }
    case 'media': {
      const source = mediaSource(content.media.source, mediaDir);
      const caption = content.caption ?? '';
      const asDocument = content.media.type === 'document';
      const asVoice = content.media.type === 'audio' && caption === '' && isVoice(content.media.source);
      return source === null
        ? null
        : {
            content: { kind: 'media', source, caption, asDocument, asVoice },
            words: caption,
            text: caption,
            options: [],
          };
    }
    case 'contact-card': {
      const card = vcard(content.name, content.phone);
      return {
        content: { kind: 'vcard', name: content.name, vcard: card },
        words: card,
        text: `${content.name}: ${content.phone}`,
        options: [],
      };
    }
    default:
      return content satisfies never;
  }
}

const text = (words: string): Outgoing => ({
  content: { kind: 'text', text: words },
  words,
  text: words,
  options: [],
});

/** What WhatsApp records itself, and plays as a voice note. */
const isVoice = (source: string): boolean => /\.(ogg|opus)$/i.test(source.split(/[?#]/)[0] ?? '');

export const isRemote = (source: string): boolean => source.startsWith('https://');

function mediaSource(source: string, mediaDir: string | null): string | null {
  if (isRemote(source)) return source;
  if (mediaDir === null) return null;
  const path = resolve(mediaDir, source);
  const inside = relative(mediaDir, path);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : path;
}

function vcard(name: string, phone: string): string {
  const safe = name.replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ');
  const digits = phone.replace(/\D/g, '');
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:;${safe};;;`,
    `FN:${safe}`,
    `TEL;type=CELL;type=VOICE;waid=${digits}:${phone}`,
    'END:VCARD',
  ].join('\n');
}
