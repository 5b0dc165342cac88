/** `tag`: puts tags on a contact, or takes them off. */
import { z } from 'zod';
import { stepName, stepShape } from '../step-fields.ts';
import { defineStep } from '../step-kind.ts';

const tags = z.array(stepName).max(20);
const mostTags = 100;

export const tag = defineStep({
  kind: 'tag',
  doc: 'Adds tags to the contact, or removes them.',
  example: `
- tag: [vip, tasted-rendang]
- tag: { add: [regular], remove: [newcomer] }
`,
  shape: stepShape({
    tag: z.union([tags, z.strictObject({ add: tags.default([]), remove: tags.default([]) })]),
  }),
  compile: ({ tag: written }) => (Array.isArray(written) ? { add: written, remove: [] } : written),
  enter({ add, remove }, { turn }) {
    const kept = turn.contact.tags.filter((each) => !remove.includes(each));
    turn.change({ tags: [...new Set([...kept, ...add])].slice(0, mostTags) });
    return { go: 'on' };
  },
});
