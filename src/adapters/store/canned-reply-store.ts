/** Canned replies: one document each under its name. */
import {
  type CannedReply,
  type CannedReplyStore,
  mostCannedReplies,
} from '../../ports/store/canned-reply-store.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';
import { insertNew } from './writing.ts';

type CannedRow = Omit<CannedReply, 'name'> & { readonly _id: string };

export const createCannedReplyStore = (replies: Collection): CannedReplyStore => ({
  async all() {
    const rows = await replies
      .find({} as Filter)
      .sort({ _id: 1 })
      .limit(mostCannedReplies)
      .toArray();
    return rows.map((row): CannedReply => ({ name: String(row._id), text: row.text, by: row.by }));
  },

  async save({ name, text, by }) {
    const written = { $set: { text, by } };
    const { matchedCount } = await replies.updateOne({ _id: name } as Filter, written);
    if (matchedCount > 0) return true;
    if ((await replies.countDocuments({})) >= mostCannedReplies) return false;
    const row: CannedRow = { _id: name, text, by };
    const [isNew] = await insertNew(replies, [row]);
    // Another process was faster: the last one counts.
    if (!isNew) await replies.updateOne({ _id: name } as Filter, written);
    return true;
  },

  async remove(name) {
    await replies.deleteOne({ _id: name } as Filter);
  },
});
