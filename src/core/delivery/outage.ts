/** Whether so much of what a number sends does not arrive that something is wrong with us or the platform, not with the people. */
import { hourMs, type Instant } from '../time/instant.ts';
import type { DeliveryRules } from './rules.ts';

/** What a number sent in an hour, and what became of it so far. */
export type HourCount = {
  /** The hour's beginning. */
  readonly hour: Instant;
  /** Taken by the transport, or refused as undeliverable at once. */
  readonly sent: number;
  readonly undeliverable: number;
  readonly delivered: number;
};

export type FoundOutage = { readonly since: Instant; readonly words: string };

/** Looked back upon: older hours have been judged. */
export const watchedMs = 5 * hourMs;

export const hourOf = (at: Instant): Instant => at - (at % hourMs);

/** `after`: when a person last said that all is well; what was sent before that is not judged again. */
export function outageIn(
  hours: readonly HourCount[],
  { outage }: Pick<DeliveryRules, 'outage'>,
  { now, after }: { readonly now: Instant; readonly after: Instant | null },
): FoundOutage | null {
  const judged = hours.filter(({ hour }) => hour > now - watchedMs && (after === null || hour >= after));
  const isUnusual = (bad: number, all: number) => bad >= outage.least && bad >= all * outage.share;

  const latest = judged.filter(({ hour }) => hour > now - 2 * hourMs);
  const sent = sum(latest, 'sent');
  const undeliverable = sum(latest, 'undeliverable');
  if (isUnusual(undeliverable, sent))
    return {
      since: Math.min(...latest.map(({ hour }) => hour)),
      words: `${undeliverable} of the ${sent} messages of the last two hours could not be delivered.`,
    };
  // Each of its messages has had an hour.
  const silent = judged.find(
    (each) => each.hour <= now - 2 * hourMs && isUnusual(each.sent - each.delivered, each.sent),
  );
  return silent === undefined
    ? null
    : {
        since: silent.hour,
        words: `${silent.sent - silent.delivered} of the ${silent.sent} messages of an hour were not delivered within the next.`,
      };
}

const sum = (hours: readonly HourCount[], what: 'sent' | 'undeliverable'): number =>
  hours.reduce((total, hour) => total + hour[what], 0);
