/**
 * What happened in; what is to be done out. Pure: no clock, no I/O, no randomness, the same question has the same answer.
 * Order: identify → opt-out → help → opt-in → lifecycle → running flow → keyword → fallback.
 */
import type { Contact } from './contact.ts';
import { absorb } from './decision/absorbing.ts';
import type { FollowUp } from './decision/agenda.ts';
import { hearAside, isUnseen } from './decision/aside.ts';
import { countStayed } from './decision/befriending.ts';
import { leaveAddress } from './decision/changing-address.ts';
import { clean } from './decision/cleaning.ts';
import { armAllDates, armDates, fireDate } from './decision/dating.ts';
import { resolveDoubt } from './decision/doubting.ts';
import { edit } from './decision/editing.ts';
import { doubtTimer } from './decision/end-doubt.ts';
import { keepInStep, noteClick, noteRead, promotion, signOfLife } from './decision/engaging.ts';
import { campaignTimer, enrol, enrolNow, heedChange } from './decision/enrolling.ts';
import { erase } from './decision/erasing.ts';
import { fireFollowUp } from './decision/following.ts';
import { assign, hand, handBack, writeToThem } from './decision/handing.ts';
import { hearIntent, hearMessage, saysStop } from './decision/hearing.ts';
import { identify, noteSignOfLife } from './decision/identify.ts';
import { lapseRecycled } from './decision/lapsing.ts';
import { moveOver } from './decision/moving.ts';
import { part } from './decision/parting.ts';
import { personTimer } from './decision/person-timer.ts';
import { refusedOnPlatform } from './decision/platform-news.ts';
import { postponedTo } from './decision/postponing.ts';
import { reachGoals } from './decision/reaching.ts';
import { report } from './decision/reporting.ts';
import { proceed } from './decision/running.ts';
import { isOfSealed, seal, unseal } from './decision/sealing.ts';
import { settle } from './decision/settle.ts';
import {
  clearSuspicion,
  judgeSuspicion,
  noteUndelivered,
  suspect,
  suspicionTimer,
} from './decision/suspecting.ts';
import { judgeTrial } from './decision/trying.ts';
import { upgrade } from './decision/upgrading.ts';
import type { Effect } from './effect.ts';
import { isKind } from './engagement/kind-reaction.ts';
import {
  type Arrival,
  type BusinessOccurred,
  type ContactEvent,
  type MessageReceived,
  rememberedMs,
  type VoteReceived,
  type WakeupDue,
} from './event.ts';
import type { Cause } from './flow/cause.ts';
import { dateTimers } from './flow/date-starts.ts';
import { followUpTimers, plan } from './flow/planning.ts';
import { type Run, silenceTimer } from './flow/run.ts';
import { waysIn } from './flow/ways-in.ts';
import { friendStayed } from './friend.ts';
import type { JournalLine } from './journal.ts';
import { stageTimerPrefix } from './lifecycle/step.ts';
import { dayMs } from './time/instant.ts';
import { openTurn, type Turn } from './turn.ts';
import { trialTimers } from './variants/trial.ts';
import type { World } from './world.ts';

export type Decision = {
  readonly contact: Contact;
  readonly effects: readonly Effect[];
  readonly journal: readonly JournalLine[];
};

/** Never throws on any event in any stage; property-tested. */
export function decide(contact: Contact, arrival: Arrival, world: World): Decision {
  // Nobody is there any more: whoever writes from that number again is somebody new (src/pipeline/erasing/late-entries.ts).
  if (contact.erased !== null) return { contact, effects: [], journal: [] };
  const turn = openTurn(contact, arrival, world);
  if (contact.sealed !== null && !isOfSealed(arrival.event))
    turn.note('event.left', 'part of another contact');
  else meet(turn, arrival.event);
  const { erased, sealed } = turn.contact;
  if (erased === null && sealed === null) {
    settle(turn, promotion(turn), 'started');
    armDates(turn, contact);
  }
  return { contact: turn.contact, effects: turn.effects, journal: turn.journal };
}

