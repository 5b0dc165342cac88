/** Browsers that are signed in: one document each, under the digest of their cookie. */
import type { ConsoleSession } from '../../core/access/account.ts';
import type { SessionStore } from '../../ports/store/session-store.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';
import { insertNew } from './writing.ts';

type SessionRow = Omit<ConsoleSession, 'id'> & { _id: string };

export const createSessionStore = (sessions: Collection): SessionStore => ({
  async add({ id, ...rest }) {
    await insertNew(sessions, [{ _id: id, ...rest }]);
  },

  async find(id) {
    const row = await sessions.findOne({ _id: id } as Filter);
    return row && sessionOf(row as unknown as SessionRow);
  },

  async renew(id, seenAt, until) {
    await sessions.updateOne({ _id: id } as Filter, { $set: { seenAt, until } });
  },

  async tell(account, told) {
    await sessions.updateMany({ account } as Filter, { $set: told });
  },

  async end(account, id) {
    return (await sessions.deleteOne({ _id: id, account } as Filter)).deletedCount === 1;
  },

  async endAll(account, except) {
    const others = except === null ? {} : { _id: { $ne: except } };
    await sessions.deleteMany({ account, ...others } as Filter);
  },

  async of(account) {
    const rows = await sessions.find({ account } as Filter).toArray();
    return rows
      .map((row) => sessionOf(row as unknown as SessionRow))
      .sort((a, b) => b.seenAt - a.seenAt || b.createdAt - a.createdAt);
  },

  async forget(before) {
    await sessions.deleteMany({ until: { $lt: before } } as Filter);
  },
});

const sessionOf = ({ _id, ...rest }: SessionRow): ConsoleSession => ({ id: _id, ...rest });
