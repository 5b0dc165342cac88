/** How many people a channel's number may still write to first today, as the store knows it. */
import type { ChannelFacts } from '../../core/channel.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { type DayBudget, warmUpBudget } from '../../core/policy/warm-up.ts';
import type { Instant } from '../../core/time/instant.ts';
import { localDay } from '../../core/time/local-time.ts';
import type { Store } from '../../ports/store.ts';

export type BudgetQuestion = {
  readonly policy: Pick<Policy, 'warmUp' | 'defaultTimeZone'>;
  readonly channel: ChannelFacts;
  readonly now: Instant;
};

/** Null where nothing limits the number. */
export async function numberBudget(
  { channels }: Pick<Store, 'channels'>,
  { policy, channel, now }: BudgetQuestion,
): Promise<DayBudget | null> {
  const [starts, standing] = await Promise.all([
    channels.starts(channel.id, localDay(now, policy.defaultTimeZone)),
    channels.standing(channel.id),
  ]);
  return warmUpBudget({ policy, channel, now, starts, standing });
}
