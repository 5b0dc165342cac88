/** Texts that WhatsApp approved beforehand: what may be said to somebody who has not written within a day. */
import type { OutgoingTemplate } from './message.ts';
import type { OutboxEntry } from './outbox.ts';
import type { TextKey, Texts } from './texts.ts';

export const templateCategories = ['marketing', 'utility'] as const;
export type TemplateCategory = (typeof templateCategories)[number];

/** One text of the locale files under the name by which WhatsApp knows it. */
export type Template = {
  readonly name: string;
  readonly category: TemplateCategory;
  /** WhatsApp's code of each of our languages in which it was approved. */
  readonly languages: Readonly<Record<string, string>>;
};

/** By the key of the text, such as `weekly-poll:next-dish`. */
export type Templates = ReadonlyMap<string, Template>;

type Said = Pick<OutboxEntry, 'body' | 'purpose' | 'language'>;

/** The template of what this message says, in its language; null when there is none, or it is approved for less. */
export function templateOf(
  templates: Templates | undefined,
  { body, purpose, language }: Said,
): Template | null {
  const key = body.kind === 'text' ? body.key : body.kind === 'poll' ? body.question : null;
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
  if (template === null || (body.kind !== 'text' && body.kind !== 'poll')) return null;
  const key = body.kind === 'text' ? body.key : body.question;
  const filled = valuesIn(texts.written(key, language), texts.text(key, language, values));
  const code = codeOf(template, language);
  if (filled === null || code === null) return null;
  return {
    name: template.name,
    language: code,
    values: filled,
    buttons: (body.options ?? []).map(({ id }) => id),
  };
}

const variable = /\{\{\s*([^{}]+?)\s*\}\}/g;

/** What was approved, with numbered places. */
export const approvedWords = (texts: Texts, key: TextKey, language: string): string => {
  let count = 0;
  return texts.written(key, language).replace(variable, () => `{{${++count}}}`);
};

/** What is left of the words when the approved ones are taken out of them. Put back in, they are the words again. */
function valuesIn(written: string, said: string): readonly string[] | null {
  const parts = written.split(variable).filter((_, index) => index % 2 === 0);
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.+?)');
  const values = new RegExp(`^${pattern}$`).exec(said)?.slice(1) ?? null;
  return values === null || values.some((value) => value.trim() === '' || /\t| {5}/.test(value))
    ? null
    : values;
}

const codeOf = ({ languages }: Template, language: string): string | null =>
  languages[language] ?? languages[language.split('-')[0] ?? language] ?? null;
