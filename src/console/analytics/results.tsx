/** Tables of results: by topic and campaign, ways in, reasons, questions of flows. */
import type { Language } from '../frame/language.ts';
import { number, shareOf } from '../numbers.ts';
import { Cell } from './cell.tsx';
import { Part } from './part.tsx';
import { ofWhat } from './shares.tsx';
import { tableWords, wayName } from './table-words.ts';
import type { Funnel, Reason, SourceRow, StartedRow } from './tables.ts';
import { Wide } from './wide.tsx';

type InLanguage = { readonly language: Language };

type StartedProps = InLanguage & {
  readonly rows: readonly StartedRow[];
  readonly title: string;
  readonly first: string;
  readonly href?: (name: string) => string;
};

export function Started({ rows, title, first, href, language }: StartedProps) {
  const words = tableWords(language);
  const columns = ['read', 'replied', 'opened', 'converted', 'stopped'] as const;
  return (
    <section class="card wide">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p class="none">{words.noMessages}</p>
      ) : (
        <Wide name={title}>
          <table class="shares">
            <thead>
              <tr>
                <th scope="col">{first}</th>
                <th scope="col">{words.sent}</th>
                <th scope="col">{words.deliveredShort}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {words[`${column}Short`]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.name}>
                  <th scope="row">{href ? <a href={href(row.name)}>{row.name}</a> : row.name}</th>
                  <td>{number(language, row.sent)}</td>
                  <Cell share={{ some: row.delivered, all: row.sent }} {...{ language }} />
                  {columns.map((column) => (
                    <Cell
                      key={column}
                      share={{ some: row[column], all: column === 'opened' ? row.linked : row.delivered }}
                      {...{ language }}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      {rows.length > 0 && <p class="remark">{words.ofWhat}</p>}
    </section>
  );
}

export function Sources({ rows, language }: InLanguage & { readonly rows: readonly SourceRow[] }) {
  const words = tableWords(language);
  const columns = ['asked', 'joined', 'active', 'left'] as const;
  return (
    <section class="card">
      <h2>{words.sources}</h2>
      {rows.length === 0 ? (
        <p class="none">{words.noSources}</p>
      ) : (
        <>
          <Wide name={words.sources}>
            <table class="shares">
              <thead>
                <tr>
                  <th scope="col">{words.source}</th>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {words[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.method}>
                    <th scope="row">{wayName(row.method, language)}</th>
                    {columns.map((column) => (
                      <td key={column}>{number(language, row[column])}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
          <p class="remark">{words.sourcesHint}</p>
        </>
      )}
    </section>
  );
}

export function Reasons({ rows, language }: InLanguage & { readonly rows: readonly Reason[] }) {
  const words = tableWords(language);
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <section class="card">
      <h2>{words.reasons}</h2>
      {rows.length === 0 ? (
        <p class="none">{words.noReasons}</p>
      ) : (
        <table class="shares">
          <tbody>
            {rows.map((row) => (
              <tr key={row.words}>
                <th scope="row">{row.words}</th>
                <Cell share={{ some: row.count, all }} {...{ language }} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

export function Funnels({ flows, language }: InLanguage & { readonly flows: readonly Funnel[] }) {
  const words = tableWords(language);
  return (
    <section class="card wide">
      <h2>{words.flows}</h2>
      {flows.length === 0 && <p class="none">{words.noFlows}</p>}
      <div class="funnels">
        {flows.map(({ flow, started, steps, finished }) => (
          <article key={flow}>
            <h3>
              <a href={`/console/flows/${flow}`}>{flow}</a>
            </h3>
            <p>
              {words.began(number(language, started))}
              <Part share={{ some: finished, all: started }} />
              <small>{finishedWords({ started, finished }, language)}</small>
            </p>
            <Questions {...{ steps, language }} />
          </article>
        ))}
      </div>
    </section>
  );
}

/** Somebody who began before the period may have come to the end in it: then it is a share of nothing. */
function finishedWords({ started, finished }: Pick<Funnel, 'started' | 'finished'>, language: Language) {
  const words = tableWords(language);
  if (finished > started) return words.finishedOf(number(language, finished));
  const share = { some: finished, all: started };
  return words.finished(shareOf(language, share), ofWhat(language, share));
}

type QuestionsProps = InLanguage & { readonly steps: Funnel['steps'] };

/** How many were asked each question, and how many of them answered. */
export const Questions = ({ steps, language }: QuestionsProps) => (
  <ul class="plain questions">
    {steps.map(({ step, asked, answered }) => (
      <li key={step}>
        {step}
        <Part share={{ some: answered, all: asked }} />
        <small>
          {tableWords(language).stepAnswered}: {shareOf(language, { some: answered, all: asked })} (
          {ofWhat(language, { some: answered, all: asked })})
        </small>
      </li>
    ))}
  </ul>
);
