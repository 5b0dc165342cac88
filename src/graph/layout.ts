/** Where Graphviz puts cards, labels and ways. It runs as WebAssembly in this process: no program, no network. */
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { z } from 'zod';

export type Point = { readonly x: number; readonly y: number };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** `start` and `points` are a curve: after the start, two handles and an end, again and again. `tip` is where the arrow points. */
export type Route = {
  readonly start: Point;
  readonly points: readonly Point[];
  readonly tip: Point;
  readonly label: Point | null;
};

/** From the upper left corner. Nodes and routes by their names in DOT, groups by number. */
export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Point>;
  readonly routes: ReadonlyMap<string, Route>;
  readonly groups: readonly Box[];
};

export type LayOut = (dot: string) => Layout;

const laidOut = z.object({
  bb: z.string(),
  objects: z
    .array(z.object({ name: z.string(), pos: z.string().optional(), bb: z.string().optional() }))
    .default([]),
  edges: z.array(z.object({ id: z.string(), pos: z.string(), lp: z.string().optional() })).default([]),
});

/** A picture that is asked for again and again, with other counts, is laid out once. */
const mostRemembered = 200;

/** Loads the library, which takes a moment and some memory, when the first picture is wanted. */
export async function loadLayout(): Promise<LayOut> {
  const graphviz = await Graphviz.load();
  const known = new Map<string, Layout>();
  return (dot) => {
    const before = known.get(dot);
    if (before) return before;
    const layout = readLayout(drawn(graphviz, dot));
    if (known.size >= mostRemembered) known.clear();
    known.set(dot, layout);
    return layout;
  };
}

/** What went wrong inside leaves the library's memory as it may be: it is not used again. */
function drawn(graphviz: Graphviz, dot: string): string {
  try {
    return graphviz.layout(dot, 'json', 'dot');
  } catch (cause) {
    Graphviz.unload();
    throw new Error('Graphviz could not lay out a picture.', { cause });
  }
}

function readLayout(json: string): Layout {
  const { bb, objects, edges } = laidOut.parse(JSON.parse(json));
  const [, , width = 0, height = 0] = numbers(bb);
  // Graphviz counts from the lower left corner.
  const at = ([x = 0, y = 0]: readonly number[]): Point => ({ x, y: height - y });
  return {
    width,
    height,
    nodes: new Map(
      objects.flatMap(({ name, pos }) => (pos === undefined ? [] : [[name, at(numbers(pos))] as const])),
    ),
    groups: objects.flatMap(({ name, bb: frame }) => {
      if (!name.startsWith('cluster_') || frame === undefined) return [];
      const [left = 0, bottom = 0, right = 0, top = 0] = numbers(frame);
      return [{ x: left, y: height - top, width: right - left, height: top - bottom }];
    }),
    routes: new Map(
      edges.map(({ id, pos, lp }) => [
        id,
        { ...routeOf(pos, at), label: lp === undefined ? null : at(numbers(lp)) },
      ]),
    ),
  };
}

/** `e,x,y x,y x,y x,y x,y`: the tip, then the curve. */
function routeOf(pos: string, at: (numbers: readonly number[]) => Point): Omit<Route, 'label'> {
  const parts = pos.split(' ');
  const tip = parts.find((part) => part.startsWith('e,'));
  const [start = { x: 0, y: 0 }, ...points] = parts
    .filter((part) => !/^[es],/.test(part))
    .map((part) => at(numbers(part)));
  return { start, points, tip: tip === undefined ? (points.at(-1) ?? start) : at(numbers(tip.slice(2))) };
}

const numbers = (text: string): readonly number[] => text.split(',').map(Number);
