/** The texts and words of `locales/<language>/common.yaml` that Kabar itself needs, whatever the flows are. */
import { child, type DocNode } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import type { LocaleDocument } from './compare-locales.ts';

/** The default language must have them; where another is silent it speaks. */
const neededTexts = [
  'frequency',
  'help',
  'language-name',
  'left-menu',
  'less-often',
  'marketing-stopped',
  'no',
  'only-topic',
  'opt-out-line',
  'paused',
  'subscribed-again',
  'unclear',
  'unsupported',
  'yes',
];

/** Every language must have them: words are understood in their own language only. */
const neededWords = ['detect-words', 'help-words', 'no-words', 'opt-in-words', 'opt-out-words', 'yes-words'];

export function checkCommonTexts(
  documents: readonly LocaleDocument[],
  languages: readonly string[],
  defaultLanguage: string,
): readonly Issue[] {
  // A regional file (`pt-PT`) leans on its base.
  const own = languages.filter((language) => language === defaultLanguage || !language.includes('-'));
  return own.flatMap((language) => {
    const common = documents.find((each) => each.language === language && each.area === 'common');
    const file = { path: common?.file.path ?? `locales/${language}/common.yaml` };
    const at = common?.root.at ?? { line: 1, column: 1 };
    const texts =
      language === defaultLanguage ? neededTexts.filter((key) => !hasText(common?.root, key)) : [];
    const words = neededWords.filter((key) => child(common?.root, key)?.kind !== 'list');
    return [
      ...texts.map((key) =>
        issueAt(file, at, {
          code: 'missing-text',
          message: `the text \`${key}\` is missing.`,
          hint: 'Kabar says it itself.',
        }),
      ),
      ...words.map((key) =>
        issueAt(file, at, {
          code: 'missing-text',
          message: `the list \`${key}\` is missing.`,
          hint: 'Kabar could not understand people who write in this language.',
        }),
      ),
    ];
  });
}

const hasText = (root: DocNode | undefined, key: string): boolean =>
  child(root, key)?.kind === 'scalar' || child(root, `${key}_other`)?.kind === 'scalar';
