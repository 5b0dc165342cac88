/** The release in force, for pages that show nothing without one. */
import type { Release } from '../core/release.ts';
import { refusal } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { flowsWords } from './flows/words.ts';
import type { Visitor } from './frame/visitor.ts';

export function currentRelease({ release }: Pick<ConsoleDeps, 'release'>, { language }: Visitor): Release {
  const current = release();
  if (current === null) throw refusal('request.not-found', flowsWords(language).noFlows);
  return current;
}

/** The languages of the release: the one that has to have every word first. */
export const languagesOf = ({ texts, policy: { defaultLanguage } }: Release): readonly string[] => [
  defaultLanguage,
  ...texts.languages.filter((language) => language !== defaultLanguage),
];
