/** Two contacts that are one person: which of them becomes part of which, and whom a contact is part of. */
import type { Contact } from '../../core/contact.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { ContactSealed } from '../../core/event.ts';
import { isElder, mostAbsorbed } from '../../core/merge/merge.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { Store } from '../../ports/store.ts';

/** The younger becomes part of the elder. */
export type Pair = { readonly elder: Contact; readonly younger: Contact };

/** Null where two contacts cannot become one: one is gone, part of somebody, or the same, or too many are one already. */
export function pairOf(one: Contact | undefined, other: Contact | undefined): Pair | null {
  if (!one || !other || one.id === other.id) return null;
  const [elder, younger] = isElder(one, other) ? [one, other] : [other, one];
  const isFree = ({ erased, sealed }: Contact) => erased === null && sealed === null;
  return isFree(elder) && isFree(younger) && elder.absorbed.length < mostAbsorbed ? { elder, younger } : null;
}

/** What tells the younger. `by` is `WhatsApp` or somebody of the business. */
export const sealedBy = ({ elder }: Pair, by: string): ContactSealed => ({
  type: 'contact.sealed',
  into: elder.id,
  born: elder.createdAt,
  by,
});

/** Whom a contact is part of now, or itself. */
export async function wholeOf(
  { contacts }: Pick<Store, 'contacts'>,
  record: ContactRecord,
): Promise<ContactRecord> {
  let whole = record;
  for (let hops = 0; whole.contact.sealed !== null && hops < mostAbsorbed; hops++) {
    const next: ContactId = whole.contact.sealed.into;
    const found = await contacts.get(next);
    if (!found) break;
    whole = found;
  }
  return whole;
}
