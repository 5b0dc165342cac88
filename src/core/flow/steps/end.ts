/** `end`: this flow is over. */
import { z } from 'zod';
import { stepShape } from '../step-fields.ts';
import { defineStep } from '../step-kind.ts';

export const end = defineStep({
  kind: 'end',
  doc: 'Ends this flow; a flow that started it goes on.',
  example: `
- say: bye
- end
`,
  shape: stepShape({ end: z.union([z.null(), z.literal(true)]) }),
  compile: () => ({}),
  enter: () => ({ go: 'back' }),
});
