/** Who came from where and went where: on the left where they were, on the right where they are, a ribbon for each way. */

export type Ribbon = { readonly from: string; readonly to: string; readonly count: number };

type RibbonsProps = {
  /** In the order from top to bottom. */
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly ribbons: readonly Ribbon[];
  readonly name: string;
  readonly format: (count: number) => string;
};

type Node = { readonly id: string; readonly top: number; readonly tall: number };

const [width, height, post, gap, margin] = [640, 300, 10, 14, 130];
const thinnest = 2;

export function Ribbons({ places, ribbons, name, format }: RibbonsProps) {
  const left = column(places, ribbons, ({ from }) => from);
  const right = column(places, ribbons, ({ to }) => to);
  const used = new Map<string, number>();
  const take = (side: string, { top, tall }: Node, total: number, count: number) => {
    const from = used.get(side) ?? 0;
    used.set(side, from + count);
    return [top + (tall * from) / total, top + (tall * (from + count)) / total] as const;
  };
  const nameOf = (id: string) => places.find((place) => place.id === id)?.name ?? id;
  const order = (id: string) => places.findIndex((place) => place.id === id);
  const inOrder = ribbons.toSorted((a, b) => order(a.from) - order(b.from) || order(a.to) - order(b.to));
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
      {inOrder.map(({ from, to, count }) => {
        const [start, end] = [left.get(from), right.get(to)];
        if (!start || !end) return null;
        const [a, b] = take(
          `from ${from}`,
          start,
          sumOf(ribbons, (each) => each.from === from),
          count,
        );
        const [c, d] = take(
          `to ${to}`,
          end,
          sumOf(ribbons, (each) => each.to === to),
          count,
        );
        return (
          <path key={`${from} ${to}`} class={`ribbon to-${to}`} d={band(a, b, c, d)}>
            <title>{`${nameOf(from)} → ${nameOf(to)}: ${format(count)}`}</title>
          </path>
        );
      })}
      {[...left.values()].map((node) => (
        <Post key={node.id} {...{ node, x: margin, text: nameOf(node.id), side: 'left' }} />
      ))}
      {[...right.values()].map((node) => (
        <Post key={node.id} {...{ node, x: width - margin - post, text: nameOf(node.id), side: 'right' }} />
      ))}
    </svg>
  );
}

type PostProps = { readonly node: Node; readonly x: number; readonly text: string; readonly side: string };

const Post = ({ node: { id, top, tall }, x, text, side }: PostProps) => (
  <g>
    <rect class={`post to-${id}`} x={x} y={round(top)} width={post} height={round(tall)} rx="3" />
    <text
      x={side === 'left' ? x - 8 : x + post + 8}
      y={round(top + tall / 2 + 4)}
      text-anchor={side === 'left' ? 'end' : 'start'}
    >
      {text}
    </text>
  </g>
);

/** The posts of one side, as tall as what goes through them. */
function column(
  places: RibbonsProps['places'],
  ribbons: readonly Ribbon[],
  end: (ribbon: Ribbon) => string,
): ReadonlyMap<string, Node> {
  const used = places.filter(({ id }) => ribbons.some((ribbon) => end(ribbon) === id));
  const room = height - gap * (used.length + 1) - thinnest * used.length;
  const all = sumOf(ribbons, () => true);
  const nodes = new Map<string, Node>();
  let top = gap;
  for (const { id } of used) {
    const tall = thinnest + (room * sumOf(ribbons, (ribbon) => end(ribbon) === id)) / all;
    nodes.set(id, { id, top, tall });
    top += tall + gap;
  }
  return nodes;
}

function band(a: number, b: number, c: number, d: number): string {
  const [x, y] = [margin + post, width - margin - post];
  const middle = (x + y) / 2;
  const [p, q, r, s] = [a, b, c, d].map(round);
  return `M${x} ${p}C${middle} ${p} ${middle} ${r} ${y} ${r}V${s}C${middle} ${s} ${middle} ${q} ${x} ${q}Z`;
}

const sumOf = (ribbons: readonly Ribbon[], isMeant: (ribbon: Ribbon) => boolean): number =>
  ribbons.filter(isMeant).reduce((sum, { count }) => sum + count, 0);

const round = (value: number): number => Math.round(value * 10) / 10;
