/** A sign-up form, compiled from `flows/forms/<form>.yaml`: what people are told before they agree, and what their yes covers. */
import type { Brand } from '../brand.ts';
import type { Purpose, TopicChoice } from '../consent.ts';

/** The area of the fixed words of forms and their pages: `locales/<language>/forms.yaml`. */
export const pageArea = 'forms';

/** The name of the file. */
export type FormId = Brand<string, 'FormId'>;

export type WordsByLanguage = Readonly<Record<string, string>>;

/** What a page can ask for. A place, a file or a list is asked for in the chat. */
export const askableTypes = ['text', 'number', 'date', 'email', 'phone'] as const;
export type AskableType = (typeof askableTypes)[number];

/** One thing to agree to: a box of its own, never ticked beforehand (domain 2.2: CASL, LGPD, GDPR recital 32). */
export type Box = {
  readonly id: string;
  readonly purpose: Purpose;
  /** What the box is about; when another box brings the same purpose and this one stays empty, these are not wanted. */
  readonly topics: readonly string[];
  readonly required: boolean;
  readonly words: WordsByLanguage;
};

export type Question = {
  /** The contact's attribute that the answer fills, where nothing is known yet. */
  readonly attribute: string;
  readonly type: AskableType;
  readonly required: boolean;
  readonly words: WordsByLanguage;
};

/** A mask of ticked boxes is one letter of a token: see codes.ts. */
export const mostBoxes = 5;

export type Form = {
  readonly id: FormId;
  /** Travels in first messages and in printed addresses: `SARI24`. */
  readonly code: string;
  /** Languages in which every word of the form is there; the default one first. Pages are offered in these. */
  readonly languages: readonly string[];
  readonly title: WordsByLanguage;
  /** What they will get. */
  readonly gets: WordsByLanguage;
  /** How often; null: what the policy's caps say. */
  readonly howOften: WordsByLanguage | null;
  readonly boxes: readonly Box[];
  readonly questions: readonly Question[];
  readonly doubleOptIn: boolean;
  /** Boxes a first message with the bare code agrees to. */
  readonly byLink: readonly string[];
  /** The message that WhatsApp is opened with; null: the common one. */
  readonly firstMessage: WordsByLanguage | null;
  /** ISO-3166 alpha-2: numbers without a country code are read as of this country. */
  readonly country: string | null;
  /** Address of the privacy notice. */
  readonly privacy: WordsByLanguage;
  /** Where the last page leads back to. */
  readonly backTo: string | null;
  /** What the ledger keeps beside the words: set off where the law wants less. */
  readonly keeps: { readonly ip: boolean; readonly browser: boolean };
  /** In kiosk mode: how long the last page stands before the next person. */
  readonly startAgainMs: number;
};

/** In this language, else in its base (`pt` for `pt-BR`), else in the form's default. */
export const wordsIn = (words: WordsByLanguage, language: string, form: Pick<Form, 'languages'>): string =>
  [language, language.split('-')[0] ?? language, form.languages[0] ?? '', ...Object.keys(words)]
    .filter((each) => Object.hasOwn(words, each))
    .map((each) => words[each] ?? '')[0] ?? '';

/** Topics of the ticked boxes; and of empty ones, where another box grants the same purpose: those are not wanted. */
export function topicsOf(form: Form, ticked: readonly Box[]): TopicChoice {
  const wanted = new Set(ticked.flatMap(({ topics }) => topics));
  const granted = new Set(ticked.map(({ purpose }) => purpose));
  const refused = form.boxes
    .filter((box) => !ticked.includes(box) && granted.has(box.purpose))
    .flatMap(({ topics }) => topics)
    .filter((topic) => !wanted.has(topic));
  return { wanted: [...wanted], refused: [...new Set(refused)] };
}
