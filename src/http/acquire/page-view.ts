/** What every page of a form needs: its words in the reader's language, and the notice that says the same in the ledger. */
import type { Request } from 'express';
import type { Form } from '../../core/form/form.ts';
import { type Notice, noticeOf, pageWords } from '../../core/form/notice.ts';
import type { Release } from '../../core/release.ts';
import type { TextValues } from '../../core/texts.ts';
import { type LanguageChoice, otherLanguages, readerLanguage } from './reader-language.ts';

export type Say = (key: string, values?: TextValues) => string;

export type PageView = {
  readonly form: Form;
  readonly release: Release;
  readonly language: string;
  readonly others: readonly LanguageChoice[];
  readonly say: Say;
  readonly notice: Notice;
};

export function pageView(
  request: Request,
  release: Release,
  form: Form,
  { by, preferred }: { readonly by: 'page' | 'link'; readonly preferred?: string | undefined },
): PageView {
  const language = readerLanguage(request, form.languages, preferred);
  return {
    form,
    release,
    language,
    others: otherLanguages(request, release, form.languages, language),
    say: pageWords(release, language),
    notice: noticeOf(form, release, language, by),
  };
}

/** The layout's share of it. */
export const frameOf = ({ language, others, say, notice }: PageView) => ({
  language,
  others,
  othersLabel: say('languages'),
  business: notice.business,
});
