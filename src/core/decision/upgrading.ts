/**
 * A run is taken over into another version of its flow: at the step it stands at, with all it knows, and without a word. Each
 * place is told in the journal, done or left, with its reason; the report of an upgrade is read from there.
 */
import type { SetAside } from '../contact.ts';
import type { UpgradeAsked } from '../event.ts';
import type { Signal } from '../flow/cause.ts';
import { endFlow, firstFrame } from '../flow/follow.ts';
import { own } from '../flow/own.ts';
import type { Frame, Run } from '../flow/run.ts';
import type { Turn } from '../turn.ts';
import { whyNoCounterpart } from '../upgrade/counterpart.ts';
import { newDeadline, newWaiting } from '../upgrade/deadline.ts';
import type { RunMove } from '../upgrade/run-move.ts';
import type { FollowUp } from './agenda.ts';
import { keepPersonTimer } from './person-timer.ts';
import { followUpOf, proceed } from './running.ts';

const runTimers = 'run:';

export function upgrade(turn: Turn, { upgrade: id, moves }: UpgradeAsked): readonly FollowUp[] {
  const reasons = moves.map((move) => whyLeft(turn, move));
  const able = moves.filter((_, index) => reasons[index] === null);
  moves.forEach(({ flow, from, step, how, to, act }, index) => {
    const facts = { upgrade: id, flow, step, how, from, to };
    const why = reasons[index] ?? null;
    if (why !== null) turn.note('upgrade.left', why, facts);
    else if (act.do === 'move') turn.note('upgrade.moved', undefined, { ...facts, target: act.target });
    else turn.note(act.do === 'end' ? 'upgrade.ended' : 'upgrade.restarted', undefined, facts);
  });
  takeAside(turn, able);
  return takeForeground(turn, able);
}

const wentOn = 'they went on meanwhile';

function whyLeft(turn: Turn, move: RunMove): string | null {
  const { contact, world } = turn;
  if (!world.release.version(move.to)) return 'the new version is not known here';
  const runs = [...(contact.run ? [contact.run] : []), ...contact.aside.map(({ run }) => run)];
  if (!runs.some(({ stack }) => stack.some((frame) => isAt(frame, move)))) return wentOn;
  if (move.act.do === 'move') {
    const [old, now] = [stepOf(turn, move.from, move.step), stepOf(turn, move.to, move.act.target)];
    return old && now && whyNoCounterpart(old, now) === null ? null : 'they cannot go on at that step';
  }
  if (move.act.do === 'end') return null;
  if (contact.lifecycle.stage === 'optedOut') return 'they said STOP';
  return contact.withPerson ? 'a person talks to them' : null;
}

const isAt = (frame: Frame, { flow, from, step }: RunMove): boolean =>
  frame.flow === flow && frame.version === from && frame.step === step;

type Clock = SetAside['timer'];
type Taken = { readonly run: Run; readonly timer: Clock };

/** Every frame stands at its new step; the clock of the last one is the run's. */
function moved(turn: Turn, { run, timer }: Taken, moves: readonly RunMove[]): Taken {
  let clock = timer;
  const stack = run.stack.map((frame, index): Frame => {
    const move = moves.find((each) => each.act.do === 'move' && isAt(frame, each));
    if (move?.act.do !== 'move') return frame;
    const [old, now] = [stepOf(turn, frame.version, frame.step), stepOf(turn, move.to, move.act.target)];
    const there = { ...frame, version: move.to, step: move.act.target };
    if (!old || !now || index < run.stack.length - 1) return there;
    const dueAt = clock === null ? null : newDeadline(turn, old, now, clock.dueAt);
    if (clock !== null && dueAt !== null) clock = { ...clock, dueAt };
    return { ...there, waiting: newWaiting(frame.waiting, now, dueAt) };
  });
  return { run: { ...run, stack }, timer: clock };
}

const stepOf = ({ world }: Turn, version: Frame['version'], step: string) => {
  const flow = world.release.version(version);
  return flow && own(flow.steps, step);
};

/** What the last frame's flow comes to, when it does not go on where it is; `run` is null when that was all. */
function cutShort(
  turn: Turn,
  run: Run,
  moves: readonly RunMove[],
): { readonly run: Run | null; readonly signals: readonly Signal[] } | null {
  const top = run.stack.at(-1);
  const move = top && moves.find((each) => each.act.do !== 'move' && isAt(top, each));
  if (!top || !move) return null;
  turn.expire(top.flow);
  if (move.act.do === 'restart') {
    const flow = turn.world.release.version(move.to);
    if (!flow) return null;
    return { run: { ...run, stack: [...run.stack.slice(0, -1), firstFrame(flow)] }, signals: [] };
  }
  const signals: Signal[] = [];
  const after = endFlow(turn, run, signals);
  return { run: after.kind === 'over' ? null : after.run, signals };
}

/** They rest: what begins anew, or goes on below, does so when they are taken up. */
function takeAside(turn: Turn, moves: readonly RunMove[]): void {
  const { aside } = turn.contact;
  if (!aside.some(({ run }) => run.stack.some((frame) => moves.some((move) => isAt(frame, move))))) return;
  const next = aside.flatMap((resting): readonly SetAside[] => {
    const taken = moved(turn, resting, moves);
    const cut = cutShort(turn, taken.run, moves);
    if (cut === null) return [{ ...resting, ...taken }];
    return cut.run === null ? [] : [{ run: cut.run, timer: null, heard: null }];
  });
  turn.change({ aside: next });
}

function takeForeground(turn: Turn, moves: readonly RunMove[]): readonly FollowUp[] {
  const { run, wakeups } = turn.contact;
  if (!run) return [];
  const armed = wakeups.find(({ timer }) => timer.startsWith(runTimers));
  const timer = armed ? { name: armed.timer, dueAt: armed.dueAt } : null;
  const taken = moved(turn, { run, timer }, moves);
  const cut = cutShort(turn, taken.run, moves);
  if (cut === null) {
    turn.change({ run: taken.run });
    rearm(turn, timer, taken.timer);
    return [];
  }
  keepPersonTimer(turn);
  turn.cancel(runTimers);
  turn.change({ run: cut.run });
  const followUps = cut.signals.flatMap((signal) => followUpOf(turn, taken.run, signal));
  if (cut.run === null) return [...followUps, { do: 'next' }];
  return [...followUps, ...proceed(turn, cut.run, { kind: 'begin' }, 'started')];
}

/** A clock that stays as it was is left alone: its wake-up may be in the inbox already. */
function rearm(turn: Turn, before: Clock, after: Clock): void {
  if (after !== null && before?.dueAt !== after.dueAt) turn.wake(after.name, after.dueAt);
}
