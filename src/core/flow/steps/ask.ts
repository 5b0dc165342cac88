/** `ask`: asks a question and waits for an answer that makes sense. */
import { z } from 'zod';
import { purposes } from '../../consent.ts';
import type { MessageBody } from '../../outbox.ts';
import type { TextKey } from '../../texts.ts';
import { type AnswerType, writtenAnswerTypes } from '../answer/read.ts';
import { askCounted, hearCounted } from '../counted-question.ts';
import { ofNames } from '../name-kind.ts';
import { type Asking, ask as askQuestion, hearAnswer, readContent } from '../question.ts';
import { compileQuestion, optionsShape, type QuestionConfig, questionShape } from '../question-shape.ts';
import type { Counted } from '../round-of.ts';
import { stepName, stepShape } from '../step-fields.ts';
import { defineStep } from '../step-kind.ts';
import { linksShape, readLinks } from '../step-links.ts';
import type { StepScope } from '../step-scope.ts';

const shape = stepShape({
  ask: ofNames(stepName, 'text'),
  answer: z.enum(writtenAnswerTypes).optional(),
  options: optionsShape(1, 10).optional(),
  grants: z.array(z.enum(purposes)).min(1).optional(),
  records: stepName.optional(),
  count: z.boolean().default(false),
  links: linksShape,
  ...questionShape,
});

/** Old versions of a flow, stored before answers were counted, have no such mark. */
type AskConfig = QuestionConfig | (Counted & { readonly counted: true });

export const ask = defineStep({
  kind: 'ask',
  doc: 'Asks a question, reads the answer by its type or its options, saves it and goes on; asks again when it is unclear, and lets go when there is silence. `count: true` adds the answers of everybody up; `records` proves a yes or no to something of its own, such as an invitation to a group, in the ledger.',
  example: `
- ask: name
  answer: text
  save: name
  if-unclear: { again: 2, then: skip }
  if-silent: { after: 1d, again: 1, then: end }
- ask: interest
  options: [recipes, offers]
  save: interest
  if:
    offers: [{ say: coupon }]
    else: [{ say: tip }]
- ask: how-was-it
  options: [good, bad]
  count: true
- ask: may-we-invite
  answer: yes-no
  records: community
- ask: may-we-write
  answer: yes-no
  grants: [utility, marketing]
  if:
    no: [{ say: sorry }]
`,
  shape,
  nests: ['if.*'],
  named: true,
  compile(written, scope): AskConfig {
    const type = typeOf(written, scope);
    const grants = written.grants ?? [];
    if (grants.length > 0 && type !== 'yes-no') {
      const message = '`grants` needs `answer: yes-no`: consent is a plain yes.';
      scope.report(['grants'], { code: 'wrong-grants', message });
    }
    if (written.records !== undefined && type !== 'yes-no') {
      const message = '`records` needs `answer: yes-no`: what is proven is a plain yes or no.';
      scope.report(['records'], { code: 'wrong-records', message });
    }
    if (written.count && type !== 'option') {
      const message = '`count` needs `options`: only what can be chosen can be counted.';
      scope.report(['count'], { code: 'wrong-count', message });
    }
    const asked = { name: written.ask, kind: 'ask', type, optionIds: written.options ?? [], grants };
    const question = {
      ...compileQuestion(written, asked, scope),
      ...(written.records === undefined ? {} : { records: written.records }),
      ...readLinks(written.links, scope),
    };
    return written.count ? { ...question, multiple: false, closesMs: null, counted: true } : question;
  },
  enter: (config, scene) =>
    'counted' in config ? askCounted(config, scene, body) : askQuestion(config, scene, asking(config)),
  resume: (config, scene, cause) =>
    'counted' in config
      ? hearCounted(config, scene, cause, body)
      : hearAnswer(config, scene, cause, asking(config)),
  understands: (config, scene, content) => readContent(config, scene, content).kind === 'clear',
  offers: (config, scene, content) =>
    config.options.length > 0 && readContent(config, scene, content).kind === 'clear',
});

function typeOf(written: z.output<typeof shape>, scope: StepScope): AnswerType {
  if (written.options !== undefined && written.answer !== undefined) {
    const message = 'a question has either `answer` or `options`, not both.';
    scope.report(['answer'], { code: 'several-answers', message });
  }
  if (written.options !== undefined) return 'option';
  if (written.answer !== undefined) return written.answer;
  const hint = `Write answer: text (or ${writtenAnswerTypes.slice(1).join(', ')}), or options: [...].`;
  scope.report(['ask'], { code: 'missing-key', message: 'the question does not say what it expects.', hint });
  return 'text';
}

const asking = (config: QuestionConfig): Asking => ({ body: body(config), links: config.links ?? {} });

const body =
  ({ options }: QuestionConfig) =>
  (key: TextKey): MessageBody =>
    options.length === 0 ? { kind: 'text', key } : { kind: 'text', key, options };
