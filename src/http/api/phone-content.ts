/** What can be written on a simulated phone, as the API takes it. */
import { z } from 'zod';
import { type MediaType, mediaTypes } from '../../core/message.ts';
import type { PhoneContentLike } from '../deps.ts';
import { foreignId, words } from '../fields.ts';

/** Far above what WhatsApp takes, below the limit of a body. */
const longestText = 200_000;

const pressable = z.union([words(1_000), z.int()], { error: 'Write an id, a label or a number.' });

const media = z
  .union(
    [
      words(200),
      z.strictObject({
        type: z.enum(mediaTypes).optional(),
        mimeType: z
          .string()
          .regex(/^[\w.+-]+\/[\w.+-]+$/)
          .max(100)
          .optional(),
        name: words(200).optional(),
        caption: words(longestText).optional(),
        sizeBytes: z.int().min(0).optional(),
        ref: words(2_000).optional(),
      }),
    ],
    {
      error: `Write a file name, or an object with some of: type (${mediaTypes.join(', ')}), mimeType, name, caption, sizeBytes, ref.`,
    },
  )
  .meta({ description: 'A file the contact sends: described, not uploaded.' });

const location = z.strictObject({
  latitude: z.number('Write degrees from -90 to 90.').min(-90).max(90),
  longitude: z.number('Write degrees from -180 to 180.').min(-180).max(180),
  name: words(1_000).optional(),
});

const vote = z.union(
  [
    pressable,
    z.array(pressable).max(12),
    z.strictObject({ options: z.array(pressable).max(12), poll: foreignId.optional() }),
  ],
  { error: 'Write options by id, label or number: one, a list, or { "options": […], "poll": "…" }.' },
);

const emoji = words(50);
const reaction = z.union([emoji, z.strictObject({ emoji: emoji.nullable(), to: foreignId.optional() })], {
  error: 'Write an emoji, or { "emoji": "👍" or null, "to": "message id" }.',
});

/** Exactly one of these is in a message. */
export const contentKinds = {
  text: words(longestText).optional(),
  choice: pressable.optional().meta({ description: 'An option on show, by id, label or number.' }),
  media: media.optional(),
  location: location.optional(),
  vote: vote.optional().meta({ description: 'The whole vote on a poll; none takes it back.' }),
  reaction: reaction.optional(),
  unsupported: words(50).optional().meta({ description: 'Something we cannot read, such as sticker.' }),
};

type Written = { readonly [Kind in keyof typeof contentKinds]: z.output<(typeof contentKinds)[Kind]> };

/** Null when nothing was written. */
export function phoneContent(written: Partial<Written>): PhoneContentLike | null {
  const { text, choice, media, location, vote, reaction, unsupported } = written;
  if (text !== undefined) return { kind: 'text', text };
  if (choice !== undefined) return { kind: 'choice', choice };
  if (media !== undefined) return mediaContent(media);
  if (location !== undefined) {
    const { name, ...place } = location;
    return { kind: 'location', ...place, ...(name === undefined ? {} : { name }) };
  }
  if (vote !== undefined) {
    if (typeof vote !== 'object') return { kind: 'vote', options: [vote] };
    if (Array.isArray(vote)) return { kind: 'vote', options: vote };
    return { kind: 'vote', options: vote.options, ...(vote.poll === undefined ? {} : { poll: vote.poll }) };
  }
  if (reaction !== undefined) {
    if (typeof reaction === 'string') return { kind: 'reaction', emoji: reaction };
    return {
      kind: 'reaction',
      emoji: reaction.emoji,
      ...(reaction.to === undefined ? {} : { to: reaction.to }),
    };
  }
  return unsupported === undefined ? null : { kind: 'unsupported', what: unsupported };
}

function mediaContent(written: z.output<typeof media>): PhoneContentLike {
  const facts = typeof written === 'string' ? { name: written } : written;
  const { type, mimeType, name, caption, sizeBytes, ref } = { ...emptyMedia, ...facts };
  const known = type ?? typeOf(mimeType ?? '', name ?? '');
  return {
    kind: 'media',
    media: {
      type: known,
      mimeType: mimeType ?? usualMimeTypes[known],
      ...(name === undefined ? {} : { name }),
      ...(sizeBytes === undefined ? {} : { sizeBytes }),
      ...(ref === undefined ? {} : { ref }),
    },
    ...(caption === undefined ? {} : { caption }),
  };
}

const emptyMedia: Exclude<z.output<typeof media>, string> = {};

const usualMimeTypes: Readonly<Record<MediaType, string>> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/ogg',
  document: 'application/octet-stream',
};

function typeOf(mimeType: string, name: string): MediaType {
  const family = mediaTypes.find((type) => mimeType.startsWith(`${type}/`));
  if (family) return family;
  if (/\.(jpe?g|png|webp|gif)$/i.test(name)) return 'image';
  if (/\.(mp4|3gp|mov)$/i.test(name)) return 'video';
  return /\.(ogg|mp3|m4a|aac|opus)$/i.test(name) ? 'audio' : 'document';
}
