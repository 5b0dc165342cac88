/** Reads a phone number as people type it into a form: in international form, or as it is dialled at home. */
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { type Address, readPhone } from '../address.ts';
import { plainDigits } from '../flow/answer/digits.ts';

export type DialledNumber =
  | { readonly kind: 'address'; readonly address: Address }
  /** Digits that may be a number, and nothing tells of which country. */
  | { readonly kind: 'no-country' }
  | { readonly kind: 'wrong' };

/** `country` is where a number without a country code is dialled, or null when that is not known. */
export function readDialled(text: string, country: string | null): DialledNumber {
  const words = plainDigits(text.slice(0, 60))
    .normalize('NFKC')
    .replace(/[\p{Cf}\s]+/gu, ' ')
    .trim();
  if (!/^[+\d\s().\-/]+$/.test(words)) return { kind: 'wrong' };
  const international = readPhone(words);
  if (international) return { kind: 'address', address: international };
  const isInternational = /^(\+|00)/.test(words);
  if (isInternational) return { kind: 'wrong' };
  if (country === null || !isSupportedCountry(country)) {
    const digits = words.replace(/\D/g, '').length;
    return digits >= 5 && digits <= 15 ? { kind: 'no-country' } : { kind: 'wrong' };
  }
  const parsed = parsePhoneNumberFromString(words, country as CountryCode);
  return parsed?.isPossible()
    ? { kind: 'address', address: { kind: 'phone', value: parsed.number } }
    : { kind: 'wrong' };
}
