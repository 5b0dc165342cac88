/** One page with everything in it: pictures, figures, and what the auditor found. Nothing is loaded from elsewhere. */
import { drawCharts, type Painter } from './charts.ts';
import type { Difference } from './compare.ts';
import type { Report } from './report.ts';
import { differenceWords, reportWords } from './report-words.ts';

export type Side = { readonly name: string; readonly report: Report };

export function reportPage(
  sides: readonly Side[],
  differences: readonly Difference[],
  painter: Painter,
): string {
  const [mine, other] = sides;
  const parts: string[] = [];
  if (mine && other)
    parts.push(section('What changes', figures(differenceWords(differences, mine.name, other.name))));
  for (const { name, report } of sides) {
    const charts = Object.entries(drawCharts(report, painter));
    const pictures = charts.map(
      ([title, svg]) => `<figure><figcaption>${escaped(title)}</figcaption>${svg}</figure>`,
    );
    parts.push(section(sides.length > 1 ? name : 'Pictures', pictures.join('\n')));
    parts.push(section('Figures', figures(reportWords(report))));
  }
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A simulation of ${sides.map(({ name }) => escaped(name)).join(' and ')}</title>
<style>${styles}</style>
</head>
<body>
<h1>A simulation of ${sides.map(({ name }) => escaped(name)).join(' and ')}</h1>
${parts.join('\n')}
</body>
</html>
`;
}

const styles = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}
figure{margin:0 0 2rem}figcaption{font-weight:600}svg{max-width:100%;height:auto}pre{overflow:auto;font-size:13px;line-height:1.35}`;

const section = (title: string, body: string): string =>
  `<section><h2>${escaped(title)}</h2>\n${body}\n</section>`;

const figures = (words: string): string => `<pre>${escaped(words)}</pre>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
