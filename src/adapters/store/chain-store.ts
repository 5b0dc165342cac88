/** The links of the ledger's chain: only ever appended, one after the other, by an id that is the place in the chain. */
import type { ChainLink } from '../../core/ledger/chain.ts';
import type { ChainStore } from '../../ports/store.ts';
import type { Collections } from './models.ts';
import type { Filter } from './shapes.ts';

type StoredLink = Omit<ChainLink, 'seq' | 'foreign'> & { _id: string };

const duplicateKey = 11_000;
/** As long as the longest whole number, so that ids sort as numbers do. */
const idOf = (seq: number): string => String(seq).padStart(16, '0');

export function createChainStore({ 'consent-chain': chain }: Collections): ChainStore {
  const find = async (filter: Filter, direction: 1 | -1, limit: number) => {
    const links = await chain
      .find(filter as never)
      .sort({ _id: direction })
      .limit(limit)
      .toArray();
    return links.map((link) => linkOf(link as unknown as StoredLink));
  };

  return {
    async head() {
      const [last] = await find({}, -1, 1);
      return last ?? null;
    },

    async append(links) {
      try {
        // In order: when one is refused, none after it is written.
        await chain.insertMany(links.map(storedLink) as never, { ordered: true });
        return true;
      } catch (error) {
        if ((error as { code?: unknown }).code === duplicateKey) return false;
        throw error;
      }
    },

    page: (after, limit) => find(after === null ? {} : { _id: { $gt: idOf(after) } }, 1, limit),

    async ofRecords(records) {
      const links = await chain.find({ record: { $in: [...records] } } as never).toArray();
      return new Map(
        links.map((link) => linkOf(link as unknown as StoredLink)).map((link) => [link.record, link]),
      );
    },
  };
}

const storedLink = ({ seq, record, at, prev, hash }: ChainLink): StoredLink => ({
  _id: idOf(seq),
  record,
  at,
  prev,
  hash,
});

function linkOf({ _id, record, at, prev, hash, ...foreign }: StoredLink): ChainLink {
  const seq = Number(_id);
  const strange = idOf(seq) === _id ? [] : ['_id'];
  return { seq, record, at, prev, hash, foreign: [...strange, ...Object.keys(foreign)] };
}
