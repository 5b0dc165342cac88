/** Tokens of the API: one document each, under the digest of the token. */
import type { ApiToken } from '../../core/access/token.ts';
import type { TokenStore } from '../../ports/store/token-store.ts';
import type { Collection } from './models.ts';
import type { Filter } from './shapes.ts';
import { insertNew } from './writing.ts';

type TokenRow = Omit<ApiToken, 'id'> & { _id: string };

export const createTokenStore = (tokens: Collection): TokenStore => ({
  async add({ id, ...rest }) {
    await insertNew(tokens, [{ _id: id, ...rest }]);
  },

  async find(id) {
    const row = await tokens.findOne({ _id: id } as Filter);
    return row && tokenOf(row as unknown as TokenRow);
  },

  async use(id, at) {
    await tokens.updateOne({ _id: id } as Filter, { $set: { usedAt: at } });
  },

  async list(limit) {
    const rows = await tokens
      .find({} as Filter)
      .sort({ createdAt: -1, _id: 1 })
      .limit(limit)
      .toArray();
    return rows.map((row) => tokenOf(row as unknown as TokenRow));
  },

  async remove(id) {
    return (await tokens.deleteOne({ _id: id } as Filter)).deletedCount === 1;
  },
});

const tokenOf = ({ _id, ...rest }: TokenRow): ApiToken => ({ id: _id, ...rest });
