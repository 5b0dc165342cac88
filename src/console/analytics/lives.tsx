/** When people write, where they go from stage to stage, and who stays. */
import type { StageMove } from '../../core/figures/stage-moves.ts';
import { watchedWeeks } from '../../core/figures/weeks.ts';
import { stages } from '../../core/lifecycle/stages.ts';
import { Heat } from '../charts/heat.tsx';
import type { Language } from '../frame/language.ts';
import { dayName, number, percent, weekdayName } from '../numbers.ts';
import { stageWords } from '../stage-words.ts';
import type { Cohort } from './cohorts.ts';
import { heat } from './heat-shade.ts';
import { ShareCell, TableCard } from './table-card.tsx';
import { tableWords } from './table-words.ts';
import type { AnalyticsView } from './view.ts';
import { Wide } from './wide.tsx';

type InLanguage = { readonly language: Language };

export function Hours({ hours, zone, language }: InLanguage & Pick<AnalyticsView, 'hours' | 'zone'>) {
  const words = tableWords(language);
  const name = words.hours(zone);
  const rows = hours.map((counts, day) => ({ label: weekdayName(language, day + 1, 'short'), counts }));
  return (
    <section class="card wide">
      <h2>{name}</h2>
      <Heat
        {...{ rows, name }}
        told={(day, hour, count) => words.heardAt(`${day} ${hour}:00`, number(language, count))}
      />
      <details>
        <summary>{words.asTable}</summary>
        <Wide name={name}>
          <table class="shares">
            <thead>
              <tr>
                <th scope="col">{words.day}</th>
                {Array.from({ length: 24 }, (_, hour) => (
                  <th key={hour} scope="col">
                    {hour}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ label, counts }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {counts.map((count, hour) => (
                    <td key={hour}>{number(language, count)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      </details>
    </section>
  );
}

export function Moves({ moves, language }: InLanguage & { readonly moves: readonly StageMove[] }) {
  const words = tableWords(language);
  const names = stageWords(language);
  const countOf = (from: string, to: string) =>
    moves.find((move) => move.from === from && move.to === to)?.count ?? 0;
  const rows = stages.filter((stage) => moves.some(({ from }) => from === stage));
  const columns = stages.filter((stage) => moves.some(({ to }) => to === stage));
  return (
    <TableCard name={words.moves} hint={words.movesHint} none={moves.length === 0 ? words.noMoves : null}>
      <thead>
        <tr>
          <th scope="col">{words.fromStage}</th>
          {columns.map((stage) => (
            <th key={stage} scope="col">
              {names[stage]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((from) => {
          const all = columns.reduce((sum, to) => sum + countOf(from, to), 0);
          return (
            <tr key={from}>
              <th scope="row">
                {names[from]} <small>{number(language, all)}</small>
              </th>
              {columns.map((to) => (
                <ShareCell key={to} count={countOf(from, to)} {...{ all, language }} />
              ))}
            </tr>
          );
        })}
      </tbody>
    </TableCard>
  );
}

export function Cohorts({ cohorts, language }: InLanguage & { readonly cohorts: readonly Cohort[] }) {
  const words = tableWords(language);
  return (
    <TableCard
      name={words.cohorts}
      hint={words.cohortsHint}
      none={cohorts.length === 0 ? words.noCohorts : null}
    >
      <thead>
        <tr>
          <th scope="col">{words.week}</th>
          <th scope="col">{words.joined}</th>
          {Array.from({ length: watchedWeeks }, (_, nth) => (
            <th key={nth} scope="col">
              {words.nth(number(language, nth + 1))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cohorts.map(({ monday, joined, weeks }) => (
          <tr key={monday}>
            <th scope="row">{dayName(language, monday)}</th>
            <td>{number(language, joined)}</td>
            {weeks.map((week, nth) => (
              <td
                key={nth}
                class={week === null ? '' : heat(week.heard / joined)}
                title={
                  week === null
                    ? undefined
                    : words.cellOf(
                        number(language, week.heard),
                        number(language, week.stayed),
                        number(language, joined),
                      )
                }
              >
                {week !== null && (
                  <>
                    {percent(language, week.heard / joined)}{' '}
                    <small>{words.stayed(percent(language, week.stayed / joined))}</small>
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableCard>
  );
}
