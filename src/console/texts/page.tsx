/** The texts of one flow, each in all languages beside each other, with missing ones marked. */
import type { Visitor } from '../frame/visitor.ts';
import type { TextRow } from './table.ts';
import { textsWords } from './words.ts';

export type TextsView = {
  readonly flow: string;
  /** The release whose files these are. */
  readonly base: string;
  readonly languages: readonly string[];
  readonly rows: readonly TextRow[];
  /** They were sent, and say what they said before. */
  readonly unchanged: boolean;
};

type PageProps = { readonly view: TextsView; readonly visitor: Visitor };

export function TextsPage({ view, visitor }: PageProps) {
  const words = textsWords(visitor.language);
  const { flow, base, rows, unchanged } = view;
  const missing = missingIn(view, visitor);
  const may = visitor.may('edit');
  return (
    <main class="flows texts">
      <p class="ways">
        <a href={`/console/flows/${flow}`}>{words.flow}</a>
        {missing.length === 0 ? (
          <span class="about">{words.whole}</span>
        ) : (
          missing.map((each) => <b key={each}>{each}</b>)
        )}
      </p>
      {unchanged && <p role="status">{words.nothing}</p>}
      {may && <p class="about">{words.about}</p>}
      <form method="post" action={`/console/flows/${flow}/texts`} data-unsent="changes">
        <input type="hidden" name="form" value={visitor.formToken} />
        <input type="hidden" name="base" value={base} />
        {rows.map((row) => (
          <Row key={row.key} {...{ row, view, visitor }} />
        ))}
        {may && (
          <p class="ways">
            <button type="submit" class="main">
              {words.look}
            </button>
          </p>
        )}
      </form>
    </main>
  );
}

function Row({ row, view, visitor }: PageProps & { readonly row: TextRow }) {
  const name = nameIn(visitor);
  const { missing } = textsWords(visitor.language);
  return (
    <section class="card">
      <h2>{row.key}</h2>
      <div class="beside">
        {view.languages.map((language) => {
          const id = `${language}.${row.key}`;
          const said = row.words[language];
          return (
            <div key={language}>
              <label for={id}>
                {name(language)} {said === undefined && <b class="gap">{missing}</b>}
              </label>
              <input type="hidden" name="place" value={`${language} ${row.key}`} />
              <textarea
                {...{ id }}
                name="words"
                lang={language}
                dir="auto"
                rows={linesOf(said ?? '')}
                readOnly={!visitor.may('edit')}
              >
                {/* Browsers leave out the first line break of a field. */}
                {`\n${said ?? ''}`}
              </textarea>
            </div>
          );
        })}
      </div>
    </section>
  );
}

const nameIn = ({ language }: Visitor): ((of: string) => string) => {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return (of) => names.of(of) ?? of;
};

function missingIn({ languages, rows }: TextsView, visitor: Visitor): readonly string[] {
  const { format } = new Intl.NumberFormat(visitor.language);
  return languages.flatMap((language) => {
    const count = rows.filter(({ words }) => words[language] === undefined).length;
    return count === 0
      ? []
      : [textsWords(visitor.language).missingIn(nameIn(visitor)(language), format(count))];
  });
}

/** About as high as what is in it. */
const linesOf = (words: string): number =>
  Math.min(
    12,
    words.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 38), 0),
  );
