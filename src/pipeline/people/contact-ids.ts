/** New ids for contacts: random, and growing with time, so that neighbours in time are neighbours in every index. */
import { randomBytes } from 'node:crypto';
import type { ContactId } from '../../core/contact-id.ts';
import type { Instant } from '../../core/time/instant.ts';

/** A UUID of version 7 (RFC 9562): 48 bits of milliseconds, the rest random. */
export function newContactId(now: Instant): ContactId {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Math.floor(now), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return parts.join('-') as ContactId;
}
