/** Part of the store: the question of who is in an audience. */
import type { Place } from '../../core/policy/where.ts';
import type { CampaignPurpose } from '../../core/segment/facets.ts';
import type { Where } from '../../core/segment/where.ts';

/** Who may get a campaign of this purpose: what every audience is found by first. */
export type Reach = { readonly purpose: CampaignPurpose; readonly place?: Place };

export type AudienceQuery = { readonly where: Where; readonly reach?: Reach };
