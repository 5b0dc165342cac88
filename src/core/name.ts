/** What a person is called, and how a name is looked for. */
import type { Contact } from './contact.ts';

/** The name they told, else the one in their profile; null while neither is known. */
export function nameOf({
  attributes,
  profileName,
}: Pick<Contact, 'attributes' | 'profileName'>): string | null {
  const { name } = attributes;
  return typeof name === 'string' && name.trim() !== '' ? name : profileName;
}

/** Longer than names that people look for, and short enough for an index. */
const longestKey = 60;

/** Without case and accents, so that "jose" finds "José". */
export const nameKey = (name: string): string =>
  [
    ...name
      .normalize('NFKD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase()
      .trim()
      .replace(/\s+/g, ' '),
  ]
    .slice(0, longestKey)
    .join('');
