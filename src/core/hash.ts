/** Short, stable fingerprints of words and structures. */
import { createHash, hash } from 'node:crypto';

/** First 16 hex digits of SHA-256: enough to name a version, short enough to read aloud. */
export const fingerprint = (text: string): string => hash('sha256', text).slice(0, 16);

/** The same of texts one behind the other, as bytes: so whoever asks again and again keeps the bytes of what stays. */
export function fingerprintOfAll(parts: Iterable<Uint8Array | string>): string {
  const whole = createHash('sha256');
  for (const part of parts) whole.update(part);
  return whole.digest('hex').slice(0, 16);
}
