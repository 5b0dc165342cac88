/** Counts contacts by whether what is sent to them arrives: by the facet that tells. */
import type { DeliveryWord } from '../../core/delivery/delivery-word.ts';
import type { DeliveryCounts } from '../../ports/store/delivery-counts.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';

export function createDeliveryCounts(contacts: Collection): DeliveryCounts {
  const count = (word: DeliveryWord) => contacts.countDocuments({ 'facets.delivery': word } as Filter);
  return {
    async countByDelivery() {
      const [suspect, undelivered] = await Promise.all([count('suspect'), count('undelivered')]);
      return { suspect, undelivered };
    },
  };
}
