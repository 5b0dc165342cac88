/**
 * What still comes for a contact that is part of another one: until its addresses lead there (docs/architecture.md, clause 7),
 * and whenever another process or an application still knows it by its old name.
 */
import { endsWithSealed, isOfSealed } from '../../core/decision/sealing.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { InboxEntry, Store } from '../../ports/store.ts';
import type { Settled } from '../deciding/settled.ts';

export type ForwardingDeps = { readonly store: Pick<Store, 'inbox'>; readonly settled: Settled };

/**
 * Gives entries of a sealed contact to whom it is part of; those that the contact decides itself are handed back. `waits` says
 * that the other has not been told of it yet: then nothing was given, for nothing may overtake that.
 */
export async function forward(
  { store, settled }: ForwardingDeps,
  record: ContactRecord,
  entries: readonly InboxEntry[],
): Promise<{ readonly own: readonly InboxEntry[]; readonly given: number; readonly waits: boolean }> {
  const { sealed } = record.contact;
  const isOwn = ({ id, event }: InboxEntry) =>
    sealed === null || record.decided.includes(id) || isOfSealed(event) || endsWithSealed(event);
  const own = entries.filter(isOwn);
  const others = entries.filter((entry) => !isOwn(entry));
  if (sealed === null || others.length === 0) return { own, given: 0, waits: false };
  if (!settled.covers(record)) return { own, given: 0, waits: true };
  for (const { id } of others) await store.inbox.reassign(id, record.id, sealed.into);
  return { own, given: others.length, waits: false };
}
