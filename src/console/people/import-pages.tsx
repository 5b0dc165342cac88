/** Brings in a list: the form, what would happen, and what was done. */
import { dayOrders } from '../../core/import/read-moment.ts';
import type { ImportSummary } from '../../pipeline/exchange/import-summary.ts';
import type { Language } from '../frame/language.ts';
import type { Visitor } from '../frame/visitor.ts';
import { importProblemIn } from './import-problem-words.ts';
import { importPageWords } from './import-words.ts';

type FormProps = { readonly visitor: Visitor; readonly problem: string | null };

export const ImportForm = ({ visitor, problem }: FormProps) => {
  const words = importPageWords(visitor.language);
  return (
    <main class="plan">
      <p>{words.about}</p>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <form class="card fields" method="post" action="/console/contacts/import" encType="multipart/form-data">
        <input type="hidden" name="form" value={visitor.formToken} />
        <label>
          <span>{words.file}</span>
          <input name="list" type="file" accept=".csv,text/csv,text/plain" required />
        </label>
        <WishFields wishes={noWishes} language={visitor.language} />
        <button type="submit" class="main">
          {words.look}
        </button>
      </form>
    </main>
  );
};

/** What somebody wished beside the list, as the form had it. */
export type Wishes = Readonly<Record<'source' | 'country' | 'dates' | 'map' | 'confirm', string>>;

const noWishes: Wishes = { source: '', country: '', dates: '', map: '', confirm: '' };

const WishFields = ({ wishes, language }: { readonly wishes: Wishes; readonly language: Language }) => {
  const words = importPageWords(language);
  return (
    <>
      <label>
        <span>{words.source}</span>
        <input name="source" value={wishes.source} maxLength={200} dir="auto" />
      </label>
      <label>
        <span>{words.country}</span>
        <input name="country" value={wishes.country} maxLength={2} pattern="[A-Za-z]{2}" autocomplete="off" />
      </label>
      <label>
        <span>{words.dates}</span>
        <select name="dates">
          {(['', ...dayOrders] as const).map((order) => (
            <option key={order} value={order} selected={order === wishes.dates}>
              {words[order === '' ? 'clear' : order]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.map}</span>
        <textarea name="map" rows={2} placeholder={'Kontak=phone\nCatatan=-'} dir="auto">
          {wishes.map}
        </textarea>
      </label>
      <p>
        <input id="confirm" type="checkbox" name="confirm" value="true" checked={wishes.confirm === 'true'} />{' '}
        <label for="confirm">{words.confirm}</label>
      </p>
    </>
  );
};

type SummaryProps = {
  readonly visitor: Visitor;
  readonly summary: ImportSummary;
  /** Where it can be done, or looked at otherwise; null when it was done. */
  readonly next: { readonly list: string; readonly wishes: Wishes } | null;
};

export const SummaryPage = ({ visitor, summary, next }: SummaryProps) => {
  const words = importPageWords(visitor.language);
  return (
    <main class="plan">
      <section class="card" role="status">
        <h2 dir="auto">{summary.list}</h2>
        {summary.problems.length > 0 ? (
          <Problems {...{ visitor, summary }} />
        ) : (
          <Sums {...{ visitor, summary }} />
        )}
      </section>
      {summary.firstBadRows.length > 0 && <BadRows {...{ visitor, summary }} />}
      {next !== null && summary.problems.length === 0 && (
        <form class="row" method="post" action={`/console/contacts/import/${next.list}`}>
          <input type="hidden" name="form" value={visitor.formToken} />
          {Object.entries(next.wishes).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" class="main">
            {words.doIt}
          </button>
        </form>
      )}
      {next !== null && (
        <details class="card" open={summary.problems.length > 0}>
          <summary>{words.otherwise}</summary>
          <form class="fields" method="post" action={`/console/contacts/import/${next.list}/look`}>
            <input type="hidden" name="form" value={visitor.formToken} />
            <WishFields wishes={next.wishes} language={visitor.language} />
            <button type="submit">{words.look}</button>
          </form>
        </details>
      )}
      <nav class="pages" aria-label={words.title}>
        <a href="/console/contacts/import">{words.again}</a>
        <a href="/console/contacts">{words.contacts}</a>
      </nav>
    </main>
  );
};

type PartProps = Omit<SummaryProps, 'next'>;

const Problems = ({ visitor, summary }: PartProps) => (
  <>
    <p class="problem">{importPageWords(visitor.language).problems}</p>
    <ul>
      {summary.problems.map((problem) => (
        <li key={problem}>{importProblemIn(problem, visitor.language)}</li>
      ))}
    </ul>
  </>
);

const counted = ['rows', 'new', 'added', 'known', 'withdrawn', 'duplicates', 'bad'] as const;

const Sums = ({ visitor, summary }: PartProps) => {
  const words = importPageWords(visitor.language);
  const lines = [
    ...counted.map((name) => [summary[name], words[name]] as const),
    [summary.ignored.stop, words.stopped] as const,
    [summary.ignored.suppression, words.suppressed] as const,
  ];
  return (
    <ul>
      {lines
        .filter(([count]) => count > 0)
        .map(([count, name]) => (
          <li key={name}>{`${count.toLocaleString(visitor.language)} ${name}`}</li>
        ))}
    </ul>
  );
};

const BadRows = ({ visitor, summary }: PartProps) => {
  const words = importPageWords(visitor.language);
  return (
    <section class="card">
      <h2>{words.badRows}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.problem}</th>
          </tr>
        </thead>
        <tbody>
          {summary.firstBadRows.map(({ line, problems }) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              <td dir="auto">
                {problems
                  .map(({ column, problem }) => `${column}: ${importProblemIn(problem, visitor.language)}`)
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
