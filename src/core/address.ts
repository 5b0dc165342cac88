/** One way to reach a contact. Addresses are aliases of a contact and never its primary key. */
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Brand } from './brand.ts';

export const addressKinds = ['phone', 'bsuid', 'lid'] as const;

/** `phone` is E.164 with the plus; `bsuid` is Meta's business-scoped user id; `lid` is WhatsApp Web's hidden-number id. */
export type AddressKind = (typeof addressKinds)[number];

export type Address = { readonly kind: AddressKind; readonly value: string };

/** `kind:value`, the key of the `addresses` collection. */
export type AddressKey = Brand<string, 'AddressKey'>;

export const addressKey = (address: Address): AddressKey => `${address.kind}:${address.value}` as AddressKey;

export function addressOf(key: AddressKey): Address {
  const colon = key.indexOf(':');
  return { kind: key.slice(0, colon) as AddressKind, value: key.slice(colon + 1) };
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
