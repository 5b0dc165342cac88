/** Campaigns as they stand: plans, occurrences, and who would be asked next; for the API and the command line. */
import { type Campaign, campaignsOf, isHeldOut } from '../core/campaign/campaign.ts';
import { askedIn, type Occurrence } from '../core/campaign/occurrence.ts';
import type { Report } from '../core/campaign/report.ts';
import { nextSlot, type Slot, slotLongBefore, slotMoment } from '../core/campaign/schedule.ts';
import type { Contact } from '../core/contact.ts';
import { KabarError } from '../core/errors.ts';
import type { FlowId } from '../core/flow/flow.ts';
import { didYouMean } from '../core/flow/suggest.ts';
import { nowhere, type Place, zoneAt } from '../core/policy/where.ts';
import type { Release } from '../core/release.ts';
import { circumstances } from '../core/segment/circumstances.ts';
import type { Instant } from '../core/time/instant.ts';
import { reportOf } from '../scheduler/campaigns/campaign-report.ts';
import type { SegmentDeps } from './segment-people.ts';

export type CampaignNow = {
  readonly campaign: FlowId;
  readonly when: string;
  readonly clock: Campaign['clock'];
  readonly to: string;
  readonly purpose: Campaign['purpose'];
  readonly holdout: number;
  /** The next time on the wall; null when there is none. */
  readonly next: Slot | null;
  /** How many would be asked if it were now. */
  readonly audience: number;
};

export type CampaignPreview = CampaignNow & {
  readonly heldOut: number;
  /** When it comes where, and to how many. */
  readonly places: readonly {
    readonly place: Place;
    readonly zone: string;
    readonly at: Instant | null;
    readonly audience: number;
  }[];
  readonly first: readonly Contact[];
};

export type OccurrenceNow = Occurrence & { readonly asked: number; readonly numbers: Report };

/** How many a campaign of this release would ask if it were now. */
export type CountAudience = (release: Release, campaign: Campaign) => Promise<number>;

/** Counts by looking at everybody within reach: some 50 ms for 100,000 contacts. */
export const audienceCounter =
  (deps: SegmentDeps): CountAudience =>
  async (release, campaign) =>
    deps.store.contacts.countAudience({
      where: await whereOf(deps, release, campaign),
      reach: { purpose: campaign.purpose },
    });

export async function campaignsNow(
  deps: SegmentDeps,
  count: CountAudience = audienceCounter(deps),
): Promise<readonly CampaignNow[]> {
  const release = deps.release();
  const campaigns: CampaignNow[] = [];
  if (release === null) return campaigns;
  // One after the other: a counter that remembers counts once for all campaigns of a segment.
  for (const campaign of campaignsOf(release))
    campaigns.push(await campaignNow(deps, release, campaign, count));
  return campaigns;
}

/** Throws `campaign.unknown`. */
export async function previewCampaign(
  deps: SegmentDeps,
  name: string,
  limit: number,
): Promise<CampaignPreview> {
  const { store } = deps;
  const { release, campaign } = findCampaign(deps, name);
  const { purpose, clock } = campaign;
  const now = await campaignNow(deps, release, campaign, audienceCounter(deps));
  const where = await whereOf(deps, release, campaign);
  const found = await store.contacts.places(purpose);
  const zoneOf = (place: Place) =>
    clock === 'house' ? release.policy.defaultTimeZone : zoneAt(place, release.policy);
  const places = await Promise.all(
    found.map(async (place) => ({
      place,
      zone: zoneOf(place),
      at: now.next === null ? null : slotMoment(now.next, zoneOf(place)),
      audience: await store.contacts.countAudience({ where, reach: { purpose, place } }),
    })),
  );
  const ids = await store.contacts.audience({ where, reach: { purpose }, limit });
  const records = await store.contacts.load(ids);
  return {
    ...now,
    heldOut: await countHeldOut(deps, where, campaign),
    places: places.filter(({ audience }) => audience > 0),
    first: ids.flatMap((id) => records.get(id)?.contact ?? []),
  };
}

export const occurrenceNow = async (
  { store }: Pick<SegmentDeps, 'store'>,
  occurrence: Occurrence,
): Promise<OccurrenceNow> => ({
  ...occurrence,
  asked: askedIn(occurrence),
  numbers: await reportOf(store, occurrence),
});

export function findCampaign(
  { release }: SegmentDeps,
  name: string,
): { readonly release: Release; readonly campaign: Campaign } {
  const current = release();
  const all = current ? campaignsOf(current) : [];
  const campaign = all.find(({ flow }) => flow === name);
  if (current && campaign) return { release: current, campaign };
  const hint =
    didYouMean(
      name,
      all.map(({ flow }) => flow),
    ) ?? 'A flow with a schedule is a campaign.';
  throw new KabarError('campaign.unknown', `There is no campaign "${name}". ${hint}`, { ours: false });
}

async function campaignNow(
  deps: SegmentDeps,
  release: Release,
  campaign: Campaign,
  count: CountAudience,
): Promise<CampaignNow> {
  const { flow, written, clock, to, purpose, holdout = 0, schedule } = campaign;
  const zone = release.policy.defaultTimeZone;
  const now = deps.clock.now();
  let next = nextSlot(schedule, slotLongBefore(now));
  while (next !== null && slotMoment(next, zone) <= now) next = nextSlot(schedule, next);
  const audience = await count(release, campaign);
  return { campaign: flow, when: written, clock, to, purpose, holdout, next, audience };
}

async function whereOf({ store, clock }: SegmentDeps, { segments, policy }: Release, campaign: Campaign) {
  const places = [...(await store.contacts.places(campaign.purpose)), nowhere];
  const segment = segments.get(campaign.to);
  // The release was checked: the segment is there.
  return segment ? segment.where(circumstances(clock.now(), places, policy)) : { any: [] };
}

const page = 1_000;

async function countHeldOut(
  { store }: SegmentDeps,
  where: Awaited<ReturnType<typeof whereOf>>,
  campaign: Campaign,
): Promise<number> {
  if (!campaign.holdout) return 0;
  let heldOut = 0;
  const reach = { purpose: campaign.purpose };
  let ids = await store.contacts.audience({ where, reach, limit: page });
  for (; ids.length > 0; ) {
    heldOut += ids.filter((id) => isHeldOut(id, campaign)).length;
    const after = ids.at(-1) ?? null;
    ids = ids.length < page ? [] : await store.contacts.audience({ where, reach, after, limit: page });
  }
  return heldOut;
}
