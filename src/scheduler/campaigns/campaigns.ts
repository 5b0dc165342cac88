/**
 * Runs campaigns: opens an occurrence when its time comes anywhere, asks its people place by place and batch by batch, and ends
 * it. Everything stands in the store; a batch that is asked again after a crash asks nobody twice, for the ids of the entries
 * are made of occurrence and contact.
 */
import { type Campaign, campaignOf, campaignsOf } from '../../core/campaign/campaign.ts';
import {
  advanced,
  dueNext,
  ended,
  isOpen,
  type Occurrence,
  placeDue,
  refreshed,
  waiting,
} from '../../core/campaign/occurrence.ts';
import { because } from '../../core/campaign/occurrence-id.ts';
import type { PlaceProgress } from '../../core/campaign/place-progress.ts';
import { nextSlot, slotMoment } from '../../core/campaign/schedule.ts';
import type { ChannelFacts } from '../../core/channel.ts';
import type { EntryId } from '../../core/event.ts';
import type { Place } from '../../core/policy/where.ts';
import { nowhere, zoneAt } from '../../core/policy/where.ts';
import type { Release } from '../../core/release.ts';
import { circumstances } from '../../core/segment/circumstances.ts';
import type { CampaignPurpose } from '../../core/segment/facets.ts';
import { hourMs, type Instant, secondMs } from '../../core/time/instant.ts';
import { localDay } from '../../core/time/local-time.ts';
import { type FailPoints, noFailPoints } from '../../pipeline/fail-points.ts';
import type { Inbox, Submission } from '../../pipeline/intake/inbox.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Store } from '../../ports/store.ts';
import { createReporter, reportDueAt } from './campaign-report.ts';
import { roomToAsk } from './campaign-room.ts';
import { tellPeople } from './campaign-telling.ts';
import { planOccurrences } from './plan-occurrences.ts';

export type CampaignsDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly inbox: Inbox;
  readonly logger: Logger;
  readonly release: () => Release;
  /** The numbers by which people are written to. */
  readonly channels: readonly ChannelFacts[];
  /** True while this process is the one that runs campaigns. */
  readonly mayRun: () => boolean;
  readonly failPoints?: FailPoints;
  /** How many people are asked at once. */
  readonly batch?: number;
};

export type Campaigns = {
  /** One step of each occurrence that has one to take; answers how much was done, 0 when there is nothing to do now. */
  run(): Promise<number>;
  /** When there will be something to do, as far as the last run could tell; null when never. */
  nextDue(): Instant | null;
};

const usualBatch = 250;
/** With more than this undecided nobody else is asked: what people write must not wait behind a campaign. */
const maxUndecided = 1_000;
/** Somebody may pause or resume one by the command line of another process. */
const lookMs = 10 * secondMs;
/** Somebody may move to a place where nobody lived. */
const longestRestMs = hourMs;

type Rest = {
  readonly from: Instant;
  readonly until: Instant;
  /** When it is worth looking whether somebody changed one. */
  readonly lookAt: Instant;
  /** The occurrences that are at work, as they were when the rest began. */
  readonly marks: string;
  readonly release: Release;
};

const marksOf = (atWork: readonly Occurrence[]): string =>
  atWork.map(({ id, version }) => `${id} ${version}`).join('\n');

type World = {
  readonly now: Instant;
  readonly release: Release;
  readonly places: (purpose: CampaignPurpose) => Promise<readonly Place[]>;
  readonly zoneOf: (clock: Campaign['clock']) => (place: Place) => string;
};

export function createCampaigns(deps: CampaignsDeps): Campaigns {
  const { store, clock, release, mayRun } = deps;
  const reporter = createReporter(store);
  /** Until when there is nothing to do, unless the release changes, the clock jumps or somebody changes an occurrence. */
  let rest: Rest | null = null;
  let next: Instant | null = null;

  const isResting = async (now: Instant): Promise<boolean> => {
    if (rest === null || rest.release !== release() || now < rest.from || now >= rest.until) return false;
    if (now < rest.lookAt) return true;
    const same = marksOf(await store.campaigns.atWork()) === rest.marks;
    if (same) rest = { ...rest, lookAt: now + lookMs };
    return same;
  };

  async function run(): Promise<number> {
    const now = clock.now();
    if (!mayRun() || (await isResting(now))) return 0;
    const world = worldAt(deps, now);
    const planned = await planOccurrences({ ...deps, ...world }, campaignsOf(world.release));
    let done = planned.opened;
    const atWork = await store.campaigns.atWork();
    for (const occurrence of atWork) done += await step(deps, world, occurrence, reporter);
    if (done > 0) return done;
    const moments = [planned.next, ...atWork.map((one) => nextOf(one))].filter((at) => at !== null);
    next = moments.length === 0 ? null : Math.min(...moments);
    const until = Math.min(next ?? Number.POSITIVE_INFINITY, now + longestRestMs);
    const lookAt = atWork.some((one) => isOpen(one)) ? now + lookMs : until;
    rest = { from: now, until, lookAt, marks: marksOf(atWork), release: world.release };
    return 0;
  }

  return { run, nextDue: () => next };
}

