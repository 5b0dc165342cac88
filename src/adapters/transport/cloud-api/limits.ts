/** How fast WhatsApp takes messages: so many a second from a number, and one in six seconds to each person, with some in advance. */
import type { Instant } from '../../../core/time/instant.ts';
import { secondMs } from '../../../core/time/instant.ts';

export type Limits = {
  /** Takes a place for a message to this person; answers how long to wait instead when there is none. */
  take(to: string, now: Instant): number;
  /** WhatsApp said that it is too much at once: half as many from now on, and slowly more again. */
  slowDown(): void;
  /** WhatsApp said that it is too much for this person: answers how long to wait, four times longer each time. */
  tooMuchFor(to: string): number;
  took(to: string): void;
};

export type LimitOptions = { readonly perSecond: number };

/** Domain.md 1.6: 45 in advance, then one in six seconds. */
const pair = { most: 45, everyMs: 6 * secondMs };
const slowest = 1;
/** A full rate is reached again after about this many messages. */
const recoversAfter = 1_000;
/** Longest wait of 4^X seconds: 17 minutes. */
const mostTries = 5;
const maxRemembered = 50_000;

type Bucket = { readonly left: number; readonly at: Instant };

export function createLimits({ perSecond }: LimitOptions): Limits {
  let rate = perSecond;
  let all: Bucket = { left: perSecond, at: 0 };
  const people = new Map<string, Bucket>();
  const refusals = new Map<string, number>();

  return {
    take(to, now) {
      const overall = filled(all, { most: rate, everyMs: secondMs / rate, now });
      const own = filled(people.get(to) ?? { left: pair.most, at: now }, { ...pair, now });
      const waitMs = Math.max(waitFor(overall, secondMs / rate), waitFor(own, pair.everyMs));
      if (waitMs > 0) return waitMs;
      all = { ...overall, left: overall.left - 1 };
      if (people.size >= maxRemembered) people.clear();
      people.set(to, { ...own, left: own.left - 1 });
      return 0;
    },
    slowDown() {
      rate = Math.max(slowest, rate / 2);
      all = { ...all, left: Math.min(all.left, 0) };
    },
    tooMuchFor(to) {
      const tries = Math.min(mostTries, refusals.get(to) ?? 0);
      if (refusals.size >= maxRemembered) refusals.clear();
      refusals.set(to, tries + 1);
      return 4 ** tries * secondMs;
    },
    took(to) {
      refusals.delete(to);
      rate = Math.min(perSecond, rate + perSecond / recoversAfter);
    },
  };
}

/** A clock that is set back fills nothing. */
const filled = (
  { left, at }: Bucket,
  { most, everyMs, now }: { readonly most: number; readonly everyMs: number; readonly now: Instant },
): Bucket => ({ left: Math.min(most, left + Math.max(0, now - at) / everyMs), at: now });

const waitFor = ({ left }: Bucket, everyMs: number): number =>
  left >= 1 ? 0 : Math.ceil((1 - left) * everyMs);
