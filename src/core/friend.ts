/** Recommendations: everybody has a link of their own, and it names nobody. */
import { createHash } from 'node:crypto';
import type { ContactId } from './contact-id.ts';

/** What a recommender's flow begins with when a friend of theirs has stayed. */
export const friendStayed = 'friend-stayed';

/** The first part of the source of whoever came by such a link: `friend/7k3q9bxw`. */
const sourcePrefix = 'friend/';
const slugPrefix = 'friend-';

/** Letters and digits that look different on paper. So many that no two of a million contacts share theirs by chance. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz';
const length = 8;

/** Made of the contact's id, which it does not tell. */
export function friendCode(contact: ContactId): string {
  const bytes = createHash('sha256').update(`friend:${contact}`).digest();
  return Array.from(bytes.subarray(0, length), (byte) => letters[byte % letters.length]).join('');
}

/** What stands behind `/l/` and behind the slash of a first message: `friend-7k3q9bxw`. */
export const friendSlug = (contact: ContactId): string => slugPrefix + friendCode(contact);

const slugShape = new RegExp(`^${slugPrefix}([${letters}]{${length}})$`);

/** The code in such a slug, or null. */
export const codeOfSlug = (slug: string): string | null => slugShape.exec(slug.toLowerCase())?.[1] ?? null;

export const friendSource = (code: string): string => sourcePrefix + code;

/** The code of the recommender in a source, or null when it is another source. */
export const codeOfSource = (source: string): string | null =>
  source.startsWith(sourcePrefix) ? source.slice(sourcePrefix.length) : null;
