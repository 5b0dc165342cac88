/** Pauses, resumes and stops an occurrence; for the API and the command line, in whatever process. */
import { changed, type Occurrence } from '../../core/campaign/occurrence.ts';
import type { OccurrenceId } from '../../core/campaign/occurrence-id.ts';
import { KabarError } from '../../core/errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';

export type CampaignChange = 'pause' | 'resume' | 'stop';

/** The scheduler writes it too; a few losses in a row are bad luck, more are something else. */
const mostTries = 20;

/**
 * The occurrence as it is afterwards. From then on nothing of it begins to leave while it is paused or stopped. Throws
 * `campaign.unknown`, and `campaign.state` when it is not in a state for that.
 */
export async function changeCampaign(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  id: OccurrenceId,
  change: CampaignChange,
  by: string,
): Promise<Occurrence> {
  for (let tries = 0; tries < mostTries; tries++) {
    const before = await findOccurrence(store, id);
    const after = changed(before, change, by, clock.now());
    if (after === null) {
      const words = `${id} is ${before.state}: you cannot ${change} it.`;
      throw new KabarError('campaign.state', words, { ours: false });
    }
    if (await store.campaigns.save(after)) return after;
  }
  throw new KabarError('store.conflict', `${id} changes all the time. Try again.`, { retryable: true });
}

/** Throws `campaign.unknown`. */
export async function findOccurrence(store: Store, id: OccurrenceId): Promise<Occurrence> {
  const found = await store.campaigns.find(id);
  if (found) return found;
  const words = `There is no occurrence ${id}. "kabar campaigns" shows those there are.`;
  throw new KabarError('campaign.unknown', words, { ours: false });
}
