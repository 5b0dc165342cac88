/** One step of a move: whoever was found is asked and counted, or the next page is looked through, or it ends. */
import type { ChannelFacts } from '../../core/channel.ts';
import { totalOf } from '../../core/cleaning/cleaning.ts';
import type { ContactId } from '../../core/contact-id.ts';
import { following } from '../../core/number/following.ts';
import {
  advanced,
  closed,
  counted,
  type FoundPeople,
  type Move,
  type MoveOutcome,
  moveEntry,
} from '../../core/number/move.ts';
import type { JournalTurn } from '../../core/record.ts';
import type { Instant } from '../../core/time/instant.ts';
import { type FailPoints, noFailPoints } from '../../pipeline/fail-points.ts';
import type { Inbox, Submission } from '../../pipeline/intake/inbox.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Store } from '../../ports/store.ts';

export type StepDeps = {
  readonly store: Store;
  readonly inbox: Inbox;
  readonly logger: Logger;
  readonly now: Instant;
  /** Those that are configured. */
  readonly channels: () => readonly ChannelFacts[];
  readonly failPoints?: FailPoints;
  /** How many people are looked at, and asked, at once. */
  readonly batch?: number;
};

const usualBatch = 250;
/** With more than this undecided nobody else is asked: what people write must not wait behind a move. */
const maxUndecided = 1_000;

/** Answers how much was done; 0 when those who were asked are not decided yet. */
export async function stepMove(deps: StepDeps, move: Move): Promise<number> {
  const { store, failPoints = noFailPoints } = deps;
  if (move.asked) return settle(deps, move, move.asked);
  if (move.end) return end(deps, move);
  const { count } = await store.inbox.backlog();
  if (count > maxUndecided) return 0;
  const found = await look(deps, move);
  // Where another process wrote first, it goes on from there.
  await store.moves.save(advanced(move, found));
  failPoints.reach('move-found');
  return Math.max(1, found.asked.length);
}

/** Whoever carries the move out has another setting of KABAR_CHANNELS than whoever asked for it. */
const nowhere = { kind: 'stays', because: 'the number is not known here' } as const;

async function look(deps: StepDeps, { from, to, after }: Move): Promise<FoundPeople> {
  const { store, now, batch = usualBatch } = deps;
  const number = deps.channels().find(({ id }) => id === to);
  const page = await store.contacts.list({ limit: batch, ...(after === null ? {} : { after }) });
  const asked: ContactId[] = [];
  const stayed: string[] = [];
  for (const { contact } of page) {
    if (contact.channel !== from) continue;
    const verdict = number ? following(contact, number, now) : nowhere;
    if (verdict?.kind === 'follows') asked.push(contact.id);
    if (verdict?.kind === 'stays') stayed.push(verdict.because);
  }
  return { asked, stayed, after: page.length < batch ? null : (page.at(-1)?.id ?? null) };
}

async function settle(
  { store, inbox, failPoints = noFailPoints }: StepDeps,
  move: Move,
  asked: readonly ContactId[],
): Promise<number> {
  const entry = (contact: ContactId) => moveEntry(move.id, contact);
  const turns = await store.journal.turns(asked.map(entry));
  const records = await store.contacts.load(asked);
  const isErased = (id: ContactId) => records.get(id)?.contact.erased !== null;
  const open = asked.filter((id) => !turns.has(entry(id)) && !isErased(id));
  if (open.length > 0) {
    const { from, to } = move;
    const event = { type: 'move.asked', move: move.id, from, channel: to } as const;
    const accepted = await inbox.submit(
      open.map((contact): Submission => ({ contact, id: entry(contact), event, rank: 2 })),
    );
    failPoints.reach('move-asked');
    return accepted.filter(({ duplicate }) => !duplicate).length;
  }
  await store.moves.save(
    counted(
      move,
      asked.map((id) => outcomeOf(turns.get(entry(id)))),
    ),
  );
  failPoints.reach('move-counted');
  return 1;
}

/** A turn without a line is that of somebody who was erased or merged meanwhile. */
function outcomeOf(turn: JournalTurn | undefined): MoveOutcome {
  const line = turn?.lines.find(({ what }) => what === 'move.followed' || what === 'move.left');
  return { followed: line?.what === 'move.followed', because: line?.why ?? 'erased or merged meanwhile' };
}

async function end({ store, logger, now }: StepDeps, move: Move): Promise<number> {
  const over = closed(move, now);
  if (!(await store.moves.save(over))) return 0;
  const { id, by, from, to, followed, stayed } = over;
  const totals = { followed: totalOf(followed), stayed: totalOf(stayed) };
  logger.info('people were moved to another number', { move: id, by, from, to, ...totals });
  return 1;
}
