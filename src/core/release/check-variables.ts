/** Whether anything ever fills the variables of a text: a slip leaves a hole in a sentence. */
import type { DocNode } from '../flow/doc-node.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { didYouMean, nearest } from '../flow/suggest.ts';
import { pageArea } from '../form/form.ts';
import { createMemory } from '../memory.ts';
import { isLinkVariable } from '../message-link.ts';
import { type LocaleDocument, textsOf } from './compare-locales.ts';
import { pageVariables } from './page-texts.ts';

/** What every text may use, beside attributes and the values of its run (`{{run.order}}`). */
export const alwaysThere = [
  'answer',
  'business.contact',
  'business.name',
  'business.phone',
  'code',
  'count',
  'frequency',
  'name',
];

/** Which of the links of its step a text of a flow may show is told at the steps (src/core/inspect/tracked-links.ts). */
export function checkVariables(
  documents: readonly LocaleDocument[],
  attributes: Iterable<string>,
  isFlow: (area: string) => boolean,
): readonly Issue[] {
  const everywhere = [...alwaysThere, ...attributes];
  const names = everywhere.join(' ');
  return documents.flatMap((document) =>
    checked(document.root, [names, isFlow(document.area)], () =>
      check(document, everywhere, isFlow(document.area) ? isLinkVariable : () => false),
    ),
  );
}

const checked = createMemory<DocNode, readonly Issue[]>();

function check(
  { file, root, area }: LocaleDocument,
  everywhere: readonly string[],
  isToldElsewhere: (name: string) => boolean,
): readonly Issue[] {
  const known = area === pageArea ? [...everywhere, ...pageVariables] : everywhere;
  return [...textsOf(root)].flatMap(([key, { node, variables }]) =>
    variables
      .filter((name) => !name.startsWith('run.') && !known.includes(name) && !isToldElsewhere(name))
      .map((name) =>
        issueAt(file, node.at, {
          code: 'unknown-variable',
          severity: 'warning',
          message: `\`${key}\` uses {{${name}}}, which nothing fills.`,
          hint:
            nearest(name, known) === null
              ? 'Declare it in flows/attributes.yaml, or write {{run.…}} for a value of the run.'
              : didYouMean(name, known),
        }),
      ),
  );
}
