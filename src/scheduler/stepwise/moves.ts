/**
 * Moves people to another number, page by page. How far it is stands in the store, and whoever was found is written down before
 * they are asked; so a crash loses nobody and moves nobody twice.
 */
import type { ChannelFacts } from '../../core/channel.ts';
import { KabarError } from '../../core/errors.ts';
import { type Move, openMove } from '../../core/number/move.ts';
import { moveAt } from '../../core/number/move-id.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import { type StepDeps, stepMove } from './move-step.ts';
import { createStepping, type Stepping } from './stepping.ts';

export type MovesDeps = Omit<StepDeps, 'now'> & {
  readonly clock: Clock;
  /** True while this process is the one that moves people. */
  readonly mayRun: () => boolean;
};

export const createMoves = (deps: MovesDeps): Stepping =>
  createStepping({
    clock: deps.clock,
    mayRun: deps.mayRun,
    atWork: () => deps.store.moves.atWork(),
    step: (move, now) => stepMove({ ...deps, now }, move),
  });

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
