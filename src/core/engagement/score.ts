/** How engaged somebody is: points for what they do, worth half as much after each half-life; read as a score from 0 to 100. */
import type { Instant } from '../time/instant.ts';
import type { EngagementRules } from './rules.ts';

/** The sum of the points as it was worth at `at`. Nothing has to touch it as it fades: it is worked out when it is read. */
export type Engagement = {
  readonly score: number;
  readonly at: Instant;
  /**
   * When it will have faded to one point, or null without points. Points fade at one pace for everybody, so whoever gets there
   * later has more at any moment: a store that knows only this can tell who has how much (`onePointFrom`).
   */
  readonly onePointAt: Instant | null;
};

type Points = Pick<Engagement, 'score' | 'at'>;

export const noEngagement: Engagement = { score: 0, at: 0, onePointAt: null };

/** So many points at this moment. */
export const worth = (score: number, at: Instant, { halfLifeMs }: EngagementRules): Engagement => ({
  score,
  at,
  onePointAt: score > 0 ? Math.round(at + halfLifeMs * Math.log2(score)) : null,
});

/** As it is stored after the half-life was changed; the same one when it was not. */
export function inStep(engagement: Engagement, rules: EngagementRules): Engagement {
  const now = worth(engagement.score, engagement.at, rules);
  return now.onePointAt === engagement.onePointAt ? engagement : now;
}

/** Whoever has this score or more at `now` has an `onePointAt` from this moment on; exact to the millisecond. For scores between 0 and 100. */
export const onePointFrom = (score: number, now: Instant, rules: EngagementRules): Instant =>
  Math.round(now + rules.halfLifeMs * Math.log2(pointsOf(score, rules)));

/** What the points are worth now. A clock that went back makes nobody more engaged. */
export const pointsAt = ({ score, at }: Points, { halfLifeMs }: EngagementRules, now: Instant): number =>
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
  return worth(Math.max(0, score), at, rules);
}

/** From 0 to 100, and 50 for the typical number of points: each further point tells less. domain.md 4.3. */
export const scoreAt = (engagement: Points, rules: EngagementRules, now: Instant): number =>
  100 * (1 - 0.5 ** (pointsAt(engagement, rules, now) / rules.typical));

/** The points behind a score below 100. */
export const pointsOf = (score: number, { typical }: EngagementRules): number =>
  -typical * Math.log2(1 - score / 100);

/** When the score has faded to this one, if nothing more happens; a moment in the past when it has. */
export function fadesTo(score: number, engagement: Points, rules: EngagementRules): Instant {
  if (engagement.score <= 0) return Number.NEGATIVE_INFINITY;
  const halfLives = Math.log2(engagement.score / pointsOf(score, rules));
  return Math.ceil(engagement.at + rules.halfLifeMs * halfLives);
}
