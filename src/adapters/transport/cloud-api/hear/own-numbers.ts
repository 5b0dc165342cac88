/** Which channels are meant by a number as people see it: news of quality name it so, and not by its id. */
import type { ChannelId } from '../../../../core/channel.ts';
import { fieldsOf, listOf, textOf } from './fields.ts';
import { digitsOf } from './number-news.ts';

export type OwnNumbers = {
  /** Every message tells the id and the digits of the number that it came to. */
  learn(body: unknown): void;
  /** Null: all of them. Of digits that no message has told yet, all whose own are not known: rather too slow than too fast. */
  meantBy(display: string | null): readonly ChannelId[];
};

/** An account has a few numbers; what is signed by Meta may still be anything. */
const mostKnown = 1_000;

export function createOwnNumbers(
  channels: readonly ChannelId[],
  channelOf: (phoneNumberId: string) => ChannelId | null,
): OwnNumbers {
  const ids = new Map<string, string>();
  return {
    learn(body) {
      for (const entry of listOf(fieldsOf(body).entry))
        for (const change of listOf(fieldsOf(entry).changes)) {
          const metadata = fieldsOf(fieldsOf(fieldsOf(change).value).metadata);
          const [id, digits] = [textOf(metadata.phone_number_id), digitsOf(metadata.display_phone_number)];
          if (id !== null && digits !== null && ids.size < mostKnown) ids.set(digits, id);
        }
    },
    meantBy(display) {
      if (display === null) return channels;
      const id = ids.get(display);
      if (id !== undefined) return [channelOf(id) ?? []].flat();
      const known = new Set([...ids.values()].map(channelOf));
      return channels.filter((channel) => !known.has(channel));
    },
  };
}
