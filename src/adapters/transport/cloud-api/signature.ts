/** Meta signs the raw bytes of every webhook with the app secret: whoever cannot is not Meta. */
import { createHmac, timingSafeEqual } from 'node:crypto';

const prefix = 'sha256=';

export const signatureOf = (raw: Uint8Array, secret: string): string =>
  prefix + createHmac('sha256', secret).update(raw).digest('hex');

/** Over the bytes as they came: written anew, the same JSON has other bytes. Takes the same time whatever is wrong. */
export const isSigned = (raw: Uint8Array, signature: string | undefined, secret: string): boolean =>
  same(signature ?? '', signatureOf(raw, secret));

/** Compares without telling by its time how much was right. */
export function same(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHmac('sha256', 'compare').update(text).digest()) as [
    Buffer,
    Buffer,
  ];
  return timingSafeEqual(a, b);
}
