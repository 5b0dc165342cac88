/** `start-flow`: runs another flow, then goes on. */
import type { FlowId } from '../flow.ts';
import { ofNames } from '../name-kind.ts';
import { stepName, stepShape } from '../step-fields.ts';
import { defineStep } from '../step-kind.ts';

export const startFlow = defineStep({
  kind: 'start-flow',
  doc: 'Runs another flow inside this one and goes on when it is over; at most eight flows deep.',
  example: `
- start-flow: first-recipe
- say: bye
`,
  shape: stepShape({ 'start-flow': ofNames(stepName, 'flow') }),
  compile(written, scope) {
    scope.need('flow', written['start-flow'], scope.context.flows, ['start-flow']);
    return { flow: written['start-flow'] as FlowId };
  },
  enter: ({ flow }) => ({ go: 'into', flow }),
});
