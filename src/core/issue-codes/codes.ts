/** Every code of an issue, with what it means and how to mend it: docs/reference/issues.md is made of this. */
import type { CodeGroup } from './code-group.ts';
import { startCodes, stepCodes, wholeCodes } from './flows.ts';
import { houseCodes, textCodes } from './house.ts';
import { readingCodes } from './reading.ts';

const groups: readonly (readonly [title: string, codes: CodeGroup])[] = [
  ['Reading a file', readingCodes],
  ['One step of a flow', stepCodes],
  ['What starts a flow', startCodes],
  ['Flows as a whole', wholeCodes],
  ['Texts', textCodes],
  ['House, forms and rounds', houseCodes],
];

export type CodeWords = { readonly means: string; readonly mend: string };

/** Null for a code that is none. */
export function explainCode(code: string): CodeWords | null {
  for (const [, codes] of groups) {
    const known = Object.keys(codes).find((each) => isCode(each, code));
    const [means, mend] = (known !== undefined && codes[known]) || [];
    if (means !== undefined && mend !== undefined) return { means, mend };
  }
  return null;
}

const isCode = (known: string, code: string): boolean =>
  known.endsWith('*') ? code.startsWith(known.slice(0, -1)) : known === code;

/** The reference page, as Markdown. */
export function codesPage(): string {
  const parts = groups.map(([title, codes]) =>
    [
      `## ${title}`,
      '',
      '| code | what it means | how to mend it |',
      '| --- | --- | --- |',
      ...Object.entries(codes).map(([code, [means, mend]]) => `| \`${code}\` | ${means} | ${mend} |`),
    ].join('\n'),
  );
  return `${[head, ...parts].join('\n\n')}\n`;
}

const head = `# Issues

What \`npm run -s kabar -- check\` can say of your files. A code stays the same, its message may become better. This page is made by
\`npm run -s kabar -- check --codes\`; \`check --explain CODE\` shows one line of it.`;
