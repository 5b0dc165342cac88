/** What the ways into flows owe each other: a word, a link or a fallback leads to one flow. */
import { child, type DocFile, type DocNode } from '../flow/doc-node.ts';
import type { Flow, FlowStart } from '../flow/flow.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { didYouMean } from '../flow/suggest.ts';
import { plainWords, readIntent } from '../policy/intent.ts';
import type { Texts } from '../texts.ts';

export type FlowDocument = { readonly file: DocFile; readonly root: DocNode; readonly flow: Flow };

export function checkStarts(documents: readonly FlowDocument[], texts: Texts): readonly Issue[] {
  const takenBy = new Map<string, FlowDocument>();
  return documents.flatMap((document) => {
    const { file, root, flow } = document;
    const at = (child(root, 'start') ?? root).at;
    const doors = [...new Set(flow.starts.flatMap(doorsOf))];
    const shared = doors.flatMap((door) => {
      const other = takenBy.get(door);
      if (other === undefined) takenBy.set(door, document);
      return other === undefined
        ? []
        : [
            issueAt(file, at, {
              code: 'same-start',
              message: `${door} already starts "${other.flow.id}".`,
              hint: `Remove it here or in ${other.file.path}.`,
            }),
          ];
    });
    return [...shared, ...shadowed(document, texts), ...unasked(document, documents)];
  });
}

/** STOP, START and HELP are heard before any flow: a keyword among them would never start anything. */
function shadowed({ file, root, flow }: FlowDocument, texts: Texts): readonly Issue[] {
  const words = flow.starts.flatMap((start) =>
    start.by === 'keyword' ? Object.values(start.words).flat() : [],
  );
  return words.flatMap((word) => {
    const intent = readIntent(word, texts);
    if (intent.kind === 'none' || intent.kind === 'opt-in') return [];
    return [
      issueAt(file, (child(root, 'start') ?? root).at, {
        code: 'shadowed-keyword',
        severity: 'warning',
        message: `the keyword "${word}" is heard as ${intent.kind} before any flow.`,
        hint: 'Choose another word.',
      }),
    ];
  });
}

/** An answer that is followed must be one that can be given. A flow with mistakes has issues of its own. */
function unasked({ file, root, flow }: FlowDocument, documents: readonly FlowDocument[]): readonly Issue[] {
  const { at } = child(root, 'start') ?? root;
  return flow.starts.flatMap((start) => {
    const asking = start.by === 'answer' ? documents.find((each) => each.flow.id === start.flow) : undefined;
    if (start.by !== 'answer' || asking === undefined) return [];
    const questions = Object.values(asking.flow.steps).filter(
      ({ kind }) => kind === 'ask' || kind === 'poll',
    );
    const question = questions.find(({ id }) => id === start.step);
    if (question === undefined) {
      const message = `"${start.flow}" has no question "${start.step}".`;
      const hint = didYouMean(
        start.step,
        questions.map(({ id }) => id),
      );
      return [issueAt(file, at, { code: 'unknown-question', message, hint })];
    }
    // Both kinds compile their options to this.
    const { options } = question.config as { readonly options: readonly { readonly id: string }[] };
    const offered = options.map(({ id }) => id);
    return (start.is ?? [])
      .filter((option) => !offered.includes(option))
      .map((option) => {
        const message = `"${start.flow}.${start.step}" has no option "${option}".`;
        return issueAt(file, at, { code: 'unknown-option', message, hint: didYouMean(option, offered) });
      });
  });
}

/** Each way in as words that two flows must not share. Events and schedules may start several. */
function doorsOf(start: FlowStart): readonly string[] {
  switch (start.by) {
    case 'keyword':
      return Object.values(start.words)
        .flat()
        .map((word) => `the keyword "${plainWords(word)}"`);
    case 'link':
      return [`the link "${start.code}"`];
    case 'fallback':
    case 'unsure':
    case 'opt-down':
      return [`\`${start.by}\``];
    case 'schedule':
    case 'date':
    case 'event':
    case 'answer':
      return [];
    default:
      return start satisfies never;
  }
}
