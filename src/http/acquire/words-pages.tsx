/** The pages that say why there is nothing else: in the reader's language, with the status a program reads. */
import type { Request, Response } from 'express';
import { pageWords } from '../../core/form/notice.ts';
import type { Release } from '../../core/release.ts';
import { WordsPage } from './pages/words-page.tsx';
import { readerLanguage } from './reader-language.ts';
import { sendPage } from './send-page.ts';

type Reason = 'missing' | 'forged' | 'expired' | 'busy';

const statuses: Readonly<Record<Reason, number>> = { missing: 404, forged: 400, expired: 410, busy: 429 };

export function sayWhyNot(request: Request, response: Response, release: Release, reason: Reason): void {
  const { texts, policy } = release;
  const languages = [policy.defaultLanguage, ...texts.languages];
  const language = readerLanguage(request, languages, undefined);
  const say = pageWords(release, language);
  sendPage(
    response.status(statuses[reason]),
    <WordsPage
      title={say(`${reason}-title`)}
      words={say(reason)}
      language={language}
      business={policy.business.name}
    />,
  );
}
