/** `prefer`: what the contact chose instead of leaving: less often, a pause, some topics, or an end to one purpose. */
import { z } from 'zod';
import { purposes } from '../../consent.ts';
import type { Preference } from '../../preference.ts';
import { duration } from '../../release/fields.ts';
import { dayMs } from '../../time/instant.ts';
import { ofNames } from '../name-kind.ts';
import { stepName, stepShape } from '../step-fields.ts';
import { defineStep } from '../step-kind.ts';
import type { StepScope } from '../step-scope.ts';
import { questionName } from '../values.ts';

const words = ['stay', 'as-before', 'less-often'] as const;
const stops = ['marketing', 'utility', 'everything'] as const;

const choice = z
  .union([
    z.enum(words),
    z.strictObject({ pause: duration(dayMs) }),
    z.strictObject({ only: ofNames(stepName, 'topic') }),
    z.strictObject({ refuse: ofNames(stepName, 'topic') }),
    z.strictObject({ stop: z.enum(stops) }),
  ])
  .describe('stay, as-before, less-often, or one of: pause, only, refuse, stop');

export const prefer = defineStep({
  kind: 'prefer',
  doc: 'Notes what the contact wants instead of leaving: `less-often` halves the caps, `pause` holds what we start, `only` and `refuse` choose topics, `stop` ends a purpose or everything, `as-before` undoes all that, and `stay` says that nothing changes. Right after a goodbye it brings them back, with a fresh consent.',
  example: `
- prefer: less-often
- prefer: { pause: 30d }
- prefer: { only: newsletter }
- prefer: { stop: marketing }
`,
  shape: stepShape({ prefer: choice }),
  compile({ prefer: written }, scope): Preference {
    if (typeof written === 'string') return { kind: written };
    if ('pause' in written) return { kind: 'pause', ms: written.pause };
    if ('only' in written) return { kind: 'only', topic: knownTopic(written.only, 'only', scope) };
    if ('refuse' in written) return { kind: 'refuse', topic: knownTopic(written.refuse, 'refuse', scope) };
    return { kind: 'stop', purposes: written.stop === 'everything' ? purposes : [written.stop] };
  },
  enter(preference, { signal, run }) {
    const question = run.values[questionName];
    signal({
      type: 'preference.chosen',
      preference,
      question: typeof question === 'string' ? question : null,
    });
    return { go: 'on' };
  },
});

function knownTopic(topic: string, key: string, scope: StepScope): string {
  scope.need('topic', topic, scope.context.topics.keys(), ['prefer', key]);
  return topic;
}
