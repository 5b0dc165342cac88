/** The words of a release as the files have them: every text with its place, its variables and, per step, who says it. */
import type { DocFile, DocNode, DocScalar } from '../flow/doc-node.ts';
import type { Step } from '../flow/flow.ts';
import type { QuestionConfig } from '../flow/question-shape.ts';
import type { LocaleDocument } from '../release/compare-locales.ts';
import { defaultsKey, variablesOf } from '../release/locale-file.ts';
import type { TextKey } from '../texts.ts';

export type Wording = {
  readonly file: DocFile;
  readonly language: string;
  readonly node: DocScalar;
  readonly words: string;
  readonly variables: readonly string[];
};

export type Wordings = {
  /** The forms of a text in a language: one, or one for each plural. */
  of(key: TextKey, language: string): readonly Wording[];
  /** Whether a default stands in for the variable, in texts of this area. */
  hasDefault(variable: string, area: string, language: string): boolean;
  readonly languages: readonly string[];
};

const pluralForm = /_(zero|one|two|few|many|other)$/;

export function readWordings(locales: readonly LocaleDocument[]): Wordings {
  const texts = new Map<string, Wording[]>();
  const defaults = new Set<string>();
  const collect = (
    { file, language, area }: LocaleDocument,
    node: DocNode,
    path: readonly string[],
  ): void => {
    if (node.kind === 'map') {
      for (const { key, value } of node.entries) {
        if (path.length === 0 && key === defaultsKey) {
          if (value.kind === 'map')
            for (const entry of value.entries) defaults.add(`${language} ${area} ${entry.key}`);
        } else collect({ file, language, area, root: node }, value, [...path, key]);
      }
      return;
    }
    if (node.kind !== 'scalar' || typeof node.value !== 'string') return;
    const key = `${language} ${area}:${path.join('.').replace(pluralForm, '')}`;
    const words = node.value;
    const wording = { file, language, node, words, variables: variablesOf(words) };
    const forms = texts.get(key) ?? [];
    forms.push(wording);
    texts.set(key, forms);
  };
  for (const locale of locales) collect(locale, locale.root, []);
  return {
    of: (key, language) => texts.get(`${language} ${key}`) ?? [],
    hasDefault: (variable, area, language) =>
      [language, language.split('-')[0] ?? language].some(
        (each) => defaults.has(`${each} ${area} ${variable}`) || defaults.has(`${each} common ${variable}`),
      ),
    languages: [...new Set(locales.map(({ language }) => language))].sort(),
  };
}

/** What a step says, and how it is shown. */
export type Said = {
  readonly key: TextKey;
  readonly as: 'text' | 'caption' | 'question' | 'poll' | 'button' | 'row' | 'choice';
};

/** WhatsApp shows up to three options as buttons, and more as rows of a list. */
const mostButtons = 3;

export function saidBy({ kind, config }: Step): readonly Said[] {
  if (kind === 'say') {
    // A step's config is what its own kind compiled.
    const { key, media } = config as { readonly key: TextKey; readonly media: unknown };
    return [{ key, as: media === null ? 'text' : 'caption' }];
  }
  if (kind !== 'ask' && kind !== 'poll') return [];
  const { key, againKey, nudgeKey, options } = config as QuestionConfig;
  const asked = kind === 'poll' ? 'poll' : options.length > 0 ? 'question' : 'text';
  const offered = kind === 'poll' ? 'choice' : options.length <= mostButtons ? 'button' : 'row';
  return [
    ...[key, againKey, nudgeKey].map((each): Said => ({ key: each, as: asked })),
    ...options.map(({ label }): Said => ({ key: label, as: offered })),
  ];
}
