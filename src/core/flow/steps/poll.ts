/** `poll`: a question whose votes are counted in a round. */
import { z } from 'zod';
import type { TextKey } from '../../texts.ts';
import { type Asking, ask, hearAnswer, readContent } from '../question.ts';
import { compileQuestion, optionsShape, type QuestionConfig, questionShape } from '../question-shape.ts';
import { stepName, stepShape } from '../step-fields.ts';
import { defineStep, type Scene } from '../step-kind.ts';

type PollConfig = QuestionConfig & { readonly multiple: boolean };

export const poll = defineStep({
  kind: 'poll',
  doc: 'Asks for a vote: a real poll where the transport has polls, a question with options elsewhere; the votes of one round are counted together.',
  example: `
- poll: dish-of-the-week
  options: [rendang, paella, feijoada]
  save: favourite
- poll: topics
  options: [bread, soup, cake]
  multiple: true
`,
  shape: stepShape({
    poll: stepName,
    options: optionsShape(2, 12),
    multiple: z.boolean().default(false),
    ...questionShape,
  }),
  nests: ['if.*'],
  named: true,
  compile(written, scope): PollConfig {
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
    return { ...compileQuestion(written, asked, scope), multiple: written.multiple };
  },
  enter: (config, scene) => ask(config, scene, asking(config, scene)),
  resume: (config, scene, cause) => hearAnswer(config, scene, cause, asking(config, scene)),
  understands: (config, scene, content) => readContent(config, scene, content).kind === 'clear',
  offers: (config, scene, content) => readContent(config, scene, content).kind === 'clear',
});

const asking = ({ options, multiple }: PollConfig, scene: Scene): Asking => ({
  body: (question: TextKey) => ({ kind: 'poll', question, options, multiple }),
  round: roundOf(scene),
});

/** All contacts of one campaign's occurrence vote in one round; any other run is a round of its own. */
function roundOf({ flow, step, run }: Scene): string {
  const occurrence = /^campaign:(.+)$/.exec(run.because)?.[1];
  return `${flow.id}/${step.id}/${occurrence ?? run.id}`;
}
