/**
 * One person by several addresses: a phone number that may change hands, and an id of WhatsApp's (bsuid, lid) that does not.
 * Whichever of them we know leads to the contact, and from then on all of them do; where they lead to two, those become one.
 */
import { type Address, type AddressKey, addressKey } from '../../core/address.ts';
import type { ChannelId } from '../../core/channel.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { AddressChanged, EntryId, MessageReceived } from '../../core/event.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Store } from '../../ports/store.ts';
import { createBatcher } from '../batch.ts';
import type { Asker } from './births.ts';
import { type Pair, pairOf, wholeOf } from './pairs.ts';
import type { Suppressions } from './suppressions.ts';

export type Recognised = {
  /** Null when the message brings nobody back. */
  readonly contact: ContactId | null;
  /** Those of the addresses told that lead to the contact now. */
  readonly by: readonly Address[];
};

export type Moved = {
  readonly contact: ContactId;
  /** Those of the new addresses that lead to the contact now. */
  readonly to: readonly Address[];
};

export type Aliases = {
  /** Who wrote a message that tells more than one address; a number that is not theirs any more is taken from its contact. */
  writerOf(heard: HeardMessage): Promise<Recognised>;
  /** Whose address changed; null when it is nobody's we know. The old address still leads there: see `leave`. */
  whoMoved(change: AddressChanged, from: Address): Promise<Moved | null>;
  /** From now on the old address is a stranger's. Called once the change is stored. */
  leave(contact: ContactId, change: AddressChanged): Promise<void>;
};

/** By which entry it was heard, and when. */
export type Heard = { readonly id: EntryId; readonly receivedAt: Instant };
export type HeardMessage = Heard & { readonly message: MessageReceived };

export type AliasesDeps = {
  readonly store: Pick<Store, 'contacts'>;
  readonly suppressions: Pick<Suppressions, 'of'>;
  /** The contact of an address, born when it is unknown. */
  readonly find: (address: Address, channel: ChannelId, asker: Asker) => Promise<ContactId | null>;
  /** Resolves when it is stored that the contact has lost its number to the writer of the message; twice is once. */
  readonly tellLost: (contact: ContactId, number: Address, message: MessageReceived) => Promise<void>;
  /** Resolves when it is stored, to be decided before what was heard, that the two are one; twice is once. */
  readonly tellOne: (pair: Pair, heard: Heard) => Promise<void>;
};

type Person = {
  readonly heard: HeardMessage;
  readonly told: readonly Address[];
  readonly number: Address | undefined;
  readonly id: Address | undefined;
};

const maxBatch = 256;

export function createAliases(deps: AliasesDeps): Aliases {
  const { suppressions, find, tellLost, tellOne } = deps;
  const { contacts } = deps.store;

  /** An id of the same kind that is not this one: then the contact is not who has this id. */
  async function hasAnotherId(contact: ContactId, id: Address): Promise<boolean> {
    const own = await contacts.addressesOf(contact);
    return own.some(({ kind, value }) => kind === id.kind && value !== id.value);
  }

  const writerOf = createBatcher(
    async (heard: readonly HeardMessage[]): Promise<readonly Recognised[]> => {
      const people = heard.map(toldBy);
      const known = await contacts.known(people.flatMap(({ told }) => told));
      const placed = await Promise.all(people.map((person) => place(person, known)));
      const strangers = people.filter((_, index) => placed[index] === undefined);
      const birthAddresses = await birthAddressesOf(strangers);
      const writers = await Promise.all(
        people.map(({ heard: { message } }, index) => {
          const { channel, writtenAt } = message;
          const address = birthAddresses.get(message) ?? message.from;
          return placed[index] ?? find(address, channel, { kind: 'person', writtenAt });
        }),
      );
      const leads = await contacts.join(
        people.flatMap(({ told }, index) => {
          const contact = writers[index];
          return contact ? told.map((address) => ({ contact, address })) : [];
        }),
      );
      return people.map(({ told }, index) => {
        const contact = writers[index] ?? null;
        return { contact, by: told.filter((address) => leads.get(addressKey(address)) === contact) };
      });
    },
    { maxItems: maxBatch },
  );

  /** Who of those we know wrote it, after a number that is not theirs any more was taken from its contact. */
  async function place(
    person: Person,
    known: ReadonlyMap<AddressKey, ContactId>,
  ): Promise<ContactId | undefined> {
    const { heard, number, id } = person;
    const byNumber = number && known.get(addressKey(number));
    const byId = id && known.get(addressKey(id));
    if (!number || !byNumber || !id || byNumber === byId) return byNumber ?? byId;
    if (!(await hasAnotherId(byNumber, id))) {
      const one = byId === undefined ? byNumber : await unite(byNumber, byId, heard);
      if (one !== null) return one;
    }
    // Told first: once the number leads elsewhere nobody would find out again whose it was, and who had it would be written to there.
    await tellLost(byNumber, number, heard.message);
    await contacts.release(byNumber, [number]);
    return byId;
  }

  /**
   * The contact to which the message goes, on its way to the one that both become. Null when the number changed hands: whoever
   * wrote from it was somebody else, for the writer has an id and another number.
   */
  async function unite(byNumber: ContactId, byId: ContactId, heard: Heard): Promise<ContactId | null> {
    const records = await contacts.load([byNumber, byId]);
    const [numbers, ids] = await Promise.all(
      [byNumber, byId].map(async (id) => {
        const record = records.get(id);
        return record && (await wholeOf({ contacts }, record)).contact;
      }),
    );
    const pair = pairOf(numbers, ids);
    if (pair === null || !numbers || !ids) return byNumber;
    const hasNumber = ids.addresses.some(({ kind }) => kind === 'phone');
    if (hasNumber && numbers.talk.lastInboundAt !== null) return null;
    await tellOne(pair, heard);
    return pair.younger.id;
  }

  /**
   * Of a person who was erased under one of them: that one, and only they themselves can agree again. Else their id, for of
   * two messages at once one may tell more than the other.
   */
  async function birthAddressesOf(
    strangers: readonly Person[],
  ): Promise<ReadonlyMap<MessageReceived, Address>> {
    const told = strangers.flatMap((person) => person.told);
    const found = await suppressions.of(told);
    const suppressed = new Set(told.filter((_, index) => found[index] !== null).map(addressKey));
    return new Map(
      strangers.flatMap(({ heard, told: all, id }) => {
        const address = all.find((each) => suppressed.has(addressKey(each))) ?? id;
        return address === undefined ? [] : [[heard.message, address] as const];
      }),
    );
  }

  return {
    writerOf,

    async whoMoved({ old, to }, from) {
      const known = await contacts.known([old, from, ...to]);
      const contact = [old, from, ...to].map((address) => known.get(addressKey(address))).find(Boolean);
      if (contact === undefined) return null;
      const suppressed = await suppressions.of(to);
      const free = to.filter((_, index) => suppressed[index] === null);
      const leads = await contacts.join(free.map((address) => ({ contact, address })));
      return { contact, to: free.filter((address) => leads.get(addressKey(address)) === contact) };
    },

    leave: (contact, { old }) => contacts.release(contact, [old]),
  };
}

function toldBy(heard: HeardMessage): Person {
  const { message } = heard;
  const told = [message.from, ...(message.also ?? [])];
  const number = told.find(({ kind }) => kind === 'phone');
  const id = told.find(({ kind }) => kind !== 'phone');
  return { heard, told, number, id };
}
