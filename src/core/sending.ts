/** What a send does to the contact: claimed, sent, failed, held, dropped. Pure; each is part of one version-checked write. */
import type { Contact, SentPoll } from './contact.ts';
import { usualEngagement } from './engagement/rules.ts';
import { earned } from './engagement/score.ts';
import { silenceMsOf } from './engagement/silence.ts';
import { type Run, silenceTimer } from './flow/run.ts';
import { countedBy, silenceTimerOf } from './lifecycle/step.ts';
import type { TransportId } from './message.ts';
import { type Claim, type Hold, type OutboxEntry, type OutboxId, occasionOf } from './outbox.ts';
import { countStarted } from './policy/frequency.ts';
import type { Policy } from './policy/policy.ts';
import { keepSaid } from './policy/said-already.ts';
import { zoneOf } from './policy/where.ts';
import type { SendFailure } from './receipt.ts';
import { type Instant, minuteMs, secondMs } from './time/instant.ts';
import { localDay } from './time/local-time.ts';
import { withTrial } from './variants/begin-trial.ts';
import type { ArmingId } from './wakeup.ts';

/** A send must begin within this of its claim; after it, a claim without an outcome is in doubt. design.md section 5, clause 5. */
export const claimMs = 5 * secondMs;

const keptPolls = 8;
const keptHolds = 5;
/** Waits after the 1st, 2nd, … failed try. After the last, the message is given up. */
const retryDelaysMs = [5 * secondMs, 30 * secondMs, 2 * minuteMs, 10 * minuteMs] as const;
/** A channel that is at fault is not asked again sooner. */
const channelPauseMs = secondMs;

/** A claim, and the channel by which the message leaves: they may have gone to another one since it was decided. */
export type ClaimBy = Claim & Pick<OutboxEntry, 'channel'>;

/** The send begins: the question it may carry counts as shown from now on. */
export function claimed(contact: Contact, id: OutboxId, { channel, ...claim }: ClaimBy): Contact {
  const outbox = contact.outbox.map((entry) =>
    entry.id === id ? withClaim({ ...entry, channel }, claim) : entry,
  );
  const run = shown(contact.run, id, claim.at);
  return run === contact.run
    ? { ...contact, outbox }
    : { ...contact, outbox, run, wakeups: patient(contact, run, claim.at) };
}

function withClaim(entry: OutboxEntry, claim: Claim): OutboxEntry {
  const { held: _, ...rest } = entry;
  return { ...rest, claim, attempts: entry.attempts + 1, dueAt: claim.until };
}

export type SentFacts = { readonly at: Instant; readonly transportId: TransportId; readonly policy: Policy };

/** The transport has it. */
export function sent(contact: Contact, entry: OutboxEntry, facts: SentFacts): Contact {
  const started = entry.origin === 'started';
  const { talk } = contact;
  const occasion = occasionOf(entry);
  const opens = started && talk.lastStarted !== occasion;
  return {
    ...without(contact, entry.id),
    polls: withPoll(contact.polls, entry, facts.transportId),
    credit: started ? creditFor(entry, facts.at) : contact.credit,
    ...withTrial(
      started ? { ...contact, wakeups: afterStart(contact, entry, facts) } : contact,
      entry,
      facts.at,
    ),
    engagement: opens && talk.unanswered > 0 ? ignored(contact, facts) : contact.engagement,
    talk: {
      ...talk,
      lastOutboundAt: facts.at,
      unanswered: opens ? talk.unanswered + 1 : talk.unanswered,
      silentSince: started ? (talk.silentSince ?? facts.at) : talk.silentSince,
      optOutLineOn: entry.optOutLine ? localDay(facts.at, zoneOf(contact, facts.policy)) : talk.optOutLineOn,
      lastStarted: started ? occasion : talk.lastStarted,
      said: started ? keepSaid(talk.said, entry, facts.at) : talk.said,
      startedByDay: opens ? countedFor(contact, entry, facts) : talk.startedByDay,
    },
  };
}

const creditFor = ({ id, flow, because }: OutboxEntry, at: Instant): Contact['credit'] => ({
  message: id,
  flow: flow ?? null,
  because: because ?? null,
  at,
});

/** It will never leave. The run of a question that nobody sees goes on when its time for an answer is over. */
export const dropped = (contact: Contact, id: OutboxId): Contact => without(contact, id);

/** Not now. */
export function held(contact: Contact, id: OutboxId, hold: Hold): Contact {
  const outbox = contact.outbox.map((entry) =>
    entry.id === id
      ? { ...unclaimed(entry), dueAt: hold.until, held: hold, holds: remembered(entry.holds, hold) }
      : entry,
  );
  return { ...contact, outbox };
}

