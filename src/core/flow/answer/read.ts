/** The types of answers, each with how it is read and what kind of attribute can hold it. */
import type { InboundContent } from '../../message.ts';
import type { AttributeType } from '../../release.ts';
import { readDate } from './date.ts';
import { readEmail } from './email.ts';
import { readLocation } from './location.ts';
import { readMedia } from './media.ts';
import { readNumber } from './number.ts';
import { readOption, readOptions } from './option.ts';
import { readPhoneAnswer } from './phone.ts';
import type { Ears, Question, ReadAnswer, Reading } from './reading.ts';
import { readText } from './text.ts';
import { readYesNo } from './yes-no.ts';

/** As written behind `answer:`; `option` and `options` are what `options:` means. */
export const writtenAnswerTypes = [
  'text',
  'number',
  'date',
  'email',
  'phone',
  'location',
  'media',
  'yes-no',
] as const;
export type AnswerType = (typeof writtenAnswerTypes)[number] | 'option' | 'options';

type Answer = { readonly read: ReadAnswer; readonly fits: readonly AttributeType[] };

const answers = {
  text: { read: readText, fits: ['text'] },
  number: { read: readNumber, fits: ['number'] },
  date: { read: readDate, fits: ['date'] },
  email: { read: readEmail, fits: ['email', 'text'] },
  phone: { read: readPhoneAnswer, fits: ['phone', 'text'] },
  location: { read: readLocation, fits: ['location'] },
  media: { read: readMedia, fits: ['media'] },
  'yes-no': { read: readYesNo, fits: ['boolean'] },
  option: { read: readOption, fits: ['text'] },
  options: { read: readOptions, fits: ['list'] },
} as const satisfies Record<AnswerType, Answer>;

/** What the contact meant, if it is clear. Never throws. */
export const readAnswer = (
  type: AnswerType,
  content: InboundContent,
  ears: Ears,
  question: Question,
): Reading => answers[type].read(content, ears, question);

/** The attribute types that can hold such an answer. */
export const fittingTypes = (type: AnswerType): readonly AttributeType[] => answers[type].fits;
