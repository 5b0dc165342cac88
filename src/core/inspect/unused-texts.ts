/** Texts that no step says: left over from an earlier flow, or a slip in a name. */

import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { nearest } from '../flow/suggest.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import { type LocaleDocument, textsOf } from '../release/compare-locales.ts';
import { saidBy } from './said.ts';

/**
 * Told in the default language alone: a translation that it lacks is told as surplus already. Of a poll whose rounds are
 * written ahead, words may be for rounds that were, or are to come.
 */
export function unusedTexts({ flow }: FlowDocument, { file, root, area }: LocaleDocument): readonly Issue[] {
  const said = Object.values(flow.steps).flatMap((step) => saidBy(step).map(({ key }) => key));
  const names = new Set(said.map((key) => key.slice(area.length + 1)));
  const texts = textsOf(root);
  const unwritten = [...names].filter((name) => !texts.has(name));
  return [...texts].flatMap(([name, { node }]) => {
    if (names.has(name)) return [];
    const near = nearest(name, unwritten);
    return [
      issueAt(file, node.at, {
        code: 'unused-text',
        severity: 'warning',
        message: `no step of the flow says \`${name}\`.`,
        hint: near === null ? 'Say it in a step, or remove it.' : `Did you mean "${near}"?`,
      }),
    ];
  });
}
