/** What formatting would change in a file, in a few lines. */
import { structuredPatch } from 'diff';

const mostLines = 20;

export function differenceLines(before: string, after: string): readonly string[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 0 });
  const lines = hunks.flatMap(({ oldStart, lines: changed }) => [
    `  line ${oldStart}`,
    ...changed.filter((each) => !each.startsWith('\\')).map((each) => `    ${shown(each)}`),
  ]);
  const more = lines.length - mostLines;
  return more <= 1 ? lines : [...lines.slice(0, mostLines), `    … and ${more} more lines`];
}

/** Spaces at the end and tabs are mostly what it is about. */
const shown = (line: string): string =>
  line
    .replaceAll('\r', '␍')
    .replaceAll('\t', '⇥')
    .replace(/ +$/, (spaces) => '·'.repeat(spaces.length));
