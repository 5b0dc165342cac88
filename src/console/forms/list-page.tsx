/** All forms with what each asks for and what came of it here. */
import type { Visitor } from '../frame/visitor.ts';
import type { FormRow } from './view.ts';
import { formsWords } from './words.ts';

type PageProps = { readonly rows: readonly FormRow[]; readonly visitor: Visitor };

export function FormsPage({ rows, visitor }: PageProps) {
  const words = formsWords(visitor.language);
  const { format } = new Intl.NumberFormat(visitor.language);
  return (
    <main class="flows forms">
      <p class="about">{words.about}</p>
      {visitor.may('edit') && (
        <p class="ways">
          <a href="/console/forms/new">{words.make}</a>
        </p>
      )}
      <section class="card">
        {rows.length === 0 ? (
          <p class="none">{words.none}</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">{words.form}</th>
                <th scope="col">{words.agreesTo}</th>
                <th scope="col">{words.asks}</th>
                <th scope="col" class="number">
                  {words.shown}
                </th>
                <th scope="col" class="number">
                  {words.opened}
                </th>
                <th scope="col" class="number">
                  {words.filledIn}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, title, code, agreesTo, asks, counts }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={`/console/forms/${id}`}>{id}</a>
                    <small>
                      {title} · <code>{code}</code>
                    </small>
                  </th>
                  <td>{agreesTo.join('; ')}</td>
                  <td>{[words.number, ...asks].join(', ')}</td>
                  <td class="number">{format(counts.shown)}</td>
                  <td class="number">{format(counts.opened)}</td>
                  <td class="number">{format(counts.filledIn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <p class="about">{words.since}</p>
    </main>
  );
}
