/** Time in a scenario: everything happens at its own moment, for everybody at once. */
import type { EntryId } from '../core/event.ts';
import { parseDuration } from '../core/time/duration.ts';
import { type Instant, minuteMs } from '../core/time/instant.ts';
import { nextOccurrence, parseRecurrence } from '../core/time/recurrence.ts';
import type { Submission } from '../pipeline/intake/inbox.ts';
import { type Person, recordOf } from './person.ts';
import type { DeedTurn } from './read.ts';
import type { Stage } from './stage.ts';

export type Passing = {
  /** `after` or `until`. */
  readonly turn: DeedTurn;
  /** Knocks again with every wake-up that has been decided. */
  readonly twice: boolean;
};

export async function pass(stage: Stage, people: readonly Person[], { turn, twice }: Passing): Promise<void> {
  const end = endOf(turn, stage);
  const settle = async () => {
    const knocks = twice ? await dueKnocks(stage, people) : [];
    await stage.settle();
    if (knocks.length === 0) return;
    await stage.kabar.engine.inbox.submit(knocks);
    await stage.settle();
  };
  await passTo(end, stage, settle);
}

/**
 * After more moments than `most` at which something happened it ends early, with the minute that has begun: what came to pass is a
 * length of time that can be written down. Answers when it ended.
 */
export async function passTo(
  end: Instant,
  stage: Pick<Stage, 'clock' | 'running'>,
  settle: () => Promise<void>,
  most = Number.POSITIVE_INFINITY,
): Promise<Instant> {
  const { clock, running } = stage;
  const begun = clock.now();
  let until = end;
  await settle();
  let moments = 0;
  for (let next = await running.nextDue(); next !== null && next <= until; next = await running.nextDue()) {
    moments += 1;
    if (moments === most) until = Math.min(end, begun + Math.ceil((next - begun) / minuteMs) * minuteMs);
    clock.moveTo(next);
    await settle();
  }
  clock.moveTo(until);
  await settle();
  return until;
}

function endOf({ kind, value }: DeedTurn, { clock, kabar }: Stage): number {
  const now = clock.now();
  // The schema lets only durations and moments through.
  if (kind === 'after') return now + (parseDuration(value as string) ?? 0);
  const moment = parseRecurrence(value as string);
  return moment ? nextOccurrence(moment, now, kabar.releases.current().policy.defaultTimeZone) : now;
}

async function dueKnocks(stage: Stage, people: readonly Person[]): Promise<readonly Submission[]> {
  const now = stage.clock.now();
  const records = await Promise.all(people.map((person) => recordOf(stage, person)));
  return records.flatMap((record) =>
    record === null
      ? []
      : record.contact.wakeups
          .filter(({ dueAt }) => dueAt <= now)
          .map(
            ({ arming, timer }): Submission => ({
              contact: record.id,
              id: `wakeup:${record.id}:${arming}` as EntryId,
              event: { type: 'wakeup.due', arming, timer },
              rank: 1,
            }),
          ),
  );
}
