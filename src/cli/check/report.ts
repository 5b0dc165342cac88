/** Issues as `kabar check` shows them: errors before warnings, in lines, with the code below them, as JSON or as annotations. */
import { codeFrame } from '../../core/flow/code-frame.ts';
import type { DocFile } from '../../core/flow/doc-node.ts';
import { type Issue, issueLine } from '../../core/flow/issue.ts';
import { annotation } from './annotations.ts';

export const formats = ['lines', 'frames', 'json', 'github'] as const;
export type Format = (typeof formats)[number];

/** Ends with how many there are, but for JSON. Empty when there is nothing to say. */
export function report(issues: readonly Issue[], format: Format, files: readonly DocFile[]): string {
  const sorted = [...issues].sort((a, b) => rank(a) - rank(b));
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  switch (format) {
    case 'json':
      return JSON.stringify(sorted, null, 2);
    case 'github':
      return [...sorted.map(annotation), ...countsOf(issues)].join('\n');
    case 'lines':
      return [...sorted.map(words), ...countsOf(issues)].join('\n');
    case 'frames':
      return [...sorted.map((issue) => framed(issue, texts)), ...countsOf(issues)].join('\n\n');
    default:
      return format satisfies never;
  }
}

/** Within each, the order of the files stays. */
const rank = ({ severity }: Issue): number => (severity === 'error' ? 0 : 1);

const words = (issue: Issue): string =>
  `${issueLine(issue)}  (${issue.severity === 'warning' ? 'warning, ' : ''}${issue.code})`;

const framed = (issue: Issue, texts: ReadonlyMap<string, string>): string =>
  [words(issue), ...codeFrame(texts.get(issue.file) ?? '', issue).map((line) => `    ${line}`)].join('\n');

function countsOf(issues: readonly Issue[]): readonly string[] {
  if (issues.length === 0) return [];
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const parts = [counted(errors, 'error'), counted(issues.length - errors, 'warning')].filter(
    (part) => part !== '',
  );
  return [`${parts.join(' and ')} in ${counted(new Set(issues.map(({ file }) => file)).size, 'file')}.`];
}

const counted = (count: number, what: string): string =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
