/** What each thing a contact does is worth, and how soon that fades: `engagement:` of `flows/policy.yaml`. */
import { dayMs } from '../time/instant.ts';

/** What somebody can do or leave undone, beside reaching a goal (src/core/goal.ts). */
export const deeds = [
  'reply',
  'choice',
  'vote',
  'click',
  'reaction',
  'read',
  'ignored',
  'not-interested',
] as const;
export type Deed = (typeof deeds)[number];

export type EngagementRules = {
  /** After this long a point is worth half. */
  readonly halfLifeMs: number;
  /** So many points are a score of 50: about what an ordinary contact of the good time has. */
  readonly typical: number;
  readonly points: Readonly<Record<Deed, number>>;
};

/** domain.md 4.3: weights and half-life that are widely used; somebody who answers every second week has about 14 points. */
export const usualEngagement: EngagementRules = {
  halfLifeMs: 30 * dayMs,
  typical: 14,
  points: {
    reply: 5,
    choice: 4,
    vote: 4,
    click: 3,
    reaction: 2,
    read: 1,
    ignored: -0.5,
    'not-interested': -5,
  },
};
