/** When what does not arrive counts, and for what: `delivery:` of `flows/policy.yaml`. */
import { dayMs } from '../time/instant.ts';

export type DeliveryRules = {
  /** So many undeliverable messages, on different days, and their number counts as dead. */
  readonly unreachableAfter: number;
  /** Older ones count no more. */
  readonly withinMs: number;
  /** Sent so long ago and not delivered: it is noted. */
  readonly notDeliveredMs: number;
  /** A number that reached nobody for so long and speaks again may be somebody else's: what was agreed to has lapsed. */
  readonly asksAgainMs: number;
  /** So many messages of an hour, and such a share of them, that do not arrive: something is wrong with us, not with them. */
  readonly outage: { readonly least: number; readonly share: number };
};

/** Three in thirty days: domain.md 1.7, 131026; seven days: domain.md 4.1, what may be a block; recycled numbers: domain.md 1.2. */
export const usualDelivery: DeliveryRules = {
  unreachableAfter: 3,
  withinMs: 30 * dayMs,
  notDeliveredMs: 7 * dayMs,
  asksAgainMs: 90 * dayMs,
  outage: { least: 20, share: 0.5 },
};
