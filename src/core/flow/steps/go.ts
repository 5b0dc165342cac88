/** `go`: carries on at another step of the same flow. */
import type { StepId } from '../flow.ts';
import { ofNames } from '../name-kind.ts';
import { stepName, stepShape } from '../step-fields.ts';
import { defineStep } from '../step-kind.ts';

export const go = defineStep({
  kind: 'go',
  doc: 'Carries on at the step of this id, also an earlier one; a loop that never waits is ended after 200 steps.',
  example: `
- ask: again
  answer: yes-no
  if:
    yes: [{ go: again }]
`,
  shape: stepShape({ go: ofNames(stepName, 'step') }),
  compile(written, scope) {
    scope.needStep(written.go, ['go']);
    return { step: written.go as StepId };
  },
  enter: ({ step }) => ({ go: 'to', step }),
});
