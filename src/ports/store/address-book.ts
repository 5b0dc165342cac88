/** Part of the contact store: which contact an address leads to. Addresses are aliases; one leads to one contact at a time. */
import type { Address, AddressKey } from '../../core/address.ts';
import type { Contact } from '../../core/contact.ts';
import type { ContactId } from '../../core/contact-id.ts';

export type Joining = { readonly contact: ContactId; readonly address: Address };

export type AddressBook = {
  /**
   * The contact behind each address, in the order asked. Unknown addresses get the id `birth` gives: of two that try at
   * once one wins and both get the winner's. The contact itself exists afterwards, at version 1.
   */
  resolve(addresses: readonly Address[], birth: (address: Address) => Contact): Promise<readonly ContactId[]>;
  find(address: Address): Promise<ContactId | null>;
  /** The contacts of those addresses that have one. */
  known(addresses: readonly Address[]): Promise<ReadonlyMap<AddressKey, ContactId>>;
  /**
   * Further addresses of people we know: those that lead to nobody lead to the contact named with them from now on. Gives
   * where each leads; one that leads to another contact is left alone.
   */
  join(wanted: readonly Joining[]): Promise<ReadonlyMap<AddressKey, ContactId>>;
  /** Every address that leads to the contact. */
  addressesOf(contact: ContactId): Promise<readonly Address[]>;
  /** From now on these addresses lead to nobody; one that meanwhile leads to another contact is left alone. */
  release(contact: ContactId, addresses: readonly Address[]): Promise<void>;
};
