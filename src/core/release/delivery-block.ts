/** `delivery:` of `flows/policy.yaml`: when what does not arrive counts, and for what. */
import { z } from 'zod';
import { type DeliveryRules, usualDelivery } from '../delivery/rules.ts';
import { dayMs } from '../time/instant.ts';
import { duration } from './fields.ts';

const usual = usualDelivery;

export const deliveryShape = z.strictObject({
  'unreachable-after': z
    .int('must be a whole number from 2 to 10')
    .min(2, 'must be at least 2: one message that does not arrive proves nothing')
    .max(10, 'must be at most 10')
    .default(usual.unreachableAfter),
  within: duration(7 * dayMs).default(usual.withinMs),
  'undelivered-after': duration(dayMs).default(usual.notDeliveredMs),
  'asks-again-after': duration(30 * dayMs).default(usual.asksAgainMs),
  outage: z
    .strictObject({
      least: z
        .int('must be a whole number from 5 to 10000')
        .min(5, 'must be at least 5: of fewer nothing can be told')
        .max(10_000, 'must be at most 10000')
        .default(usual.outage.least),
      share: z
        .number('must be a share from 0.1 to 1, such as 0.5')
        .min(0.1, 'must be at least 0.1: some messages never arrive')
        .max(1, 'must be at most 1, which is all of them')
        .default(usual.outage.share),
    })
    .default(usual.outage),
});

export const deliveryOf = (written: z.output<typeof deliveryShape>): DeliveryRules => ({
  unreachableAfter: written['unreachable-after'],
  withinMs: written.within,
  notDeliveredMs: written['undelivered-after'],
  asksAgainMs: written['asks-again-after'],
  outage: written.outage,
});
