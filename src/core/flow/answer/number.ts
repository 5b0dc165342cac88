/** `answer: number`: exactly one number in the message, written as the contact's language writes numbers. */
import { wordsOf } from '../../message.ts';
import { knownLocale } from '../format-value.ts';
import { remember } from '../remember.ts';
import { plainDigits } from './digits.ts';
import { clear, type ReadAnswer, unclear } from './reading.ts';

/** Digits with separators inside; letters in front (`h2o`) make it a name, a sign in between (`12:30`, `3-5`) something else. */
const numeral = /(?<![\p{L}\d.,:/-])-?\d(?:[\d.,'’٫٬\u00A0\u202F ]*\d)?(?![\d:/-])/gu;

export const readNumber: ReadAnswer = (content, ears) => {
  const words = plainDigits((wordsOf(content) ?? '').slice(0, 200)).replaceAll('−', '-');
  const [first, second] = words.match(numeral) ?? [];
  if (first === undefined || second !== undefined) return unclear;
  if ((words.match(/\d+/g)?.length ?? 0) !== (first.match(/\d+/g)?.length ?? 0)) return unclear;
  const number = parse(
    first.replace(/['’٬\u00A0\u202F ](?=\d{3}(?!\d))/g, '').replace('٫', '.'),
    ears.language,
  );
  return number === null ? unclear : clear(number);
};

/** `1.234` is a thousand in Spanish and one and a bit in English; `1.234,5` is plain in both. */
function parse(written: string, language: string): number | null {
  const { group, decimal } = separators(language);
  const local = new RegExp(`^-?(\\d+|\\d{1,3}(\\${group}\\d{3})+)(\\${decimal}\\d+)?$`);
  const usual = local.test(written) ? written.replaceAll(group, '').replace(decimal, '.') : foreign(written);
  const number = usual === null ? Number.NaN : Number(usual);
  return Number.isFinite(number) && Math.abs(number) <= 1e15 ? number : null;
}

/** Not of this language: the last separator is the decimal one, those before it are groups. */
function foreign(written: string): string | null {
  const [, whole, fraction] = /^(-?\d+(?:[.,]\d{3})*)[.,](\d+)$/.exec(written) ?? [];
  if (whole === undefined || fraction === undefined) return null;
  return `${whole.replace(/[.,]/g, '')}.${fraction}`;
}

const separators = remember((language) => {
  // Digits of another script come with separators of their own; those were made plain before.
  const format = new Intl.NumberFormat(knownLocale(language), { numberingSystem: 'latn', useGrouping: true });
  const decimal = format.formatToParts(12345.6).find((part) => part.type === 'decimal')?.value;
  return decimal === ',' ? { decimal: ',', group: '.' } : { decimal: '.', group: ',' };
});
