/** Counts the list as it is now: who is on it, whom campaigns reach. */
import type { ListSize } from '../../core/cleaning/list-size.ts';
import { everybody } from '../../core/segment/where.ts';
import type { Store } from '../../ports/store.ts';

export async function sizeOfList({ contacts }: Pick<Store, 'contacts'>): Promise<ListSize> {
  const [byStage, marketing, utility, delivery] = await Promise.all([
    contacts.countByStage(),
    contacts.countAudience({ where: everybody, reach: { purpose: 'marketing' } }),
    contacts.countAudience({ where: everybody, reach: { purpose: 'utility' } }),
    contacts.countByDelivery(),
  ]);
  return { byStage, marketing, utility, suspects: delivery.suspect, undelivered: delivery.undelivered };
}
