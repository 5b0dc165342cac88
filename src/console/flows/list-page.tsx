/** All flows with what begins them and what comes of them, and the picture of them all. */
import { isWeak } from '../analytics/suggestions.ts';
import { Listing } from '../frame/listing.tsx';
import type { Visitor } from '../frame/visitor.ts';
import { shareOf } from '../numbers.ts';
import { days, type FlowRow, type FlowsView } from './view.ts';
import { flowsWords } from './words.ts';

type PageProps = { readonly view: FlowsView; readonly visitor: Visitor };

export function FlowsPage({ view: { rows, refused }, visitor }: PageProps) {
  const words = flowsWords(visitor.language);
  return (
    <main class="flows">
      {refused !== null && (
        <section class="card refused">
          <h2>{words.refused}</h2>
          <ul class="plain">
            {refused.issues.map((issue) => (
              <li key={issue}>{issue}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="ways">
        {visitor.may('edit') && <a href="/console/flows/files">{words.files}</a>}{' '}
        <a href="/console/flows/history">{words.history}</a>
      </p>
      <section class="card">
        <Listing
          columns={[
            { name: words.flow },
            { name: words.begins },
            { name: words.inIt, isNumber: true },
            { name: words.began(days), isNumber: true },
            { name: words.toTheEnd, isNumber: true },
            { name: words.leastAnswered },
          ]}
          rows={rows.map((row) => ({ key: row.id, cells: cellsOf(row, visitor) }))}
        />
      </section>
      <section class="card">
        <h2>{words.pictureAll}</h2>
        <img class="graph" src="/console/flows/picture" alt={words.pictureAll} loading="lazy" />
      </section>
    </main>
  );
}

function cellsOf(row: FlowRow, visitor: Visitor) {
  const format = new Intl.NumberFormat(visitor.language).format;
  return [
    <>
      <a href={`/console/flows/${row.id}`}>{row.id}</a>
      <small>{row.about}</small>
    </>,
    row.begins.length === 0 ? flowsWords(visitor.language).never : row.begins.join('; '),
    format(row.inIt),
    format(row.began),
    row.began === 0 ? '–' : toTheEnd(row, visitor),
    <Weakest {...{ row, visitor }} />,
  ];
}

/** Who began before these weeks may have come to the end in them. */
const toTheEnd = ({ began, finished }: FlowRow, { language }: Visitor): string =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(Math.min(1, finished / began));

type WeakestProps = { readonly row: FlowRow; readonly visitor: Visitor };

/** Where most people are lost; one that most of many leave unanswered stands out. */
function Weakest({ row: { questions }, visitor: { language } }: WeakestProps) {
  const shares = questions.map(({ step, asked, answered }) => ({ step, some: answered, all: asked }));
  const [weakest] = shares.sort((one, other) => one.some / one.all - other.some / other.all);
  if (weakest === undefined) return '–';
  return (
    <span class={isWeak(weakest) ? 'held' : undefined}>
      {weakest.step} {shareOf(language, weakest)}
    </span>
  );
}
