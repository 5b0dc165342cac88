/** `locales/<language>/<area>.yaml`: texts by key. Every text is words, a list of words, or a map of texts. */
import type { DocEntry, DocFile, DocNode, DocScalar } from '../flow/doc-node.ts';
import { plain } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';

/** The key under which a locale file says what stands in for missing variables. */
export const defaultsKey = 'defaults';

/** Above this, a message is a letter: WhatsApp folds it, and a picture's caption may not be longer. */
const longestText = 1_024;

/** language → area (file name) → key → words, as the files hold them. */
export type LocaleTexts = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
>;

export type LocaleReading = {
  readonly texts: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
};

export function readLocale(file: DocFile, root: DocNode): LocaleReading {
  if (root.kind !== 'map') {
    return {
      texts: {},
      issues: [
        issueAt(file, root.at, {
          code: 'wrong-type',
          message: 'a locale file must be a map of keys to texts.',
          hint: 'Write for example `hello: Good morning!`.',
        }),
      ],
    };
  }
  const issues = root.entries.flatMap((entry) => entryIssues(file, entry, 0));
  // What is written soundly; the rest has issues, and a release with issues is not used.
  return { texts: plain(root) as Record<string, unknown>, issues };
}

function entryIssues(file: DocFile, entry: DocEntry, depth: number): readonly Issue[] {
  const { key, keyAt, value } = entry;
  const wrongKey = /^[A-Za-z0-9][\w-]*$/.test(key)
    ? []
    : [
        issueAt(file, keyAt, {
          code: 'odd-text-key',
          message: `"${key.slice(0, 40)}" is no key for a text.`,
          hint: 'Use letters, digits, hyphens and underscores.',
        }),
      ];
  if (depth === 0 && key === defaultsKey) return [...wrongKey, ...defaultsIssues(file, value)];
  switch (value.kind) {
    case 'scalar':
      return [...wrongKey, ...wordsIssues(file, key, value)];
    case 'list':
      return [...wrongKey, ...value.items.flatMap((item) => listItemIssues(file, key, item))];
    case 'map':
      return [...wrongKey, ...value.entries.flatMap((inner) => entryIssues(file, inner, depth + 1))];
    default:
      return value satisfies never;
  }
}

function wordsIssues(file: DocFile, key: string, node: DocScalar): readonly Issue[] {
  const { value } = node;
  if (typeof value !== 'string') {
    const empty = value === null;
    return [
      issueAt(file, node.at, {
        code: empty ? 'empty-text' : 'wrong-type',
        message: empty ? `\`${key}\` has no words.` : `\`${key}\` is read as ${typeof value}, not as words.`,
        hint: empty ? 'Write the text, or remove the key.' : 'Put it in quotes.',
      }),
    ];
  }
  if (value.trim() === '') {
    return [
      issueAt(file, node.at, {
        code: 'empty-text',
        message: `\`${key}\` has no words.`,
        hint: 'Write the text, or remove the key.',
      }),
    ];
  }
  return [...lengthIssues(file, key, node, value), ...templateIssues(file, key, node, value)];
}

function lengthIssues(file: DocFile, key: string, node: DocScalar, words: string): readonly Issue[] {
  if (words.length <= longestText) return [];
  return [
    issueAt(file, node.at, {
      code: 'long-text',
      severity: 'warning',
      message: `\`${key}\` has ${words.length} characters.`,
      hint: `Nobody reads more than ${longestText} in a chat; with a picture WhatsApp refuses more.`,
    }),
  ];
}

/** Only plain variables: `{{name}}`. Formatting, unescaping and nested texts of i18next are not for admins, or for attackers. */
function templateIssues(file: DocFile, key: string, node: DocScalar, words: string): readonly Issue[] {
  const rest = words.replaceAll(variable, '');
  const odd = /\{\{.*?(\}\}|$)|\}\}|\$t\(/m.exec(rest);
  if (odd === null) return [];
  return [
    issueAt(file, node.at, {
      code: 'odd-variable',
      message: `\`${key}\` holds "${odd[0].slice(0, 40)}", which is no variable.`,
      hint: 'Write variables as {{name}} or {{business.name}}.',
    }),
  ];
}

function listItemIssues(file: DocFile, key: string, item: DocNode): readonly Issue[] {
  if (item.kind === 'scalar') return wordsIssues(file, key, item);
  return [issueAt(file, item.at, { code: 'wrong-type', message: `\`${key}\` must be a list of words.` })];
}

function defaultsIssues(file: DocFile, node: DocNode): readonly Issue[] {
  if (node.kind !== 'map') {
    return [
      issueAt(file, node.at, {
        code: 'wrong-type',
        message: `\`${defaultsKey}\` must be a map from variables to words.`,
        hint: 'Write for example `defaults: { name: friend }`.',
      }),
    ];
  }
  return node.entries.flatMap(({ key, value }) =>
    value.kind === 'scalar'
      ? wordsIssues(file, key, value)
      : [
          issueAt(file, value.at, {
            code: 'wrong-type',
            message: `the default of \`${key}\` must be words.`,
          }),
        ],
  );
}

const variable = /\{\{\s*[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*\s*\}\}/g;

/** The names of the variables in a text, each once, sorted. */
export const variablesOf = (words: string): readonly string[] =>
  [...new Set([...words.matchAll(variable)].map(([found]) => found.slice(2, -2).trim()))].sort();
