/** `flows/forms/<form>.yaml`: one sign-up form, compiled, or everything that is wrong with it. */
import type { DocFile, DocNode, Position } from '../flow/doc-node.ts';
import { keyPosition, nodeAt } from '../flow/doc-node.ts';
import { hasErrors, type Issue } from '../flow/issue.ts';
import { type IssueWords, issueAt } from '../flow/issue-at.ts';
import { checkShape } from '../flow/shape.ts';
import { didYouMean } from '../flow/suggest.ts';
import { codeFor, codeKey } from '../form/codes.ts';
import { type AskableType, askableTypes, type Box, type Form, type FormId } from '../form/form.ts';
import { readIntent } from '../policy/intent.ts';
import type { AttributeType, Topic } from '../release.ts';
import type { Texts } from '../texts.ts';
import { formShape, type WrittenForm } from './form-shape.ts';

/** What a form is checked against. */
export type FormContext = {
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly attributes: ReadonlyMap<string, AttributeType>;
  readonly texts: Texts;
  /** Whether the policy's caps say how often we write. */
  readonly hasFrequency: boolean;
};

export type FormReading = { readonly form: Form | null; readonly issues: readonly Issue[] };

type Report = (path: readonly string[], words: IssueWords) => void;

export function readForm(file: DocFile, root: DocNode, name: string, context: FormContext): FormReading {
  const { value, issues: wrong } = checkShape(formShape, root, file);
  if (value === undefined) return { form: null, issues: wrong };
  const issues: Issue[] = [...wrong];
  const report: Report = (path, words) => issues.push(issueAt(file, placeOf(root, path), words));

  if (value.form !== name)
    report(['form'], {
      code: 'other-name',
      message: `the form is called "${value.form}", its file "${name}".`,
      hint: 'Give both the same name.',
    });
  const languages = completeLanguages(value, context, report);
  checkBoxes(value, context, report);
  checkQuestions(value, context, report);
  checkLinks(value, report);
  checkFirstMessage(value, context, report);
  if (value['how-often'] === undefined && !context.hasFrequency)
    report(['form'], {
      code: 'no-frequency',
      message: 'nothing says how often you write: the policy has no cap on marketing per week.',
      hint: 'Add `how-often:` with words by language.',
    });
  return { form: hasErrors(issues) ? null : compiled(value, name, languages, context), issues };
}

function compiled(
  written: WrittenForm,
  name: string,
  languages: readonly string[],
  { attributes, defaultLanguage }: FormContext,
): Form {
  const boxes = Object.entries(written.boxes).map(([id, box]): Box => ({ id, ...box }));
  return {
    id: name as FormId,
    code: written.code ?? codeFor(name),
    languages,
    title: written.title,
    gets: written.gets,
    howOften: written['how-often'] ?? null,
    boxes,
    questions: Object.entries(written.questions).map(([attribute, question]) => ({
      attribute,
      // checkQuestions has refused every other type.
      type: attributes.get(attribute) as AskableType,
      ...question,
    })),
    doubleOptIn: written['double-opt-in'],
    byLink: written['by-link'] ?? boxes.map(({ id }) => id),
    firstMessage: written['first-message'] ?? null,
    country: written.country ?? null,
    privacy: typeof written.privacy === 'string' ? { [defaultLanguage]: written.privacy } : written.privacy,
    backTo: written['back-to'] ?? null,
    keeps: written.keeps,
    startAgainMs: written.kiosk['start-again-after'],
  };
}

/** The places where words by language stand. */
const wordPlaces = (written: WrittenForm): readonly (readonly string[])[] => [
  ['title'],
  ['gets'],
  ...(written['how-often'] ? [['how-often']] : []),
  ...Object.keys(written.boxes).map((id) => ['boxes', id, 'words']),
  ...Object.keys(written.questions).map((id) => ['questions', id, 'words']),
  ...(written['first-message'] ? [['first-message']] : []),
  ...(typeof written.privacy === 'string' ? [] : [['privacy']]),
];

