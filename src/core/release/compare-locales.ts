/** What the languages of one area owe each other: the same texts, with the same variables. */
import type { DocFile, DocNode } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { pageArea } from '../form/form.ts';
import { createMemory } from '../memory.ts';
import { defaultsKey, variablesOf } from './locale-file.ts';

export type LocaleDocument = {
  readonly file: DocFile;
  readonly language: string;
  readonly area: string;
  readonly root: DocNode;
};

type Text = { readonly node: DocNode; readonly variables: readonly string[] };

const pluralForm = /_(zero|one|two|few|many|other)$/;

/** Compared with the default language, which is the one that speaks where another is silent. */
export function compareLocales(
  documents: readonly LocaleDocument[],
  defaultLanguage: string,
): readonly Issue[] {
  const models = new Map(
    documents
      .filter(({ language }) => language === defaultLanguage)
      .map((document) => [document.area, document]),
  );
  return documents.flatMap((document) => {
    const model = models.get(document.area);
    if (document === model) return [];
    return compared(document.root, [model?.root, defaultLanguage], () =>
      model === undefined
        ? [surplusArea(document, defaultLanguage)]
        : [...missingTexts(document, model), ...differences(document, model)],
    );
  });
}

const compared = createMemory<DocNode, readonly Issue[]>();

function surplusArea({ file, root, area }: LocaleDocument, defaultLanguage: string): Issue {
  return issueAt(file, root.at, {
    code: 'missing-locale-file',
    severity: 'warning',
    message: `there is no locales/${defaultLanguage}/${area}.yaml, so these texts have no fallback.`,
    hint: 'Write it, or remove this file.',
  });
}

/**
 * A regional file (`pt-PT`) says only what differs from its base, and is not asked for the rest. What flows miss is told
 * at the steps that say it.
 */
function missingTexts(document: LocaleDocument, model: LocaleDocument): readonly Issue[] {
  const isFixed = document.area === 'common' || document.area === pageArea;
  if (document.language.includes('-') || !isFixed) return [];
  const own = textsOf(document.root);
  const missing = [...textsOf(model.root).keys()].filter((key) => !own.has(key));
  return missing.map((key) =>
    issueAt(document.file, document.root.at, {
      code: 'missing-text',
      severity: 'warning',
      message: `\`${key}\` is missing here; people will read it in ${model.language}.`,
    }),
  );
}

function differences(document: LocaleDocument, model: LocaleDocument): readonly Issue[] {
  const modelTexts = textsOf(model.root);
  return [...textsOf(document.root)].flatMap(([key, text]) => {
    const expected = modelTexts.get(key);
    if (expected === undefined) {
      return [
        issueAt(document.file, text.node.at, {
          code: 'surplus-text',
          severity: 'warning',
          message: `\`${key}\` is not in ${model.file.path}.`,
          hint: 'Remove it here, or add it there.',
        }),
      ];
    }
    const surplus = text.variables.filter((name) => !expected.variables.includes(name));
    const lost = expected.variables.filter((name) => !text.variables.includes(name));
    if (surplus.length === 0 && lost.length === 0) return [];
    const parts = [
      ...(lost.length > 0 ? [`lacks ${lost.map(braces).join(' and ')}`] : []),
      ...(surplus.length > 0 ? [`adds ${surplus.map(braces).join(' and ')}`] : []),
    ];
    return [
      issueAt(document.file, text.node.at, {
        code: 'different-variables',
        severity: 'warning',
        message: `\`${key}\` ${parts.join(' and ')}, compared with ${model.file.path}.`,
      }),
    ];
  });
}

const braces = (name: string): string => `{{${name}}}`;

/** Every text by its dotted name; plural forms are one text, and so is a list. */
export const textsOf = (root: DocNode): ReadonlyMap<string, Text> => texts(root, [], () => read(root));

const texts = createMemory<DocNode, ReadonlyMap<string, Text>>();

function read(root: DocNode): ReadonlyMap<string, Text> {
  const texts = new Map<string, Text>();
  const visit = (node: DocNode, path: readonly string[]): void => {
    if (node.kind === 'map') {
      for (const { key, value } of node.entries) {
        if (path.length > 0 || key !== defaultsKey) visit(value, [...path, key]);
      }
      return;
    }
    const key = path.join('.').replace(pluralForm, '');
    const words = node.kind === 'scalar' ? String(node.value) : '';
    const before = texts.get(key)?.variables ?? [];
    texts.set(key, { node, variables: [...new Set([...before, ...variablesOf(words)])].sort() });
  };
  visit(root, []);
  return texts;
}
