/** Rounds and the votes in them: one row for each contact and round, so that counting again counts the same. */
import type { Filing } from '../../core/record.ts';
import type { Round, RoundId } from '../../core/round.ts';
import type { Vote } from '../../core/vote.ts';
import type { RoundStore } from '../../ports/store/results.ts';
import type { Collections } from './models.ts';
import type { BulkOperation, Filter } from './shapes.ts';
import { insertNew } from './writing.ts';

type StoredRound = Omit<Round, 'id'> & { readonly _id: RoundId };
type StoredVote = Vote & {
  readonly _id: string;
  readonly options: readonly string[];
  readonly voted: boolean;
};

export const createRoundStore = ({ rounds, votes }: Pick<Collections, 'rounds' | 'votes'>): RoundStore => {
  const find = async (id: RoundId): Promise<Round | null> => {
    const row = await rounds.findOne({ _id: id } as Filter);
    return row ? roundOf(row as unknown as StoredRound) : null;
  };
  const count = (filter: Filter) => votes.countDocuments(filter);

  return {
    find,
    async list(limit, flow) {
      const rows = await rounds
        .find((flow === undefined ? {} : { flow }) as Filter)
        .sort({ openedAt: -1, _id: -1 })
        .limit(limit)
        .toArray();
      return rows.map((row) => roundOf(row as unknown as StoredRound));
    },
    async counts({ id, closesAt, options }) {
      const [asked, voters, late, ...each] = await Promise.all([
        count({ round: id }),
        count({ round: id, voted: true }),
        closesAt === null ? 0 : count({ round: id, voted: true, at: { $gt: closesAt } }),
        ...options.map((option) => count({ round: id, options: option.id })),
      ]);
      return {
        asked,
        voters,
        late,
        options: options.map((option, at) => ({ id: option.id, count: each[at] ?? 0 })),
      };
    },
    async votesOf(contact) {
      const rows = await votes
        .find({ contact } as Filter)
        .sort({ _id: 1 })
        .toArray();
      return rows.map((row) => voteOf(row as unknown as StoredVote));
    },
    async erase(contact) {
      await votes.deleteMany({ contact } as Filter);
    },
  };
};

export const storedRound = ({ round: { id, ...rest } }: Extract<Filing, { kind: 'round' }>): StoredRound => ({
  _id: id,
  ...rest,
});

export type VoteFiling = Extract<Filing, { kind: 'vote' }>;

/** Who was only asked has no time of a choice: any choice is later. */
const storedVote = ({ vote: { round, contact, options, at } }: VoteFiling): StoredVote => ({
  _id: `${round}|${contact}`,
  round,
  contact,
  at: options === null ? 0 : at,
  options: options ?? [],
  voted: options !== null && options.length > 0,
});

/** The row first, then the choice where it is later than what the row has: in any order, and any number of times. */
export async function fileVotes(votes: Collections['votes'], filings: readonly VoteFiling[]): Promise<void> {
  if (filings.length === 0) return;
  const rows = filings.map(storedVote);
  await insertNew(votes, rows);
  const choices = rows.filter(({ at }) => at > 0);
  if (choices.length === 0) return;
  const updates = choices.map(({ _id, at, options, voted }) => ({
    updateOne: { filter: { _id, at: { $lt: at } }, update: { $set: { at, options, voted } } },
  }));
  await votes.bulkWrite(updates as unknown as BulkOperation[], { ordered: false });
}

const roundOf = ({ _id, ...rest }: StoredRound): Round => ({ id: _id, ...rest });

/** A choice of nothing and no choice yet are one to whoever counts. */
const voteOf = ({ round, contact, options, at, voted }: StoredVote): Vote => ({
  round,
  contact,
  options: at === 0 && !voted ? null : options,
  at,
});
