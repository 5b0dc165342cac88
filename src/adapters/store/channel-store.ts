/** How many people a channel's number wrote to first, day by day: one small document each, found by its id. */
import type { ChannelStore } from '../../ports/store.ts';
import type { Collections } from './models.ts';
import type { Filter } from './shapes.ts';

export const createChannelStore = ({ 'channel-days': days }: Collections): ChannelStore => ({
  async starts(channel, day) {
    const [earliest] = await days
      .find({ _id: { $gte: `${channel}:`, $lt: `${channel};` } } as Filter)
      .sort({ _id: 1 })
      .limit(1)
      .toArray();
    const today = await days.findOne({ _id: `${channel}:${day}` } as Filter);
    return {
      first: earliest === undefined ? null : String(earliest._id).slice(channel.length + 1),
      people: (today?.people as number | undefined) ?? 0,
    };
  },

  async countStarts(channel, day, people) {
    await days.updateOne({ _id: `${channel}:${day}` } as Filter, { $inc: { people } } as Filter, {
      upsert: true,
    });
  },
});
