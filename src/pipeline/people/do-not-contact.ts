/** Numbers that must not be contacted: suppressed without a contact, and withdrawn where there is one. */
import type { Address, AddressKey } from '../../core/address.ts';
import { purposes } from '../../core/consent.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { EntryId } from '../../core/event.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { ErasureLog } from '../../ports/erasure-log.ts';
import type { Store } from '../../ports/store.ts';
import type { Inbox } from '../intake/inbox.ts';
import type { Suppressions } from './suppressions.ts';

export type DoNotContactDeps = {
  readonly store: Store;
  readonly inbox: Inbox;
  readonly suppressions: Suppressions;
  readonly log: ErasureLog;
};

export type Listed = {
  readonly at: Instant;
  readonly by: string;
  /** Where the list came from, in the admin's words. */
  readonly source: string;
};

/**
 * Answers the contacts among them, whose withdrawal is stored and not decided yet. Suppressed first: who is born meanwhile
 * is seen as known afterwards. Doing it again changes nothing.
 */
export async function listAsDoNotContact(
  deps: DoNotContactDeps,
  addresses: readonly Address[],
  { at, by, source }: Listed,
): Promise<readonly ContactId[]> {
  const { store, inbox, suppressions, log } = deps;
  if (addresses.length === 0) return [];
  await suppressions.add(addresses, { at, because: 'do-not-contact', optedOut: true });
  await log.append([{ contact: null, addresses: addresses.map(suppressions.idOf), at, by, optedOut: true }]);
  const known: ReadonlyMap<AddressKey, ContactId> = await store.contacts.known(addresses);
  const contacts = [...new Set(known.values())];
  await inbox.submit(
    contacts.map((contact) => ({
      contact,
      id: `suppress:${contact}:${at}` as EntryId,
      event: {
        type: 'consent.reported',
        action: 'withdraw',
        purposes,
        method: 'operator',
        source,
        evidence: {},
        confirm: false,
        by,
        suppress: true,
      },
      rank: 0,
    })),
  );
  return contacts;
}
