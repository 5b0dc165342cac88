/** Lets the lifecycle take its step: timers become wake-ups, and a newly entered stage begins its flow. */
import { usualEngagement } from '../engagement/rules.ts';
import { fadesTo } from '../engagement/score.ts';
import { silenceMsOf } from '../engagement/silence.ts';
import type { LifecycleEvent } from '../lifecycle/machine.ts';
import type { LifecycleSnapshot } from '../lifecycle/snapshot.ts';
import { isSubscribed, type Stage } from '../lifecycle/stages.ts';
import { fireStageTimer, type LifecycleStep, type LifeRules, stepLifecycle } from '../lifecycle/step.ts';
import type { MessageOrigin } from '../outbox.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { changeStage } from './changing-stage.ts';
import { joinedOf } from './joined-facts.ts';
import { silenceIn } from './leaving-alone.ts';
import { endSilence, isReturn, thank } from './returning.ts';

export const live = (turn: Turn, event: LifecycleEvent, origin: MessageOrigin): readonly FollowUp[] =>
  'quiet' in event
    ? enterQuietly(turn, event)
    : follow(turn, stepLifecycle(turn.contact.lifecycle, event, rulesFor(turn)), event.type, origin);

export const fire = (turn: Turn, timer: string): readonly FollowUp[] =>
  follow(turn, fireStageTimer(turn.contact.lifecycle, timer, rulesFor(turn)), timer, 'started');

/**
 * The stage changes and nothing comes of it: no flow begins. Whoever joined quietly needs no clock either: the first message
 * to them sets that of their silence going.
 */
function enterQuietly(turn: Turn, event: LifecycleEvent): readonly FollowUp[] {
  const before = turn.contact.lifecycle;
  const step = stepLifecycle(before, event, rulesFor(turn));
  arm(turn, event.type === 'contact.engaged' ? step : { ...step, armed: [] });
  moveTo(turn, step.snapshot, `${event.type}, quietly`);
  if (isReturn(before.stage, step.snapshot.stage)) endSilence(turn);
  return [];
}

/** How long things last for this one contact. */
function rulesFor({ contact, world }: Turn): LifeRules {
  const { policy } = world.release;
  const { loyalty, engagement: rules = usualEngagement, stageFlows } = policy;
  const silenceMs = silenceMsOf(contact.rhythm, policy);
  if (loyalty === undefined) return { stageFlows, durations: { ...policy.durations, silenceMs } };
  const fadingMs = Math.max(1, fadesTo(loyalty.below, contact.engagement, rules) - world.now);
  return { stageFlows, durations: { ...policy.durations, silenceMs, fadingMs } };
}

/** Of those who become active for the first time since they joined it is told how they joined. */
function moveTo(turn: Turn, snapshot: LifecycleSnapshot, why: string): void {
  const { joined, lifecycle } = turn.contact;
  const isFirst = snapshot.stage === 'active' && joined !== null && beforeActive.includes(lifecycle.stage);
  const facts = isFirst ? { joinedBy: joined.method } : {};
  const { silence, facts: ofSilence } = silenceIn(turn, snapshot.stage);
  changeStage(turn, snapshot, why, {
    ...facts,
    ...ofSilence,
    ...(joined === null ? {} : joinedOf(joined)),
  });
  turn.change({ silence });
}

const beforeActive: readonly Stage[] = ['prospect', 'confirming', 'onboarding'];

function arm(turn: Turn, { armed, cancelled }: LifecycleStep): void {
  for (const timer of cancelled) turn.cancel(timer);
  for (const { timer, delayMs } of armed) turn.wake(timer, turn.world.now + delayMs);
}

function follow(turn: Turn, step: LifecycleStep, why: string, origin: MessageOrigin): readonly FollowUp[] {
  const before = turn.contact.lifecycle;
  const after = step.snapshot;
  arm(turn, step);
  moveTo(turn, after, why);
  if (after.stage === 'prospect' && before.stage === 'confirming') turn.change({ pendingConsent: null });

  const isNew = step.entered.length > 0 && (after.stage !== before.stage || after.attempt !== before.attempt);
  // Whoever has not confirmed is asked when they write (see hearing.ts), for we may not write to them first. Back from
  // being unreachable is where they were, not a beginning.
  const isBack = before.stage === 'unreachable' && isSubscribed(after.stage);
  const mayBegin = isNew && !isBack && after.stage !== 'confirming';
  if (isReturn(before.stage, after.stage)) endSilence(turn);
  const thanks = isReturn(before.stage, after.stage) ? thank(turn, origin) : [];
  const flow = mayBegin ? turn.world.release.policy.stageFlows[after.stage] : undefined;
  if (flow === undefined) return thanks;
  if (after.stage === 'loyal' && !celebrate(turn)) {
    turn.note('flow.skipped', 'they were loyal not long ago', { flow });
    return thanks;
  }
  if (after.stage === 'dormant' && turn.contact.silence?.leftAlone) {
    turn.note('flow.skipped', 'left alone, to compare', { flow });
    return thanks;
  }
  // The attempt before it had its chance; two at once would be one too many.
  if (after.stage === 'dormant') turn.expire(flow);
  const farewell = after.stage === 'optedOut';
  return [
    ...thanks,
    {
      do: 'start',
      flow,
      because: `stage:${after.stage}`,
      origin: farewell ? 'confirmation' : origin,
      ...(farewell || after.stage === 'onboarding' ? { interrupt: true } : {}),
    },
  ];
}

/** A score goes up and down: whoever is loyal again soon has been told so already. */
function celebrate(turn: Turn): boolean {
  const { contact, world } = turn;
  const { loyalty } = world.release.policy;
  const again =
    contact.celebratedAt === null ? world.now : contact.celebratedAt + (loyalty?.againAfterMs ?? 0);
  if (world.now < again) return false;
  turn.change({ celebratedAt: world.now });
  return true;
}
