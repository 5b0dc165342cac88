/** Finds whom a path means: a contact's id, or their phone. */
import { type Address, readPhone } from '../core/address.ts';
import type { ContactId } from '../core/contact-id.ts';
import type { ContactRecord } from '../core/record.ts';
import { wholeOf } from '../pipeline/people/pairs.ts';
import type { Store } from '../ports/store.ts';
import { refusal } from './problem.ts';

/**
 * Answers 404 when nobody is meant, and `contact.unreadable` when somebody is who cannot be read. A phone may lack its plus, and means whoever has it; an id means that contact, though it
 * be part of another one.
 */
export async function findContact(store: Store, reference: string): Promise<ContactRecord> {
  const id = await idOf(store, reference);
  const record = id === null ? null : await store.contacts.get(id);
  if (record) return isPhone(reference) ? wholeOf(store, record) : record;
  throw refusal('contact.unknown', 'No contact has this id or number.');
}

/** The person behind it: whom a contact is part of, if it is part of one. Answers 404 when nobody is meant. */
export const findPerson = async (store: Store, reference: string): Promise<ContactRecord> =>
  wholeOf(store, await findContact(store, reference));

async function idOf(store: Store, reference: string): Promise<ContactId | null> {
  if (!isPhone(reference)) return reference as ContactId;
  const address = phoneIn(reference);
  return address === null ? null : store.contacts.find(address);
}

const isPhone = (reference: string): boolean => /^[\s+]*[\d\s().-]+$/.test(reference);

/** The phone that is meant, or null when it is no possible one, or an id. */
export const phoneIn = (reference: string): Address | null =>
  isPhone(reference) ? readPhone(reference.replace(/^[\s+]*(?=[1-9])/, '+')) : null;
