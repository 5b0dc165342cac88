/** The outline of each kind of card: what it is shows before a word is read. */
import type { CardLook } from '../core/graph/graph.ts';

/** The body, and lines on it. */
export type Shape = { readonly body: string; readonly edge?: string };

type Draw = (width: number, height: number) => Shape;

const rounded = (width: number, height: number, radius: number): string => {
  const r = Math.min(radius, width / 2, height / 2);
  return `M${r} 0H${width - r}A${r} ${r} 0 0 1 ${width} ${r}V${height - r}A${r} ${r} 0 0 1 ${width - r} ${height}H${r}A${r} ${r} 0 0 1 0 ${height - r}V${r}A${r} ${r} 0 0 1 ${r} 0Z`;
};

const card =
  (radius: number): Draw =>
  (width, height) => ({ body: rounded(width, height, radius) });

/** What Kabar writes looks like a message: with a beak. */
const bubble: Draw = (width, height) => {
  const r = 12;
  return {
    body: `M-8 0H${width - r}A${r} ${r} 0 0 1 ${width} ${r}V${height - r}A${r} ${r} 0 0 1 ${width - r} ${height}H${r}A${r} ${r} 0 0 1 0 ${height - r}V11Z`,
  };
};

const hexagon: Draw = (width, height) => {
  const side = 14;
  return {
    body: `M${side} 0H${width - side}L${width} ${height / 2}L${width - side} ${height}H${side}L0 ${height / 2}Z`,
  };
};

const folded: Draw = (width, height) => ({
  body: `M0 0H${width - 14}L${width} 14V${height}H0Z`,
  edge: `M${width - 14} 0V14H${width}`,
});

/** A frame within the frame: there is more inside. */
const doubled: Draw = (width, height) => ({
  body: rounded(width, height, 6),
  edge: `M4 4H${width - 4}V${height - 4}H4Z`,
});

const barred: Draw = (width, height) => ({
  body: rounded(width, height, 4),
  edge: `M5 4V${height - 4}M7 4V${height - 4}`,
});

const pointed: Draw = (width, height) => ({
  body: `M0 0H${width - 12}L${width} ${height / 2}L${width - 12} ${height}H0Z`,
});

export const shapes: Readonly<Record<CardLook, Draw>> = {
  start: card(22),
  say: bubble,
  ask: bubble,
  when: hexagon,
  wait: card(40),
  note: folded,
  'sub-flow': doubled,
  person: barred,
  call: card(4),
  end: card(40),
  'let-go': card(40),
  stage: card(10),
  flow: card(6),
  door: pointed,
};
