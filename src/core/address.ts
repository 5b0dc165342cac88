/** One way to reach a contact. Addresses are aliases of a contact and never its primary key. */
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Brand } from './brand.ts';

export const addressKinds = ['phone', 'bsuid', 'lid'] as const;

/** `phone` is E.164 with the plus; `bsuid` is Meta's business-scoped user id; `lid` is WhatsApp Web's hidden-number id. */
export type AddressKind = (typeof addressKinds)[number];

export type Address = { readonly kind: AddressKind; readonly value: string };

/** `kind:value`, the key of the `addresses` collection; the same for every form of one telephone's number. */
export type AddressKey = Brand<string, 'AddressKey'>;

export const addressKey = ({ kind, value }: Address): AddressKey =>
  `${kind}:${kind === 'phone' ? mainForm(value) : value}` as AddressKey;

export const isSameAddress = (one: Address, other: Address): boolean => addressKey(one) === addressKey(other);

export function addressOf(key: AddressKey): Address {
  const colon = key.indexOf(':');
  return { kind: key.slice(0, colon) as AddressKind, value: key.slice(colon + 1) };
}

/**
 * WhatsApp knows Brazilian mobiles with or without their ninth digit, and Mexican ones with or without a 1 after the country
 * code, whatever form they are dialled in. Gives the form of today.
 */
function mainForm(phone: string): string {
  if (phone.startsWith('+521')) return phone.replace(/^\+521(?=\d{10}$)/, '+52');
  if (phone.startsWith('+55')) return phone.replace(/^(\+55\d{2})(?=[6-9]\d{7}$)/, '$19');
  return phone;
}

/** The form that `mainForm` does without, as earlier versions may have stored it; null where there is none. */
export function earlierForm({ kind, value }: Address): Address | null {
  if (kind !== 'phone') return null;
  const main = mainForm(value);
  const earlier = main.replace(/^\+52(?=[2-9]\d{9}$)/, '+521').replace(/^(\+55\d{2})9(?=[6-9]\d{7}$)/, '$1');
  return earlier === main ? null : { kind, value: earlier };
}

/**
 * Reads a phone number a person or a system wrote, in international form ("+62 812-3456-789", "0062…").
 * Gives the E.164 address, or null when it is no possible number.
 */
export function readPhone(text: string): Address | null {
  const international = text.trim().replace(/^00/, '+');
  const parsed = parsePhoneNumberFromString(international);
  return parsed?.isPossible() ? { kind: 'phone', value: parsed.number } : null;
}

/** ISO-3166 alpha-2 country of an address, or null when it has none we can know. */
export function countryOf(address: Address): string | null {
  if (address.kind === 'bsuid') return /^([A-Z]{2})\./.exec(address.value)?.[1] ?? null;
  if (address.kind === 'lid') return null;
  const known = countries.get(address.value);
  if (known !== undefined) return known;
  const country = parsePhoneNumberFromString(address.value)?.country ?? null;
  if (countries.size >= maxRemembered) countries.clear();
  countries.set(address.value, country);
  return country;
}

/** A memory, not a state: asked several times for every message, and the same numbers again and again. */
const countries = new Map<string, string | null>();
const maxRemembered = 20_000;
