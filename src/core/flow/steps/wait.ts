/** `wait`: for some time, until a time of day, or for something to happen. */
import { z } from 'zod';
import { zoneOf } from '../../policy/where.ts';
import { timeOfDay } from '../../release/fields.ts';
import type { Instant } from '../../time/instant.ts';
import { nextOccurrence, parseRecurrence } from '../../time/recurrence.ts';
import type { Turn } from '../../turn.ts';
import { ofNames } from '../name-kind.ts';
import { runTime, stepName, stepShape } from '../step-fields.ts';
import { defineStep, type Outcome, type Scene } from '../step-kind.ts';
import { awaited } from '../ways.ts';

const timer = 'run:wait';

export type WaitConfig =
  | { readonly for: 'time'; readonly ms: number }
  | { readonly for: 'clock'; readonly time: string }
  | { readonly for: 'event'; readonly name: string; readonly atMostMs: number };

export const wait = defineStep({
  kind: 'wait',
  doc: 'Waits: for a length of time, until the next such time of day where the contact lives, or for an event of your applications.',
  example: `
- wait: 2d
- wait: { until: "18:00" }
- wait: { for: order-delivered, at-most: 3d }
`,
  shape: stepShape({
    wait: z.union([
      runTime,
      z.strictObject({ until: timeOfDay }),
      z.strictObject({ for: ofNames(stepName, 'event'), 'at-most': runTime }),
    ]),
  }),
  compile({ wait: written }): WaitConfig {
    if (typeof written === 'number') return { for: 'time', ms: written };
    if ('until' in written) return { for: 'clock', time: written.until };
    return { for: 'event', name: written.for, atMostMs: written['at-most'] };
  },
  enter(config, scene): Outcome {
    const dueAt = dueOf(config, scene);
    const waiting =
      config.for === 'event'
        ? ({ for: 'event', name: config.name } as const)
        : ({ for: 'time', until: dueAt } as const);
    return { go: 'wait', waiting, timer: { name: timer, dueAt } };
  },
  resume(config, scene, cause): Outcome {
    if (cause.kind === 'timer' && cause.timer === timer) return { go: 'on', way: awaited.late };
    if (config.for !== 'event' || cause.kind !== 'event' || cause.name !== config.name)
      return { go: 'nowhere' };
    scene.keep(cause.values);
    return { go: 'on', way: awaited.came };
  },
});

function dueOf(config: WaitConfig, { turn }: Scene): number {
  const { now } = turn.world;
  if (config.for === 'time') return now + config.ms;
  return config.for === 'event' ? now + config.atMostMs : clockTime(turn, config.time);
}

/** The next such time of day where the contact lives. */
export function clockTime({ contact, world }: Turn, time: string): Instant {
  const daily = parseRecurrence(`day ${time}`);
  return daily ? nextOccurrence(daily, world.now, zoneOf(contact, world.release.policy)) : world.now;
}
