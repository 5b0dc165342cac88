/** What a message must read like: the locale's text with its values, its options, and perhaps the line that says how to stop. */
import type { ShownMessage } from '../../../src/adapters/transport/simulator/thread.ts';
import type { Contact } from '../../../src/core/contact.ts';
import { codeOf, friendLinkOf } from '../../../src/core/flow/values.ts';
import type { Release } from '../../../src/core/release.ts';
import { type TextKey, type TextValues, textKey } from '../../../src/core/texts.ts';
import { inLanguage, type Language, type Said } from './format.ts';

export type Reader = {
  readonly release: Release;
  readonly contact: Contact;
  /** Of the file's words. */
  readonly language: Language;
  readonly spokenTo: Language;
};

/** The words expected where `shown` stands; those of `shown` itself when they are as expected. */
export function expectedWords(said: Said, shown: ShownMessage | undefined, reader: Reader): string {
  if (said === 'card') return cardOf(reader);
  if (typeof said === 'object' && 'contains' in said) {
    const part = inLanguage(said.contains, reader.language);
    return shown?.text.includes(part) ? shown.text : `… ${part} …`;
  }
  const [key, given] = typeof said === 'string' ? [said, {}] : [said.say, said.with];
  const { texts } = reader.release;
  if (!texts.has(key as TextKey, reader.spokenTo))
    throw new Error(`there is no text ${key} in ${reader.spokenTo}`);
  const values = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, inLanguage(value, reader.language)]),
  );
  const words = texts.text(key as TextKey, reader.spokenTo, { ...valuesOf(reader), ...values });
  const line = texts.text(textKey('common', 'opt-out-line'), reader.spokenTo);
  const dressed = [dress(words, key, shown, reader), dress(words, key, shown, reader, line)];
  return dressed.find((each) => each === shown?.text) ?? dressed[0] ?? words;
}

function cardOf({ release }: Reader): string {
  const { name, phone } = release.policy.business;
  return `${name}\n${phone}`;
}

/** Options as numbers: below the words of a question, below everything of a poll. */
function dress(
  words: string,
  key: string,
  shown: ShownMessage | undefined,
  { release, spokenTo }: Reader,
  line?: string,
): string {
  const labels = (shown?.poll?.options ?? shown?.options ?? []).map(({ id }, index) => {
    const question = key.replace(/-(again|nudge)$/, '');
    const own = `${question}-options.${id}` as TextKey;
    const label = release.texts.has(own, spokenTo) ? own : textKey('common', id);
    return `${index + 1}. ${release.texts.text(label, spokenTo)}`;
  });
  const options = labels.length === 0 ? [] : [labels.join('\n')];
  const lines = line === undefined ? [] : [line];
  return (shown?.poll ? [words, ...lines, ...options] : [words, ...options, ...lines]).join('\n\n');
}

/** Read from what is stored, so that a text is told with what the contact is called. */
function valuesOf({ release, contact, spokenTo }: Reader): TextValues {
  const { business, caps } = release.policy;
  const told = Object.entries(contact.attributes).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  const count = caps.marketing.week ?? 0;
  return {
    ...(contact.profileName === null ? {} : { name: contact.profileName }),
    ...Object.fromEntries(told),
    'business.name': business.name,
    'business.contact': business.contact,
    'business.phone': business.phone,
    frequency: release.texts.text(textKey('common', 'frequency'), spokenTo, { count }),
    code: codeOf(contact, { release }),
    'community.link': release.policy.community?.link ?? '',
    ...friendLinkOf(contact, { release }),
  };
}
