/** Secrets that we hand out: made of chance, kept as digests, compared in constant time, sealed where we need them back. */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** 32 bytes nobody can guess, in 43 letters. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** What is stored of a secret: it is long and made of chance, so a fast digest is enough. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** What only the holder of `key` can have written, for one purpose. */
export const sign = (key: string, purpose: string, words: string): string =>
  createHmac('sha256', key).update(`${purpose}\n${words}`).digest('base64url');

export function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** AES-256-GCM; what `owner` names cannot be put in the place of another's. */
export function seal(key: string, owner: string, secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(key), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Null when it was sealed with another key, for another owner, or is no seal at all. */
export function unseal(key: string, owner: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= 28) return null;
  const cipher = createDecipheriv('aes-256-gcm', sealingKey(key), bytes.subarray(0, 12))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

const sealingKey = (key: string): Buffer => createHmac('sha256', key).update('sealing').digest();
