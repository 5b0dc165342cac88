/** Lets the lifecycle take its step: timers become wake-ups, and a newly entered stage begins its flow. */
import type { LifecycleEvent } from '../lifecycle/machine.ts';
import { isSubscribed } from '../lifecycle/stages.ts';
import { fireStageTimer, type LifecycleStep, stepLifecycle } from '../lifecycle/step.ts';
import type { MessageOrigin } from '../outbox.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';

export const live = (turn: Turn, event: LifecycleEvent, origin: MessageOrigin): readonly FollowUp[] =>
  'quiet' in event
    ? enterQuietly(turn, event)
    : follow(
        turn,
        stepLifecycle(turn.contact.lifecycle, event, turn.world.release.policy),
        event.type,
        origin,
      );

export const fire = (turn: Turn, timer: string): readonly FollowUp[] =>
  follow(turn, fireStageTimer(turn.contact.lifecycle, timer, turn.world.release.policy), timer, 'started');

/**
 * The stage changes and nothing comes of it: no flow begins, and no silence is counted, for nobody asked them anything
 * yet. Their first sign of life starts the clock.
 */
function enterQuietly(turn: Turn, event: LifecycleEvent): readonly FollowUp[] {
  const before = turn.contact.lifecycle;
  const step = stepLifecycle(before, event, turn.world.release.policy);
  for (const timer of step.cancelled) turn.cancel(timer);
  turn.change({ lifecycle: step.snapshot });
  if (step.snapshot.stage !== before.stage)
    turn.note('stage.changed', `${event.type}, quietly`, { from: before.stage, to: step.snapshot.stage });
  return [];
}

function follow(turn: Turn, step: LifecycleStep, why: string, origin: MessageOrigin): readonly FollowUp[] {
  const before = turn.contact.lifecycle;
  const after = step.snapshot;
  for (const timer of step.cancelled) turn.cancel(timer);
  for (const { timer, delayMs } of step.armed) turn.wake(timer, turn.world.now + delayMs);
  turn.change({ lifecycle: after });
  if (after.stage === 'prospect' && before.stage === 'confirming') turn.change({ pendingConsent: null });

  const isNew = step.entered.length > 0 && (after.stage !== before.stage || after.attempt !== before.attempt);
  if (after.stage !== before.stage) turn.note('stage.changed', why, { from: before.stage, to: after.stage });
  // Whoever has not confirmed is asked when they write (see hearing.ts), for we may not write to them first. Back from
  // being unreachable is where they were, not a beginning.
  const isBack = before.stage === 'unreachable' && isSubscribed(after.stage);
  const mayBegin = isNew && !isBack && after.stage !== 'confirming';
  const flow = mayBegin ? turn.world.release.policy.stageFlows[after.stage] : undefined;
  if (flow === undefined) return [];
  const farewell = after.stage === 'optedOut';
  return [
    {
      do: 'start',
      flow,
      because: `stage:${after.stage}`,
      origin: farewell ? 'confirmation' : origin,
      ...(farewell || after.stage === 'onboarding' ? { interrupt: true } : {}),
    },
  ];
}
