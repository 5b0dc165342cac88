/** Which contact an address leads to: one small document for each address, and whoever inserts it first decides. */
import { type Address, type AddressKey, addressKey, addressOf, earlierForm } from '../../core/address.ts';
import type { Contact } from '../../core/contact.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { Filing } from '../../core/record.ts';
import type { AddressBook } from '../../ports/store/address-book.ts';
import type { Collections } from './models.ts';
import type { Filter } from './shapes.ts';
import { insertNew } from './writing.ts';

export type MoveFiling = Extract<Filing, { kind: 'addresses' }>;

/** `newRow` is the stored form of a contact at birth. */
export function createAddressBook(
  { contacts, addresses }: Pick<Collections, 'contacts' | 'addresses'>,
  newRow: (contact: Contact) => { readonly _id: ContactId },
): AddressBook {
  const contactsOf = async (keys: readonly AddressKey[]): Promise<Map<AddressKey, ContactId>> => {
    const wanted = new Set(keys.flatMap((key) => [key, ...earlierKeys(key)]));
    const rows = await addresses.find({ _id: { $in: [...wanted] } } as Filter).toArray();
    const found = rows.map((row): [AddressKey, ContactId] => [
      row._id as unknown as AddressKey,
      row.contact as ContactId,
    ]);
    // What stands under the key of today counts: it comes last.
    found.sort(([one], [other]) => Number(keys.includes(one)) - Number(keys.includes(other)));
    return new Map(found.map(([key, contact]) => [addressKey(addressOf(key)), contact]));
  };

  /** The contact first, then its address: an address in the store always leads to a contact that is there. */
  const bear = async (
    strangers: ReadonlyMap<AddressKey, Address>,
    birth: (address: Address) => Contact,
    known: Map<AddressKey, ContactId>,
  ) => {
    const born = [...strangers].map(([key, address]) => ({ key, contact: birth(address) }));
    await insertNew(
      contacts,
      born.map(({ contact }) => newRow(contact)),
    );
    await insertNew(
      addresses,
      born.map(({ key, contact }) => ({ _id: key, contact: contact.id })),
    );
    // Whoever inserted the address first decides: the loser reads the winner's and takes its own contact back.
    for (const [key, contact] of await contactsOf(born.map(({ key }) => key))) known.set(key, contact);
    const lost = born
      .filter(({ key, contact }) => known.get(key) !== contact.id)
      .map(({ contact }) => contact.id);
    if (lost.length > 0) await contacts.deleteMany({ _id: { $in: lost } } as Filter);
  };

  return {
    async resolve(wanted, birth) {
      const keys = wanted.map(addressKey);
      const known = await contactsOf(keys);
      const strangers = new Map<AddressKey, Address>();
      wanted.forEach((address, index) => {
        const key = keys[index] as AddressKey;
        if (!known.has(key)) strangers.set(key, address);
      });
      if (strangers.size > 0) {
        await bear(strangers, birth, known);
      }
      return keys.map((key) => known.get(key) as ContactId);
    },

    async find(address) {
      return (await contactsOf([addressKey(address)])).get(addressKey(address)) ?? null;
    },

    known: (wanted) => contactsOf(wanted.map(addressKey)),

    async addressesOf(contact) {
      const rows = await addresses.find({ contact } as Filter).toArray();
      return rows.map((row) => addressOf(row._id as unknown as AddressKey));
    },

    async join(wanted) {
      const known = await contactsOf(wanted.map(({ address }) => addressKey(address)));
      const free = wanted
        .map(({ contact, address }) => ({ _id: addressKey(address), contact }))
        .filter(({ _id }) => !known.has(_id));
      if (free.length === 0) return known;
      await insertNew(addresses, free);
      for (const [key, contact] of await contactsOf(free.map(({ _id }) => _id))) known.set(key, contact);
      return known;
    },

    async release(contact, gone) {
      if (gone.length === 0) return;
      const keys = gone.map(addressKey).flatMap((key) => [key, ...earlierKeys(key)]);
      await addresses.deleteMany({ _id: { $in: keys }, contact } as Filter);
    },
  };
}

/** One that meanwhile leads to anybody else is left alone. */
export async function moveAddresses(
  addresses: Collections['addresses'],
  { addresses: moved, from, to }: MoveFiling,
): Promise<void> {
  const keys = moved.map(addressKey).flatMap((key) => [key, ...earlierKeys(key)]);
  await addresses.updateMany({ _id: { $in: keys }, contact: from } as Filter, { $set: { contact: to } });
}

/** As a version wrote it that took two forms of a number for two numbers. */
const earlierKeys = (key: AddressKey): readonly string[] => {
  const earlier = earlierForm(addressOf(key));
  return earlier === null ? [] : [`${earlier.kind}:${earlier.value}`];
};
