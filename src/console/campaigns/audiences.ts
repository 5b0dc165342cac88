/** How many each campaign would reach, counted anew only so often: a page of many campaigns must not look at everybody for each. */
import type { Release } from '../../core/release.ts';
import { type Instant, minuteMs } from '../../core/time/instant.ts';
import { audienceCounter, type CountAudience } from '../../http/campaigns-now.ts';
import type { SegmentDeps } from '../../http/segment-people.ts';

type Counted = {
  readonly release: Release;
  readonly at: Instant;
  readonly audience: number;
};

/** What takes longer is not done at each look. A small list is counted sooner, and shows what is true now. */
const dearFromMs = 25;
const keptMs = minuteMs;

/** Campaigns of one segment and purpose share a dear count, which is at most a minute old and of this release. */
export function createAudiences(deps: SegmentDeps, dearMs = dearFromMs): CountAudience {
  const count = audienceCounter(deps);
  const kept = new Map<string, Counted>();
  return async (release, campaign) => {
    const key = JSON.stringify([campaign.to, campaign.purpose]);
    const known = kept.get(key);
    if (known?.release === release && deps.clock.now() - known.at < keptMs) return known.audience;
    const startedAt = performance.now();
    const audience = await count(release, campaign);
    const tookMs = performance.now() - startedAt;
    if (tookMs >= dearMs) kept.set(key, { release, at: deps.clock.now(), audience });
    else kept.delete(key);
    return audience;
  };
}
