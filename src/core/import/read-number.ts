/** A phone number as lists have it: out of spreadsheets, with local habits, in the digits of any script. */
import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js';
import { type Address, addressKey, addressOf } from '../address.ts';
import { plainDigits } from '../flow/answer/digits.ts';

export type NumberReading =
  | { readonly kind: 'number'; readonly address: Address }
  | { readonly kind: 'problem'; readonly problem: string };

/** ISO-3166 alpha-2 code of a country with a numbering plan; null for anything else. */
export function readCountry(text: string): CountryCode | null {
  const code = text.trim().toUpperCase();
  return isSupportedCountry(code) ? code : null;
}

/** A number with its country code, or, when the list's country is known, as it is dialled there. */
export function readListedNumber(cell: string, country: CountryCode | null): NumberReading {
  const text = withoutWrapping(cell);
  if (text === '') return problem('is empty');
  if (/^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i.test(text))
    return problem(
      'was turned into a figure by a spreadsheet, and its last digits are lost. Take the original: format the column as text, then export again',
    );
  if (/[^\d+\s().\-/]/u.test(text)) return problem('has something in it that belongs to no phone number');
  const digits = text.replace(/\D/g, '');
  if ((text.match(/\+/g)?.length ?? 0) > 1 || digits.length > 17)
    return problem('looks like more than one number. Write one per row');
  const international = /^\(?(\+|00)/.test(text);
  if (!international && country === null)
    return problem('has no + and country code. Add them, or say whose numbers these are with --country');
  const written = international ? `+${digits.replace(/^00/, '')}` : digits;
  const dialled = mexicanWithoutOne(written);
  const parsed = parsePhoneNumberFromString(dialled, country ?? undefined);
  if (parsed !== undefined && parsed.number.length > longestNumber)
    return problem(`${impossible}: it is too long`);
  if (parsed?.isPossible()) return { kind: 'number', address: { kind: 'phone', value: parsed.number } };
  return problem(
    lengthProblems[validatePhoneNumberLength(dialled, country ?? undefined) ?? ''] ?? impossible,
  );
}

/** One figure per telephone, whatever form its number has: what duplicates in a list are found by. E.164 has at most 15 digits. */
export const numberKey = (address: Address): number => Number(addressOf(addressKey(address)).value.slice(1));

/** E.164: fifteen digits and the plus. */
const longestNumber = 16;

const impossible = 'is no possible phone number';

const lengthProblems: Readonly<Record<string, string>> = {
  TOO_SHORT: `${impossible}: it is too short`,
  TOO_LONG: `${impossible}: it is too long`,
  INVALID_LENGTH: `${impossible}: its country has none of this length`,
  INVALID_COUNTRY: `${impossible}: no country has this code`,
};

const problem = (words: string): NumberReading => ({ kind: 'problem', problem: words });

const mexicanWithoutOne = (number: string): string => number.replace(/^\+521(?=\d{10}$)/, '+52');

/** What spreadsheets, address books and copied text put around a number. */
function withoutWrapping(cell: string): string {
  return plainDigits(cell.normalize('NFKC'))
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212·]/g, '-')
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'+/, '')
    .replace(/^(?:tel|whatsapp):/i, '')
    .replace(/^(\d+)[.,]0+$/, '$1')
    .trim();
}
