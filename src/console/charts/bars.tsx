/** Bars beside each other, the highest as high as the picture. Each tells its number; the numbers also stand in a table below. */

export type Bar = { readonly label: string; readonly count: number };

type BarsProps = {
  readonly bars: readonly Bar[];
  /** Says what the picture shows to those who do not see it. */
  readonly name: string;
  readonly format: (count: number) => string;
};

const [width, height, foot] = [640, 160, 20];

export function Bars({ bars, name, format }: BarsProps) {
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  // A single bar is no wall.
  const step = width / Math.max(8, bars.length);
  const gap = Math.min(4, step * 0.2);
  // As many labels as have room.
  const labelEvery = Math.ceil(bars.length / 8);
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height + foot}`} role="img" aria-label={name}>
      <line class="ground" x1="0" x2={width} y1={height} y2={height} />
      {bars.map(({ label, count }, nth) => {
        const tall = count === 0 ? 0 : Math.max(2, (count / highest) * (height - 4));
        return (
          <g key={label}>
            <rect
              class="bar"
              x={round(nth * step + gap / 2)}
              y={round(height - tall)}
              width={round(step - gap)}
              height={round(tall)}
              rx={Math.min(3, step / 4)}
            >
              <title>{`${label}: ${format(count)}`}</title>
            </rect>
            {nth % labelEvery === 0 && (
              <text x={round((nth + 0.5) * step)} y={height + 15} text-anchor="middle">
                {label}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
