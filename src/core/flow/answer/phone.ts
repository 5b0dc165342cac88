/** `answer: phone`: a number with country code, or as it is dialled in the contact's own country. */
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { readPhone } from '../../address.ts';
import { wordsOf } from '../../message.ts';
import { plainDigits } from './digits.ts';
import { clear, type ReadAnswer, unclear } from './reading.ts';

export const readPhoneAnswer: ReadAnswer = (content, { country }) => {
  const words = plainDigits((wordsOf(content) ?? '').slice(0, 100));
  const found = readPhone(words)?.value ?? national(words, country);
  return found === null ? unclear : clear(found);
};

function national(words: string, country: string | null): string | null {
  const known: CountryCode | null = country !== null && isSupportedCountry(country) ? country : null;
  if (known === null) return null;
  const parsed = parsePhoneNumberFromString(words, known);
  return parsed?.isPossible() ? parsed.number : null;
}
