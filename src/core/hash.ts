/** Short, stable fingerprints of words and structures. */
import { createHash } from 'node:crypto';

/** First 16 hex digits of SHA-256: enough to name a version, short enough to read aloud. */
export const fingerprint = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);
