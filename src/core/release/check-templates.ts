/** Held against the flows: every template has its text, its purpose, and a shape that WhatsApp approves (domain.md 1.6). */
import { keyPosition } from '../flow/doc-node.ts';
import type { Flow, Step } from '../flow/flow.ts';
import type { Issue } from '../flow/issue.ts';
import { type IssueWords, issueAt } from '../flow/issue-at.ts';
import type { FlowMedia } from '../flow/media.ts';
import type { QuestionConfig } from '../flow/question-shape.ts';
import type { Topic } from '../release.ts';
import { approvedWords, type Template, type Templates } from '../template.ts';
import type { TextKey, Texts } from '../texts.ts';
import type { Variants } from '../variants/variants.ts';
import type { FileDocument } from './sort-files.ts';

export type TemplateHouse = {
  readonly document: FileDocument | undefined;
  readonly templates: Templates;
  readonly flows: readonly Flow[];
  readonly topics: ReadonlyMap<string, Topic>;
  readonly texts: Texts;
};

const most = { body: 1_024, buttons: 10, button: 25 } as const;

export function checkTemplates({
  document,
  templates,
  flows,
  topics,
  texts,
}: TemplateHouse): readonly Issue[] {
  if (document === undefined) return [];
  return [...templates].flatMap(([key, template]) => {
    const flow = flows.find(({ id }) => id === key.split(':')[0]);
    const step = Object.values(flow?.steps ?? {}).find((each) => says(each, key));
    const problems = [
      ...textProblems(key as TextKey, template, texts),
      ...purposeProblems(template, flow, topics),
      ...buttonProblems(step, template, texts),
      ...linkProblems(key as TextKey, template, texts),
      ...mediaProblems(step),
    ];
    const { file, root } = document;
    return problems.map((words) => issueAt(file, keyPosition(root, key), words));
  });
}

/** A step's config is what its own kind compiled; of several wordings each is said. */
const says = ({ config }: Step, key: string): boolean => {
  const { key: own, variants } = config as { readonly key?: string; readonly variants?: Variants };
  return own === key || variants?.variants.some((variant) => variant.key === key) === true;
};

function textProblems(key: TextKey, template: Template, texts: Texts): readonly IssueWords[] {
  const { languages } = template;
  const missing = Object.keys(languages).filter((language) => !texts.has(key, language));
  if (missing.length > 0)
    return [
      {
        code: 'template-text',
        message: `there is no text "${key}" in ${missing.join(', ')}.`,
        hint: 'Write it, or take the language away.',
      },
    ];
  return Object.keys(languages).flatMap((language) => {
    const words = approvedWords(template, texts, key, language).body;
    const odd =
      words.length > most.body
        ? `is longer than ${most.body} characters`
        : /^\{\{\d+\}\}|\{\{\d+\}\}$/.test(words.trim())
          ? 'begins or ends with a variable'
          : /\}\}\s*\{\{/.test(words)
            ? 'has two variables side by side'
            : null;
    if (odd === null) return [];
    const message = `the text in ${language} ${odd}: WhatsApp approves no such template.`;
    return [{ code: 'template-text', message, hint: 'Word it another way.' }];
  });
}

function purposeProblems(
  { category }: Template,
  flow: Flow | undefined,
  topics: ReadonlyMap<string, Topic>,
): readonly IssueWords[] {
  const purpose = flow?.topic === undefined ? undefined : topics.get(flow.topic ?? '')?.purpose;
  if (purpose !== 'marketing' || category === 'marketing') return [];
  return [
    {
      code: 'template-category',
      message: `the flow "${flow?.id}" is about marketing, and the template is approved as ${category}: it is never used.`,
      hint: 'Have it approved as marketing.',
    },
  ];
}

function buttonProblems(
  step: Step | undefined,
  { languages, link }: Template,
  texts: Texts,
): readonly IssueWords[] {
  const { options = [] } = (step?.config ?? {}) as Partial<QuestionConfig>;
  const long = Object.keys(languages).flatMap((language) =>
    options.filter(({ label }) => [...texts.text(label, language)].length > most.button),
  );
  const room = link === undefined ? most.buttons : most.buttons - 1;
  if (options.length <= room && long.length === 0) return [];
  return [
    {
      code: 'template-buttons',
      message:
        long.length > 0
          ? `the option "${long[0]?.id}" is longer than ${most.button} characters.`
          : `the question has ${options.length} options; this template has room for ${room} buttons.`,
      hint: 'Offer fewer, or say them shorter.',
    },
  ];
}

/** WhatsApp takes one variable in an address, and only at its end. */
function linkProblems(key: TextKey, template: Template, texts: Texts): readonly IssueWords[] {
  const { languages, link } = template;
  if (link === undefined) return [];
  const written = Object.keys(languages).filter((language) => texts.has(key, language));
  const unsaid = written.filter((language) => link[language] === undefined);
  const without = written.filter((language) => approvedWords(template, texts, key, language).url === null);
  return [
    ...(unsaid.length === 0
      ? []
      : [
          {
            code: 'template-link',
            message: `the button of the link has no words in ${unsaid.join(', ')}.`,
            hint: 'Write what it says in each language of the template, in at most 25 characters.',
          } as const,
        ]),
    ...(without.length === 0
      ? []
      : [
          {
            code: 'template-link',
            message: `the text in ${without.join(', ')} does not end with an https address, with nothing or one variable at its end.`,
            hint: 'End it with the address, such as https://example.com/orders/{{order}}, or take `link` away.',
          } as const,
        ]),
  ];
}

/**
 * A picture, a video or a document is above the words of the template, and of documents WhatsApp takes PDF alone; sound and a
 * card are messages of their own.
 */
function mediaProblems(step: Step | undefined): readonly IssueWords[] {
  const { media = null, card = false } = (step?.config ?? {}) as {
    readonly media?: FlowMedia | null;
    readonly card?: boolean;
  };
  const odd = media === null ? null : oddFile(media);
  if (odd === null && !card) return [];
  return [
    {
      code: 'template-media',
      message: `with this text the step sends ${odd ?? 'a card'}, which no template carries.`,
      hint: 'Say it in a step that they answer first, or send a picture, a video or a PDF.',
    },
  ];
}

function oddFile({ type, source, byLanguage }: FlowMedia): string | null {
  if (type === 'audio') return 'sound';
  const isOdd = (file: string) => type === 'document' && !/\.pdf($|[?#])/i.test(file);
  return [source, ...Object.values(byLanguage)].find(isOdd) ?? null;
}
