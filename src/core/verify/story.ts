/** Tells a path as a conversation: what they did, what Kabar said, and how much time passed. */
import type { Stage } from '../lifecycle/stages.ts';
import type { OutboxEntry } from '../outbox.ts';
import type { TextKey, Texts } from '../texts.ts';
import type { Edge, Node } from './search.ts';
import type { Utterance } from './situation.ts';

export type Telling = {
  /** From the beginning to this situation. */
  path(node: Node): readonly string[];
  step(edge: Edge): readonly string[];
};

const longestQuote = 70;

export function createTelling(texts: Texts): Telling {
  const step = ({ move, turned, from }: Edge): readonly string[] => {
    const before = from.situation.contact.lifecycle;
    const after = turned.situation.contact.lifecycle;
    const moved = before.stage !== after.stage || before.attempt !== after.attempt;
    return [
      `${move.words}${turned.atNight ? ' It is night where they live.' : ''}`,
      ...turned.assumed.map((condition) => `  (Suppose ${condition}.)`),
      ...(moved ? [`  They are ${stageWords(after.stage, after.attempt)} now.`] : []),
      ...turned.uttered.map((utterance) => `  ${utteranceWords(utterance, texts)}`),
    ];
  };
  return { step, path: (node) => pathOf(node, step) };
}

function pathOf(node: Node, step: Telling['step']): readonly string[] {
  const lines: (readonly string[])[] = [];
  let at: Node = node;
  for (; at.via !== null; at = at.via.from) lines.unshift(step(at.via));
  return [...(at.opening ?? []), ...lines.flat()];
}

const names: Readonly<Partial<Record<Stage, string>>> = {
  optedOut: 'opted out',
  onboarding: 'being welcomed',
};

export const stageWords = (stage: Stage, attempt: number): string =>
  `${names[stage] ?? stage}${stage === 'dormant' ? ` (attempt ${attempt})` : ''}`;

function utteranceWords({ entry, verdict }: Utterance, texts: Texts): string {
  const { flow, step } = entry;
  const from = flow === undefined ? '' : ` (${flow}${step === undefined ? '' : `, ${step}`})`;
  const words = quote(entry, texts);
  switch (verdict.kind) {
    case 'send':
      return `Kabar says ${words}${from}.`;
    case 'hold':
      return `Kabar holds ${words}${from}: ${verdict.reason}.`;
    case 'drop':
      return `Kabar does not say ${words}${from}: ${verdict.reason}.`;
    default:
      return verdict satisfies never;
  }
}

function quote({ body, values, language }: OutboxEntry, texts: Texts): string {
  const words = (key: TextKey) => {
    const line = texts.text(key, language, values).replace(/\s+/g, ' ').trim();
    return `“${line.length > longestQuote ? `${line.slice(0, longestQuote - 1)}…` : line}”`;
  };
  switch (body.kind) {
    case 'text':
      return words(body.key);
    case 'poll':
      return `the poll ${words(body.question)}`;
    case 'media':
      return body.caption === undefined ? `with a file (${body.source})` : words(body.caption);
    case 'contact-card':
      return `with the card of ${body.name}`;
    case 'reaction':
      return `${body.emoji} on their message`;
    case 'verbatim':
      return `“${body.text}”`;
    default:
      return body satisfies never;
  }
}
