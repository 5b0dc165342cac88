/**
 * Moves people to another number, page by page. How far it is stands in the store, and whoever was found is written down before
 * they are asked; so a crash loses nobody and moves nobody twice.
 */
import type { ChannelFacts } from '../core/channel.ts';
import { KabarError } from '../core/errors.ts';
import { type Move, openMove } from '../core/number/move.ts';
import { moveAt } from '../core/number/move-id.ts';
import { type Instant, secondMs } from '../core/time/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { type StepDeps, stepMove } from './move-step.ts';

export type MovesDeps = Omit<StepDeps, 'now'> & {
  readonly clock: Clock;
  /** True while this process is the one that moves people. */
  readonly mayRun: () => boolean;
};

export type Moves = {
  /** One step of the move that goes on; answers how much was done, 0 when there is nothing to do now. */
  run(): Promise<number>;
  /** When there will be something to do, as far as the last run could tell; null when never. */
  nextDue(): Instant | null;
};

/** Somebody may ask for one by the command line of another process. */
const lookMs = 5 * secondMs;
/** Those who are asked are decided by whoever holds their lanes. */
const waitMs = secondMs;

export function createMoves(deps: MovesDeps): Moves {
  const { store, clock, mayRun } = deps;
  let rest: { readonly from: Instant; readonly until: Instant } | null = null;
  let next: Instant | null = null;

  return {
    async run() {
      const now = clock.now();
      if (!mayRun() || (rest !== null && now >= rest.from && now < rest.until)) return 0;
      const [move] = await store.moves.atWork();
      const done = move ? await stepMove({ ...deps, now }, move) : 0;
      if (done > 0) return done;
      next = move ? now + waitMs : null;
      rest = { from: now, until: next ?? now + lookMs };
      return 0;
    },
    nextDue: () => next,
  };
}

export type MoveWish = { readonly from: ChannelFacts; readonly to: ChannelFacts; readonly by: string };

/**
 * A person of the business asks for it, and whoever is at work on the store carries it out. Throws `move.running` while another
 * goes on, and `channel.state` when both are the same or the other one is restricted itself.
 */
export async function askForMove(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { from, to, by }: MoveWish,
): Promise<Move> {
  const refused = (words: string) => new KabarError('channel.state', words, { ours: false });
  if (from.id === to.id) throw refused(`${from.id} and ${to.id} are the same channel.`);
  const { restricted } = await store.channels.standing(to.id);
  if (restricted !== null)
    throw refused(`${to.id} is restricted itself: resume it first, or choose another.`);
  const now = clock.now();
  const [running] = await store.moves.atWork();
  const move = openMove({ id: moveAt(now), by, from: from.id, to: to.id, startedAt: now });
  if (!running && (await store.moves.open(move))) return move;
  const which = running ? `: ${running.from} to ${running.to}, by ${running.by}` : '';
  throw new KabarError('move.running', `People are being moved already${which}.`, { ours: false });
}
