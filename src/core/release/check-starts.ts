/** What the ways into flows owe each other: a word, a link or a fallback leads to one flow. */
import { child, type DocFile, type DocNode } from '../flow/doc-node.ts';
import type { Flow, FlowStart } from '../flow/flow.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { didYouMean } from '../flow/suggest.ts';
import { createMemory } from '../memory.ts';
import { houseWords } from '../policy/intent/house-words.ts';
import { plainWords, readIntent } from '../policy/intent.ts';
import type { Texts } from '../texts.ts';

export type FlowDocument = {
  readonly file: DocFile;
  readonly root: DocNode;
  readonly flow: Flow;
  /** Where each step is written. */
  readonly nodes: ReadonlyMap<string, DocNode>;
};

export function checkStarts(documents: readonly FlowDocument[], texts: Texts): readonly Issue[] {
  const takenBy = new Map<string, FlowDocument>();
  const byId = new Map(documents.map((document): [string, FlowDocument] => [document.flow.id, document]));
  const heard = houseWords(texts, plainWords);
  return documents.flatMap((document) => {
    const { file } = document;
    const shared = doorsIn(document).flatMap(({ words, written }) => {
      const other = takenBy.get(words);
      if (other === undefined) takenBy.set(words, document);
      return other === undefined
        ? []
        : [
            issueAt(file, placeOf(document, written), {
              code: 'same-start',
              message: `${words} already starts "${other.flow.id}".`,
              hint: `Remove it here or in ${other.file.path}.`,
            }),
          ];
    });
    const shadows = shadowing(document, [heard], () => shadowed(document, texts));
    return [...shared, ...shadows, ...unasked(document, byId)];
  });
}

const shadowing = createMemory<FlowDocument, readonly Issue[]>();

/** Each once, however often it is written. */
const doorsIn = (document: FlowDocument): readonly Door[] =>
  doors(document, [], () => [
    ...new Map(document.flow.starts.flatMap(doorsOf).map((door) => [door.words, door])).values(),
  ]);

const doors = createMemory<FlowDocument, readonly Door[]>();

/** Where a word of `start:` is written, or the whole of it. */
function placeOf({ root }: FlowDocument, written: string): DocNode['at'] {
  const start = child(root, 'start');
  return (start && (find(start, written) ?? start).at) ?? root.at;
}

function find(node: DocNode, written: string): DocNode | undefined {
  if (node.kind === 'scalar') return String(node.value) === written ? node : undefined;
  const inner = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
  return inner.map((each) => find(each, written)).find((found) => found !== undefined);
}

/** STOP, START and HELP are heard before any flow: a keyword among them would never start anything. */
function shadowed(document: FlowDocument, texts: Texts): readonly Issue[] {
  const words = document.flow.starts.flatMap((start) =>
    start.by === 'keyword' ? Object.values(start.words).flat() : [],
  );
  return [...new Set(words)].flatMap((word) => {
    const intent = readIntent(word, texts);
    if (intent.kind === 'none' || intent.kind === 'opt-in') return [];
    return [
      issueAt(document.file, placeOf(document, word), {
        code: 'shadowed-keyword',
        severity: 'warning',
        message: `the keyword "${word}" is heard as ${intent.kind} before any flow.`,
        hint: 'Choose another word.',
      }),
    ];
  });
}

/** An answer that is followed must be one that can be given. A flow with mistakes has issues of its own. */
function unasked(
  { file, root, flow }: FlowDocument,
  documents: ReadonlyMap<string, FlowDocument>,
): readonly Issue[] {
  const { at } = child(root, 'start') ?? root;
  return flow.starts.flatMap((start) => {
    const asking = start.by === 'answer' ? documents.get(start.flow) : undefined;
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

type Door = { readonly words: string; readonly written: string };

/** Each way in as words that two flows must not share. Events and schedules may start several. */
function doorsOf(start: FlowStart): readonly Door[] {
  switch (start.by) {
    case 'keyword':
      return Object.values(start.words)
        .flat()
        .map((word) => ({ words: `the keyword "${plainWords(word)}"`, written: word }));
    case 'link':
      return [{ words: `the link "${start.code}"`, written: start.code }];
    case 'fallback':
    case 'unsure':
    case 'opt-down':
      return [{ words: `\`${start.by}\``, written: 'true' }];
    case 'schedule':
    case 'date':
    case 'event':
    case 'answer':
      return [];
    default:
      return start satisfies never;
  }
}
