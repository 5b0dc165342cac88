/** Reads one line typed in `kabar chat`: words are written to Kabar, a line that begins with `/` is a wish. */
import type { PhoneContentLike } from '../http/deps.ts';

export type ChatWish =
  | { readonly kind: 'nothing' | 'quit' | 'help' | 'hand-back' | 'contact' }
  | { readonly kind: 'wrong'; readonly words: string }
  | { readonly kind: 'write'; readonly content: PhoneContentLike }
  | { readonly kind: 'travel'; readonly span: string }
  | { readonly kind: 'flow'; readonly flow: string }
  | { readonly kind: 'event'; readonly name: string }
  | { readonly kind: 'webhook'; readonly answer: WebhookAnswer };

export type WebhookAnswer = number | { readonly status: number; readonly body: unknown };

export function readChatLine(line: string): ChatWish {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (!text.startsWith('/')) return { kind: 'write', content: { kind: 'text', text } };
  const [command = '', ...words] = text.slice(1).split(/\s+/);
  const rest = words.join(' ');
  const needs = (what: string): ChatWish => ({
    kind: 'wrong',
    words: `/${command} needs ${what}. /help lists everything.`,
  });
  switch (command) {
    case 'quit':
    case 'exit':
      return { kind: 'quit' };
    case 'help':
      return { kind: 'help' };
    case 'contact':
      return { kind: 'contact' };
    case 'back':
      return { kind: 'hand-back' };
    case 'after':
      return rest === '' ? needs('a span of time, like 3d') : { kind: 'travel', span: rest };
    case 'flow':
      return rest === '' ? needs('the name of a flow') : { kind: 'flow', flow: rest };
    case 'event':
      return rest === '' ? needs('the name of an event') : { kind: 'event', name: rest };
    case 'webhook':
      return webhook(words) ?? needs('a status and perhaps JSON: /webhook 200 {"points": 3}');
    case 'press':
      return rest === ''
        ? needs('the number or label of an option')
        : { kind: 'write', content: { kind: 'choice', choice: rest } };
    case 'vote':
      return { kind: 'write', content: { kind: 'vote', options: words } };
    case 'react':
      return { kind: 'write', content: { kind: 'reaction', emoji: rest === '' ? null : rest } };
    case 'send':
      return rest === ''
        ? needs('a kind of message: sticker, call, order …')
        : { kind: 'write', content: sent(rest) };
    default:
      return { kind: 'wrong', words: `There is no /${command}. /help lists everything.` };
  }
}

function webhook([status = '', ...json]: readonly string[]): ChatWish | null {
  if (!/^[1-5]\d\d$/.test(status)) return null;
  if (json.length === 0) return { kind: 'webhook', answer: Number(status) };
  try {
    return { kind: 'webhook', answer: { status: Number(status), body: JSON.parse(json.join(' ')) } };
  } catch {
    return null;
  }
}

function sent(what: string): PhoneContentLike {
  if (what === 'location') return { kind: 'location', latitude: -7.8, longitude: 110.4 };
  if (what === 'image')
    return { kind: 'media', media: { type: 'image', mimeType: 'image/jpeg', name: 'photo.jpg' } };
  return { kind: 'unsupported', what };
}