/** When to try a failed send again, or null to give up. */
export function retryAt(entry: OutboxEntry, failure: SendFailure, now: Instant): Instant | null {
  if (failure.channelFailed) return now + Math.max(channelPauseMs, failure.retryAfterMs ?? 0);
  const delay = retryDelaysMs[entry.attempts - 1];
  const spent = failure.mostTries !== undefined && entry.attempts >= failure.mostTries;
  if (!failure.retryable || delay === undefined || spent) return null;
  return now + Math.max(delay, failure.retryAfterMs ?? 0);
}

/** The try was not the message's fault. */
export const uncounted = (contact: Contact, id: OutboxId): Contact => ({
  ...contact,
  outbox: contact.outbox.map((entry) =>
    entry.id === id ? { ...entry, attempts: Math.max(0, entry.attempts - 1) } : entry,
  ),
});

/** Failed for now: the claim is returned and the next try has a time. */
export function postponed(contact: Contact, id: OutboxId, dueAt: Instant): Contact {
  const outbox = contact.outbox.map((entry) => (entry.id === id ? { ...unclaimed(entry), dueAt } : entry));
  return { ...contact, outbox };
}

/** The latest ones, each reason once in a row: why it waited stays with the message for good. */
function remembered(holds: readonly Hold[] = [], hold: Hold): readonly Hold[] {
  const before = holds.at(-1)?.reason === hold.reason ? holds.slice(0, -1) : holds;
  return [...before, hold].slice(-keptHolds);
}

function unclaimed(entry: OutboxEntry): OutboxEntry {
  const { claim: _, ...rest } = entry;
  return rest;
}

const without = (contact: Contact, id: OutboxId): Contact => ({
  ...contact,
  outbox: contact.outbox.filter((entry) => entry.id !== id),
});

/** Something new is said to them, and the last thing had no answer. */
function ignored({ engagement }: Contact, { policy, at }: SentFacts): Contact['engagement'] {
  const rules = policy.engagement ?? usualEngagement;
  return earned(engagement, rules.points.ignored, rules, at);
}

/**
 * The clocks that what we start sets going: silence, with the first message since their last sign of life; and the gap
 * after an attempt to win them back, which is whole from when they could see it, however long it was held.
 */
function afterStart(
  { wakeups, lifecycle, talk, rhythm }: Contact,
  { id, flow }: OutboxEntry,
  { policy, at }: SentFacts,
): Contact['wakeups'] {
  const { stage, attempt } = lifecycle;
  const timer = talk.silentSince === null ? silenceTimerOf(stage) : null;
  if (timer !== null) {
    const dueAt = at + silenceMsOf(rhythm, policy);
    const others = wakeups.filter((wakeup) => wakeup.timer !== timer);
    return [...others, { timer, arming: `${id}.silence` as ArmingId, dueAt }];
  }
  if (stage !== 'dormant' || flow === undefined || flow !== policy.stageFlows.dormant) return wakeups;
  const gapMs = policy.durations.gapsMs[Math.max(0, attempt - 1)] ?? 0;
  return wakeups.map((wakeup) =>
    countedBy(wakeup.timer) === 'gap' ? { ...wakeup, dueAt: Math.max(wakeup.dueAt, at + gapMs) } : wakeup,
  );
}

/** One occasion, counted for its purpose and for its topic. */
function countedFor(
  contact: Contact,
  entry: OutboxEntry,
  { policy, at }: SentFacts,
): Contact['talk']['startedByDay'] {
  const startedByDay = countStarted(contact, entry.purpose, policy, at);
  if (entry.topic === undefined) return startedByDay;
  return countStarted({ ...contact, talk: { ...contact.talk, startedByDay } }, `#${entry.topic}`, policy, at);
}

/** Silence is counted from when they could see the question, not from when it was decided. */
function patient({ wakeups }: Contact, run: Run | null, at: Instant): Contact['wakeups'] {
  const waiting = run?.stack.at(-1)?.waiting;
  const patience = waiting?.for === 'answer' ? waiting.patienceMs : undefined;
  if (patience === undefined) return wakeups;
  return wakeups.map((wakeup) =>
    wakeup.timer === silenceTimer ? { ...wakeup, dueAt: Math.max(wakeup.dueAt, at + patience) } : wakeup,
  );
}

/** Marks the question as shown in the frame that waits for its answer. */
function shown(run: Run | null, question: OutboxId, at: Instant): Run | null {
  const top = run?.stack.at(-1);
  if (
    !run ||
    top?.waiting?.for !== 'answer' ||
    top.waiting.question !== question ||
    top.waiting.shownAt !== null
  )
    return run;
  return { ...run, stack: [...run.stack.slice(0, -1), { ...top, waiting: { ...top.waiting, shownAt: at } }] };
}

function withPoll(
  polls: readonly SentPoll[],
  entry: OutboxEntry,
  transportId: TransportId,
): readonly SentPoll[] {
  const { round, flow, step } = entry;
  if (entry.body.kind !== 'poll' || round === undefined || flow === undefined || step === undefined)
    return polls;
  return [...polls, { message: entry.id, transportId, round, flow, step }].slice(-keptPolls);
}
