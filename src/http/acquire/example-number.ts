/** What a phone number looks like, for hints: of the form's country, else of the business's own. */
import {
  type CountryCode,
  getExampleNumber,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';
import examples from 'libphonenumber-js/examples.mobile.json';
import type { Form } from '../../core/form/form.ts';
import type { Policy } from '../../core/policy/policy.ts';

/** As it is dialled in the form's country; in international form where the form knows no country. */
export function exampleNumber({ country }: Form, { business }: Policy): string {
  const home = country ?? parsePhoneNumberFromString(business.phone)?.country ?? 'ID';
  const example = isSupportedCountry(home) ? getExampleNumber(home as CountryCode, examples) : undefined;
  if (!example) return '+62 812-3456-7890';
  return country === null ? example.formatInternational() : example.formatNational();
}

/** `+62 274 5550123`: for people who type it off. */
export const readableNumber = (phone: string): string =>
  parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;
