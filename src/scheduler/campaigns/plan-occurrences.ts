/** Which occurrences are to be opened now: each slot of a schedule once, however long nobody looked. */
import type { Campaign } from '../../core/campaign/campaign.ts';
import { ended, openOccurrence, refreshed } from '../../core/campaign/occurrence.ts';
import { placeProgress } from '../../core/campaign/place-progress.ts';
import {
  nextSlot,
  type Slot,
  slotLongAfter,
  slotLongBefore,
  slotMoment,
} from '../../core/campaign/schedule.ts';
import type { Place } from '../../core/policy/where.ts';
import type { CampaignPurpose } from '../../core/segment/facets.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Logger } from '../../ports/logger.ts';
import type { KnownCampaign } from '../../ports/store/campaign-store.ts';
import type { Store } from '../../ports/store.ts';

export type PlanDeps = {
  readonly store: Store;
  readonly logger: Logger;
  readonly now: Instant;
  readonly places: (purpose: CampaignPurpose) => Promise<readonly Place[]>;
  readonly zoneOf: (clock: Campaign['clock']) => (place: Place) => string;
};

export type Planned = {
  readonly opened: number;
  /** When the next one is to be opened. */
  readonly next: Instant | null;
};

/** Of those that were missed so many are told of, the latest. */
const mostMissed = 31;

export async function planOccurrences(deps: PlanDeps, campaigns: readonly Campaign[]): Promise<Planned> {
  let opened = 0;
  let next: Instant | null = null;
  for (const campaign of campaigns) {
    const planned = await planCampaign(deps, campaign);
    opened += planned.opened;
    if (planned.next !== null) next = Math.min(next ?? planned.next, planned.next);
  }
  return { opened, next };
}

async function planCampaign(deps: PlanDeps, campaign: Campaign): Promise<Planned> {
  const { store, logger, now } = deps;
  const known = await knownCampaign(deps, campaign);
  const zoneOf = deps.zoneOf(campaign.clock);
  const places = await deps.places(campaign.purpose);
  const zones = [...new Set(places.map(zoneOf))];
  const comesFirst = (slot: Slot) => Math.min(...zones.map((zone) => slotMoment(slot, zone)));

  const due: Slot[] = [];
  let slot = nextSlot(campaign.schedule, known.through ?? slotLongBefore(known.since));
  for (; slot !== null && slot < slotLongAfter(now) && comesFirst(slot) <= now; ) {
    due.push(slot);
    slot = nextSlot(campaign.schedule, slot);
  }
  const [before = null] =
    due.length === 0 ? [] : await store.campaigns.latest({ flow: campaign.flow, limit: 1 });
  const occurrences = due.flatMap((one) => {
    const progress = places.map((place) =>
      placeProgress({ slot: one, since: known.since, before }, place, zoneOf(place)),
    );
    if (progress.every(({ state }) => state === 'early')) return [];
    const occurrence = refreshed(openOccurrence(campaign, one, now, progress), [], zoneOf, now);
    const over = ended(occurrence, now);
    return [over?.state === 'expired' ? over : occurrence];
  });
  const missed = occurrences.filter(({ state }) => state === 'expired');
  if (missed.length > 0)
    logger.warn('a campaign did not take place', {
      campaign: campaign.flow,
      times: missed.length,
      reason: missed[0]?.reason,
    });
  const told = new Set(missed.slice(-mostMissed));
  for (const occurrence of occurrences)
    if (occurrence.state !== 'expired' || told.has(occurrence)) await store.campaigns.open(occurrence);
  const through = due.at(-1);
  if (through !== undefined) await store.campaigns.remember({ ...known, through });
  return { opened: occurrences.length, next: slot === null ? null : comesFirst(slot) };
}

/** A plan that is new, or another than before, begins now: nobody is sent what was due before anybody wrote it down. */
async function knownCampaign({ store, now }: PlanDeps, { flow, written }: Campaign): Promise<KnownCampaign> {
  const known = await store.campaigns.known(flow);
  if (known?.written === written) return known;
  const begun: KnownCampaign = { flow, written, since: now, through: null };
  await store.campaigns.remember(begun);
  return begun;
}
