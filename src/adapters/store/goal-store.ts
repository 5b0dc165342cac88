/** Goals that were reached: one row each, counted by what is credited with them. */
import type { ContactId } from '../../core/contact-id.ts';
import type { FlowId } from '../../core/flow/flow.ts';
import { creditedCampaign } from '../../core/goal.ts';
import type { ReachedGoal } from '../../core/reached-goal.ts';
import type { Filing } from '../../core/record.ts';
import type { GoalStore } from '../../ports/store/results.ts';
import type { Collections } from './models.ts';
import type { Filter } from './shapes.ts';

type StoredGoal = Omit<ReachedGoal, 'id'> & {
  readonly _id: string;
  readonly credited: boolean;
  /** Goal, flow and campaign as one: what is grouped by. */
  readonly key: string;
};

export const createGoalStore = ({ goals }: Pick<Collections, 'goals'>): GoalStore => ({
  async totals(ids) {
    return Promise.all(
      ids.map(async (goal) => ({
        goal,
        reached: await goals.countDocuments({ goal } as Filter),
        credited: await goals.countDocuments({ goal, credited: true } as Filter),
      })),
    );
  },
  async counts(since) {
    // Added up here: FerretDB 1.24 answers 0 where `$group` is to sum a field.
    const rows = goals.find({ at: { $gte: since } } as Filter).project({ key: 1, amount: 1 });
    const byKey = new Map<string, { readonly count: number; readonly amount: number }>();
    for await (const row of rows) {
      const key = String(row.key);
      const { count, amount } = byKey.get(key) ?? { count: 0, amount: 0 };
      byKey.set(key, { count: count + 1, amount: amount + Number(row.amount ?? 0) });
    }
    return [...byKey]
      .map(([key, counted]) => ({ ...creditOf(key), ...counted }))
      .sort((a, b) => (a.goal < b.goal ? -1 : a.goal > b.goal ? 1 : b.count - a.count));
  },
  async of(contact) {
    const rows = await goals
      .find({ contact } as Filter)
      .sort({ at: 1 })
      .toArray();
    return rows.map((row) => goalOf(row as unknown as StoredGoal));
  },
  async erase(contact: ContactId) {
    await goals.deleteMany({ contact } as Filter);
  },
});

export function storedGoal({ goal: { id, ...rest } }: Extract<Filing, { kind: 'goal' }>): StoredGoal {
  const { goal, credit } = rest;
  const key = JSON.stringify([goal, credit?.flow ?? null, creditedCampaign(credit)]);
  return { _id: id, ...rest, credited: credit !== null, key };
}

function creditOf(key: string) {
  const [goal, flow, campaign] = JSON.parse(key) as [string, FlowId | null, string | null];
  return { goal, flow, campaign };
}

const goalOf = ({ _id, credited: _, key: __, ...rest }: StoredGoal): ReachedGoal => ({ id: _id, ...rest });
