/** Draws one way between cards: a curve with a tip, and what makes somebody go it. */
import type { Way } from '../core/graph/graph.ts';
import type { Point, Route } from './layout.ts';
import { measure } from './measure.ts';
import { readsFromRight } from './set-card.ts';
import { element, type Markup, path } from './svg.ts';
import { wrap } from './wrap.ts';

const font = { size: 12 };
const lineHeight = 16;
const room = { font, width: 165, lines: 3 };

export type Label = { readonly lines: readonly string[]; readonly width: number; readonly height: number };

/** Null for a way that needs no word. */
export function labelOf({ label }: Way): Label | null {
  if (label === '') return null;
  const lines = wrap(label, room);
  const width = Math.max(0, ...lines.map((line) => measure(line, font))) + 10;
  return { lines, width, height: lines.length * lineHeight + 4 };
}

export function drawWay(way: Way, { start, points, tip, label: at }: Route): Markup {
  const label = labelOf(way);
  return element(
    'g',
    { class: `way way-${way.look}` },
    path(`M${coordinates(start)}C${points.map(coordinates).join(' ')}`, 'line'),
    path(arrow(points.at(-1) ?? start, tip), 'tip'),
    ...(label === null || at === null ? [] : drawLabel(label, at)),
  );
}

function drawLabel({ lines, height }: Label, { x, y }: Point): readonly Markup[] {
  return lines.map((line, index) =>
    element(
      'text',
      {
        class: 'label',
        x,
        y: y - height / 2 + 2 + lineHeight * (index + 0.76),
        'text-anchor': 'middle',
        ...(readsFromRight(line) ? { direction: 'rtl' } : {}),
      },
      line,
    ),
  );
}

const coordinates = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

const tipWidth = 4;

/** From where the curve ends to where it points. */
function arrow(from: Point, tip: Point): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [x, y] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const side = (sign: 1 | -1): Point => ({
    x: from.x - sign * y * tipWidth,
    y: from.y + sign * x * tipWidth,
  });
  return `M${coordinates(side(1))}L${coordinates(tip)}L${coordinates(side(-1))}Z`;
}
