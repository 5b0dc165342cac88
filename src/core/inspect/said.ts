/** The words of a release as the files have them: every text with its place, its variables and, per step, who says it. */

import { child, type DocFile, type DocNode, type DocScalar } from '../flow/doc-node.ts';
import type { Step } from '../flow/flow.ts';
import type { QuestionConfig } from '../flow/question-shape.ts';
import type { SayConfig } from '../flow/steps/say.ts';
import { createMemory } from '../memory.ts';
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
  const byPlace = new Map<string, LocaleWordings>();
  for (const locale of locales)
    byPlace.set(
      `${locale.language} ${locale.area}`,
      wordingsOf(locale.root, [], () => read(locale)),
    );
  const hasOwn = (variable: string, area: string, language: string): boolean =>
    byPlace.get(`${language} ${area}`)?.defaults.has(variable) === true;
  return {
    of: (key, language) => byPlace.get(`${language} ${key.slice(0, key.indexOf(':'))}`)?.texts.get(key) ?? [],
    hasDefault: (variable, area, language) =>
      [language, language.split('-')[0] ?? language].some(
        (each) => hasOwn(variable, area, each) || hasOwn(variable, 'common', each),
      ),
    languages: [...new Set(locales.map(({ language }) => language))].sort(),
  };
}

type LocaleWordings = {
  readonly texts: ReadonlyMap<string, readonly Wording[]>;
  readonly defaults: ReadonlySet<string>;
};

const wordingsOf = createMemory<DocNode, LocaleWordings>();

function read({ file, language, area, root }: LocaleDocument): LocaleWordings {
  const texts = new Map<string, Wording[]>();
  const defaults = new Set<string>();
  const collect = (node: DocNode, path: readonly string[]): void => {
    if (node.kind === 'map') {
      for (const { key, value } of node.entries) {
        if (path.length === 0 && key === defaultsKey) {
          if (value.kind === 'map') for (const entry of value.entries) defaults.add(entry.key);
        } else collect(value, [...path, key]);
      }
      return;
    }
    if (node.kind !== 'scalar' || typeof node.value !== 'string') return;
    const key = `${area}:${path.join('.').replace(pluralForm, '')}`;
    const words = node.value;
    const forms = texts.get(key) ?? [];
    forms.push({ file, language, node, words, variables: variablesOf(words) });
    texts.set(key, forms);
  };
  collect(root, []);
  return { texts, defaults };
}

/** The variables that a locale file has a default for, in a line. */
export const defaultsIn = (root: DocNode): string => {
  const defaults = child(root, defaultsKey);
  return defaults?.kind === 'map' ? defaults.entries.map(({ key }) => key).join(' ') : '';
};

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
    const { key, media, variants } = config as SayConfig;
    const as = media === null || media.type === 'audio' ? 'text' : 'caption';
    return (variants?.variants ?? [{ key }]).map((said) => ({ key: said.key, as }));
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
