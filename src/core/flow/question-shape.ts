/** What `ask` and `poll` share in a flow file: options, where the answer goes, and what to do without one. */
import { z } from 'zod';
import type { Purpose } from '../consent.ts';
import type { LinkTargets } from '../message-link.ts';
import type { OptionKey } from '../outbox.ts';
import type { TextKey } from '../texts.ts';
import { textKey } from '../texts.ts';
import { dayMs } from '../time/instant.ts';
import { type AnswerType, fittingTypes } from './answer/read.ts';
import { aName, ofNames } from './name-kind.ts';
import { languageName } from './save.ts';
import { nestedSteps, optionId, runTime, thenWhat } from './step-fields.ts';
import type { StepScope } from './step-scope.ts';

export const questionShape = {
  save: ofNames(z.string().min(1), 'attribute').optional(),
  if: z.record(aName('option'), nestedSteps).optional(),
  'if-unclear': z
    .strictObject({
      again: z.int().min(0).max(5).default(2),
      // biome-ignore lint/suspicious/noThenProperty: the word admins write; nobody awaits a shape.
      then: thenWhat.default('skip'),
    })
    .prefault({}),
  'if-silent': z
    .strictObject({
      after: runTime.default(dayMs),
      again: z.int().min(0).max(3).default(0),
      // biome-ignore lint/suspicious/noThenProperty: as above.
      then: thenWhat.default('end'),
    })
    .prefault({}),
};

/** `most` is what WhatsApp can show: 10 rows of a list, 12 choices of a poll. */
export const optionsShape = (least: number, most: number) =>
  z
    .array(optionId)
    .refine((ids) => ids.length >= least, `must have at least ${least} entries`)
    .refine((ids) => ids.length <= most, `must have at most ${most} entries`)
    .refine((ids) => new Set(ids).size === ids.length, 'must not name an option twice');

export type QuestionConfig = {
  readonly key: TextKey;
  /** Said instead of the question after an unclear answer and after silence, where the release has such a text. */
  readonly againKey: TextKey;
  readonly nudgeKey: TextKey;
  readonly type: AnswerType;
  readonly options: readonly OptionKey[];
  readonly save: string | null;
  /** What a yes gives consent to. */
  readonly grants: readonly Purpose[];
  /** Under which name the ledger keeps the answer: consent to something that is no purpose of our writing. */
  readonly records?: string;
  /** Links that its texts show. */
  readonly links?: LinkTargets;
  /** `last` is what happens in the end: `skip`, `end`, or a step's id. */
  readonly unclear: { readonly again: number; readonly last: string };
  readonly silent: { readonly afterMs: number; readonly again: number; readonly last: string };
};

type Written = z.output<z.ZodObject<typeof questionShape>>;

type Asked = {
  readonly name: string;
  /** The step's kind: the key its name is written behind. */
  readonly kind: string;
  readonly type: AnswerType;
  readonly optionIds: readonly string[];
  readonly grants: readonly Purpose[];
};

/**
 * Texts of a question `interest`: `interest`, the options' labels as a map `interest-options: { recipes: …, offers: … }`,
 * and, if you like, `interest-again` and `interest-nudge`. Yes and no are `common:yes` and `common:no`.
 */
export function compileQuestion(written: Written, asked: Asked, scope: StepScope): QuestionConfig {
  const { name, kind, type, optionIds } = asked;
  const options = optionIds.map((id, index) => ({
    id,
    label: scope.text(`${name}-options.${id}`, ['options', index]),
  }));
  checkBranches(written, asked, scope);
  if (written.save !== undefined) checkSave(written.save, asked, scope);
  const unclear = written['if-unclear'];
  const silent = written['if-silent'];
  if (!endings.includes(unclear.then)) scope.needStep(unclear.then, ['if-unclear', 'then']);
  if (!endings.includes(silent.then)) scope.needStep(silent.then, ['if-silent', 'then']);
  return {
    key: scope.text(name, [kind]),
    againKey: textKey(scope.flow, `${name}-again`),
    nudgeKey: textKey(scope.flow, `${name}-nudge`),
    type,
    options: type === 'yes-no' ? yesNoOptions : options,
    save: written.save ?? null,
    grants: asked.grants,
    unclear: { again: unclear.again, last: unclear.then },
    silent: { afterMs: silent.after, again: silent.again, last: silent.then },
  };
}

const endings = ['skip', 'end'];

const yesNoOptions: readonly OptionKey[] = [
  { id: 'yes', label: textKey('common', 'yes') },
  { id: 'no', label: textKey('common', 'no') },
];

function checkBranches(written: Written, { type, optionIds }: Asked, scope: StepScope): void {
  const branches = Object.keys(written.if ?? {});
  const known = type === 'yes-no' ? ['yes', 'no', 'else'] : [...optionIds, 'else'];
  if (branches.length > 0 && known.length === 1) {
    scope.report(['if'], {
      code: 'pointless-if',
      message: '`if` needs an answer of one option, or of yes and no.',
      hint: 'Use `when:` with a condition behind the question.',
    });
    return;
  }
  for (const branch of branches) scope.need('option', branch, known, ['if', branch]);
}

function checkSave(name: string, { type, optionIds }: Asked, scope: StepScope): void {
  const { attributes, languages } = scope.context;
  if (name === languageName) {
    if (type !== 'option') {
      const message = '`save: language` needs options that are languages.';
      scope.report(['save'], {
        code: 'wrong-attribute',
        message,
        hint: `Write options: [${languages.join(', ')}].`,
      });
    }
    optionIds.forEach((id, index) => {
      scope.need('language', id, languages, ['options', index]);
    });
    return;
  }
  if (!scope.need('attribute', name, attributes.keys(), ['save'])) return;
  const declared = attributes.get(name);
  const fitting = fittingTypes(type);
  if (declared === undefined || fitting.includes(declared)) return;
  scope.report(['save'], {
    code: 'wrong-attribute',
    message: `\`${name}\` is declared as ${declared}, but this answer is ${fitting.join(' or ')}.`,
    hint: `Save it elsewhere, or declare ${name} as ${fitting[0]} in flows/attributes.yaml.`,
  });
}
