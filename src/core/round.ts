/** A round: one sending of a poll, or of a question whose answers are counted, and what comes of it. */
import type { Brand } from './brand.ts';
import type { FlowId, StepId } from './flow/flow.ts';
import type { Instant } from './time/instant.ts';

/** `flow.step.sending`: the same for everybody who is asked in it. */
export type RoundId = Brand<string, 'RoundId'>;

export type RoundOption = { readonly id: string; readonly labels: Readonly<Record<string, string>> };

/** As it was first sent: a wording that changes later does not change what people voted on. */
export type Round = {
  readonly id: RoundId;
  readonly flow: FlowId;
  readonly step: StepId;
  /** By language, with nobody's name in it. */
  readonly question: Readonly<Record<string, string>>;
  readonly options: readonly RoundOption[];
  readonly multiple: boolean;
  readonly openedAt: Instant;
  /** Votes after this count, and are shown as late. Null: it stays open. */
  readonly closesAt: Instant | null;
};

/** What came of a round so far. */
export type RoundCounts = {
  /** Who was to be asked: the gate may have held some back. */
  readonly asked: number;
  /** Who has a choice now. */
  readonly voters: number;
  /** Of those, whose latest choice came after the closing. */
  readonly late: number;
  /** By option, in the order in which they were shown. */
  readonly options: readonly { readonly id: string; readonly count: number }[];
};

/** The options with the most votes, in the order in which they were shown; none while nobody has voted. */
export function winnersOf({ options }: RoundCounts): readonly string[] {
  const most = Math.max(0, ...options.map(({ count }) => count));
  return most === 0 ? [] : options.filter(({ count }) => count === most).map(({ id }) => id);
}
