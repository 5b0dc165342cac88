/** Hours of the week: a square for each, the darker the more. Each tells its number; the numbers also stand in a table below. */

type HeatProps = {
  /** From top to bottom, with a number for each column. */
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
  /** Says what the picture shows to those who do not see it. */
  readonly name: string;
  /** What one square tells. */
  readonly told: (row: string, column: number, count: number) => string;
};

const [side, gap, margin, foot] = [32, 4, 48, 22];
/** As many labels below as have room. */
const labelEvery = 3;

export function Heat({ rows, name, told }: HeatProps) {
  const highest = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const columns = Math.max(0, ...rows.map(({ counts }) => counts.length));
  const [width, height] = [margin + columns * side, rows.length * side];
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height + foot}`} role="img" aria-label={name}>
      {rows.map(({ label, counts }, row) => (
        <g key={label}>
          <text x={margin - 8} y={row * side + side / 2 + 4} text-anchor="end">
            {label}
          </text>
          {counts.map((count, column) => (
            <rect
              key={column}
              class={count === 0 ? 'square' : 'square some'}
              x={margin + column * side}
              y={row * side}
              width={side - gap}
              height={side - gap}
              rx="4"
              fill-opacity={
                count === 0 ? undefined : Math.round((0.15 + (0.85 * count) / highest) * 100) / 100
              }
            >
              <title>{told(label, column, count)}</title>
            </rect>
          ))}
        </g>
      ))}
      {Array.from({ length: columns }, (_, column) =>
        column % labelEvery === 0 ? (
          <text
            key={column}
            x={margin + column * side + (side - gap) / 2}
            y={height + 14}
            text-anchor="middle"
          >
            {column}
          </text>
        ) : null,
      )}
    </svg>
  );
}
