/** Links that anybody on the way can read and change. */

import type { DocFile, DocNode } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { createMemory } from '../memory.ts';
import type { LocaleDocument } from '../release/compare-locales.ts';

const plainLink = /\b(?:http|ftp):\/\/[^\s<>"')\]]+/i;

export const insecureLinks = (locales: readonly LocaleDocument[]): readonly Issue[] =>
  locales.flatMap(({ file, root }) => found(root, [], () => inFile(file, root)));

const found = createMemory<DocNode, readonly Issue[]>();

const inFile = (file: DocFile, root: DocNode): readonly Issue[] =>
  scalarsOf(root).flatMap((node) => {
    const [link] = plainLink.exec(String(node.value)) ?? [];
    return link === undefined
      ? []
      : [
          issueAt(file, node.at, {
            code: 'insecure-link',
            severity: 'warning',
            message: `the link ${link.slice(0, 80)} is not https.`,
            hint: 'Write https://: phones warn of anything else.',
          }),
        ];
  });

function scalarsOf(node: DocNode): readonly Extract<DocNode, { readonly kind: 'scalar' }>[] {
  if (node.kind === 'scalar') return typeof node.value === 'string' ? [node] : [];
  return (node.kind === 'list' ? node.items : node.entries.map(({ value }) => value)).flatMap(scalarsOf);
}
