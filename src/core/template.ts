/** Texts that WhatsApp approved beforehand: what may be said to somebody who has not written within a day. */
import type { OutgoingTemplate } from './message.ts';
import type { MessageBody, OutboxEntry } from './outbox.ts';
import type { TextKey, Texts } from './texts.ts';

export const templateCategories = ['marketing', 'utility'] as const;
export type TemplateCategory = (typeof templateCategories)[number];

/** One text of the locale files under the name by which WhatsApp knows it. */
export type Template = {
  readonly name: string;
  readonly category: TemplateCategory;
  /** WhatsApp's code of each of our languages in which it was approved. */
  readonly languages: Readonly<Record<string, string>>;
  /** The address at the end of the text is a button of the template: what it says, in each of these languages. */
  readonly link?: Readonly<Record<string, string>>;
};

/** By the key of the text, such as `weekly-poll:next-dish`. */
export type Templates = ReadonlyMap<string, Template>;

type Said = Pick<OutboxEntry, 'body' | 'purpose' | 'language'>;

/** The template of what this message says, in its language; null when there is none, or it is approved for less. */
export function templateOf(
  templates: Templates | undefined,
  { body, purpose, language }: Said,
): Template | null {
  const key = keyOf(body);
  const template = key === null ? undefined : templates?.get(key);
  if (template === undefined || codeOf(template, language) === null) return null;
  return purpose === 'marketing' && template.category !== 'marketing' ? null : template;
}

/**
 * Filled in with the values that its text has for this person. Null where the text does not come out as it was approved: a
 * value is missing, or it has a line break, which WhatsApp refuses.
 */
export function fillTemplate(
  entry: OutboxEntry,
  texts: Texts,
  templates: Templates | undefined,
): OutgoingTemplate | null {
  const template = templateOf(templates, entry);
  const { body, language, values } = entry;
  const key = keyOf(body);
  if (template === null || key === null) return null;
  const written = texts.written(key, language);
  const filled = valuesIn(written, texts.text(key, language, values));
  const code = codeOf(template, language);
  if (filled === null || code === null) return null;
  const link = template.link !== undefined && linkIn(written)?.isOpen ? filled.at(-1) : undefined;
  if (link !== undefined && /\s/.test(link)) return null;
  return {
    name: template.name,
    language: code,
    values: link === undefined ? filled : filled.slice(0, -1),
    buttons: 'options' in body ? (body.options ?? []).map(({ id }) => id) : [],
    ...(body.kind === 'media' ? { header: { type: body.type, source: body.source } } : {}),
    ...(link === undefined ? {} : { link }),
  };
}

/** The text that is approved. A file is above the words below it; sound has none, and there is no template of it. */
function keyOf(body: MessageBody): TextKey | null {
  switch (body.kind) {
    case 'text':
      return body.key;
    case 'poll':
      return body.question;
    case 'media':
      return body.type === 'audio' ? null : (body.caption ?? null);
    case 'contact-card':
    case 'reaction':
    case 'verbatim':
      return null;
    default:
      return body satisfies never;
  }
}

const variable = /\{\{\s*([^{}]+?)\s*\}\}/g;

export type ApprovedWords = {
  /** With numbered places. */
  readonly body: string;
  /** Of the button; it may have one place, at its end. Null where the template has no link, or the text does not end with one. */
  readonly url: string | null;
};

/** What is to be approved. */
export function approvedWords(
  { link }: Pick<Template, 'link'>,
  texts: Texts,
  key: TextKey,
  language: string,
): ApprovedWords {
  let count = 0;
  const written = texts.written(key, language);
  const found = link === undefined ? null : linkIn(written);
  const body = (found?.before ?? written).replace(variable, () => `{{${++count}}}`);
  return { body, url: found && (found.isOpen ? `${found.url}{{1}}` : found.url) };
}

/** The address that a text ends with; `isOpen` when it ends with a variable, where alone WhatsApp takes one. */
function linkIn(
  written: string,
): { readonly before: string; readonly url: string; readonly isOpen: boolean } | null {
  const found = /\s+(https:\/\/[^\s{}]+)(\{\{[^{}]+\}\})?\s*$/.exec(written);
  if (found === null) return null;
  const [, url = '', place] = found;
  return { before: written.slice(0, found.index), url, isOpen: place !== undefined };
}

/** What is left of the words when the approved ones are taken out of them. Put back in, they are the words again. */
function valuesIn(written: string, said: string): readonly string[] | null {
  const parts = written.split(variable).filter((_, index) => index % 2 === 0);
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.+?)');
  const values = new RegExp(`^${pattern}$`).exec(said)?.slice(1) ?? null;
  return values === null || values.some((value) => value.trim() === '' || /\t| {5}/.test(value))
    ? null
    : values;
}

/** WhatsApp's code of the template's language for a contact's; null when it was not approved in theirs. */
export const codeOf = ({ languages }: Template, language: string): string | null =>
  languages[language] ?? languages[language.split('-')[0] ?? language] ?? null;
