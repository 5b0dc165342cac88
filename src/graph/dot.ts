/** A graph in Graphviz's language: for our own drawing with sizes only, for other programs with all words. */
import { type Card, type Graph, groupEnd, type Way } from '../core/graph/graph.ts';
import type { SetCard } from './set-card.ts';
import { drawable } from './wrap.ts';

/** The name of a card in DOT: a number, so that no name of the house is ever part of the language. */
export const nodeName = (index: number): string => `n${index}`;
/** The same of a way: Graphviz tells of them in an order of its own. */
export const routeName = (index: number): string => `w${index}`;

export type Sizes = {
  readonly card: (card: Card) => Pick<SetCard, 'width' | 'height'>;
  readonly label: (way: Way) => { readonly width: number; readonly height: number } | null;
};

const pointsPerInch = 72;

/** What is to be laid out: boxes and labels of known size, and not one word. */
export function dotOfSizes(graph: Graph, sizes: Sizes): string {
  return dotOf(graph, {
    card(card) {
      const { width, height } = sizes.card(card);
      return `width=${inches(width)} height=${inches(height)}`;
    },
    way(way) {
      const size = sizes.label(way);
      return size === null ? '' : `label=${blank(size.width, size.height)}`;
    },
    group: () => 'label=""',
    node: 'shape=box fixedsize=true label=""',
  });
}

/** The same with its words, for whoever wants to draw it otherwise: every text is quoted. */
export function dotOfWords(graph: Graph): string {
  return dotOf(graph, {
    card: (card) => `label=${quoted(wordsOf(card))}`,
    way: ({ label }) => (label === '' ? '' : `label=${quoted(label)}`),
    group: (title) => `label=${quoted(title)}`,
    node: 'shape=box style=rounded fontname="sans-serif"',
    title: graph.title,
  });
}

type Dialect = {
  readonly card: (card: Card) => string;
  readonly way: (way: Way) => string;
  readonly group: (title: string) => string;
  readonly node: string;
  readonly title?: string;
};

function dotOf(
  { cards, ways, groups, direction }: Graph,
  { card, way, group, node, title }: Dialect,
): string {
  const places = new Map(cards.map(({ id }, index) => [id, index]));
  const line = (each: Card) => `${nodeName(places.get(each.id) ?? 0)} [${card(each)}];`;
  const looks =
    direction === 'down' ? 'rankdir=TB nodesep=0.45 ranksep=0.5' : 'rankdir=LR nodesep=0.25 ranksep=1.1';
  return [
    'digraph kabar {',
    `  graph [${looks} compound=true${title === undefined ? '' : ` label=${quoted(title)} labelloc=t`}];`,
    `  node [${node}];`,
    ...cards.filter(({ group: of }) => of === undefined).map((each) => `  ${line(each)}`),
    ...groups.flatMap(({ id, title: words }, index) => [
      `  subgraph cluster_${index} {`,
      `    graph [margin=18 ${group(words)}];`,
      ...cards.filter(({ group: of }) => of === id).map((each) => `    ${line(each)}`),
      '  }',
    ]),
    ...ways.flatMap((each, index) => {
      const [from, to] = [endOf(each.from, cards, places), endOf(each.to, cards, places)];
      if (from === null || to === null) return [];
      const cut = [
        ['ltail', each.from],
        ['lhead', each.to],
      ].flatMap(([name, end]) => {
        const cluster = groups.findIndex(({ id }) => groupEnd(id) === end);
        return cluster < 0 ? [] : [`${name}=cluster_${cluster}`];
      });
      const attributes = [`id=${routeName(index)}`, way(each), ...cut].filter((part) => part !== '');
      return [`  ${nodeName(from)} -> ${nodeName(to)} [${attributes.join(' ')}];`];
    }),
    '}',
    '',
  ].join('\n');
}

/** A way from or to a group has its end, for Graphviz, at the last card of it, and is cut where the frame is. */
function endOf(end: string, cards: readonly Card[], places: ReadonlyMap<string, number>): number | null {
  const own = places.get(end);
  if (own !== undefined) return own;
  const last = cards.findLast(({ group }) => group !== undefined && groupEnd(group) === end);
  return last === undefined ? null : (places.get(last.id) ?? null);
}

const inches = (points: number): string => (points / pointsPerInch).toFixed(4);

/** An empty cell of this size: Graphviz's own measure of letters is not asked. */
const blank = (width: number, height: number): string =>
  `<<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0" FIXEDSIZE="TRUE" WIDTH="${Math.ceil(width)}" HEIGHT="${Math.ceil(height)}"><TR><TD></TD></TR></TABLE>>`;

const wordsOf = ({ head, name, lines }: Card): string =>
  [
    name === '' ? head : `${head} (${name})`,
    ...lines.map((line) => (line.kind === 'options' ? line.options.join(' | ') : line.text)),
  ].join('\n');

/** In a quoted string only the quote and the backslash mean anything. Empty lines go: Graphviz 16 stumbles over a first one. */
function quoted(text: string): string {
  const lines = drawable(text)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.replaceAll('\\', '\\\\').replaceAll('"', '\\"'));
  return `"${lines.join('\\n')}"`;
}
