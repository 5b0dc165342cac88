/** What was written or pressed on the phone of a page. */
import type { PhoneContentLike } from '../../http/deps.ts';
import type { Fields } from '../frame/page-route.ts';

/** Files of which nobody looks inside, each as a phone would name it. */
const files = {
  picture: { type: 'image', mimeType: 'image/jpeg', name: 'picture.jpg' },
  video: { type: 'video', mimeType: 'video/mp4', name: 'video.mp4' },
  'voice message': { type: 'audio', mimeType: 'audio/ogg' },
  document: { type: 'document', mimeType: 'application/pdf', name: 'document.pdf' },
} as const;

/** What can be sent besides words and what the latest message offers. */
export const otherKinds = [
  'picture',
  'video',
  'voice message',
  'document',
  'location',
  'sticker',
  'reaction',
] as const;

/** Null when nothing was written or pressed. */
export function contentOf(form: Fields): PhoneContentLike | null {
  const [choice] = form.all('choice');
  if (choice !== undefined) return { kind: 'choice', choice };
  const text = form.one('text');
  const caption = text.trim() === '' ? null : text;
  const send = form.one('send');
  switch (send) {
    case 'vote':
      return { kind: 'vote', options: form.all('vote') };
    case 'picture':
    case 'video':
    case 'document':
      return { kind: 'media', media: files[send], ...(caption === null ? {} : { caption }) };
    case 'voice message':
      return { kind: 'media', media: files[send] };
    case 'location':
      return { kind: 'location', latitude: -7.7956, longitude: 110.3695, name: 'Yogyakarta' };
    case 'sticker':
      return { kind: 'unsupported', what: 'sticker' };
    case 'reaction':
      return { kind: 'reaction', emoji: '👍' };
    default:
      // Browsers end lines of a form with CR LF; phones do not.
      return caption === null ? null : { kind: 'text', text: caption.replaceAll('\r\n', '\n') };
  }
}
