/** Short, stable fingerprints of words and structures. */
import { hash } from 'node:crypto';

/** First 16 hex digits of SHA-256: enough to name a version, short enough to read aloud. */
export const fingerprint = (text: string): string => hash('sha256', text).slice(0, 16);
