/** Everything the pages of campaigns show. */
import type { Occurrence } from '../../core/campaign/occurrence.ts';
import type { FlowId } from '../../core/flow/flow.ts';
import {
  type CampaignNow,
  type CampaignPreview,
  type CountAudience,
  campaignsNow,
  type OccurrenceNow,
  occurrenceNow,
  previewCampaign,
} from '../../http/campaigns-now.ts';
import type { ConsoleDeps } from '../deps.ts';

export type CampaignRow = CampaignNow & { readonly last: Pick<Occurrence, 'slot' | 'state'> | null };

export type CampaignsView = {
  readonly campaigns: readonly CampaignRow[];
  readonly segments: readonly { readonly name: string; readonly condition: string }[];
};

export type CampaignView = {
  readonly preview: CampaignPreview;
  /** The latest first. */
  readonly occurrences: readonly OccurrenceNow[];
};

const shownOccurrences = 10;
/** People are not shown here; none would be all of them. */
const fewest = 1;

export async function campaignsView(deps: ConsoleDeps, audiences: CountAudience): Promise<CampaignsView> {
  const campaigns = await campaignsNow(deps, audiences);
  const rows = campaigns.map(async (campaign): Promise<CampaignRow> => {
    const [last] = await deps.store.campaigns.latest({ flow: campaign.campaign, limit: 1 });
    return { ...campaign, last: last ?? null };
  });
  const segments = [...(deps.release()?.segments ?? [])];
  return {
    campaigns: await Promise.all(rows),
    segments: segments.map(([name, { source }]) => ({ name, condition: source })),
  };
}

/** Throws `campaign.unknown`. */
export async function campaignView(deps: ConsoleDeps, name: string): Promise<CampaignView> {
  const preview = await previewCampaign(deps, name, fewest);
  const found = await deps.store.campaigns.latest({ flow: name as FlowId, limit: shownOccurrences });
  return { preview, occurrences: await Promise.all(found.map((each) => occurrenceNow(deps, each))) };
}
