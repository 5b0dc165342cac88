/** Marketing that could reach somebody without a word on how to stop: the line that Kabar adds is no help, or the words keep it away. */
import type { Step } from '../flow/flow.ts';
import { innerFlow } from '../flow/inner-flow.ts';
import type { Issue } from '../flow/issue.ts';
import { issueAt } from '../flow/issue-at.ts';
import { own } from '../flow/own.ts';
import { createMemory } from '../memory.ts';
import { readIntent } from '../policy/intent.ts';
import type { FlowDocument } from '../release/check-starts.ts';
import type { Topic } from '../release.ts';
import { type Texts, textKey } from '../texts.ts';
import { type Exit, speaks } from './exits.ts';
import type { FlowGraph } from './graph.ts';
import { saidBy, type Wording, type Wordings } from './said.ts';

type House = {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly wordings: Wordings;
  readonly texts: Texts;
};

/** How to stop belongs into every message of marketing (domain.md 2.1, 2.2); the engine adds `common:opt-out-line`. */
export function missingHints(graph: FlowGraph, { topics, wordings, texts }: House): readonly Issue[] {
  const marketing = graph.documents.filter(({ flow }) => topics.get(flow.topic)?.purpose === 'marketing');
  if (marketing.length === 0) return [];
  const lines = wordings.languages.flatMap((language) =>
    wordings
      .of(textKey('common', 'opt-out-line'), language)
      .filter((line) => !naming(line, [texts], () => namesAWord(line, texts))),
  );
  const said = firstSteps(marketing, graph).flatMap((step) => saidBy(step).slice(0, 1));
  const kept = said.flatMap(({ key }) =>
    wordings.languages.flatMap((language) =>
      wordings.of(key, language).filter(({ words }) => keepsLineAway(words)),
    ),
  );
  return [...lines.map(idleLine), ...[...new Set(kept)].map(hiddenLine)];
}

const naming = createMemory<Wording, boolean>();

/** What may be the first thing said, also in flows inside, each once. */
function firstSteps(marketing: readonly FlowDocument[], graph: FlowGraph): readonly Step[] {
  const all = new Set(marketing);
  const found: Step[] = [];
  for (const document of all) {
    const { said, inside } = openings(document, [graph.inside(document)], () => openingOf(document, graph));
    found.push(...said);
    for (const inner of inside) {
      const next = graph.document(inner);
      if (next !== undefined) all.add(next);
    }
  }
  return found;
}

type Opening = { readonly said: readonly Step[]; readonly inside: readonly string[] };

const openings = createMemory<FlowDocument, Opening>();

/** The first steps that speak, and the flows inside that speak before any of them does. */
function openingOf({ flow }: FlowDocument, graph: FlowGraph): Opening {
  const said: Step[] = [];
  const inside: string[] = [];
  const seen = new Set<string>();
  const waiting: Exit['to'][] = [flow.first];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const step = next === null || next === 'home' || seen.has(next) ? undefined : own(flow.steps, next);
    if (step === undefined) continue;
    seen.add(step.id);
    const inner = innerFlow(step);
    if (speaks(step)) said.push(step);
    else if (inner !== null && graph.speaks(inner)) inside.push(inner);
    if (!speaks(step)) waiting.push(...graph.exits(step).map(({ to }) => to));
  }
  return { said, inside };
}

/** As render.ts decides: words with "stop" in them are taken to say how to. */
const keepsLineAway = (words: string): boolean => /\bstop\b/i.test(words) && !tellsHow(words);

/** In capitals, in quotes or set off, or behind what one does with a word. */
const tellsHow = (words: string): boolean =>
  /\bSTOP\b|["'“”«»*_]stop["'“”«»*_]/.test(words) ||
  new RegExp(`\\b(?:${verbs})\\W+(?:\\p{L}{1,4}\\W+)?stop\\b`, 'iu').test(words);

const verbs =
  'reply|write|send|text|answer|type|say|escribe|escriba|responde|responda|env[ií]a|manda|escreva|envie|mande|tulis|balas|kirim|ketik|schreib\\w*|antworte\\w*|écri\\w*|répond\\w*|envoy\\w*';

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

const hiddenLine = ({ file, node, words }: Wording): Issue =>
  issueAt(file, node.at, {
    code: 'no-opt-out-line',
    severity: 'warning',
    message: `"${/\S*\s?\bstop\b\s?\S*/i.exec(words)?.[0].trim()}" keeps the line on how to stop away, and does not say how: this marketing may begin without a way out.`,
    hint: 'Say how, with STOP in capitals, or take another word.',
  });
