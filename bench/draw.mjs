/** Curves as SVG: both axes logarithmic, each point with its figure, readable on light and dark pages. */

const colours = { kabar: '#0f766e', builderbot: '#b45309', 'a file each': '#0f766e', 'one file': '#475569' };
const [width, height, left, right, top, bottom] = [640, 300, 60, 120, 44, 40];

/** `series`: by name, points `{x, y}` with y above 0. */
export function curve(title, series) {
  const points = Object.values(series).flat();
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const x = scale(Math.min(...xs), Math.max(...xs), left, width - right);
  const y = scale(Math.min(...ys) / 2, Math.max(...ys) * 1.5, height - bottom, top);
  const lines = Object.entries(series).map(([name, of]) => {
    const colour = colours[name] ?? '#475569';
    const path = of.map((point, index) => `${index ? 'L' : 'M'}${x(point.x)} ${y(point.y)}`).join(' ');
    const dots = of.map(
      (point) =>
        `<circle cx="${x(point.x)}" cy="${y(point.y)}" r="4" fill="${colour}"/>` +
        `<text x="${x(point.x)}" y="${y(point.y) - 9}" text-anchor="middle" fill="${colour}">${shown(point.y)}</text>`,
    );
    const last = of.at(-1);
    const label = last
      ? `<text x="${x(last.x) + 30}" y="${y(last.y) + 4}" fill="${colour}">${name}</text>`
      : '';
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}${label}`;
  });
  const ticks = [...new Set(xs)].map(
    (value) =>
      `<text x="${x(value)}" y="${height - 14}" text-anchor="middle" fill="#64748b">${shown(value)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="13">
<rect width="${width}" height="${height}" rx="8" fill="#f8fafc"/>
<text x="16" y="26" font-size="15" fill="#0f172a">${title}</text>
<path d="M${left - 20} ${height - bottom + 8}H${width - right + 20}" stroke="#cbd5e1"/>
${ticks.join('')}
${lines.join('\n')}
</svg>
`;
}

const shown = (value) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'));

function scale(low, high, from, to) {
  const span = Math.log(high) - Math.log(low) || 1;
  return (value) => Math.round(from + ((Math.log(value) - Math.log(low)) / span) * (to - from));
}
