/** How engaged somebody is: points for what they do, worth half as much after each half-life; read as a score from 0 to 100. */
import type { Instant } from '../time/instant.ts';
import type { EngagementRules } from './rules.ts';

/** The sum of the points as it was worth at `at`. Nothing has to touch it as it fades: it is worked out when it is read. */
export type Engagement = { readonly score: number; readonly at: Instant };

export const noEngagement: Engagement = { score: 0, at: 0 };

/** What the points are worth now. A clock that went back makes nobody more engaged. */
export const pointsAt = ({ score, at }: Engagement, { halfLifeMs }: EngagementRules, now: Instant): number =>
  score * 0.5 ** (Math.max(0, now - at) / halfLifeMs);

/**
 * After so many points more, earned at `when`; the order in which two are told of makes no difference. Never below nothing:
 * whoever was silent for a year does not begin in debt.
 */
export function earned(
  engagement: Engagement,
  points: number,
  rules: EngagementRules,
  when: Instant,
): Engagement {
  if (points === 0) return engagement;
  const at = Math.max(when, engagement.at);
  const score = pointsAt(engagement, rules, at) + pointsAt({ score: points, at: when }, rules, at);
  return { score: Math.max(0, score), at };
}

/** From 0 to 100, and 50 for the typical number of points: each further point tells less. domain.md 4.3. */
export const scoreAt = (engagement: Engagement, rules: EngagementRules, now: Instant): number =>
  100 * (1 - 0.5 ** (pointsAt(engagement, rules, now) / rules.typical));

/** The points behind a score below 100. */
export const pointsOf = (score: number, { typical }: EngagementRules): number =>
  -typical * Math.log2(1 - score / 100);

/**
 * When the score has faded to this one, if nothing more happens; a moment in the past when it has. Points fade at one pace
 * for everybody, so who reaches a score later has more today: an index over these moments orders contacts for good.
 */
export function fadesTo(score: number, engagement: Engagement, rules: EngagementRules): Instant {
  if (engagement.score <= 0) return Number.NEGATIVE_INFINITY;
  const halfLives = Math.log2(engagement.score / pointsOf(score, rules));
  return Math.ceil(engagement.at + rules.halfLifeMs * halfLives);
}
