/** Who is meant by Meta's ids: a phone number without its plus, or a business-scoped user id; either may stand in any field. */
import type { Address } from '../../../../core/address.ts';
import { type Fields, fieldsOf, listOf, textOf } from './fields.ts';

/** `US.1349…`, of an enterprise `US.ENT.118…` (domain.md 1.0). Kept whole. */
const bsuid = /^[A-Z]{2}\.(?:[A-Z]+\.)?[A-Za-z0-9]{1,128}$/;
const digits = /^\+?(\d{5,15})$/;

export function addressFrom(value: unknown): Address | null {
  const text = textOf(value)?.trim() ?? '';
  const [, number] = digits.exec(text) ?? [];
  if (number !== undefined) return { kind: 'phone', value: `+${number}` };
  return bsuid.test(text) ? { kind: 'bsuid', value: text } : null;
}

export type Sender = {
  /** The one to answer to: the phone number while Meta tells it, for lists and forms know people by it. */
  readonly address: Address;
  readonly also: readonly Address[];
  readonly profileName: string | null;
};

/** All that these fields name, each once, phone numbers first; null when they name nobody. */
export function addressesFrom(values: readonly unknown[]): readonly Address[] {
  const found = new Map<string, Address>();
  for (const value of values) {
    const address = addressFrom(value);
    if (address !== null && !found.has(address.value)) found.set(address.value, address);
  }
  const addresses = [...found.values()];
  return [
    ...addresses.filter(({ kind }) => kind === 'phone'),
    ...addresses.filter(({ kind }) => kind !== 'phone'),
  ];
}

/** Who wrote this: by the message's own fields, and by the entry of `contacts` that is about the same person. */
export function senderOf(message: Fields, contacts: unknown): Sender | null {
  const own = [message.from, message.from_user_id];
  const entries = listOf(contacts).map(fieldsOf);
  const named = addressesFrom(own);
  const isSame = (entry: Fields) =>
    addressesFrom([entry.wa_id, entry.user_id]).some(({ value }) =>
      named.some((each) => each.value === value),
    );
  // Who is alone in it is meant, whatever they are called there.
  const entry = entries.find(isSame) ?? (entries.length === 1 ? entries[0] : undefined) ?? {};
  const [address, ...also] = addressesFrom([...own, entry.wa_id, entry.user_id]);
  if (address === undefined) return null;
  return { address, also, profileName: textOf(fieldsOf(entry.profile).name) };
}
