/** A question in a picture: its words, what can be answered, and how it deals with silence and with what it cannot read. */

import type { Purpose } from '../consent.ts';
import type { AnswerType } from '../flow/answer/read.ts';
import type { QuestionConfig } from '../flow/question-shape.ts';
import type { Counted } from '../flow/round-of.ts';
import { type CardLine, type Face, fact } from './graph.ts';
import { counted, durationWords, enumerate } from './time-words.ts';
import type { Words } from './words-of.ts';

export type AskConfig = QuestionConfig & Partial<Pick<Counted, 'multiple' | 'closesMs'>>;

const answers: Readonly<Record<AnswerType, string>> = {
  text: 'any words',
  number: 'a number',
  date: 'a date',
  email: 'an e-mail address',
  phone: 'a phone number',
  location: 'a place on the map',
  media: 'a picture or a file',
  'yes-no': '',
  option: '',
  options: 'several may be chosen',
};

const purposes: Readonly<Record<Purpose, string>> = {
  service: 'answers',
  utility: 'messages about something of theirs',
  marketing: 'news and offers',
};

export function questionCard(config: AskConfig, words: Words, head: string): Face {
  const { key, options, type, save, grants, records } = config;
  const agreed = enumerate(
    grants.map((purpose) => purposes[purpose]),
    'and',
  );
  return {
    look: 'ask',
    head,
    lines: [
      { kind: 'text', text: words.of(key) },
      ...(options.length === 0
        ? []
        : [{ kind: 'options' as const, options: options.map(({ label }) => words.of(label)) }]),
      ...(answers[type] === '' ? [] : [fact(`answer: ${answers[type]}`)]),
      ...(save === null ? [] : [fact(`kept as ${save}`, 'keep')]),
      ...(grants.length === 0 ? [] : [fact(`a yes is consent to ${agreed}`, 'consent')]),
      ...(records === undefined ? [] : [fact(`the answer is kept in the ledger as ${records}`, 'consent')]),
      ...(config.multiple === undefined ? [] : [fact('answers of all are counted', 'keep')]),
      ...(typeof config.closesMs === 'number'
        ? [fact(`closes after ${durationWords(config.closesMs)}`, 'clock')]
        : []),
      fact(unclearWords(config), 'again'),
      ...aside(config.unclear.again > 0 ? words.find(config.againKey) : null),
      fact(silentWords(config), 'silence'),
      ...aside(config.silent.again > 0 ? words.find(config.nudgeKey) : null),
    ],
  };
}

/** Without words of its own the question itself is said once more. */
const aside = (text: string | null): readonly CardLine[] => (text === null ? [] : [{ kind: 'aside', text }]);

function unclearWords({ unclear }: AskConfig): string {
  const again = unclear.again === 0 ? '' : `asked again, at most ${times(unclear.again)}, then `;
  return `not understood: ${again}${lastWords(unclear.last)}`;
}

function silentWords({ silent }: AskConfig): string {
  const nudges = silent.again === 0 ? '' : `nudged ${times(silent.again)}, then `;
  return `no answer for ${durationWords(silent.afterMs)}: ${nudges}${lastWords(silent.last)}`;
}

const times = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : counted(count, 'time');

function lastWords(last: string): string {
  if (last === 'skip') return 'goes on';
  return last === 'end' ? 'asks no more' : `goes to ${last}`;
}
