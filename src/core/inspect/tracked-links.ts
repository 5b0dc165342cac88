/** Whether texts show the links of their steps, and no others: the one leaves a hole, the other counts nothing. */
import type { Step } from '../flow/flow.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { linksOf } from '../flow/step-links.ts';
import { didYouMean } from '../flow/suggest.ts';
import { isLinkVariable, linkVariables } from '../message-link.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import { issueAtStep } from './graph.ts';
import { saidBy, type Wording, type Wordings } from './said.ts';

export const trackedLinks = (document: FlowDocument, wordings: Wordings): readonly Issue[] =>
  Object.values(document.flow.steps).flatMap((step) => {
    const said = saidBy(step).flatMap(({ key }) =>
      wordings.languages.flatMap((language) => wordings.of(key, language)),
    );
    return [...said.flatMap((wording) => unfilled(wording, step)), ...unshown(document, step, said)];
  });

function unfilled({ file, node, variables }: Wording, step: Step): readonly Issue[] {
  const known = linkVariables(linksOf(step));
  return variables
    .filter((name) => isLinkVariable(name) && !known.includes(name))
    .map((name) =>
      issueAt(file, node.at, {
        code: 'unknown-variable',
        severity: 'warning',
        message: `the text of "${step.id}" uses {{${name}}}, which nothing fills.`,
        hint:
          known.length === 0
            ? `Name the address at the step, as links: { ${name.split('.')[1] ?? 'shop'}: https://… }.`
            : didYouMean(name, known),
      }),
    );
}

/** In one of the texts of each language that has any. */
function unshown(document: FlowDocument, step: Step, said: readonly Wording[]): readonly Issue[] {
  const targets = linksOf(step);
  const isOnly = Object.keys(targets).length === 1;
  const languages = [...new Set(said.map(({ language }) => language))];
  return Object.keys(targets).flatMap((link) => {
    const shows = ({ variables }: Wording) =>
      variables.includes(`link.${link}`) || (isOnly && variables.includes('link'));
    const without = languages.filter(
      (language) => !said.some((wording) => wording.language === language && shows(wording)),
    );
    if (without.length === 0) return [];
    return [
      issueAtStep(document, step.id, {
        code: 'unshown-link',
        severity: 'warning',
        message: `the link "${link}" is in no text of "${step.id}" in ${without.join(', ')}.`,
        hint: `Write {{link.${link}}} where it is to stand, or remove it here.`,
      }),
    ];
  });
}
