/** The body of a message by its type (domain.md 1.2) → what the engine knows. A type we do not know is still a message. */
import type { InboundContent, InboundMedia, MediaType } from '../../../../core/message.ts';
import { type Fields, fieldsOf, numberOf, textOf, wordOf } from './fields.ts';

const mediaTypes = new Map<string, MediaType>(
  Object.entries({
    image: 'image',
    video: 'video',
    audio: 'audio',
    voice: 'audio',
    document: 'document',
  } as const),
);

/** Never throws: what cannot be read as its type says is `unsupported`, and is answered kindly. */
export function contentOf(message: Fields): InboundContent {
  const type = wordOf(message.type);
  const body = fieldsOf(message[type]);
  const media = mediaTypes.get(type);
  if (media !== undefined) return mediaOf(media, body);
  switch (type) {
    case 'text': {
      const text = textOf(body.body);
      return text === null ? { kind: 'unsupported', what: 'text' } : { kind: 'text', text };
    }
    case 'button':
      return choice(body.payload, body.text) ?? { kind: 'unsupported', what: 'button' };
    case 'interactive':
      return interactive(body);
    case 'location':
      return location(body);
    case 'unsupported':
    case 'unknown':
      return { kind: 'unsupported', what: wordOf(fieldsOf(message.unsupported).type) };
    default:
      return { kind: 'unsupported', what: type };
  }
}

function interactive(body: Fields): InboundContent {
  const type = wordOf(body.type);
  const reply = fieldsOf(body[type]);
  if (type === 'button_reply' || type === 'list_reply')
    return choice(reply.id, reply.title) ?? { kind: 'unsupported', what: type };
  return { kind: 'unsupported', what: type };
}

function choice(id: unknown, label: unknown): InboundContent | null {
  const text = textOf(label);
  const key = textOf(id) ?? text;
  return key === null ? null : { kind: 'choice', id: key, text: text ?? key };
}

function mediaOf(type: MediaType, body: Fields): InboundContent {
  const [mimeType, name, ref, caption] = [body.mime_type, body.filename, body.id, body.caption].map(textOf);
  const media: InboundMedia = {
    type,
    mimeType: mimeType ?? '',
    ...(name ? { name } : {}),
    ...(ref ? { ref } : {}),
  };
  return { kind: 'media', media, ...(caption ? { caption } : {}) };
}

function location(body: Fields): InboundContent {
  const latitude = numberOf(body.latitude);
  const longitude = numberOf(body.longitude);
  if (latitude === null || longitude === null) return { kind: 'unsupported', what: 'location' };
  const name = textOf(body.name) ?? textOf(body.address);
  return { kind: 'location', latitude, longitude, ...(name === null ? {} : { name }) };
}
