/** Rounds as people read them: the question, and what came of it so far. For the API and the command line. */
import { z } from 'zod';
import { roundsAhead } from '../core/flow/dated-rounds.ts';
import type { Release } from '../core/release.ts';
import { type Round, type RoundCounts, winnersOf } from '../core/round.ts';
import type { Instant } from '../core/time/instant.ts';
import type { Store } from '../ports/store.ts';

const byLanguage = z.record(z.string(), z.string());

export const roundView = z.object({
  id: z.string(),
  flow: z.string(),
  step: z.string(),
  question: byLanguage.meta({ description: 'As it was first sent, by language.' }),
  multiple: z.boolean(),
  openedAt: z.iso.datetime(),
  closesAt: z.iso.datetime().nullable().meta({ description: 'Null: it stays open.' }),
  open: z.boolean(),
  asked: z.int().meta({ description: 'Contacts who were to be asked; the gate may have held some back.' }),
  voters: z.int().meta({ description: 'Contacts with a choice now.' }),
  late: z.int().meta({ description: 'Of those, whose latest choice came after the closing. They count.' }),
  options: z.array(z.object({ id: z.string(), labels: byLanguage, count: z.int() })),
  winners: z.array(z.string()).meta({ description: 'The options with the most votes; several on a tie.' }),
});

export const aheadView = z.object({
  flow: z.string(),
  poll: z.string(),
  left: z
    .int()
    .meta({ description: 'Dated rounds that have not closed. 0: the poll sends nothing any more.' }),
  last: z.iso.date(),
});

export type RoundView = z.output<typeof roundView>;
export type AheadView = z.output<typeof aheadView>;

export async function viewRound(
  store: Pick<Store, 'rounds'>,
  round: Round,
  now: Instant,
): Promise<RoundView> {
  const counts = await store.rounds.counts(round);
  const { id, flow, step, question, multiple, openedAt, closesAt } = round;
  return {
    id,
    flow,
    step,
    question: { ...question },
    multiple,
    openedAt: iso(openedAt),
    closesAt: closesAt === null ? null : iso(closesAt),
    open: closesAt === null || now < closesAt,
    asked: counts.asked,
    voters: counts.voters,
    late: counts.late,
    options: round.options.map((option) => ({
      id: option.id,
      labels: { ...option.labels },
      count: countOf(counts, option.id),
    })),
    winners: [...winnersOf(counts)],
  };
}

/** Flows with dated rounds, and how many are still to come. */
export const viewAhead = (
  { rounds, policy }: Pick<Release, 'rounds' | 'policy'>,
  now: Instant,
): readonly AheadView[] =>
  [...rounds.values()].map((dated) => ({
    flow: dated.flow,
    poll: dated.step,
    left: roundsAhead(dated, now, policy.defaultTimeZone),
    // A file has at least one round.
    last: dated.rounds.at(-1)?.on ?? '',
  }));

const countOf = ({ options }: RoundCounts, id: string): number =>
  options.find((option) => option.id === id)?.count ?? 0;

const iso = (at: Instant): string => new Date(at).toISOString();
