/** Rounds that were written ahead: which question a poll asks on which day. Made of `flows/rounds/<flow>.yaml`. */
import type { OptionKey } from '../outbox.ts';
import type { TextKey } from '../texts.ts';
import type { Instant } from '../time/instant.ts';
import { atLocal, localDay } from '../time/local-time.ts';
import type { DocFile, Position } from './doc-node.ts';
import type { FlowId, StepId } from './flow.ts';

export type DatedRound = {
  /** YYYY-MM-DD: from this day on, by the clock of whoever is asked. */
  readonly on: string;
  /** Counted from the beginning of that day where the business is. */
  readonly closesMs: number;
  readonly question: TextKey;
  readonly againKey: TextKey;
  readonly nudgeKey: TextKey;
  readonly options: readonly OptionKey[];
};

export type DatedRounds = {
  readonly flow: FlowId;
  /** The poll that asks them. */
  readonly step: StepId;
  /** In the order of their days. */
  readonly rounds: readonly DatedRound[];
  readonly file: Pick<DocFile, 'path'>;
  /** Where the last one is written: what is said of their end points there. */
  readonly lastAt: Position;
};

export const closingOf = ({ on, closesMs }: DatedRound, houseZone: string): Instant => {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  return atLocal({ year, month, day }, { hour: 0, minute: 0 }, houseZone) + closesMs;
};

export type Day = { readonly now: Instant; readonly zone: string; readonly houseZone: string };

/** The latest that has begun on their calendar and has not closed; null when none is due. */
export function roundOfTheDay({ rounds }: DatedRounds, { now, zone, houseZone }: Day): DatedRound | null {
  const today = localDay(now, zone);
  const open = rounds.filter((round) => round.on <= today && now < closingOf(round, houseZone));
  return open.at(-1) ?? null;
}

/** How many have not closed yet. */
export const roundsAhead = ({ rounds }: DatedRounds, now: Instant, houseZone: string): number =>
  rounds.filter((round) => now < closingOf(round, houseZone)).length;
