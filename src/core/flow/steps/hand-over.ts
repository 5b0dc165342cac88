/** `hand-over`: a person of the business takes over; the bot is silent until they give the conversation back. */
import { dayMs } from '../../time/instant.ts';
import { handOverTimer as timer } from '../hand-over-timer.ts';
import { runTime, stepName, stepShape } from '../step-fields.ts';
import { defineStep, type Outcome } from '../step-kind.ts';
import { awaited } from '../ways.ts';

export const handOver = defineStep({
  kind: 'hand-over',
  doc: 'Gives the conversation to a person, with a reason, and goes on when they give it back or after `at-most` (a day).',
  example: `
- say: a-person-answers
- hand-over: unknown-question
  at-most: 4h
`,
  shape: stepShape({ 'hand-over': stepName, 'at-most': runTime.default(dayMs) }),
  compile: (written) => ({ reason: written['hand-over'], atMostMs: written['at-most'] }),
  enter({ reason, atMostMs }, { turn, signal }): Outcome {
    signal({ type: 'hand-over', reason });
    return {
      go: 'wait',
      waiting: { for: 'person' },
      timer: { name: timer, dueAt: turn.world.now + atMostMs },
    };
  },
  resume(_, { turn }, cause): Outcome {
    if (cause.kind === 'handed-back') return { go: 'on', way: awaited.came };
    if (cause.kind !== 'timer' || cause.timer !== timer) return { go: 'nowhere' };
    turn.change({ withPerson: null });
    turn.note('conversation.handed', 'nobody gave it back in time', { to: 'bot' });
    return { go: 'on', way: awaited.late };
  },
});
