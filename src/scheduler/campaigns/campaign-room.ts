/**
 * How many more people an occurrence may ask now. Where a number may write first to few people a day, it asks no more than
 * those: whoever else is in the segment is not told that their message came too late, but is first the next time.
 */
import type { Occurrence } from '../../core/campaign/occurrence.ts';
import type { PlaceProgress } from '../../core/campaign/place-progress.ts';
import type { ChannelFacts } from '../../core/channel.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { overbooking } from '../../core/policy/warm-up.ts';
import { quietAtUntil } from '../../core/policy/where.ts';
import { type Instant, secondMs } from '../../core/time/instant.ts';
import { localDay } from '../../core/time/local-time.ts';
import { numberBudget } from '../../pipeline/sending/number-budget.ts';
import type { Store } from '../../ports/store.ts';

export type RoomDeps = {
  readonly store: Pick<Store, 'channels' | 'contacts'>;
  readonly now: Instant;
  readonly channels: readonly ChannelFacts[];
  readonly policy: Policy;
};

export type RoomQuestion = {
  readonly occurrence: Occurrence;
  readonly place: PlaceProgress;
  /** True when each is written to at an hour of their own, and not at once. */
  readonly atOwnHour: boolean;
  /** What is stored and not decided yet, campaigns included. */
  readonly undecided: number;
};

/** When there is room for nobody, `until` is when to look again. */
export type Room = { readonly people: number; readonly until: Instant };

/** As many wait to be sent as one look can tell: nobody is asked before they have left. */
const mostWaiting = 250;
const lookMs = 10 * secondMs;

/** With several numbers their room is added: who is written to by a fuller one waits at the gate, as ever. */
export async function roomToAsk(deps: RoomDeps, question: RoomQuestion): Promise<Room> {
  const { now, channels, policy } = deps;
  const budgets = await Promise.all(
    channels.map((channel) => numberBudget(deps.store, { policy, channel, now })),
  );
  const limited = budgets.filter((budget) => budget !== null);
  if (limited.length < channels.length || limited.length === 0) return { people: Infinity, until: now };
  const nextDay = Math.max(...limited.map(({ until }) => until));
  const left = sum(limited.map((budget) => budget.left));
  const today = leftOfDay(deps, question, sum(limited.map(({ perDay }) => perDay)));
  if (left <= 0 || today <= 0) return { people: 0, until: nextDay };
  const waiting = await Promise.all(
    channels.map(async ({ id }) => (await deps.store.contacts.sendable(id, now, mostWaiting)).length),
  );
  const crowded = waiting.some((count) => count >= mostWaiting);
  const people = Math.min(left - sum(waiting) - question.undecided, today);
  return { people: crowded ? 0 : Math.max(0, people), until: now + lookMs };
}

/** Whoever is asked at night, or is to be written to at an hour of their own, does not count for the number before that. */
function leftOfDay({ policy, now }: RoomDeps, question: RoomQuestion, perDay: number): number {
  const { occurrence, place, atOwnHour } = question;
  if (!atOwnHour && quietAtUntil(place.place, policy, now) === null) return Infinity;
  const { askedOn } = occurrence;
  const asked = askedOn?.day === localDay(now, policy.defaultTimeZone) ? askedOn.people : 0;
  return Math.ceil(perDay * overbooking) - asked;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
