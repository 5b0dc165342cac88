/** `options:`: pressed, or typed as a number, a label, an id or nearly so. */
import { distance } from 'fastest-levenshtein';
import { wordsOf } from '../../message.ts';
import type { OptionKey } from '../../outbox.ts';
import { plainWords } from '../../policy/intent.ts';
import { slipDistance } from '../suggest.ts';
import { plainDigits } from './digits.ts';
import { clear, type Ears, type ReadAnswer, unclear } from './reading.ts';

export const readOption: ReadAnswer = (content, ears, { options }) => {
  if (content.kind === 'media') return unclear;
  const pressed = content.kind === 'choice' && options.find((option) => option.id === content.id);
  const meant = pressed || optionOf(wordsOf(content) ?? '', ears, options);
  return meant ? clear(meant.id, meant.id) : unclear;
};

/** For `multiple`: `1, 3` or `1 3` or labels with commas between them. Every part must be clear. */
export const readOptions: ReadAnswer = (content, ears, question) => {
  const { options } = question;
  const whole = readOption(content, ears, question);
  if (whole.kind === 'clear' && whole.option !== undefined) return clear([whole.option]);
  const words = (wordsOf(content) ?? '').slice(0, 500);
  const onlyNumbers = /^[\p{Nd}\s.,;)&+]+$/u.test(words);
  const parts = words.split(onlyNumbers ? /[^\p{Nd}]+/u : /[,;\n]+/).filter((part) => part.trim() !== '');
  const meant = parts.map((part) => optionOf(part, ears, options));
  if (meant.length === 0 || meant.some((option) => option === undefined)) return unclear;
  const ids = new Set(meant.map((option) => option?.id));
  return clear(options.filter((option) => ids.has(option.id)).map((option) => option.id));
};

function optionOf(words: string, ears: Ears, options: readonly OptionKey[]): OptionKey | undefined {
  const written = words.trim().slice(0, 200);
  if (written === '') return undefined;
  const labelled = named(options, ears);
  const plain = plainWords(written);
  return (
    only(labelled, ({ labels }) => labels.some((label) => label.trim() === written)) ??
    only(labelled, ({ plains }) => plain !== '' && plains.includes(plain)) ??
    byNumber(written, options) ??
    nearMiss(plain, labelled)
  );
}

type Named = {
  readonly option: OptionKey;
  /** In the contact's language first, then in the others. */
  readonly labels: readonly string[];
  /** Labels and id without case, accents and signs. */
  readonly plains: readonly string[];
};

const named = (options: readonly OptionKey[], { language, texts }: Ears): readonly Named[] =>
  options.map((option) => {
    const languages = [language, ...texts.languages.filter((other) => other !== language)];
    const labels = languages.map((each) => texts.text(option.label, each));
    return { option, labels, plains: [...labels, option.id].map(plainWords) };
  });

/** The one that fits; none when several do, for a guess is worse than a question. */
function only(all: readonly Named[], fits: (named: Named) => boolean): OptionKey | undefined {
  const [first, second] = all.filter(fits);
  return second === undefined ? first?.option : undefined;
}

export function byNumber(written: string, options: readonly OptionKey[]): OptionKey | undefined {
  const number = /^\(?(\d{1,2})\s*(?:[.)]|\uFE0F|\u20E3)*$/.exec(plainDigits(written.trim()))?.[1];
  return number === undefined ? undefined : options[Number(number) - 1];
}

/** One slip in four letters or more, two in eight or more; the nearest, if it is the only one so near. */
function nearMiss(plain: string, all: readonly Named[]): OptionKey | undefined {
  const slips = plain.length >= 8 ? 2 : plain.length >= 4 ? 1 : 0;
  if (slips === 0 || /^\d+$/.test(plain)) return undefined;
  const distances = all.map(({ option, plains }) => ({
    option,
    far: Math.min(...plains.map((each) => slipDistance(plain, each)), distance(plain, plains[0] ?? '')),
  }));
  const [best, second] = distances.sort((a, b) => a.far - b.far);
  if (!best || best.far > slips || second?.far === best.far) return undefined;
  return best.option;
}
