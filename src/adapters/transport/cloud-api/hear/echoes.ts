/** Somebody of the business answered in the WhatsApp Business app: from now on a person talks to them, and the bot is silent. */
import type { ChannelId } from '../../../../core/channel.ts';
import { addressesFrom } from './addresses.ts';
import { type Fields, momentOf, textOf } from './fields.ts';
import type { Update } from './update.ts';

export function echoUpdate(echo: Fields, channel: ChannelId, now: number): Update {
  const kind = 'smb_message_echoes';
  const [from] = addressesFrom([echo.to, echo.to_user_id, echo.recipient_user_id]);
  const id = textOf(echo.id);
  if (from === undefined || id === null)
    return { kind, fate: 'broken', channel, words: 'it does not say to whom' };
  return {
    kind,
    fate: 'taken',
    channel,
    news: {
      event: { type: 'conversation.handed', to: 'person', actor: 'whatsapp-business-app' },
      from,
      at: momentOf(echo.timestamp, now),
      id: `echo:${id}`,
    },
  };
}
