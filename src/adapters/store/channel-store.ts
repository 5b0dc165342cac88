/** What a channel's number did and how it stands: people it wrote to first, one small document a day; its standing, one in all. */
import type { ChannelId } from '../../core/channel.ts';
import type { HourCount } from '../../core/delivery/outage.ts';
import { firstStanding, type NumberStanding } from '../../core/number/standing.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { ChannelStore } from '../../ports/store/channel-store.ts';
import type { Collections } from './models.ts';
import type { Filter } from './shapes.ts';
import { insertNew } from './writing.ts';

type HourRow = HourCount & { _id: string };
type StandingRow = Omit<NumberStanding, 'channel'> & { _id: ChannelId };

export const createChannelStore = ({
  'channel-days': days,
  'channel-hours': hours,
  channels,
}: Collections): ChannelStore => ({
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

  async standing(channel) {
    const row = (await channels.findOne({ _id: channel } as Filter)) as unknown as StandingRow | null;
    return row === null ? firstStanding(channel) : standingOf(row);
  },

  async saveStanding({ channel, version, ...rest }) {
    const row: StandingRow = { _id: channel, ...rest, version: version + 1 };
    if (version === 0) {
      const [isNew] = await insertNew(channels, [row]);
      return isNew === true;
    }
    const { matchedCount } = await channels.replaceOne({ _id: channel, version } as Filter, row as never);
    return matchedCount === 1;
  },

  async countDelivery(channel, { hour, ...counts }) {
    const _id = hourId(channel, hour);
    const row: HourRow = { _id, hour, sent: 0, undeliverable: 0, delivered: 0 };
    await insertNew(hours, [row]);
    await hours.updateOne({ _id } as Filter, { $inc: counts } as Filter);
  },

  async deliveries(channel, from) {
    const rows = await hours
      .find({ _id: { $gte: hourId(channel, from), $lt: `${channel};` } } as Filter)
      .sort({ _id: 1 })
      .toArray();
    return rows.map((row) => {
      const { _id, ...count } = row as unknown as HourRow;
      return count;
    });
  },

  async forgetDeliveries(channel, before) {
    await hours.deleteMany({
      _id: { $gte: `${channel}:`, $lt: hourId(channel, before) },
    } as Filter);
  },
});

/** In the order of time. */
const hourId = (channel: ChannelId, hour: Instant): string => `${channel}:${new Date(hour).toISOString()}`;

/** A row of an earlier version lacks what is told since. */
const standingOf = ({ _id, ...rest }: StandingRow): NumberStanding => ({ ...firstStanding(_id), ...rest });
