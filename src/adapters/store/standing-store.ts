/** Who stands where in the flows: found by the facet that names their flows, read page by page. */
import type { Contact } from '../../core/contact.ts';
import type { ContactId } from '../../core/contact-id.ts';
import { createTally, placesOf, type StandingPlace } from '../../core/flow/standing.ts';
import type { StandingStore } from '../../ports/store/standing-store.ts';
import { inFlow } from './audience-filter.ts';
import type { Collection } from './models.ts';

/** The engine has its turn between two pages. */
const page = 500;

type StandingRow = { readonly _id: ContactId; readonly contact: Pick<Contact, 'run' | 'aside'> };

export function createStandingStore(contacts: Collection): StandingStore {
  const standers: StandingStore['standers'] = async (flow, after, limit) => {
    const found = contacts.find(inFlow(flow, after)).sort({ _id: 1 }).limit(limit);
    const rows = await found.project({ 'contact.run': 1, 'contact.aside': 1 }).toArray();
    return (rows as unknown as readonly StandingRow[]).map(({ _id, contact }) => ({
      contact: _id,
      places: placesIfReadable(contact).filter((place) => place.flow === flow),
    }));
  };
  return {
    standers,
    async standingIn(flow) {
      const tally = createTally();
      for (let after: ContactId | null = null; ; ) {
        const found = await standers(flow, after, page);
        for (const { contact, places } of found) {
          tally.add(places);
          after = contact;
        }
        if (found.length < page) return tally.counts();
      }
    },

    async countInFlows(flows) {
      const counts = flows.map(
        async (flow) => [flow, await contacts.countDocuments(inFlow(flow, null))] as const,
      );
      return new Map(await Promise.all(counts));
    },
  };
}

/** Nowhere, where it is no contact any more: see contact-rows.ts. */
function placesIfReadable(contact: StandingRow['contact']): readonly StandingPlace[] {
  try {
    return placesOf(contact);
  } catch {
    return [];
  }
}
