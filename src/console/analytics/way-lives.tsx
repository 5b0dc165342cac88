/** What became of the people who joined within a year, by the way they came, and by the forms and places that brought them. */
import type { FormLife, WayLife } from '../../core/figures/joined-lives.ts';
import type { Language } from '../frame/language.ts';
import { LivesTable } from '../lives/table.tsx';
import { livesWords } from '../lives/words.ts';
import { tableWords, wayName } from './table-words.ts';

type WayLivesProps = {
  readonly ways: readonly WayLife[];
  readonly forms: readonly FormLife[];
  readonly language: Language;
};

export function WayLives({ ways, forms, language }: WayLivesProps) {
  const words = livesWords(language);
  const byWay = ways.map((life) => ({
    ...life,
    id: life.way,
    name: wayName(life.way, language),
    shown: null,
  }));
  const byForm = forms.map((life) => ({
    ...life,
    id: `${life.form}/${life.place}`,
    name: (
      <>
        <a href={`/console/forms/${life.form}`}>{life.form}</a>
        {life.place === '' ? '' : ` · ${life.place}`}
      </>
    ),
  }));
  const parts = [
    { first: tableWords(language).source, rows: byWay },
    { first: words.byForm, rows: byForm },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <section class="card wide">
      <h2>{words.yearTitle}</h2>
      {parts.length === 0 ? (
        <p class="none">{words.none}</p>
      ) : (
        <LivesTable title={words.yearTitle} {...{ parts, language }} />
      )}
      <p class="remark">{words.hint}</p>
    </section>
  );
}
