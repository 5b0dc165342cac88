/** What becomes of each contact of a sender's round, while the number's room for the day is shared out among them. */
import type { ContactId } from '../../core/contact-id.ts';
import { isStartedToday } from '../../core/policy/frequency.ts';
import type { DayBudget } from '../../core/policy/warm-up.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { Transport } from '../../ports/transport.ts';
import { type NumberPacing, waitsFor } from './number-pacing.ts';
import type { Outcome } from './outcome.ts';
import { paceOf } from './pace.ts';
import { type Plan, type PlanOptions, planSends } from './plan.ts';

export type Planned = {
  readonly record: ContactRecord;
  readonly outcomes: readonly Outcome[];
  readonly plan: Plan;
};

export type BatchOptions = {
  readonly outcomesOf: (contact: ContactId) => readonly Outcome[];
  readonly isUndecided: (contact: ContactId) => boolean;
  /** Null where nothing limits the number. */
  readonly budget: DayBudget | null;
  readonly pacing: Pick<NumberPacing, 'dayWithRoom' | 'promise'>;
  readonly transport: Pick<Transport, 'startsAt'>;
  readonly asked: Omit<PlanOptions, 'number' | 'undecided'>;
};

export type PlannedBatch = {
  readonly plans: readonly Planned[];
  /** How many more the number begins to write to today. */
  readonly people: number;
  /** Those for whom our code made an error: nothing is done for them. */
  readonly failed: readonly { readonly contact: ContactId; readonly error: unknown }[];
};

export function planBatch(
  records: readonly ContactRecord[],
  { outcomesOf, isUndecided, budget, pacing, transport, asked }: BatchOptions,
): PlannedBatch {
  let people = 0;
  const planned = (record: ContactRecord): Planned => {
    const outcomes = outcomesOf(record.id);
    const left = (budget?.left ?? 0) - people;
    const number = budget && {
      ...budget,
      left,
      ...(left > 0 ? {} : { until: pacing.dayWithRoom(budget) }),
    };
    const options = { ...asked, number, undecided: isUndecided(record.id) };
    const free = planSends(record, outcomes, options);
    const pace = paceOf(record.contact, free.claimed, transport);
    const plan = pace ? planSends(record, outcomes, { ...options, number: pace }) : free;
    const { claimed } = plan;
    if (claimed?.origin === 'started' && !isStartedToday(record.contact, asked.policy, asked.now))
      people += 1;
    if (number && plan.record && waitsFor(number, plan.record, record)) pacing.promise(number.until);
    return { record, outcomes, plan };
  };
  const plans: Planned[] = [];
  const failed: { contact: ContactId; error: unknown }[] = [];
  for (const record of records) {
    try {
      plans.push(planned(record));
    } catch (error) {
      failed.push({ contact: record.id, error });
    }
  }
  return { plans, people, failed };
}
