/** Keeps account of what somebody does: an end to the silence, their engagement, their rhythm, and what the lifecycle hears of it. */
import type { Contact } from '../contact.ts';
import { isNewOccasion, withGlance, withSign } from '../engagement/rhythm.ts';
import { type Deed, usualEngagement } from '../engagement/rules.ts';
import { earned, inStep, scoreAt } from '../engagement/score.ts';
import type { LinkClicked } from '../event.ts';
import { halvedBy } from '../policy/frequency.ts';
import type { Policy } from '../policy/policy.ts';
import { zoneOf } from '../policy/where.ts';
import type { Instant } from '../time/instant.ts';
import { localHour } from '../time/local-time.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { creditDeed } from './trying.ts';

/**
 * A sign of life ends the silence at once, whatever it is worth (null: nothing, as a reaction that is taken back). Signs
 * less than an hour apart are one occasion and earn once: five lines in a row are one answer.
 */
export function noteLife(turn: Turn, deed: Deed | null): void {
  creditDeed(turn, deed);
  const { contact, world, arrival } = turn;
  const { policy } = world.release;
  const at = Math.floor(arrival.receivedAt);
  // What half a cap held back may have room under the whole one.
  if (halvedBy(contact, policy) === 'silence') turn.review();
  const points = deed === null || !isNewOccasion(contact.rhythm, at) ? 0 : rulesOf(turn).points[deed];
  turn.change({
    talk: { ...contact.talk, unanswered: 0, silentSince: null, lastReadAt: null },
    rhythm: withSign(contact.rhythm, at, localHour(at, zoneOf(contact, policy))),
    engagement: earned(contact.engagement, points, rulesOf(turn), at),
  });
}

/** They opened a link of ours: interest, and no message. What opens a service window is only what they write. */
export function noteClick(turn: Turn, { link, said }: LinkClicked): void {
  noteLife(turn, 'click');
  if (said === undefined) return turn.note('link.clicked', link);
  const { flow = null, step = null, topic = null, campaign = null, message } = said;
  turn.note('link.clicked', undefined, { link, flow, step, topic, campaign, message });
}

/**
 * A read is a weaker sign: it may be a thumb on its way to something else. It earns a little and puts dormancy off a little
 * (src/core/engagement/silence.ts), and neither ends a silence nor brings anybody back.
 */
export function noteRead(turn: Turn, told: Instant = turn.arrival.receivedAt): void {
  const { contact, world, arrival } = turn;
  // A phone whose clock is ahead reads nothing in the future.
  const at = Math.floor(Math.min(told, arrival.receivedAt));
  const { talk } = contact;
  turn.change({
    talk: talk.silentSince === null ? talk : { ...talk, lastReadAt: Math.max(at, talk.lastReadAt ?? at) },
    rhythm: withGlance(contact.rhythm, localHour(at, zoneOf(contact, world.release.policy))),
  });
  earn(turn, rulesOf(turn).points.read, at);
}

/** They chose less of us. */
export const noteDisinterest = (turn: Turn): void => earn(turn, rulesOf(turn).points['not-interested']);

/** They reached a goal: as good as a sign of life. */
export function noteGoal(turn: Turn, points: number): void {
  noteLife(turn, null);
  earn(turn, points);
}

/** Their engagement is stored by another half-life than that of the policy. */
export const isOutOfStep = ({ engagement }: Contact, policy: Policy): boolean =>
  inStep(engagement, policy.engagement ?? usualEngagement) !== engagement;

/** A release changed how engagement fades: what they have is worth the same, and fades by the new rule. */
export function keepInStep(turn: Turn): void {
  const engagement = inStep(turn.contact.engagement, rulesOf(turn));
  if (engagement !== turn.contact.engagement) turn.change({ engagement });
}

/** For the lifecycle. Twice when they had been unreachable: the first brings back where they were, the second tells that stage they live. */
export function signOfLife(turn: Turn, { quiet = false } = {}): readonly FollowUp[] {
  const engaged: FollowUp = {
    do: 'live',
    event: quiet ? { type: 'contact.engaged', quiet: true } : { type: 'contact.engaged' },
  };
  return turn.contact.lifecycle.stage === 'unreachable' ? [engaged, engaged] : [engaged];
}

/** Looked at after everything that happens: who is engaged enough, and with us for long enough, is loyal from now on. */
export function promotion({ contact, world }: Turn): readonly FollowUp[] {
  const { loyalty, engagement: rules = usualEngagement } = world.release.policy;
  if (loyalty === undefined || contact.lifecycle.stage !== 'active') return [];
  if (scoreAt(contact.engagement, rules, world.now) < loyalty.from) return [];
  return world.now - agreedAt(contact) < loyalty.afterMs
    ? []
    : [{ do: 'live', event: { type: 'contact.promoted' } }];
}

/** Since when they are with us: who left and came back begins anew. */
const agreedAt = ({ consents, createdAt }: Contact): number => {
  const moments = Object.values(consents).flatMap((consent) =>
    consent.state === 'granted' ? [consent.at] : [],
  );
  return moments.length === 0 ? createdAt : Math.min(...moments);
};

function earn(turn: Turn, points: number, at: Instant = turn.arrival.receivedAt): void {
  const engagement = earned(turn.contact.engagement, points, rulesOf(turn), at);
  if (engagement !== turn.contact.engagement) turn.change({ engagement });
}

const rulesOf = ({ world }: Turn) => world.release.policy.engagement ?? usualEngagement;
