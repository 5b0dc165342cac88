/** What was written or pressed on the phone of a page. */
import type { PhoneContentLike } from '../../http/deps.ts';
import type { Fields } from '../frame/page-route.ts';

/** Null when nothing was written or pressed. */
export function contentOf(form: Fields): PhoneContentLike | null {
  const [choice] = form.all('choice');
  if (choice !== undefined) return { kind: 'choice', choice };
  const text = form.one('text');
  const caption = text.trim() === '' ? null : text;
  switch (form.one('send')) {
    case 'vote':
      return { kind: 'vote', options: form.all('vote') };
    case 'picture':
      return {
        kind: 'media',
        media: { type: 'image', mimeType: 'image/jpeg', name: 'picture.jpg' },
        ...(caption === null ? {} : { caption }),
      };
    case 'voice message':
      return { kind: 'media', media: { type: 'audio', mimeType: 'audio/ogg' } };
    case 'location':
      return { kind: 'location', latitude: -7.7956, longitude: 110.3695, name: 'Yogyakarta' };
    case 'sticker':
      return { kind: 'unsupported', what: 'sticker' };
    default:
      // Browsers end lines of a form with CR LF; phones do not.
      return caption === null ? null : { kind: 'text', text: caption.replaceAll('\r\n', '\n') };
  }
}