function worldAt({ store, release }: CampaignsDeps, now: Instant): World {
  const current = release();
  const known = new Map<CampaignPurpose, Promise<readonly Place[]>>();
  return {
    now,
    release: current,
    places(purpose) {
      const places =
        known.get(purpose) ??
        store.contacts.places(purpose).then((found) => [...new Set([...found, nowhere])]);
      known.set(purpose, places);
      return places;
    },
    zoneOf: (clock) => (place) =>
      clock === 'house' ? current.policy.defaultTimeZone : zoneAt(place, current.policy),
  };
}

const nextOf = (occurrence: Occurrence): Instant | null => dueNext(occurrence) ?? reportDueAt(occurrence);

type Reporter = ReturnType<typeof createReporter>;

async function step(
  deps: CampaignsDeps,
  world: World,
  occurrence: Occurrence,
  reporter: Reporter,
): Promise<number> {
  const { store, logger } = deps;
  if (occurrence.telling) return tellPeople(deps, occurrence, occurrence.telling);
  const reportAt = reportDueAt(occurrence);
  if (reportAt !== null) return reportAt <= world.now ? reporter.step(occurrence) : 0;
  if (occurrence.state !== 'running') return 0;
  const flow = world.release.flows.get(occurrence.flow);
  const campaign = flow && campaignOf(flow, world.release);
  const segment = world.release.segments.get(occurrence.to);
  if (!campaign || !segment) {
    const reason = 'its flow, its schedule or its segment is no longer there';
    logger.warn('a campaign was stopped', { campaign: occurrence.id, reason });
    await store.campaigns.save({ ...occurrence, state: 'stopped', reason, endedAt: world.now });
    return 1;
  }
  const places = await world.places(occurrence.purpose);
  const fresh = refreshed(occurrence, places, world.zoneOf(occurrence.clock), world.now);
  const place = placeDue(fresh, world.now);
  if (place) return ask(deps, world, fresh, place, campaign);
  const over = ended(fresh, world.now);
  if (over?.state === 'expired')
    logger.warn('a campaign did not take place', { campaign: over.id, reason: over.reason });
  if (over?.state === 'done') logger.info('a campaign has asked everybody', { campaign: over.id });
  if (over || fresh !== occurrence) await store.campaigns.save(over ?? fresh);
  return over ? 1 : 0;
}

/** As long as it is of use; else until the campaign comes again, for then whoever was left out comes first. */
function longestWait(
  { lapsesAfterMs, schedule }: Campaign,
  { slot }: Occurrence,
  { dueAt }: PlaceProgress,
  zone: string,
): Instant | null {
  if (lapsesAfterMs !== null) return dueAt + lapsesAfterMs;
  const next = nextSlot(schedule, slot);
  return next === null ? null : slotMoment(next, zone);
}

/** One batch of one place. Whoever no longer is in the segment when the batch is read is not in it. */
async function ask(
  { store, inbox, channels, failPoints = noFailPoints, batch = usualBatch }: CampaignsDeps,
  { now, release, places, zoneOf }: World,
  occurrence: Occurrence,
  progress: PlaceProgress,
  campaign: Campaign,
): Promise<number> {
  const { count } = await store.inbox.backlog();
  if (count > maxUndecided) return 0;
  const { id, flow, purpose, to } = occurrence;
  const segment = release.segments.get(to);
  if (!segment) return 0;
  const { place, after } = progress;
  const { policy } = release;
  const room = await roomToAsk(
    { store, now, channels, policy },
    { occurrence, place: progress, atOwnHour: campaign.bestWithinMs !== undefined, undecided: count },
  );
  if (room.people <= 0) {
    const roomUntil = longestWait(campaign, occurrence, progress, zoneOf(campaign.clock)(place));
    await store.campaigns.save(waiting(occurrence, place, { until: room.until, roomUntil }));
    // Something has changed: when it goes on is read again.
    return 1;
  }
  const limit = Math.min(batch, room.people);
  const where = segment.where(circumstances(now, await places(purpose), policy));
  const through = progress.round === undefined ? null : (progress.from ?? null);
  const ids = await store.contacts.audience({ where, reach: { purpose, place }, after, through, limit });
  await inbox.submit(
    ids.map(
      (contact): Submission => ({
        contact,
        id: `${because(id)}:${contact}` as EntryId,
        event: { type: 'flow.requested', flow, by: 'campaign', occurrence: id },
        rank: 2,
      }),
    ),
  );
  failPoints.reach('campaign-asked');
  const asked = {
    asked: ids.length,
    last: ids.at(-1) ?? null,
    full: ids.length === limit,
    day: localDay(now, policy.defaultTimeZone),
  };
  // Somebody paused it meanwhile, or another process took over: what is asked stays asked, and is not counted twice.
  await store.campaigns.save(advanced(occurrence, place, asked));
  failPoints.reach('campaign-noted');
  return Math.max(1, ids.length);
}
