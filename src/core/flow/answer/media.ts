/** `answer: media`: a picture, film, sound or document. What is saved is where the transport can fetch it. */
import { clip } from '../clip.ts';
import { clear, type ReadAnswer, unclear } from './reading.ts';

export const readMedia: ReadAnswer = (content, { now }) => {
  if (content.kind !== 'media') return unclear;
  const { ref, name, mimeType } = content.media;
  return clear({ media: clip(ref ?? name ?? '', 1_000), mimeType: clip(mimeType, 200), at: now });
};
