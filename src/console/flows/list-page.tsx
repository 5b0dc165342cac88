/** All flows with what begins them and what comes of them, and the picture of them all. */
import type { Visitor } from '../frame/visitor.ts';
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
        <table>
          <thead>
            <tr>
              <th scope="col">{words.flow}</th>
              <th scope="col">{words.begins}</th>
              <th scope="col" class="number">
                {words.inIt}
              </th>
              <th scope="col" class="number">
                {words.began(days)}
              </th>
              <th scope="col" class="number">
                {words.toTheEnd}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} {...{ row, visitor }} />
            ))}
          </tbody>
        </table>
      </section>
      <section class="card">
        <h2>{words.pictureAll}</h2>
        <img class="graph" src="/console/flows/picture" alt={words.pictureAll} loading="lazy" />
      </section>
    </main>
  );
}

function Row({ row, visitor }: { readonly row: FlowRow; readonly visitor: Visitor }) {
  const format = new Intl.NumberFormat(visitor.language).format;
  return (
    <tr>
      <th scope="row">
        <a href={`/console/flows/${row.id}`}>{row.id}</a>
        <small>{row.about}</small>
      </th>
      <td>{row.begins.length === 0 ? flowsWords(visitor.language).never : row.begins.join('; ')}</td>
      <td class="number">{format(row.inIt)}</td>
      <td class="number">{format(row.began)}</td>
      <td class="number">{row.began === 0 ? '–' : shareOf(row, visitor)}</td>
    </tr>
  );
}

/** Who began before these weeks may have come to the end in them. */
const shareOf = ({ began, finished }: FlowRow, { language }: Visitor): string =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(Math.min(1, finished / began));
