/** Reads what a posted form holds: every problem at once, and what was typed for the next try. */
import type { Address } from '../../core/address.ts';
import type { AttributeChanges } from '../../core/contact.ts';
import { plainDigits } from '../../core/flow/answer/digits.ts';
import { asAttribute } from '../../core/flow/attribute-value.ts';
import { readDialled } from '../../core/form/dialled-number.ts';
import type { Box, Form, Question } from '../../core/form/form.ts';
import { wordsIn } from '../../core/form/form.ts';
import type { Value } from '../../core/value.ts';
import type { PageView } from './page-view.ts';

/** By the id of the field, in the order of the page. */
export type FieldProblems = ReadonlyMap<string, string>;

/** What stands in the fields. */
export type Filled = {
  readonly phone: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly boxes: readonly string[];
  readonly trap: string;
};

export type Signed = {
  readonly phone: Address;
  readonly ticked: readonly Box[];
  readonly attributes: AttributeChanges;
};

export type PostReading = {
  readonly filled: Filled;
  readonly problems: FieldProblems;
  /** Null while there is any problem. */
  readonly signed: Signed | null;
};

export const phoneField = 'phone';
export const trapField = 'company';
export const questionField = (attribute: string): string => `answer-${attribute}`;
export const boxField = (id: string): string => `box-${id}`;

/** Longer answers belong into a conversation. */
const longestAnswer = 200;

export const emptyForm: Filled = { phone: '', answers: {}, boxes: [], trap: '' };

/** `body` is whatever was posted; only fields of the form are looked at. `example` is a number as it is written here. */
export function readPost(body: unknown, view: PageView, example: string): PostReading {
  const { form } = view;
  const filled = filledOf(body, form);
  const problems = new Map<string, string>();
  const phone = readNumber(filled.phone, view, example, problems);
  const attributes = readAnswers(filled, view, example, problems);
  const ticked = readBoxes(filled, view, problems);
  if (filled.trap !== '') problems.set(trapField, view.say('error-trap'));
  const signed = phone !== null && problems.size === 0 ? { phone, ticked, attributes } : null;
  return { filled, problems, signed };
}

function filledOf(body: unknown, form: Form): Filled {
  const text = (name: string): string => {
    const value = Object(body)[name] as unknown;
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first.slice(0, 1_000) : '';
  };
  return {
    phone: text(phoneField),
    answers: Object.fromEntries(
      form.questions.map(({ attribute }) => [attribute, text(questionField(attribute))]),
    ),
    boxes: form.boxes.map(({ id }) => id).filter((id) => text(boxField(id)) !== ''),
    trap: text(trapField),
  };
}

function readNumber(
  written: string,
  { form, release, say }: PageView,
  example: string,
  problems: Map<string, string>,
): Address | null {
  const wrong = (key: string): null => {
    problems.set(phoneField, say(key, { example }));
    return null;
  };
  if (written.trim() === '') return wrong('error-phone-missing');
  const read = readDialled(written, form.country);
  if (read.kind === 'no-country') return wrong('error-phone-country');
  if (read.kind === 'wrong') return wrong('error-phone-wrong');
  return read.address.value === release.policy.business.phone ? wrong('error-phone-own') : read.address;
}

function readAnswers(
  { answers }: Filled,
  view: PageView,
  example: string,
  problems: Map<string, string>,
): AttributeChanges {
  const { form, say } = view;
  const read = form.questions.flatMap((question): [string, Value][] => {
    const { attribute, type, required } = question;
    const written = oneLine(answers[attribute] ?? '');
    const wrong = (words: string): [] => {
      problems.set(questionField(attribute), words);
      return [];
    };
    if (written === '')
      return required
        ? wrong(say('error-question', { question: wordsIn(question.words, view.language, form) }))
        : [];
    if (written.length > longestAnswer) return wrong(say('error-question-long'));
    const value = readValue(question, written, form);
    return value === null ? wrong(say(wrongKeys[type], { example })) : [[attribute, value]];
  });
  return Object.fromEntries(read);
}

function readValue({ type }: Question, written: string, form: Form): Value | null {
  switch (type) {
    case 'text':
    case 'email':
      return asAttribute(type, written);
    case 'number':
      return asAttribute(type, plainDigits(written).replace(',', '.'));
    case 'date':
      return asAttribute(type, plainDigits(written));
    case 'phone': {
      const read = readDialled(written, form.country);
      return read.kind === 'address' ? read.address.value : null;
    }
    default:
      return type satisfies never;
  }
}

const wrongKeys: Readonly<Record<Question['type'], string>> = {
  text: 'error-question-long',
  number: 'error-number',
  date: 'error-date',
  email: 'error-email',
  phone: 'error-phone-wrong',
};

/** A required box is asked for by itself; where none is, one has to be ticked: silence is no consent. */
function readBoxes(
  { boxes }: Filled,
  { form, say }: PageView,
  problems: Map<string, string>,
): readonly Box[] {
  const ticked = form.boxes.filter(({ id }) => boxes.includes(id));
  const missing = form.boxes.filter((box) => box.required && !ticked.includes(box));
  for (const { id } of missing) problems.set(boxField(id), say('error-box'));
  if (missing.length === 0 && ticked.length === 0) problems.set('boxes', say('error-boxes'));
  return ticked;
}

/** Without control characters and line breaks; what else a name may hold is made harmless where it is shown. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
