/** Which file is what, by its path; every file is read once here. */
import type { DocFile, DocNode } from '../flow/doc-node.ts';
import { readDocument } from '../flow/document.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { didYouMean } from '../flow/suggest.ts';
import { pageArea } from '../form/form.ts';
import { createMemory } from '../memory.ts';
import type { LocaleDocument } from './compare-locales.ts';
import { isName } from './fields.ts';
import { isTestFile } from './test-files.ts';

/** Files of `flows/` that are no flows. */
export const policyFiles = [
  'policy',
  'lifecycle',
  'topics',
  'attributes',
  'segments',
  'goals',
  'templates',
] as const;
export type PolicyFile = (typeof policyFiles)[number];

export type FileDocument = {
  readonly file: DocFile;
  readonly root: DocNode;
  readonly comment: string | null;
};

export type SortedFiles = {
  readonly policy: Readonly<Partial<Record<PolicyFile, FileDocument>>>;
  /** By the name of the file, which is the flow's. */
  readonly flows: ReadonlyMap<string, FileDocument>;
  /** The same of `flows/forms/`. */
  readonly forms: ReadonlyMap<string, FileDocument>;
  /** The same of `flows/rounds/`, by the name of the flow that asks them. */
  readonly rounds: ReadonlyMap<string, FileDocument>;
  readonly locales: readonly LocaleDocument[];
  /** Every language that has a file, sound or not. */
  readonly languages: readonly string[];
  /** Flows and policy files that are there but cannot be read as YAML. */
  readonly broken: ReadonlySet<string>;
  /** Locale files of which the same is true, as `es/welcome`. */
  readonly brokenLocales: ReadonlySet<string>;
  readonly issues: readonly Issue[];
};

const top: DocNode['at'] = { line: 1, column: 1 };

export function sortFiles(files: readonly DocFile[]): SortedFiles {
  const policy: Partial<Record<PolicyFile, FileDocument>> = {};
  const flows = new Map<string, FileDocument>();
  const forms = new Map<string, FileDocument>();
  const rounds = new Map<string, FileDocument>();
  const locales: LocaleDocument[] = [];
  const languages = new Set<string>();
  const broken = new Set<string>();
  const brokenLocales = new Set<string>();
  const issues: Issue[] = [];
  const seen = new Set<string>();

  for (const file of files) {
    const { place, stem, odd } = looks(file, [], () => lookAt(file));
    if (place.kind === 'ignored') continue;
    if (place.kind === 'lost') {
      issues.push(
        issueAt(file, top, {
          code: 'unused-file',
          severity: 'warning',
          message: place.message,
          hint: place.hint,
        }),
      );
      continue;
    }
    if (seen.has(stem)) {
      const message = 'the same name is taken by a file with the other ending.';
      issues.push(issueAt(file, top, { code: 'same-name', message, hint: 'Keep one of the two.' }));
      continue;
    }
    seen.add(stem);
    issues.push(...odd);
    const reading = readDocument(file, { prose: place.kind === 'locale' });
    issues.push(...reading.issues);
    if (place.kind === 'locale') languages.add(place.language);
    if (reading.root === null) {
      if (place.kind === 'locale') brokenLocales.add(`${place.language}/${place.area}`);
      else if (place.kind === 'flow') broken.add(place.name);
      continue;
    }
    const document = { file, root: reading.root, comment: reading.comment };
    if (place.kind === 'locale') locales.push({ ...document, language: place.language, area: place.area });
    else if (place.kind === 'form') forms.set(place.name, document);
    else if (place.kind === 'rounds') rounds.set(place.name, document);
    else if (isPolicyFile(place.name)) policy[place.name] = document;
    else flows.set(place.name, document);
  }
  return {
    policy,
    flows,
    forms,
    rounds,
    locales,
    languages: [...languages].sort(),
    broken,
    brokenLocales,
    issues,
  };
}

type Look = { readonly place: Place; readonly stem: string; readonly odd: readonly Issue[] };

const looks = createMemory<DocFile, Look>();

const lookAt = (file: DocFile): Look => ({
  place: placeOf(file.path),
  stem: file.path.replace(/\.ya?ml$/i, ''),
  odd: encodingIssues(file),
});

export type Place =
  | { readonly kind: 'flow' | 'form' | 'rounds'; readonly name: string }
  | { readonly kind: 'locale'; readonly language: string; readonly area: string }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'lost'; readonly message: string; readonly hint: string };

/** What a file is by its path; what is wrong with a path that is nothing. */
export function placeOf(path: string): Place {
  if (isTestFile(path)) return { kind: 'ignored' };
  const [directory, ...rest] = path.replace(/\.ya?ml$/i, '').split('/');
  const [first = '', second = '', ...deeper] = rest;
  if (directory === 'flows') {
    if (first === 'forms' && rest.length === 2) {
      return isName(second)
        ? { kind: 'form', name: second }
        : lost(
            `"${second}" is no name for a form.`,
            'Use lower-case words joined by hyphens, such as market-stand.',
          );
    }
    if (first === 'rounds' && rest.length === 2) {
      return isName(second)
        ? { kind: 'rounds', name: second }
        : lost(`"${second}" is no name of a flow.`, 'Name the file after the flow that asks the rounds.');
    }
    if (rest.length === 1 && isName(first)) return { kind: 'flow', name: first };
    return rest.length === 1
      ? lost(
          `"${first}" is no name for a flow.`,
          'Use lower-case words joined by hyphens, such as weekly-poll.',
        )
      : lost('flows are not looked for in directories.', 'Move the file to flows/.');
  }
  if (directory !== 'locales') return { kind: 'ignored' };
  if (rest.length !== 2 || deeper.length > 0) {
    return lost(
      'texts are looked for in locales/<language>/ only.',
      'Move the file, for example to locales/en/.',
    );
  }
  return isLanguage(first)
    ? { kind: 'locale', language: first, area: second }
    : lost(`"${first}" is no language.`, 'Name the directory by a language code such as en, id or pt-BR.');
}

const lost = (message: string, hint: string): Place => ({ kind: 'lost', message, hint });

const isPolicyFile = (name: string): name is PolicyFile => policyFiles.includes(name as PolicyFile);

/** A code of two or three letters, with a region or a script if need be, written the usual way. */
const isLanguage = (code: string): boolean => {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code)) return false;
  try {
    return Intl.getCanonicalLocales(code)[0] === code;
  } catch {
    return false;
  }
};

function encodingIssues(file: DocFile): readonly Issue[] {
  const offset = file.text.indexOf('\uFFFD');
  if (offset < 0) return [];
  const before = file.text.slice(0, offset).split('\n');
  const at = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  const message = 'this character cannot be read: the file is not saved as UTF-8.';
  return [issueAt(file, at, { code: 'not-utf-8', message, hint: 'Save it again as UTF-8.' })];
}

/** Warns of texts nobody says: their file is named after no flow. */
export function unusedLocales(sorted: SortedFiles): readonly Issue[] {
  const areas = new Set([
    'common',
    ...(sorted.forms.size > 0 ? [pageArea] : []),
    ...sorted.flows.keys(),
    ...sorted.broken,
  ]);
  return sorted.locales
    .filter(({ area }) => !areas.has(area))
    .map(({ file, area }) =>
      issueAt(file, top, {
        code: 'unused-file',
        severity: 'warning',
        message: `there is no flow "${area}" that could say these texts.`,
        hint: didYouMean(area, areas),
      }),
    );
}
