/** The message that WhatsApp is opened with: human words, and the code that tells where they come from. */
import type { Release } from '../release.ts';
import { softened } from './codes.ts';
import { type Form, wordsIn } from './form.ts';
import { pageWords } from './notice.ts';

/** What follows the code: the token of a filled-in form, or the source of a link. */
export type Behind = { readonly token: string } | { readonly source: string } | null;

/** `Hello! Please write to me. (#SARI24/instagram)` */
export function firstMessage(form: Form, release: Release, language: string, behind: Behind): string {
  return `${bareWords(form, release, language)} (#${reference(form, behind)})`;
}

const reference = ({ code }: Form, behind: Behind): string =>
  behind === null ? code : 'token' in behind ? `${code}-${behind.token}` : `${code}/${behind.source}`;

/** `https://wa.me/…`: opens WhatsApp with today's number of the business and these words ready to be sent. */
export const whatsAppLink = (phone: string, words: string): string =>
  `https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(words)}`;

/** The language whose words were sent; null when they were rewritten, or are the same in several. */
export function languageOfFirstMessage(form: Form, release: Release, soft: string): string | null {
  const found = form.languages.filter((language) =>
    plain(soft).includes(plain(softened(bareWords(form, release, language)))),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

const bareWords = (form: Form, release: Release, language: string): string =>
  form.firstMessage
    ? wordsIn(form.firstMessage, language, form)
    : pageWords(release, language)('first-message');

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
