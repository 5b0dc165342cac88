/** How long somebody may be silent before they count as dormant, and until when: by their own rhythm, within the policy's bounds. */
import type { Contact } from '../contact.ts';
import type { Policy } from '../policy/policy.ts';
import type { Instant } from '../time/instant.ts';
import { type Rhythm, typicalGapMs } from './rhythm.ts';

/**
 * domain.md 4.4: as long as the policy asks at least, longer for those whose own rhythm is slow, never longer than its most.
 * Nobody's rhythm is known before a few visits; until then the least counts.
 */
export function silenceMsOf(rhythm: Rhythm, { durations }: Policy): number {
  const { silenceMs, adaptive } = durations;
  const gapMs = adaptive === undefined ? null : typicalGapMs(rhythm);
  if (adaptive === undefined || gapMs === null) return silenceMs;
  return Math.min(Math.max(silenceMs, adaptive.rhythm * gapMs), adaptive.mostMs);
}

/**
 * When a silence that began with a message at `since` is over. Reading without answering is a weak sign: half the silence has
 * to pass after it, but it buys no more than half as much again, and nothing beyond the policy's most.
 */
export function silentUntil(contact: Contact, since: Instant, policy: Policy): Instant {
  const silenceMs = silenceMsOf(contact.rhythm, policy);
  const mostMs = Math.max(silenceMs, policy.durations.adaptive?.mostMs ?? silenceMs);
  return Math.min(outlasts(contact, since, silenceMs), since + mostMs);
}

/** The same for a silence of any length. */
export function outlasts({ talk }: Pick<Contact, 'talk'>, since: Instant, silenceMs: number): Instant {
  const read = talk.lastReadAt ?? Number.NEGATIVE_INFINITY;
  return Math.min(Math.max(since + silenceMs, read + silenceMs / 2), since + 1.5 * silenceMs);
}
