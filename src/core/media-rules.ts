/** What WhatsApp takes of each kind of file. https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media */
import type { MediaType } from './message.ts';

const megabyte = 1_048_576;

export const mostMediaBytes: Readonly<Record<MediaType, number>> = {
  image: 5 * megabyte,
  video: 16 * megabyte,
  audio: 16 * megabyte,
  document: 100 * megabyte,
};

export const megabytes = (bytes: number): string => (bytes / megabyte).toFixed(1);

/** What a server says of a file elsewhere. Servers that do not know it, or do not tell, leave out kind and size. */
export type RemoteFile =
  | { readonly kind: 'there'; readonly mime: string | null; readonly bytes: number | null }
  | { readonly kind: 'failed'; readonly reason: string };

/** Why what a server calls `mime` cannot be sent as this type, to be read after "it"; null when it can, or nobody knows. */
export function mimeProblem(mime: string | null, type: MediaType): string | null {
  if (mime === null || mime === 'application/octet-stream' || mime === 'binary/octet-stream') return null;
  if (mime === 'text/html') return 'is a web page, not a file';
  if (type === 'document' || mime.startsWith(`${type}/`)) return null;
  // Voice notes and films in Ogg and MP4 are called by their container.
  if (['audio', 'video'].includes(type) && ['application/ogg', 'application/mp4'].includes(mime)) return null;
  return `is ${mime}, not ${type === 'image' ? 'an image' : type === 'audio' ? 'sound' : 'a video'}`;
}
