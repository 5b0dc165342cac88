/** An alert as a person reads it: subject and text of an e-mail, and lines at a terminal. */
import type { Instant } from '../time/instant.ts';
import type { Alert, AlertKind } from './alert.ts';

export type AlertLetter = { readonly subject: string; readonly text: string };

const marks: Readonly<Record<AlertKind, string>> = {
  begun: '',
  'goes-on': 'Still: ',
  over: 'Over: ',
  test: '',
};

export function letterOf({ kind, key, title, words, advice, since, until }: Alert): AlertLetter {
  const lines = [
    title,
    '',
    ...(until === null ? [words, '', advice] : ['This is over; there is nothing left to do.']),
    '',
    until === null ? `Since ${utc(since)}.` : `From ${utc(since)} to ${utc(until)}.`,
    `Alert ${key}, told by Kabar.`,
  ];
  return { subject: `Kabar: ${marks[kind]}${title}`, text: `${lines.join('\n')}\n` };
}

const utc = (at: Instant): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
