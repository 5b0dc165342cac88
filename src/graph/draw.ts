/** Draws a graph as SVG. The same graph and the same counts give the same bytes, on every machine. */
import type { Card, Graph, Way } from '../core/graph/graph.ts';
import type { Live } from '../core/graph/live.ts';
import { outline } from '../core/graph/outline.ts';
import { dotOfSizes, nodeName, routeName } from './dot.ts';
import { drawCard } from './draw-card.ts';
import { drawWay, labelOf } from './draw-way.ts';
import type { LayOut } from './layout.ts';
import { setCard } from './set-card.ts';
import { styles } from './styles.ts';
import { element, lines, type Markup } from './svg.ts';
import { wrap } from './wrap.ts';

const edge = 26;
const leastWidth = 420;
const aboutFont = { size: 13.5 };
const noteFont = { size: 12 };

export function draw(graph: Graph, layOut: LayOut, { badges, notes }: Live): string {
  const set = new Map(graph.cards.map((card) => [card.id, setCard(card)]));
  const sizeOf = (card: Card) => set.get(card.id) ?? { width: 0, height: 0 };
  const layout = layOut(dotOfSizes(graph, { card: sizeOf, label: labelSize }));
  const width = Math.max(layout.width, leastWidth) + 2 * edge;
  const heading = drawHeading(graph, notes, width - 2 * edge);
  const left = (width - layout.width) / 2;
  const height = heading.height + layout.height + edge;
  const { language } = graph;

  const frames = graph.groups.map(({ title }, index): Markup => {
    const box = layout.groups[index];
    if (box === undefined) return element('g', {});
    const { x, y } = box;
    return element(
      'g',
      {},
      element('rect', { class: 'frame', x, y, width: box.width, height: box.height, rx: 14 }),
      element('text', { class: 'note', x: x + 14, y: y + 17 }, title),
    );
  });
  const ways = graph.ways.flatMap((way, index): readonly Markup[] => {
    const route = layout.routes.get(routeName(index));
    return route === undefined ? [] : [drawWay(way, route)];
  });
  const cards = graph.cards.flatMap((card, index): readonly Markup[] => {
    const at = layout.nodes.get(nodeName(index));
    const size = set.get(card.id);
    if (at === undefined || size === undefined) return [];
    const corner = { x: at.x - size.width / 2, y: at.y - size.height / 2 };
    return [drawCard(card, size, { corner, language, badge: badges.get(card.id) ?? null })];
  });
  const said = [...notes, outline(graph)].join('\n');
  return `${
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: Math.ceil(width),
        height: Math.ceil(height),
        viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
        role: 'img',
        lang: 'en',
        'aria-labelledby': 'picture-title picture-words',
      },
      lines([
        element('title', { id: 'picture-title' }, graph.title),
        element('desc', { id: 'picture-words' }, said),
        element('style', {}, { svg: styles }),
        element('rect', { class: 'sheet', width: Math.ceil(width), height: Math.ceil(height), rx: 10 }),
        ...heading.parts,
        element(
          'g',
          { transform: `translate(${Math.round(left)} ${heading.height})` },
          lines([...frames, ...ways, ...cards]),
        ),
      ]),
    ).svg
  }\n`;
}

const labelSize = (way: Way) => {
  const label = labelOf(way);
  return label === null ? null : { width: label.width, height: label.height };
};

type Heading = { readonly parts: readonly Markup[]; readonly height: number };

function drawHeading({ title, about }: Graph, notes: readonly string[], width: number): Heading {
  let y = edge + 14;
  const parts = [element('text', { class: 'title', x: edge, y }, title)];
  const add = (className: string, text: string, font: { readonly size: number }) => {
    for (const line of wrap(text, { font, width, lines: 4 })) {
      y += font.size * 1.45;
      parts.push(element('text', { class: className, x: edge, y }, line));
    }
  };
  add('about', about, aboutFont);
  for (const note of notes) add('note', note, noteFont);
  return { parts, height: Math.ceil(y + 22) };
}
