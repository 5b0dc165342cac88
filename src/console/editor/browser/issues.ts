/** Shows what is wrong with a draft: marked in the text, and in a list below from which one gets there. */
import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { LookedOver } from '../answer.ts';

type Issue = LookedOver['issues'][number];

/** Where an issue begins, also when the text has become shorter. */
export function offsetOf(doc: Text, { line, column }: Pick<Issue, 'line' | 'column'>): number {
  const { from, to } = doc.line(Math.min(Math.max(1, line), doc.lines));
  return Math.min(from + column - 1, to);
}

/** Marks the word at the place, or the place alone at the end of a line. */
export const marksOf = (doc: Text, issues: readonly Issue[]): readonly Diagnostic[] =>
  issues.map((issue) => {
    const from = offsetOf(doc, issue);
    const rest = doc.sliceString(from, doc.lineAt(from).to);
    const [word = ''] = /^[\w.~-]+|^\S+/.exec(rest) ?? [];
    return { from, to: from + word.length, severity: issue.severity, message: wordsOf(issue) };
  });

/** Only where it says something new: it is read out. */
export function listIssues(list: Element, answer: LookedOver, goTo: (issue: Issue) => void): void {
  const { lead, isBad, issues } = answer;
  const told = JSON.stringify([lead, issues]);
  if (list.getAttribute('data-told') === told) return;
  list.setAttribute('data-told', told);
  list.classList.toggle('refused', isBad);
  const items = issues.map((issue) => {
    const place = element('button', issue.where);
    place.setAttribute('type', 'button');
    place.addEventListener('click', () => goTo(issue));
    return element('li', element('code', issue.file), ' ', place, element('br'), wordsOf(issue));
  });
  const found = element('ul', ...items);
  found.className = 'plain';
  list.replaceChildren(element('h2', lead), ...(items.length > 0 ? [found] : []));
}

/** Nothing is known of the latest text. */
export function listNothing(list: Element, why: string): void {
  list.removeAttribute('data-told');
  list.classList.remove('refused');
  list.replaceChildren(why);
}

const wordsOf = ({ message, hint }: Issue): string => (hint === undefined ? message : `${message} ${hint}`);

function element(name: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