/** Languages that have every word; the page is offered in them. The default one must, others are told of. */
function completeLanguages(
  written: WrittenForm,
  { languages, defaultLanguage }: FormContext,
  report: Report,
): readonly string[] {
  const incomplete = new Set<string>();
  for (const path of wordPlaces(written)) {
    const words = path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], written);
    const has = Object.keys(words as object);
    const name = path.at(-1) === 'words' ? path.slice(0, -1).join(' › ') : path.join(' › ');
    for (const language of has.filter((each) => !languages.includes(each)))
      report([...path, language], {
        code: 'unknown-language',
        message: `there are no texts in "${language}".`,
        hint: didYouMean(language, languages),
      });
    const missing = languages.filter(
      (each) => !has.includes(each) && !(each.includes('-') && has.includes(each.split('-')[0] ?? '')),
    );
    for (const language of missing) incomplete.add(language);
    if (missing.includes(defaultLanguage))
      report(path, {
        code: 'missing-text',
        message: `\`${name}\` has no words in ${defaultLanguage}, the language of the policy.`,
        hint: 'It is spoken where another language is silent.',
      });
    else if (missing.length > 0)
      report(path, {
        code: 'missing-translation',
        severity: 'warning',
        message: `\`${name}\` has no words in ${missing.join(', ')}.`,
        hint: `Until it has, the page is not offered in ${missing.length === 1 ? 'this language' : 'these'}.`,
      });
  }
  return [
    defaultLanguage,
    ...languages.filter((language) => language !== defaultLanguage && !incomplete.has(language)),
  ];
}

function checkBoxes(written: WrittenForm, { topics }: FormContext, report: Report): void {
  for (const [id, { purpose, topics: named }] of Object.entries(written.boxes)) {
    named.forEach((name, index) => {
      const topic = topics.get(name);
      const path = ['boxes', id, 'topics', String(index)];
      if (!topic)
        report(path, {
          code: 'unknown-topic',
          message: `there is no topic "${name}".`,
          hint: didYouMean(name, topics.keys()),
        });
      else if (topic.purpose !== purpose)
        report(path, {
          code: 'other-purpose',
          message: `the topic "${name}" is ${topic.purpose}, the box ${purpose}.`,
          hint: 'A box grants one purpose: make another for this topic.',
        });
    });
  }
}

function checkQuestions(written: WrittenForm, { attributes }: FormContext, report: Report): void {
  for (const attribute of Object.keys(written.questions)) {
    const type = attributes.get(attribute);
    if (type === undefined)
      report(['questions', attribute], {
        code: 'unknown-attribute',
        message: `there is no attribute "${attribute}".`,
        hint: didYouMean(attribute, attributes.keys()) ?? 'Declare it in flows/attributes.yaml.',
      });
    else if (!askableTypes.includes(type as AskableType))
      report(['questions', attribute], {
        code: 'wrong-attribute',
        message: `a page cannot ask for ${type}, as \`${attribute}\` is declared.`,
        hint: `It can ask for ${askableTypes.join(', ')}.`,
      });
  }
}

function checkLinks(written: WrittenForm, report: Report): void {
  const boxes = Object.keys(written.boxes);
  const byLink = written['by-link'] ?? boxes;
  byLink.forEach((id, index) => {
    if (!boxes.includes(id))
      report(['by-link', String(index)], {
        code: 'unknown-box',
        message: `there is no box "${id}".`,
        hint: didYouMean(id, boxes),
      });
  });
}

/** Words that are heard as STOP would make nobody a subscriber. */
function checkFirstMessage(written: WrittenForm, { texts }: FormContext, report: Report): void {
  for (const [language, words] of Object.entries(written['first-message'] ?? {})) {
    const { kind } = readIntent(words, texts);
    if (kind !== 'none' && kind !== 'opt-in')
      report(['first-message', language], {
        code: 'shadowed-message',
        message: `these words are heard as ${kind}.`,
        hint: 'Say plainly that they would like messages.',
      });
    if (codeKey(written.code ?? '') !== '' && /#/.test(words))
      report(['first-message', language], {
        code: 'odd-message',
        message: 'the code is added behind the words.',
        hint: 'Leave out the #.',
      });
  }
}

/** A map is better pointed at by its key. */
function placeOf(root: DocNode, path: readonly string[]): Position {
  const node = nodeAt(root, path);
  return node.kind === 'scalar' ? node.at : keyPosition(nodeAt(root, path.slice(0, -1)), path.at(-1) ?? '');
}