function meet(turn: Turn, event: ContactEvent): void {
  switch (event.type) {
    case 'message.received':
      return meetMessage(turn, event);
    case 'vote.received':
      return meetVote(turn, event);
    case 'reaction.received':
      noteSignOfLife(turn, event.channel, isKind(event.emoji) ? 'reaction' : null);
      return settle(turn, signOfLife(turn), 'reply');
    case 'message.read':
      noteRead(turn, event.at);
      clearSuspicion(turn, 'something was read');
      return turn.note('message.read', undefined, { message: event.message });
    case 'message.delivered':
      return clearSuspicion(turn, 'something was delivered');
    case 'message.undelivered':
      return noteUndelivered(turn, event);
    case 'link.clicked':
      noteClick(turn, event);
      // Nobody wrote: what comes of it is no answer, and the gate judges it as something that we start.
      return settle(turn, signOfLife(turn), 'started');
    case 'message.failed':
      turn.note('message.failed', event.failure.code, { message: event.message });
      if (event.failure.refuses) settle(turn, refusedOnPlatform(turn, event.failure), 'started');
      if (event.failure.addressFailed) suspect(turn, event.failure);
      return;
    case 'wakeup.due':
      return meetWakeup(turn, event);
    case 'consent.reported':
      return settle(turn, report(turn, event), 'started');
    case 'flow.requested':
      return settle(turn, enrol(turn, event), 'started');
    case 'campaign.changed':
      return heedChange(turn, event);
    case 'cleaning.asked':
      return settle(turn, clean(turn, event), 'started');
    case 'business.occurred':
      return meetBusiness(turn, event);
    case 'call.returned': {
      const { run } = turn.contact;
      const { call, outcome } = event;
      return run ? goOn(turn, run, { kind: 'call', call, outcome }) : undefined;
    }
    case 'contact.edited':
      return edit(turn, event);
    case 'conversation.handed':
      return settle(turn, hand(turn, event), 'started');
    case 'conversation.assigned':
      return assign(turn, event);
    case 'address.changed':
      return leaveAddress(turn, event);
    case 'person.wrote':
      return settle(turn, writeToThem(turn, event), 'started');
    case 'starts.changed':
      keepInStep(turn);
      return armAllDates(turn);
    case 'upgrade.asked':
      return settle(turn, upgrade(turn, event), 'started');
    case 'friend.stayed':
      if (countStayed(turn, event))
        meetBusiness(turn, { type: 'business.occurred', name: friendStayed, values: {} });
      return;
    case 'contact.erased':
      return erase(turn, event);
    case 'contact.sealed':
      return seal(turn, event);
    case 'contact.absorbed':
      return settle(turn, absorb(turn, event), 'started');
    case 'contact.parted':
      return settle(turn, part(turn, event), 'started');
    case 'contact.unsealed':
      return settle(turn, unseal(turn, event), 'started');
    case 'move.asked':
      return moveOver(turn, event);
    default:
      return event satisfies never;
  }
}

function meetMessage(turn: Turn, event: MessageReceived): void {
  // It may be a duplicate that the inbox forgot; only a STOP counts twice as well as once.
  if (turn.world.now - event.writtenAt > rememberedMs && !saysStop(turn, event))
    return turn.note('message.left', 'older than the inbox remembers');
  lapseRecycled(turn, event);
  identify(turn, event);
  const settled = hearIntent(turn, event);
  if (settled) return settle(turn, settled, 'reply');
  settle(turn, signOfLife(turn), 'reply');
  settle(turn, hearMessage(turn, event), 'reply');
}

/** A vote counts to the round of its poll, however late; only a vote in the round that is asked carries the run on. */
function meetVote(turn: Turn, event: VoteReceived): void {
  noteSignOfLife(turn, event.channel, event.options.length > 0 ? 'vote' : null);
  const poll = turn.contact.polls.find((sent) => sent.transportId === event.poll);
  turn.note('vote.received', undefined, { round: poll?.round ?? null, options: event.options.join(' ') });
  if (poll) turn.countVote(poll.round, event.options);
  settle(turn, signOfLife(turn), 'reply');
  const { run, polls, lifecycle, withPerson } = turn.contact;
  const waiting = run?.stack.at(-1)?.waiting;
  // A poll that was sent again is one round: a vote on either message counts.
  const asked =
    waiting?.for === 'answer' ? polls.find((sent) => sent.message === waiting.question) : undefined;
  const awaited = poll !== undefined && poll.round === asked?.round;
  if (!run || !awaited || lifecycle.stage === 'optedOut' || withPerson) return;
  settle(turn, proceed(turn, run, { kind: 'vote', options: event.options }, 'reply'), 'reply');
}

