/** Begins flows and carries the foreground run on; what the run signals is left on the agenda. */

import { advance, beginRun } from '../flow/advance.ts';
import type { Cause, Signal } from '../flow/cause.ts';
import { soundValues } from '../flow/clip.ts';
import { roundOfTheDay } from '../flow/dated-rounds.ts';
import type { Flow } from '../flow/flow.ts';
import type { Run } from '../flow/run.ts';
import { fingerprint } from '../hash.ts';
import { wordsOf } from '../message.ts';
import type { MessageOrigin } from '../outbox.ts';
import { zoneOf } from '../policy/where.ts';
import type { TextKey } from '../texts.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp, Said, StartFlow } from './agenda.ts';
import { setAside, takeUp } from './aside.ts';
import { keepPersonTimer } from './person-timer.ts';

/** Flows that wait for the foreground; more are refused with a note. */
const maxQueue = 8;

/** Starts a flow, or does what it says it wants when another run is in the foreground. */
export function start(turn: Turn, wish: StartFlow): readonly FollowUp[] {
  const { contact, world } = turn;
  const flow = world.release.flows.get(wish.flow);
  if (!flow) {
    turn.note('flow.missing', wish.because, { flow: wish.flow });
    return [];
  }
  if (contact.lifecycle.stage === 'optedOut' && wish.origin !== 'confirmation') {
    turn.note('flow.skipped', 'opted out', { flow: flow.id });
    return [];
  }
  if (noRoundIsDue(turn, flow)) {
    turn.note('round.none-due', 'no dated round is open today', { flow: flow.id });
    return [];
  }
  if (contact.run && wish.beside) {
    if (!setAside(turn, `${flow.id} says a word`, { even: true })) {
      turn.note('flow.skipped', 'too many runs stepped aside', { flow: flow.id });
      return [];
    }
  } else if (contact.run) {
    const manner = wish.interrupt === true ? 'interrupt' : wish.wait === true ? 'wait' : flow.ifBusy;
    if (manner === 'skip') {
      turn.note('flow.skipped', 'another run is in the foreground', { flow: flow.id });
      return [];
    }
    if (manner === 'wait') return queue(turn, wish);
    const lifeMoved = wish.because.startsWith('stage:');
    if (lifeMoved || !setAside(turn, `${flow.id} interrupts`)) stopRun(turn, `${flow.id} interrupts`);
  }
  turn.note('flow.started', wish.because, { flow: flow.id, version: flow.version });
  const run = beginRun(turn, flow, wish.because, wish.values ?? {});
  return proceed(turn, run, { kind: 'begin' }, wish.origin);
}

/** A poll with questions for certain days says nothing on all others, nor what stands around it in the flow. */
function noRoundIsDue({ contact, world }: Turn, flow: Flow): boolean {
  const dated = world.release.rounds.get(flow.id);
  if (dated === undefined) return false;
  const { policy } = world.release;
  const day = { now: world.now, zone: zoneOf(contact, policy), houseZone: policy.defaultTimeZone };
  return roundOfTheDay(dated, day) === null;
}

/** Carries a run on with what happened. */
export function proceed(turn: Turn, run: Run, cause: Cause, origin: MessageOrigin): readonly FollowUp[] {
  const advanced = advance(turn, run, cause, { origin });
  turn.change({ run: advanced.run });
  const followUps = advanced.signals.flatMap((signal) => followUpOf(turn, run, signal));
  return advanced.run === null ? [...followUps, { do: 'next' }] : followUps;
}

/** Ends the foreground run, forgets its timers and what it started to say and did not send. */
export function stopRun(turn: Turn, why: string): void {
  const { run } = turn.contact;
  if (!run) return;
  turn.note('run.stopped', why, { flow: run.stack[0]?.flow ?? null });
  keepPersonTimer(turn);
  turn.cancel('run:');
  for (const { flow } of run.stack) turn.expire(flow);
  turn.change({ run: null });
}

function queue(turn: Turn, wish: StartFlow): readonly FollowUp[] {
  const { queue } = turn.contact;
  if (queue.length >= maxQueue || queue.some((waiting) => waiting.flow === wish.flow)) {
    turn.note('flow.skipped', 'it waits already, or too many wait', { flow: wish.flow });
    return [];
  }
  turn.change({
    queue: [...queue, { flow: wish.flow, because: wish.because, values: soundValues(wish.values ?? {}) }],
  });
  turn.note('flow.queued', 'another run is in the foreground', { flow: wish.flow });
  return [];
}

/** The foreground is free: a run that stepped aside goes on; else what waited begins. Nobody asked for it just now. */
export function next(turn: Turn): readonly FollowUp[] {
  if (turn.contact.run) return [];
  const back = takeUp(turn);
  if (back?.heard) return proceed(turn, back.run, { kind: 'event', ...back.heard }, 'started');
  const waiting = back?.run.stack.at(-1)?.waiting;
  // An upgrade led it, while it rested, to a step that it has not entered yet.
  if (back && waiting === null) return proceed(turn, back.run, { kind: 'begin' }, 'started');
  const forPerson = waiting?.for === 'person';
  if (back && forPerson && !turn.contact.withPerson)
    return proceed(turn, back.run, { kind: 'handed-back' }, 'started');
  if (back) return [];
  const [first, ...rest] = turn.contact.queue;
  if (!first) return [];
  turn.change({ queue: rest });
  const { flow, because, values } = first;
  return [{ do: 'start', flow, because, origin: 'started', values }];
}

export function followUpOf(turn: Turn, run: Run, signal: Signal): readonly FollowUp[] {
  switch (signal.type) {
    case 'flow.finished':
      turn.note('flow.finished', undefined, { flow: signal.flow });
      return [{ do: 'live', event: { type: 'flow.finished', flow: signal.flow } }];
    case 'consent.granted':
    case 'consent.refused': {
      const { arrival, world, contact } = turn;
      const text = world.release.texts.text(signal.question, signal.language, signal.values);
      const heard = arrival.event.type === 'message.received' ? arrival.event : null;
      return [
        {
          do: signal.type === 'consent.granted' ? 'grant' : 'refuse',
          record: {
            purposes: signal.purposes,
            method: 'answer',
            source: run.because,
            actor: 'contact',
            evidence: {
              ...(heard ? { messageId: heard.transportId } : {}),
              ...(signal.verbatim === null ? {} : { verbatim: signal.verbatim }),
            },
            disclosure: { text, version: signal.textVersion, language: contact.language },
          },
        },
      ];
    }
    case 'preference.chosen':
      return [{ do: 'prefer', preference: signal.preference, said: saidIn(turn, run, signal.question) }];
    case 'hand-over':
      return [{ do: 'hand-over', reason: signal.reason }];
    default:
      return signal satisfies never;
  }
}

/** What the ledger keeps of a choice made in a flow: what they wrote, and the words of the question they answered. */
function saidIn({ arrival, contact, world }: Turn, run: Run, question: string | null): Said {
  const heard = arrival.event.type === 'message.received' ? arrival.event : null;
  const words = heard === null ? null : wordsOf(heard.content);
  const said = {
    source: run.because,
    evidence: {
      ...(heard ? { messageId: heard.transportId } : {}),
      ...(words === null ? {} : { verbatim: words.slice(0, 1_000) }),
    },
  };
  if (question === null) return said;
  const { language } = contact;
  // Only `take-answer` keeps it, and it keeps a key.
  const text = world.release.texts.text(question as TextKey, language);
  return { ...said, disclosure: { text, version: fingerprint(text), language } };
}
