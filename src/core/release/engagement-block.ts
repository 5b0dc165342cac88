/** `engagement:` of `flows/policy.yaml`: what each thing somebody does is worth, and how soon it fades. */
import { z } from 'zod';
import { type Deed, deeds, type EngagementRules, usualEngagement } from '../engagement/rules.ts';
import { dayMs } from '../time/instant.ts';
import { duration } from './fields.ts';

export const points = z.number().min(-100).max(100);

export const engagementShape = z.strictObject({
  'half-life': duration(dayMs).exactOptional(),
  typical: z.number().min(1).max(1_000).exactOptional(),
  points: z.strictObject(byDeed(() => points.exactOptional())).exactOptional(),
});

/** What is left out is as it usually is. */
export function engagementOf(written: z.output<typeof engagementShape>): EngagementRules {
  const { halfLifeMs, typical, points } = usualEngagement;
  return {
    halfLifeMs: written['half-life'] ?? halfLifeMs,
    typical: written.typical ?? typical,
    points: { ...points, ...written.points },
  };
}

function byDeed<T>(make: (deed: Deed) => T): Record<Deed, T> {
  // Every deed is a key: `deeds` holds them all.
  return Object.fromEntries(deeds.map((deed) => [deed, make(deed)])) as Record<Deed, T>;
}
