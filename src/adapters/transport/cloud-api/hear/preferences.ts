/** What people tell WhatsApp instead of us: no marketing, or marketing again (domain.md 1.4). */
import type { Address } from '../../../../core/address.ts';
import type { ChannelId } from '../../../../core/channel.ts';
import { addressesFrom } from './addresses.ts';
import { type Fields, momentOf, textOf, wordOf } from './fields.ts';
import type { Update } from './update.ts';

type Wish = {
  readonly channel: ChannelId;
  readonly from: Address;
  readonly value: unknown;
  readonly at: number;
  readonly kind: string;
  readonly detail?: string | null;
};

/**
 * `stop` takes back the consent to marketing, with the platform as its source. `resume` gives none: it only says that WhatsApp
 * would carry it again, and whoever said stop to us has not taken that back.
 */
export function marketingWish({ channel, from, value, at, kind, detail = null }: Wish): Update {
  const wish = wordOf(value);
  if (wish !== 'stop')
    return {
      kind: `${kind}.${wish}`,
      fate: wish === 'resume' || wish === 'signup' ? 'noted' : 'unknown',
      channel,
      words: `somebody told WhatsApp about marketing: ${wish}; it is no consent`,
    };
  return {
    kind: `${kind}.stop`,
    fate: 'taken',
    channel,
    news: {
      event: {
        type: 'consent.reported',
        action: 'withdraw',
        purposes: ['marketing'],
        method: 'platform',
        source: 'whatsapp',
        evidence: { note: detail?.slice(0, 200) ?? 'stopped marketing in WhatsApp' },
        confirm: false,
        givenAt: at,
      },
      from,
      at,
      id: `marketing-stop:${at}`,
    },
  };
}

export function preferenceUpdate(wish: Fields, channel: ChannelId, now: number): Update {
  const kind = 'user_preferences';
  const [from] = addressesFrom([wish.wa_id, wish.user_id]);
  if (from === undefined) return { kind, fate: 'broken', channel, words: 'it does not say whose wish it is' };
  const category = wordOf(wish.category);
  if (category !== 'marketing_messages')
    return { kind, fate: 'unknown', channel, words: `a wish about ${category}` };
  const { value, timestamp, detail } = wish;
  return marketingWish({ channel, from, value, at: momentOf(timestamp, now), kind, detail: textOf(detail) });
}
