/** Reads the forms together: their codes are apart, and the fixed words of their pages are there. */
import { child } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { codeKey } from '../form/codes.ts';
import { type Form, type FormId, pageArea } from '../form/form.ts';
import { textsOf } from './compare-locales.ts';
import { readForm } from './form-file.ts';
import type { HouseRead } from './house.ts';
import type { LocalesRead } from './locales.ts';
import { pageTexts } from './page-texts.ts';
import type { SortedFiles } from './sort-files.ts';

export type FormsRead = { readonly forms: ReadonlyMap<FormId, Form>; readonly issues: readonly Issue[] };

export function readForms(sorted: SortedFiles, house: HouseRead, words: LocalesRead): FormsRead {
  const context = {
    languages: words.languages,
    defaultLanguage: house.defaultLanguage,
    topics: house.topics,
    attributes: house.attributes,
    texts: words.texts,
    // Of a policy with mistakes we believe the best: it has issues of its own.
    hasFrequency: house.policy === null || house.policy.caps.marketing.week !== undefined,
  };
  const forms = new Map<FormId, Form>();
  const issues: Issue[] = [];
  const takenBy = new Map<string, string>();
  for (const [name, { file, root }] of sorted.forms) {
    const reading = readForm(file, root, name, context);
    issues.push(...reading.issues);
    const { form } = reading;
    if (!form) continue;
    forms.set(form.id, form);
    const other = takenBy.get(codeKey(form.code));
    if (other !== undefined)
      issues.push(
        issueAt(file, (child(root, 'code') ?? root).at, {
          code: 'same-code',
          message: `the code ${form.code} is taken by ${other}.`,
          hint: 'Give one of the two another `code:`.',
        }),
      );
    takenBy.set(codeKey(form.code), file.path);
  }
  return { forms, issues: sorted.forms.size === 0 ? issues : [...issues, ...missingWords(sorted, house)] };
}

/** Where another language is silent the default one speaks; so that one must have them all. */
function missingWords(sorted: SortedFiles, { defaultLanguage }: HouseRead): readonly Issue[] {
  if (sorted.brokenLocales.has(`${defaultLanguage}/${pageArea}`)) return [];
  const document = sorted.locales.find(
    ({ language, area }) => language === defaultLanguage && area === pageArea,
  );
  const file = { path: document?.file.path ?? `locales/${defaultLanguage}/${pageArea}.yaml` };
  const at = document?.root.at ?? { line: 1, column: 1 };
  if (!document)
    return [
      issueAt(file, at, {
        code: 'missing-file',
        message: 'the file is missing.',
        hint: 'It holds the fixed words of the sign-up pages; the sample business has one.',
      }),
    ];
  const has = textsOf(document.root);
  return pageTexts
    .filter((key) => !has.has(key))
    .map((key) =>
      issueAt(file, at, {
        code: 'missing-text',
        message: `the text \`${key}\` is missing.`,
        hint: 'The sign-up pages say it.',
      }),
    );
}
