/** The file of a new form, of what somebody filled in: a box for each topic, in the words that the topic has. */
import { stringify } from 'yaml';
import { formatFile } from '../../core/format/format.ts';
import type { Release } from '../../core/release.ts';
import type { Fields } from '../frame/page-route.ts';

export type NewForm = {
  readonly name: string;
  readonly topics: readonly string[];
  /** An attribute to ask for; empty: nothing. */
  readonly question: string;
  readonly privacy: string;
  readonly country: string;
  readonly doubleOptIn: boolean;
  /** By language; empty where nothing was written. */
  readonly words: Readonly<Record<string, LanguageWords>>;
};

export type LanguageWords = { readonly title: string; readonly gets: string; readonly question: string };

export const formFile = (name: string): string => `flows/forms/${name}.yaml`;

/** As the page for a new form sends it. */
export const readNewForm = (fields: Fields, languages: readonly string[]): NewForm => ({
  name: fields.one('name').trim(),
  topics: fields.all('topic'),
  question: fields.one('question'),
  privacy: fields.one('privacy').trim(),
  country: fields.one('country').trim().toUpperCase(),
  doubleOptIn: fields.one('double-opt-in') === 'yes',
  words: Object.fromEntries(
    languages.map((language) => {
      const word = (name: string) => fields.one(`${name}-${language}`).replaceAll('\r\n', '\n').trim();
      return [language, { title: word('title'), gets: word('gets'), question: word('question') }];
    }),
  ),
});

/** Languages without a heading are left out: a form is offered in those that have all its words. */
export function writeForm(form: NewForm, { topics }: Pick<Release, 'topics'>): string {
  const languages = Object.keys(form.words).filter((language) => form.words[language]?.title !== '');
  const inEach = (of: (language: string) => string | undefined) =>
    Object.fromEntries(languages.map((language) => [language, of(language)]));
  const boxes = form.topics.flatMap((id) => {
    const topic = topics.get(id);
    return topic
      ? [[id, { purpose: topic.purpose, topics: [id], words: inEach((each) => topic.labels[each]) }]]
      : [];
  });
  const written = {
    form: form.name,
    title: inEach((each) => form.words[each]?.title),
    gets: inEach((each) => form.words[each]?.gets),
    boxes: Object.fromEntries(boxes),
    ...(form.question === ''
      ? {}
      : { questions: { [form.question]: { words: inEach((each) => form.words[each]?.question) } } }),
    'double-opt-in': form.doubleOptIn,
    ...(form.country === '' ? {} : { country: form.country }),
    privacy: form.privacy,
  };
  const path = formFile(form.name);
  const text = stringify(written, { lineWidth: 0 });
  const formatted = formatFile({ path, text });
  return formatted.kind === 'formatted' ? formatted.text : text;
}
