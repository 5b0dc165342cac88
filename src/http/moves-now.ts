/** Moves to another number: whom one would take along and why others stay, having it done, and what came of it. */
import type { ChannelFacts } from '../core/channel.ts';
import { type Counts, plus, totalOf } from '../core/cleaning/cleaning.ts';
import type { ContactId } from '../core/contact-id.ts';
import { KabarError } from '../core/errors.ts';
import { type FirstWords, firstWords, following } from '../core/number/following.ts';
import type { Move } from '../core/number/move.ts';
import { numberBudget } from '../pipeline/sending/number-budget.ts';
import { askForMove } from '../scheduler/stepwise/moves.ts';
import { type ChannelDeps, channelOf } from './channels-now.ts';

export type MovePreview = {
  readonly from: string;
  readonly to: string;
  /** Who may follow, by when they wrote last. */
  readonly follow: Counts;
  /** Who may not, by why. */
  readonly stay: Counts;
  /** How the new number may write to those who follow, at first. */
  readonly firstWords: FirstWords;
  /** How many people a day it may write to first, and so how many days that takes; null where nothing limits it. */
  readonly perDay: number | null;
  readonly days: number | null;
};

const page = 500;

type Way = { readonly from: string; readonly to: string };

/** Has it done by whoever is at work on the store. Throws `channel.unknown`, `channel.state` and `move.running`. */
export const beginMove = (
  deps: ChannelDeps,
  { from, to, by }: Way & { readonly by: string },
): Promise<Move> => askForMove(deps, { from: channelOf(deps, from), to: channelOf(deps, to), by });

/** With times that a person can read. */
export const moveReport = ({ asked: _, after: __, end: ___, version: ____, ...move }: Move) => ({
  ...move,
  startedAt: new Date(move.startedAt).toISOString(),
  endedAt: move.endedAt === null ? null : new Date(move.endedAt).toISOString(),
});

/** Reads the list page by page, and changes nothing. Throws `channel.unknown`, and `channel.state` when both are the same. */
export async function previewMove(deps: ChannelDeps, { from, to }: Way): Promise<MovePreview> {
  const [old, target] = [channelOf(deps, from), channelOf(deps, to)];
  if (old.id === target.id)
    throw new KabarError('channel.state', `${from} and ${to} are the same channel.`, { ours: false });
  const counted = await countFollowers(deps, old, target);
  const policy = deps.release()?.policy;
  const now = deps.clock.now();
  const budget = policy ? await numberBudget(deps.store, { policy, channel: target, now }) : null;
  const perDay = budget?.perDay ?? null;
  const days = perDay === null || perDay === 0 ? null : Math.ceil(totalOf(counted.follow) / perDay);
  return { from, to, ...counted, firstWords: firstWords(target), perDay, days };
}

async function countFollowers(
  { store, clock }: ChannelDeps,
  from: ChannelFacts,
  to: ChannelFacts,
): Promise<Pick<MovePreview, 'follow' | 'stay'>> {
  const now = clock.now();
  let follow: Counts = {};
  let stay: Counts = {};
  let after: ContactId | undefined;
  do {
    const records = await store.contacts.list({ limit: page, ...(after === undefined ? {} : { after }) });
    for (const { contact } of records) {
      const verdict = contact.channel === from.id ? following(contact, to, now) : null;
      if (verdict?.kind === 'follows') follow = plus(follow, { [verdict.as]: 1 });
      if (verdict?.kind === 'stays') stay = plus(stay, { [verdict.because]: 1 });
    }
    after = records.length < page ? undefined : records.at(-1)?.id;
  } while (after !== undefined);
  return { follow, stay };
}
