/** Codes of six digits that an app on a phone shows for half a minute: TOTP, RFC 6238, with SHA-1 as every app knows it. */
import { createHmac, randomBytes } from 'node:crypto';
import type { Instant } from '../core/time/instant.ts';
import { isSame } from './secrets.ts';

const stepMs = 30_000;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 160 bits, as RFC 4226 asks, in the letters of base 32. */
export const newCodeSecret = (): string => base32(randomBytes(20));

/** What a phone's app reads from a QR code. */
export const codeUri = (secret: string, name: string): string =>
  `otpauth://totp/${encodeURIComponent(`Kabar:${name}`)}?secret=${secret}&issuer=Kabar`;

/** The step of time that the code is of, now or one before or after; null when it is none of these. */
export function stepOfCode(secret: string, code: string, now: Instant): number | null {
  const digits = code.replace(/\s/g, '');
  const current = Math.floor(now / stepMs);
  return [current, current - 1, current + 1].find((step) => isSame(digits, codeAt(secret, step))) ?? null;
}

/** The code of a step of time. */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, '0');
}

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
