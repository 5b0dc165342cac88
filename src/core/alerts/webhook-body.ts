/** An alert as the webhook gets it, and the signature that shows that it came from here. */
import { createHmac } from 'node:crypto';
import type { Instant } from '../time/instant.ts';
import type { Alert } from './alert.ts';

/** `text` is all of it for people: chat services show a field of that name as it is. */
export function webhookBody(alert: Alert, text: string): string {
  const { id, key, kind, title, words, advice, since, until, at } = alert;
  return JSON.stringify({
    id,
    key,
    kind,
    title,
    words,
    advice,
    since: iso(since),
    until: until === null ? null : iso(until),
    at: iso(at),
    text,
  });
}

/** `sha256=…`: HMAC-SHA-256 over the bytes of the body, in hex. */
export const signatureOf = (body: string, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body, 'utf8').digest('hex')}`;

const iso = (at: Instant): string => new Date(at).toISOString();
