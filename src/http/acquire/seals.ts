/** Values that leave our hands in an address or a form field and come back: nobody else can read, make or change them. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What is sealed for one use opens for no other. */
export type SealUse = 'stamp' | 'done' | 'link';

export type Seals = {
  seal(use: SealUse, value: unknown): string;
  /** What was sealed, or null when it was forged, changed, or sealed for another use. */
  open(use: SealUse, token: string): unknown;
};

const ivBytes = 12;
const tagBytes = 16;
/** Longer than anything we seal: not worth a look. */
const longestToken = 8_000;

/** AES-256-GCM under keys of their own, derived from the installation's secret: the tag is the signature. */
export function createSeals(secret: string): Seals {
  const keys = new Map<SealUse, Buffer>();
  const keyOf = (use: SealUse): Buffer => {
    const known = keys.get(use);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', secret, '', `kabar acquire ${use}`, 32));
    keys.set(use, key);
    return key;
  };

  return {
    seal(use, value) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', keyOf(use), iv);
      const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(use, token) {
      if (token.length > longestToken) return null;
      const bytes = Buffer.from(token, 'base64url');
      // Decoding is lenient; one token has one spelling.
      if (bytes.length <= ivBytes + tagBytes || bytes.toString('base64url') !== token) return null;
      try {
        const decipher = createDecipheriv('aes-256-gcm', keyOf(use), bytes.subarray(0, ivBytes), {
          authTagLength: tagBytes,
        });
        decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
        const plain = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]);
        return JSON.parse(plain.toString('utf8'));
      } catch {
        return null;
      }
    },
  };
}
