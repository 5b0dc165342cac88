/** Changes how a number stands, beside whoever else does. */
import type { ChannelId } from '../../core/channel.ts';
import { KabarError } from '../../core/errors.ts';
import type { NumberStanding } from '../../core/number/standing.ts';
import type { Store } from '../../ports/store.ts';

/** A few losses in a row are bad luck, more are something else. */
const mostTries = 20;

/**
 * The standing as it is afterwards. `change` may be asked again, of a newer standing, and answers the very same where nothing
 * is to change. What it throws is thrown; so is `store.conflict` when others write all the time.
 */
export async function changeStanding(
  { channels }: Pick<Store, 'channels'>,
  channel: ChannelId,
  change: (standing: NumberStanding) => NumberStanding,
): Promise<NumberStanding> {
  for (let tries = 0; tries < mostTries; tries++) {
    const before = await channels.standing(channel);
    const after = change(before);
    if (after === before) return before;
    if (await channels.saveStanding(after)) return { ...after, version: after.version + 1 };
  }
  throw new KabarError('store.conflict', `${channel} changes all the time. Try again.`, { retryable: true });
}
