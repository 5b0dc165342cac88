/** `poll`: a question whose votes are counted in a round. */
import { z } from 'zod';
import { duration } from '../../release/fields.ts';
import { hourMs } from '../../time/instant.ts';
import { askCounted, hearCounted, readCounted } from '../counted-question.ts';
import { ofNames } from '../name-kind.ts';
import { compileQuestion, optionsShape, questionShape } from '../question-shape.ts';
import type { Counted } from '../round-of.ts';
import { stepName, stepShape } from '../step-fields.ts';
import { defineStep } from '../step-kind.ts';

export const poll = defineStep({
  kind: 'poll',
  doc: 'Asks for a vote: a real poll where the transport has polls, a question with options elsewhere; the votes of one round are counted together, and `closes` says after which time they are late.',
  example: `
- poll: dish-of-the-week
  options: [rendang, paella, feijoada]
  save: favourite
  closes: 3d
- poll: topics
  options: [bread, soup, cake]
  multiple: true
`,
  shape: stepShape({
    poll: ofNames(stepName, 'text'),
    options: optionsShape(2, 12),
    multiple: z.boolean().default(false),
    closes: duration(hourMs).optional(),
    ...questionShape,
  }),
  nests: ['if.*'],
  named: true,
  compile(written, scope): Counted {
    const type = written.multiple ? 'options' : 'option';
    if (written.multiple && written.if !== undefined) {
      const message = '`if` cannot follow a poll in which several options may be chosen.';
      scope.report(['if'], {
        code: 'pointless-if',
        message,
        hint: 'Use `when:` with a condition behind it.',
      });
    }
    const asked = { name: written.poll, kind: 'poll', type, optionIds: written.options, grants: [] } as const;
    const question = compileQuestion(written, asked, scope);
    return { ...question, multiple: written.multiple, closesMs: written.closes ?? null };
  },
  enter: (config, scene) => askCounted(config, scene, body),
  resume: (config, scene, cause) => hearCounted(config, scene, cause, body),
  understands: (config, scene, content) => readCounted(config, scene, content).kind === 'clear',
  offers: (config, scene, content) => readCounted(config, scene, content).kind === 'clear',
});

const body =
  ({ options, multiple }: Counted) =>
  (question: Counted['key']) =>
    ({ kind: 'poll', question, options, multiple }) as const;
