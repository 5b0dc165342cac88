/** All forms with what each asks for and what came of it in the last year. */
import { Listing } from '../frame/listing.tsx';
import type { Visitor } from '../frame/visitor.ts';
import { livesWords } from '../lives/words.ts';
import type { ListedForm } from './view.ts';
import { formsWords } from './words.ts';

type PageProps = { readonly rows: readonly ListedForm[]; readonly visitor: Visitor };

export function FormsPage({ rows, visitor }: PageProps) {
  const words = formsWords(visitor.language);
  const lives = livesWords(visitor.language);
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
          <Listing
            columns={[
              { name: words.form },
              { name: words.agreesTo },
              { name: words.asks },
              { name: lives.shown, isNumber: true },
              { name: lives.joined, isNumber: true },
              { name: lives.left, isNumber: true },
            ]}
            rows={rows.map(({ id, title, code, agreesTo, asks, year }) => ({
              key: id,
              cells: [
                <>
                  <a href={`/console/forms/${id}`}>{id}</a>
                  <small>
                    {title} · <code>{code}</code>
                  </small>
                </>,
                agreesTo.join('; '),
                [words.number, ...asks].join(', '),
                ...[year.shown, year.joined, year.left].map(format),
              ],
            }))}
          />
        )}
      </section>
      <p class="about">{words.inYear}</p>
    </main>
  );
}
