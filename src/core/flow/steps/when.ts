/** `when`: goes one way or the other. */
import { z } from 'zod';
import { expressionValues } from '../expression-values.ts';
import { ofNames } from '../name-kind.ts';
import { readCondition } from '../read-condition.ts';
import { reportExpression } from '../report-expression.ts';
import { nestedSteps, stepShape } from '../step-fields.ts';
import { defineStep, type Scene } from '../step-kind.ts';

export type WhenConfig =
  | { readonly by: 'segment'; readonly segment: string }
  | { readonly by: 'cel'; readonly source: string };

export const when = defineStep({
  kind: 'when',
  doc: 'Goes one way when a condition holds and another when it does not; a condition is CEL over `contact`, `run` and `now`, or the name of a segment.',
  example: `
- when: contact.age >= 18 && "vip" in contact.tags
  then: [{ say: wine }]
  else: [{ say: juice }]
- when: regulars
  then: [{ say: thanks }]
`,
  shape: stepShape({
    when: ofNames(z.string().min(1), 'condition'),
    // biome-ignore lint/suspicious/noThenProperty: the word admins write; nobody awaits a shape.
    then: nestedSteps.optional(),
    else: nestedSteps.optional(),
  }),
  nests: ['then', 'else'],
  compile(written, scope): WhenConfig {
    const source = written.when.trim();
    if (written.then === undefined && written.else === undefined) {
      scope.report(['when'], { code: 'missing-key', message: 'the key `then` is missing.' });
    }
    if (/^[a-z][a-z0-9-]*$/.test(source) && source !== 'true' && source !== 'false') {
      scope.need('segment', source, scope.context.segments, ['when']);
      return { by: 'segment', segment: source };
    }
    const reading = readCondition(source, scope.context.attributes);
    if (reading.kind === 'broken') reportExpression(scope, ['when'], reading.problem);
    return { by: 'cel', source };
  },
  enter: (config, scene) => ({ go: 'on', branch: holds(config, scene) ? 'then' : 'else' }),
});

/** A segment or an attribute that the newest release has dropped holds for nobody. */
function holds(config: WhenConfig, { turn, run }: Scene): boolean {
  const { contact, world } = turn;
  const values = expressionValues(contact, world, run);
  if (config.by === 'segment') return world.release.segments.get(config.segment)?.holds(values) ?? false;
  const reading = readCondition(config.source, world.release.attributes);
  return reading.kind === 'sound' && reading.condition.holds(values);
}
