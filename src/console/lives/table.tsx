/** What became of people by how they joined, as a table: shown, confirmed, active 90 days later, left. */
import type { ComponentChildren } from 'preact';
import type { FormLife } from '../../core/figures/joined-lives.ts';
import { Wide } from '../analytics/wide.tsx';
import type { Language } from '../frame/language.ts';
import { number, shareOf } from '../numbers.ts';
import { livesWords } from './words.ts';

export type LivesRow = Pick<FormLife, 'joined' | 'over' | 'active' | 'left'> & {
  readonly id: string;
  readonly name: ComponentChildren;
  /** Null where there is no page to be shown. */
  readonly shown: number | null;
};

type LivesTableProps = {
  readonly title: string;
  /** Each with what its first column names. */
  readonly parts: readonly { readonly first: string; readonly rows: readonly LivesRow[] }[];
  readonly language: Language;
};

export function LivesTable({ title, parts, language }: LivesTableProps) {
  const words = livesWords(language);
  const count = (value: number) => number(language, value);
  const of = (some: number, all: number) =>
    all === 0 ? '–' : words.of(count(some), count(all), shareOf(language, { some, all }));
  return (
    <Wide name={title}>
      <table class="report shares">
        <thead>
          <tr>
            <th scope="col">{parts[0]?.first}</th>
            {[words.shown, words.joined, words.active, words.left].map((name) => (
              <th key={name} scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map(({ first, rows }, nth) => (
          <tbody key={first}>
            {nth > 0 && (
              <tr>
                <th scope="rowgroup" colspan={5}>
                  {first}
                </th>
              </tr>
            )}
            {rows.map(({ id, name, shown, joined, over, active, left }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td class="number">{shown === null ? '' : count(shown)}</td>
                <td class="number">{count(joined)}</td>
                <td class="number">{of(active, over)}</td>
                <td class="number">{of(left, joined)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Wide>
  );
}
