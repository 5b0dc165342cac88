/** Draws one card: its shape, its words, what can be tapped, and how many contacts stand there. */
import type { Card } from '../core/graph/graph.ts';
import { cardWords } from '../core/graph/outline.ts';
import type { Point } from './layout.ts';
import { measure } from './measure.ts';
import type { SetCard, SetLine } from './set-card.ts';
import { shapes } from './shapes.ts';
import { signs } from './signs.ts';
import { element, type Markup, path } from './svg.ts';

export type CardPlace = {
  readonly corner: Point;
  readonly language: string;
  readonly badge: string | null;
};

export function drawCard(card: Card, set: SetCard, { corner, language, badge }: CardPlace): Markup {
  const { body, edge } = shapes[card.look](set.width, set.height);
  const said = badge === null ? cardWords(card) : `${cardWords(card)}\n${badge}`;
  return element(
    'g',
    {
      class: card.unreached ? `${card.look} unreached` : card.look,
      transform: `translate(${Math.round(corner.x)} ${Math.round(corner.y)})`,
    },
    // What a pointer shows over the card: all of its words, also those that were cut.
    element('title', {}, said),
    path(body, 'body'),
    ...(edge === undefined ? [] : [path(edge, 'edge')]),
    ...set.pills.map(({ x, y, width, height }) =>
      element('rect', { class: 'pill', x, y, width, height, rx: height / 2 }),
    ),
    ...set.lines.flatMap((line) => drawLine(line, language)),
    ...(badge === null ? [] : [drawBadge(badge, set.width)]),
  );
}

const ofTheHouse = new Set<SetLine['role']>(['text', 'aside', 'option']);

function drawLine(line: SetLine, language: string): readonly Markup[] {
  const { role, text, x, y, width, rightToLeft, sign } = line;
  const place =
    role === 'option'
      ? { x: x + width / 2, 'text-anchor': 'middle' }
      : role === 'name'
        ? { x: x + width, 'text-anchor': 'end' }
        : { x: rightToLeft ? x + width : x };
  const words = element(
    'text',
    {
      class: role === 'name' || role === 'code' ? `${role} mono` : role,
      ...place,
      y,
      ...(rightToLeft ? { direction: 'rtl' } : {}),
      ...(ofTheHouse.has(role) ? { lang: language } : {}),
    },
    text,
  );
  if (sign === undefined) return [words];
  return [path(signs[sign], 'sign', { transform: `translate(${x - 19} ${Math.round(y) - 11})` }), words];
}

const badgeFont = { size: 11, bold: true };

/** On the upper edge: the card keeps its size, so a picture with counts is laid out as one without. */
function drawBadge(badge: string, cardWidth: number): Markup {
  const width = measure(badge, badgeFont) + 16;
  const x = Math.max(0, cardWidth - width - 10);
  return element(
    'g',
    { class: 'badge' },
    element('rect', { x, y: -11, width, height: 20, rx: 10 }),
    element('text', { x: x + width / 2, y: 3, 'text-anchor': 'middle' }, badge),
  );
}
