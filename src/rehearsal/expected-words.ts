/** What a message must read like: a text with its values, or the words themselves; its options, and perhaps how to stop. */
import type { Contact } from '../core/contact.ts';
import type { FlowId } from '../core/flow/flow.ts';
import { linksOf } from '../core/flow/step-links.ts';
import { codeOf, friendLinkOf } from '../core/flow/values.ts';
import { saidBy } from '../core/inspect/said.ts';
import { shownAs } from '../core/message-link.ts';
import type { Release } from '../core/release.ts';
import { type TextKey, type TextValues, textKey } from '../core/texts.ts';
import { wordingsOf } from '../core/variants/variants.ts';
import type { ShownMessage } from './stage.ts';
import type { ByLanguage, Language, Said } from './turn-shapes.ts';
import { impossible, inLanguage } from './words.ts';

export type Reader = {
  readonly release: Release;
  readonly contact: Contact;
  /** Of the file's words. */
  readonly language: Language;
  readonly spokenTo: Language;
};

/** A text of the locale files, as opposed to the words themselves. */
export const isTextKey = (said: string): boolean => /^[a-z-]+:[\w.-]+$/.test(said);

/** The words expected where `shown` stands; those of `shown` itself when they are as expected. */
export function expectedWords(said: Said, shown: ShownMessage | undefined, reader: Reader): string {
  if (said === 'card') return cardOf(reader);
  if (typeof said === 'object' && 'contains' in said) {
    const part = inLanguage(said.contains as ByLanguage<string>, reader.language);
    return shown?.text.includes(part) ? shown.text : `… ${part} …`;
  }
  if (typeof said === 'object' && 'say' in said) return textWords(said as KeyWithValues, shown, reader);
  const words = inLanguage(said as ByLanguage<string>, reader.language);
  if (isTextKey(words)) return textWords({ say: words, with: {} }, shown, reader);
  return likeShown(words, labelsShown(shown), shown, reader);
}

type KeyWithValues = { readonly say: string; readonly with: Readonly<Record<string, ByLanguage<string>>> };

function textWords(
  { say: key, with: given }: KeyWithValues,
  shown: ShownMessage | undefined,
  reader: Reader,
): string {
  const { release, spokenTo, language } = reader;
  const { texts } = release;
  const inDefault = texts.has(key as TextKey, release.policy.defaultLanguage);
  if (!texts.has(key as TextKey, spokenTo) && !inDefault)
    throw impossible(`there is no text ${key} in ${spokenTo}`);
  const values = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, inLanguage(value, language)]),
  );
  // Which of several wordings somebody gets is chance: each is as good as the one that is named.
  const wordings = wordingsOf(key as TextKey, release.flows).map((each) => {
    const words = texts.text(each, spokenTo, { ...valuesOf(reader, each), ...values });
    return likeShown(words, labelsOf(key, shown, reader), shown, reader);
  });
  return wordings.find((words) => words === shown?.text) ?? wordings[0] ?? key;
}

/** With the line that says how to stop, or without it: the engine knows when it is due. */
function likeShown(
  words: string,
  labels: readonly string[],
  shown: ShownMessage | undefined,
  { release, spokenTo }: Reader,
): string {
  const line = release.texts.text(textKey('common', 'opt-out-line'), spokenTo);
  const isPoll = shown?.poll !== undefined;
  const dressed = [dress(words, labels, isPoll), dress(words, labels, isPoll, line)];
  return [words, ...dressed].find((each) => each === shown?.text) ?? dressed[0] ?? words;
}

function cardOf({ release }: Reader): string {
  const { name, phone } = release.policy.business;
  return `${name}\n${phone}`;
}

/** Options as numbers: below the words of a question, below everything of a poll. */
function dress(words: string, labels: readonly string[], isPoll: boolean, line?: string): string {
  const options =
    labels.length === 0 ? [] : [labels.map((label, index) => `${index + 1}. ${label}`).join('\n')];
  const lines = line === undefined ? [] : [line];
  return (isPoll ? [words, ...lines, ...options] : [words, ...options, ...lines]).join('\n\n');
}

const optionsShown = (shown: ShownMessage | undefined) => shown?.poll?.options ?? shown?.options ?? [];

/** Whoever writes the words out means the question; its options are as they are. */
const labelsShown = (shown: ShownMessage | undefined): readonly string[] =>
  optionsShown(shown).map(({ label }) => label);

/** As the locale files have them for the options that are shown. */
function labelsOf(
  key: string,
  shown: ShownMessage | undefined,
  { release, spokenTo }: Reader,
): readonly string[] {
  return optionsShown(shown).map(({ id }) => {
    // A question may itself be called `time-again`.
    const questions = [key, key.replace(/-(again|nudge)$/, '')];
    const own = questions.map((question) => `${question}-options.${id}` as TextKey);
    const label = own.find((each) => release.texts.has(each, spokenTo)) ?? textKey('common', id);
    return release.texts.text(label, spokenTo);
  });
}

/** Read from what is stored, so that a text is told with what the contact is called. */
function valuesOf({ release, contact, spokenTo }: Reader, key: string): TextValues {
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
    ...linksIn(key, release),
  };
}

/** As people read them who are not counted: a conversation test has no address of its own. */
function linksIn(key: string, { flows }: Release): TextValues {
  const [area = ''] = key.split(':');
  const steps = Object.values(flows.get(area as FlowId)?.steps ?? {});
  const step = steps.find((each) => saidBy(each).some((said) => said.key === key));
  return step === undefined ? {} : shownAs(linksOf(step), (_, target) => target);
}
