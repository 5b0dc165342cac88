/** Marketing that says nobody how to stop: the line that Kabar adds is no help. */
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { createMemory } from '../memory.ts';
import { readIntent } from '../policy/intent.ts';
import type { Topic } from '../release.ts';
import { type Texts, textKey } from '../texts.ts';
import type { FlowGraph } from './graph.ts';
import type { Wording, Wordings } from './said.ts';

type House = {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly wordings: Wordings;
  readonly texts: Texts;
};

/** How to stop belongs into every message of marketing (domain.md 2.1, 2.2); the engine adds `common:opt-out-line`. */
export function missingHints(graph: FlowGraph, { topics, wordings, texts }: House): readonly Issue[] {
  if (!graph.documents.some(({ flow }) => topics.get(flow.topic)?.purpose === 'marketing')) return [];
  return wordings.languages
    .flatMap((language) => wordings.of(textKey('common', 'opt-out-line'), language))
    .filter((line) => !naming(line, [texts], () => namesAWord(line, texts)))
    .map(idleLine);
}

const naming = createMemory<Wording, boolean>();

/** At most four words make what people write to stop. */
const longestPhrase = 4;

function namesAWord({ words }: Wording, texts: Texts): boolean {
  const parts = words.split(/[^\p{L}\p{M}\p{N}'’-]+/u).filter((part) => part !== '');
  return parts.some((_, from) =>
    Array.from({ length: longestPhrase }, (_none, more) => parts.slice(from, from + more + 1).join(' ')).some(
      (phrase) => readIntent(phrase, texts).kind === 'opt-out',
    ),
  );
}

const idleLine = ({ file, node, language }: Wording): Issue =>
  issueAt(file, node.at, {
    code: 'idle-opt-out-line',
    severity: 'warning',
    message: `the line under what Kabar starts names no word that is heard as STOP, so marketing in ${language} does not say how to stop.`,
    hint: 'Name one, such as: Reply STOP to stop.',
  });
