/** Where contacts are born, and the one place that decides who may bring whom into the world. */
import { type Address, type AddressKey, addressKey } from '../../core/address.ts';
import type { ChannelId } from '../../core/channel.ts';
import { type Contact, newContact } from '../../core/contact.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { Suppression } from '../../core/erasure.ts';
import { languageOfAddress } from '../../core/language.ts';
import { firstSnapshot } from '../../core/lifecycle/snapshot.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import { createBatcher } from '../batch.ts';
import type { Suppressions } from './suppressions.ts';

/**
 * Who asks for the contact of an address: the person themselves, by a message written then; their phone, by something less
 * than a message (a vote, a reaction); or somebody else (a form, an app, an import, an operator).
 */
export type Asker =
  | { readonly kind: 'person'; readonly writtenAt: Instant }
  | { readonly kind: 'phone' }
  | { readonly kind: 'other' };

export type Wanted = { readonly address: Address; readonly channel: ChannelId; readonly asker: Asker };

export type BirthsDeps = {
  readonly store: Store;
  readonly suppressions: Suppressions;
  readonly clock: Clock;
  readonly newContactId: () => ContactId;
  /** Languages we speak and the one for everybody else; from the current release. */
  readonly languages: () => { readonly spoken: readonly string[]; readonly fallback: string };
};

const maxBatch = 256;

/**
 * The contact of an address, born when it is unknown; null when it is suppressed and whoever asks may not change that. Only
 * what a person wrote after they were erased brings them back, and then as somebody whom nobody else can speak for.
 */
export function createBirths(deps: BirthsDeps): (wanted: Wanted) => Promise<ContactId | null> {
  const { store, suppressions } = deps;

  return createBatcher(
    async (wanted: readonly Wanted[]) => {
      const known = new Map(await store.contacts.known(wanted.map(({ address }) => address)));
      const strangers = wanted.filter(({ address }) => !known.has(addressKey(address)));
      for (const [key, id] of await bear(strangers)) known.set(key, id);
      const gone = await erasedAmong(wanted, known);
      return wanted.map(({ address, asker }) => {
        const contact = known.get(addressKey(address)) ?? null;
        return contact !== null && asker.kind === 'other' && gone.has(contact) ? null : contact;
      });
    },
    { maxItems: maxBatch },
  );

  async function bear(strangers: readonly Wanted[]): Promise<ReadonlyMap<AddressKey, ContactId>> {
    if (strangers.length === 0) return new Map();
    // After the addresses were looked for: an erasure writes its suppressions before it takes addresses away.
    const found = await suppressions.of(strangers.map(({ address }) => address));
    const welcome = new Map<AddressKey, { readonly wanted: Wanted; readonly suppressed: boolean }>();
    for (const [index, wanted] of strangers.entries()) {
      const suppression = found[index] ?? null;
      if (!mayBeBorn(wanted.asker, suppression)) continue;
      welcome.set(addressKey(wanted.address), { wanted, suppressed: suppression !== null });
    }
    const addresses = [...welcome.values()].map(({ wanted }) => wanted.address);
    const ids = await store.contacts.resolve(addresses, (address) => {
      // Only those asked for are born.
      const { wanted, suppressed } = welcome.get(addressKey(address)) as {
        wanted: Wanted;
        suppressed: boolean;
      };
      return birth(wanted, suppressed);
    });
    return new Map(addresses.map((address, index) => [addressKey(address), ids[index] as ContactId]));
  }

  /** While an erasure is carried out, the address still leads to what is left of the contact. */
  async function erasedAmong(
    wanted: readonly Wanted[],
    known: ReadonlyMap<AddressKey, ContactId>,
  ): Promise<ReadonlySet<ContactId>> {
    const ids = wanted.flatMap(({ address, asker }) => {
      const id = asker.kind === 'other' ? known.get(addressKey(address)) : undefined;
      return id === undefined ? [] : [id];
    });
    if (ids.length === 0) return new Set();
    const records = await store.contacts.load([...new Set(ids)]);
    return new Set(ids.filter((id) => (records.get(id)?.contact.erased ?? null) !== null));
  }

  function birth({ address, channel }: Wanted, suppressed: boolean): Contact {
    const { spoken, fallback } = deps.languages();
    const guess = languageOfAddress(address, spoken, fallback);
    const contact = newContact({
      id: deps.newContactId(),
      createdAt: deps.clock.now(),
      channel,
      address,
      language: guess.language,
      languageFrom: guess.from,
      lifecycle: firstSnapshot,
    });
    return suppressed ? { ...contact, suppressed } : contact;
  }
}

/** An old message that is delivered again brings nobody back. */
const mayBeBorn = (asker: Asker, suppression: Suppression | null): boolean =>
  suppression === null || (asker.kind === 'person' && asker.writtenAt > suppression.at);
