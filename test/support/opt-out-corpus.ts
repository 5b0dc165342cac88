/** The labelled messages of test/corpus, and how well a reader of intents does on them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Intent } from '../../src/core/policy/intent/kinds.ts';

const root = fileURLToPath(new URL('../corpus/', import.meta.url));

export const corpora = ['own', 'held-out', 'independent'] as const;
export type Corpus = (typeof corpora)[number];

export type Line = {
  readonly corpus: Corpus;
  readonly language: string;
  readonly label: Intent['kind'];
  readonly text: string;
  /** `test/corpus/es.tsv:12` */
  readonly where: string;
};

export function linesOf(corpus: Corpus): readonly Line[] {
  const directory = corpus === 'own' ? root : join(root, corpus);
  return readdirSync(directory)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => {
      const lines = readFileSync(join(directory, name), 'utf8').split('\n');
      return lines.flatMap((line, index) => {
        if (line === '') return [];
        const [label = '', text = ''] = line.split('\t');
        const where = `test/corpus/${corpus === 'own' ? '' : `${corpus}/`}${name}:${index + 1}`;
        return [{ corpus, language: name.slice(0, -4), label: label as Intent['kind'], text, where }];
      });
    });
}

export type Score = {
  readonly optOuts: number;
  readonly recall: number;
  readonly others: number;
  readonly falseAlarms: number;
  /** What went wrong, as a failing test shows it. */
  readonly wrong: readonly string[];
};

/** Recall on opt-outs, and the share of ordinary messages (`none`, `help`, `opt-in`) that are taken for one. */
export function scoreOf(lines: readonly Line[], read: (text: string) => Intent): Score {
  const ordinary = new Set<Intent['kind']>(['none', 'help', 'opt-in']);
  const understood = lines.map((line) => ({ line, intent: read(line.text) }));
  const optOuts = understood.filter(({ line }) => line.label === 'opt-out');
  const others = understood.filter(({ line }) => ordinary.has(line.label));
  const missed = optOuts.filter(({ intent }) => intent.kind !== 'opt-out');
  const alarms = others.filter(({ intent }) => intent.kind === 'opt-out');
  const share = (part: number, of: number) => (of === 0 ? 0 : part / of);
  return {
    optOuts: optOuts.length,
    recall: 1 - share(missed.length, optOuts.length),
    others: others.length,
    falseAlarms: share(alarms.length, others.length),
    wrong: [
      ...missed.map(({ line, intent }) => `missed (${intent.kind}) ${line.where} ${line.text}`),
      ...alarms.map(({ line, intent }) => `false alarm (${intent.rule}) ${line.where} ${line.text}`),
    ],
  };
}
