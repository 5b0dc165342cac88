/** What speaks for nobody being reached by a number any more. Any sign of life takes all of it back. */
import type { ChannelId } from '../channel.ts';
import type { Instant } from '../time/instant.ts';
import { localDay } from '../time/local-time.ts';
import type { DeliveryRules } from './rules.ts';

/** A message that could not be delivered, for a reason that may lie in the number. */
export type Undeliverable = {
  readonly at: Instant;
  readonly channel: ChannelId;
  readonly code: string;
  /** 2 where the platform said that there is no such number, and not merely that it could not deliver. */
  readonly counts: 1 | 2;
};

export type Delivery = {
  /** The latest ones, the last one last. */
  readonly failures: readonly Undeliverable[];
  /** Messages that left and were not delivered for days: how many, and when the first of them left. */
  readonly lost: { readonly count: number; readonly since: Instant } | null;
};

/** Nothing that was sent then says anything of the people it was for; an open end lasts. */
export type Outage = { readonly from: Instant; readonly to: Instant | null };

const keptFailures = 8;

export const nothingAmiss: Delivery = { failures: [], lost: null };

export const isAmiss = ({ failures, lost }: Delivery): boolean => failures.length > 0 || lost !== null;

export const withFailure = (delivery: Delivery, failure: Undeliverable): Delivery => ({
  ...delivery,
  failures: [...delivery.failures, failure].slice(-keptFailures),
});

export const withLost = ({ lost, ...rest }: Delivery, sentAt: Instant): Delivery => ({
  ...rest,
  lost: { count: (lost?.count ?? 0) + 1, since: Math.min(sentAt, lost?.since ?? sentAt) },
});

export const isDuring = (at: Instant, outages: readonly Outage[]): boolean =>
  outages.some(({ from, to }) => at >= from && (to === null || at <= to));

export type Circumstances = {
  readonly rules: DeliveryRules;
  readonly outages: readonly Outage[];
  readonly now: Instant;
};

/** Those that still count. */
export const standing = (
  { failures }: Delivery,
  { rules, outages, now }: Circumstances,
): readonly Undeliverable[] =>
  failures.filter(({ at }) => at > now - rules.withinMs && !isDuring(at, outages));

/** Several in a day are one occasion: a phone that is switched off is not dead. */
export function occasions(failures: readonly Undeliverable[], zone: string): number {
  const days = new Map<string, number>();
  for (const { at, counts } of failures) {
    const day = localDay(at, zone);
    days.set(day, Math.max(days.get(day) ?? 0, counts));
  }
  return [...days.values()].reduce((sum, counts) => sum + counts, 0);
}
