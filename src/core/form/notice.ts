/** What a form, its link page and its poster say before somebody agrees: the same words on the page and in the ledger. */
import type { Disclosure } from '../consent.ts';
import { fingerprint } from '../hash.ts';
import type { Release } from '../release.ts';
import { type TextValues, textKey } from '../texts.ts';
import { type Box, type Form, pageArea, wordsIn } from './form.ts';

/** Business, kinds of messages, frequency and opt-out: a code without these is no informed consent. */
export type Notice = {
  readonly language: string;
  readonly business: string;
  readonly postalAddress: string | null;
  readonly contact: string;
  readonly title: string;
  readonly gets: string;
  readonly howOften: string;
  readonly stop: string;
  readonly privacy: string;
  readonly boxes: readonly { readonly box: Box; readonly words: string }[];
  /** The sentence over the boxes, or over what a link agrees to. */
  readonly agree: string;
};

/** `by` a page with boxes, or by a link whose message is the yes to the boxes of `by-link`. */
export function noticeOf(form: Form, release: Release, language: string, by: 'page' | 'link'): Notice {
  const { business, caps } = release.policy;
  const say = pageWords(release, language);
  const count = caps.marketing.week;
  const boxes = form.boxes.filter(({ id }) => by === 'page' || form.byLink.includes(id));
  return {
    language,
    business: business.name,
    postalAddress: business.postalAddress ?? null,
    contact: business.contact,
    title: wordsIn(form.title, language, form),
    gets: wordsIn(form.gets, language, form),
    howOften: form.howOften
      ? wordsIn(form.howOften, language, form)
      : count === undefined
        ? ''
        : capital(release.texts.text(textKey('common', 'frequency'), language, { count })),
    stop: say('stop'),
    privacy: wordsIn(form.privacy, language, form),
    boxes: boxes.map((box) => ({ box, words: wordsIn(box.words, language, form) })),
    agree: say(by === 'page' ? 'agree' : 'agree-by-message'),
  };
}

/** The words as one text with their version: what the ledger keeps of what was shown. */
export function disclosureOf(notice: Notice, release: Release): Disclosure {
  const say = pageWords(release, notice.language);
  const text = [
    notice.business,
    notice.title,
    `${say('gets-label')}: ${notice.gets}`,
    `${say('how-often-label')}: ${notice.howOften}`,
    `${say('stop-label')}: ${notice.stop}`,
    `${say('privacy-label')}: ${notice.privacy}`,
    notice.agree,
    ...notice.boxes.map(({ box, words }) => `- ${words}${box.required ? ` (${say('required')})` : ''}`),
  ].join('\n');
  return { text, version: fingerprint(text), language: notice.language };
}

/** The fixed words of the pages in one language, with the business at hand. */
export const pageWords =
  ({ texts, policy }: Release, language: string) =>
  (key: string, values: TextValues = {}): string =>
    texts.text(textKey(pageArea, key), language, {
      'business.name': policy.business.name,
      'business.contact': policy.business.contact,
      'business.phone': policy.business.phone,
      ...values,
    });

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