/** A knock for an arming that was replaced or cancelled finds nothing and changes nothing. */
function meetWakeup(turn: Turn, { timer, arming, reached }: WakeupDue): void {
  const armed = turn.contact.wakeups.find((wakeup) => wakeup.arming === arming);
  if (!armed) return turn.note('wakeup.stale', timer);
  turn.cancel(timer);
  const { run, outbox } = turn.contact;
  const waiting = run?.stack.at(-1)?.waiting;
  const held = waiting?.for === 'answer' ? outbox.find(({ id }) => id === waiting.question) : undefined;
  if (timer === silenceTimer && waiting?.for === 'answer' && held && isUnseen(turn.contact)) {
    // Nobody can answer what they have not seen: their silence begins when it is sent.
    turn.wake(timer, held.dueAt + (waiting.patienceMs ?? dayMs));
    return;
  }
  if (timer.startsWith(stageTimerPrefix)) {
    const later = postponedTo(turn, timer, reached);
    if (later === null) return settle(turn, [{ do: 'fire', timer }], 'started');
    if (Number.isFinite(later)) turn.wake(timer, later);
    return;
  }
  if (timer.startsWith(dateTimers)) return settle(turn, fireDate(turn, timer, armed.dueAt), 'started');
  if (timer.startsWith(followUpTimers))
    return settle(turn, fireFollowUp(turn, timer, armed.dueAt), 'started');
  if (timer.startsWith(campaignTimer)) return settle(turn, enrolNow(turn, timer), 'started');
  if (timer.startsWith(trialTimers)) return judgeTrial(turn, timer);
  if (timer === 'pause') return turn.change({ pausedUntil: null });
  if (timer === suspicionTimer) return judgeSuspicion(turn);
  if (timer === doubtTimer) return settle(turn, resolveDoubt(turn), 'started');
  if (timer === personTimer) return settle(turn, handBack(turn, 'nobody came back to it'), 'started');
  if (run) goOn(turn, run, { kind: 'timer', timer });
}

/** After time or a call, not after a message of theirs. What was asked for before a call is as much asked for when none comes back. */
function goOn(turn: Turn, run: Run, cause: Cause): void {
  const waiting = run.stack.at(-1)?.waiting;
  const origin = waiting?.for === 'call' ? waiting.origin : 'started';
  settle(turn, proceed(turn, run, cause, origin), origin);
}

/** Wakes the run that waits for it; else begins the flows that start with it. */
function meetBusiness(turn: Turn, event: BusinessOccurred): void {
  turn.note('business.occurred', event.name);
  const isGoal = reachGoals(turn, event);
  const { name, values } = event;
  const ways = waysIn(turn.world.release).events.get(name) ?? [];
  for (const { flow, start } of ways)
    if (start.later !== null) plan(turn, flow.id, { because: `event:${name}`, values, later: start.later });
  if (isGoal) settle(turn, signOfLife(turn), 'started');
  const { run } = turn.contact;
  const waiting = run?.stack.at(-1)?.waiting;
  if (run && waiting?.for === 'event' && waiting.name === event.name) {
    const cause = { kind: 'event', name: event.name, values: event.values } as const;
    return settle(turn, proceed(turn, run, cause, 'started'), 'started');
  }
  if (hearAside(turn, event.name, event.values)) return;
  const atOnce = new Set(ways.flatMap(({ flow, start }) => (start.later === null ? [flow.id] : [])));
  const wishes = [...atOnce].map(
    (flow): FollowUp => ({
      do: 'start',
      flow,
      because: `event:${event.name}`,
      origin: 'started',
      values: event.values,
    }),
  );
  settle(turn, wishes, 'started');
}
