/** What the store must be asked before something that Kabar starts may leave: words not decided yet, campaigns that were stopped. */
import type { Halted } from '../../core/campaign/occurrence-id.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { Store } from '../../ports/store.ts';

export const startsSomething = ({ contact }: ContactRecord): boolean =>
  contact.outbox.some((entry) => entry.origin === 'started');

/** Of those for whom something is started, those who have written what nobody has decided: it may be STOP. */
export function undecidedAmong(
  records: readonly ContactRecord[],
  { inbox }: Pick<Store, 'inbox'>,
): Promise<ReadonlySet<ContactId>> {
  const starting = records.filter(startsSomething);
  return inbox.waitingContacts(
    starting.map(({ id }) => id),
    starting.flatMap(({ decided }) => decided),
  );
}

/** Read for every round, so that nothing of a campaign leaves once its stop is stored. */
export async function haltedAmong(
  records: readonly ContactRecord[],
  { campaigns }: Pick<Store, 'campaigns'>,
): Promise<Halted> {
  const named = records.flatMap(({ contact }) => contact.outbox.flatMap(({ campaign }) => campaign ?? []));
  return named.length === 0 ? new Map() : campaigns.halted([...new Set(named)]);
}
