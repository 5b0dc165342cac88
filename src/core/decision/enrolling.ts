/** What a campaign's asking leads to: the flow begins, now or at their hour, or it is said why not. */
import { bestHour } from '../campaign/best-hour.ts';
import { type Campaign, campaignOf, isHeldOut } from '../campaign/campaign.ts';
import { because, flowIn, type OccurrenceId } from '../campaign/occurrence-id.ts';
import type { CampaignChanged, FlowRequested } from '../event.ts';
import { expressionValues } from '../flow/expression-values.ts';
import type { FlowId } from '../flow/flow.ts';
import { quietUntil, zoneOf } from '../policy/where.ts';
import { hourMs, type Instant } from '../time/instant.ts';
import { inZone } from '../time/local-time.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { isUnseen } from './aside.ts';
import { stopRun } from './running.ts';

/** The wake-ups of those whom a campaign reaches at their own hour. */
export const campaignTimer = 'campaign:';

/** An application's or a person's wish is carried out; a campaign's only where its rules still say so. */
export function enrol(turn: Turn, { flow, by, occurrence, actor }: FlowRequested): readonly FollowUp[] {
  const found = by === 'campaign' ? campaignFor(turn, flow) : null;
  if (!found) return [{ do: 'start', flow, because: `${by}:${actor ?? occurrence}`, origin: 'started' }];
  const id = occurrence as OccurrenceId;
  if (isHeldOut(turn.contact.id, found)) return leave(turn, found, 'held out');
  const at = bestMoment(turn, found);
  if (at === null) return begin(turn, found, id);
  turn.wake(campaignTimer + id, at);
  turn.note('campaign.awaits', 'their own hour', { flow, hour: hourAt(turn, at) });
  return [];
}

/** Their hour has come. */
export function enrolNow(turn: Turn, timer: string): readonly FollowUp[] {
  const id = timer.slice(campaignTimer.length) as OccurrenceId;
  const found = campaignFor(turn, flowIn(id));
  if (found) return begin(turn, found, id);
  turn.note('flow.missing', because(id), { flow: flowIn(id) });
  return [];
}

/** What they are to get is looked at again; of a stopped campaign nothing that they have not seen yet goes on. */
export function heedChange(turn: Turn, { occurrence, to }: CampaignChanged): void {
  if (to === 'running') return turn.review();
  const why = because(occurrence);
  turn.note('campaign.stopped', undefined, { campaign: occurrence });
  turn.cancel(campaignTimer + occurrence);
  const { queue, run } = turn.contact;
  if (queue.some((waiting) => waiting.because === why))
    turn.change({ queue: queue.filter((waiting) => waiting.because !== why) });
  if (run?.because === why && isUnseen(turn.contact)) stopRun(turn, 'its campaign was stopped');
  turn.review();
}

const campaignFor = (turn: Turn, flow: FlowId): Campaign | null => {
  const { release } = turn.world;
  const known = release.flows.get(flow);
  return known ? campaignOf(known, release) : null;
};

/** Between asking and deciding they may have left the segment. */
function begin(turn: Turn, campaign: Campaign, id: OccurrenceId): readonly FollowUp[] {
  const { contact, world } = turn;
  const segment = world.release.segments.get(campaign.to);
  if (!segment?.holds(expressionValues(contact, world)))
    return leave(turn, campaign, 'no longer in the segment');
  return [{ do: 'start', flow: campaign.flow, because: because(id), origin: 'started' }];
}

function leave(turn: Turn, { flow }: Campaign, why: string): readonly FollowUp[] {
  turn.note('flow.skipped', why, { flow });
  return [];
}

/** The beginning of their best hour within the time given, when it is day for them; null is now. */
function bestMoment(turn: Turn, { bestWithinMs }: Campaign): Instant | null {
  const { contact, world } = turn;
  if (bestWithinMs === undefined) return null;
  const zone = zoneOf(contact, world.release.policy);
  const thisHour = inZone(world.now, zone).startOf('hour').toMillis();
  const starts = Array.from(
    { length: Math.floor(bestWithinMs / hourMs) + 1 },
    (_, ahead) => thisHour + ahead * hourMs,
  );
  const open = starts.filter(
    (at) => quietUntil(contact, world.release.policy, Math.max(at, world.now)) === null,
  );
  const hour = bestHour(
    contact.rhythm.hours,
    {},
    open.map((at) => hourAt(turn, at)),
  );
  const at = open.find((start) => hourAt(turn, start) === hour);
  return at === undefined || at <= world.now ? null : at;
}

const hourAt = ({ contact, world }: Turn, at: Instant): number =>
  inZone(at, zoneOf(contact, world.release.policy)).hour;
