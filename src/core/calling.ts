/** When a call that a flow asked for is made again: what failed in a way that may pass, some seconds later. */
import type { CallOutcome, CallRequest } from './call.ts';
import { type Instant, minuteMs, secondMs } from './time/instant.ts';

/** So many milliseconds after the first, second, third … failure. */
const pauses = [1, 4, 15, 30, 60].map((seconds) => seconds * secondMs);
const longestPause = minuteMs;

const pauseAfter = (tries: number): number => pauses[tries - 1] ?? longestPause;

/** Too early, too many at once, or broken for a moment: RFC 9110, 15.5.9 and 15.6, and RFC 6585, 4. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * How many milliseconds later the call is to be made again after it has been made so many times (at least once) and this came of it;
 * null when that is its outcome.
 */
export function againAfter(
  { retries = 0 }: Pick<CallRequest, 'retries'>,
  tries: number,
  outcome: CallOutcome,
): number | null {
  const mayPass = outcome.kind === 'failed' ? outcome.final !== true : passing.has(outcome.status);
  return mayPass && tries <= retries ? pauseAfter(tries) : null;
}

/** Behind others, or while nobody was there to make it, its flow went on without it: made now, it would do what nobody waits for. */
export const isTooLate = ({ until }: Pick<CallRequest, 'until'>, now: Instant): boolean =>
  until !== undefined && now >= until;

export const tooLate: CallOutcome = {
  kind: 'failed',
  reason: 'it could not be made in time',
  final: true,
};

/** How long it may take until there is an outcome, in milliseconds, all retries included. */
export function longestCall({ timeoutMs, retries = 0 }: Pick<CallRequest, 'timeoutMs' | 'retries'>): number {
  const waits = Array.from({ length: retries }, (_, index) => pauseAfter(index + 1));
  return timeoutMs * (retries + 1) + waits.reduce((sum, pause) => sum + pause, 0);
}

/** Where it is made: of one that waits, only this host's have to. */
export const hostOf = ({ url }: Pick<CallRequest, 'url'>): string =>
  URL.canParse(url) ? new URL(url).host : '';
