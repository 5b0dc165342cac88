/** The list at a glance: how many, what they said, where they are, who moved, what is wrong. */
import type { Stage } from '../../core/lifecycle/stages.ts';
import { AnswerTiles } from '../answers/tiles.tsx';
import { Bars } from '../charts/bars.tsx';
import { Ribbons } from '../charts/ribbons.tsx';
import type { Language } from '../frame/language.ts';
import { dayName, number } from '../numbers.ts';
import { PeriodChoice } from '../period/choice.tsx';
import { stageWords } from '../stage-words.ts';
import { dayAndTime } from '../times.ts';
import { Fates, Numbers, Shares } from './sending.tsx';
import { troubleWords } from './trouble-words.ts';
import type { OverviewView, Tile } from './view.ts';
import { overviewWords } from './words.ts';

type PageProps = { readonly view: OverviewView; readonly language: Language };

export function OverviewPage({ view, language }: PageProps) {
  const words = overviewWords(language);
  const format = (count: number) => number(language, count);
  const byHour = view.heardByHour.map((count, hour) => ({ label: String(hour), count }));
  const byDay = view.heardByDay.map(({ day, count }) => ({ label: dayName(language, day), count }));
  return (
    <main class="overview">
      <PeriodChoice period={view.period} language={language} />
      {view.troubles.length > 0 && <Attention {...{ view, language }} />}
      <dl class="tiles wide">
        <div class="tile">
          <dt>{words.subscribed}</dt>
          <dd class="figure">{format(view.subscribed)}</dd>
        </div>
        {view.tiles.map((tile) => (
          <TileCard key={tile.id} {...{ tile, language, days: view.period.days.length }} />
        ))}
      </dl>
      <Life {...{ view, language }} />
      <section class="card">
        <h2>{words.heardByDay}</h2>
        <Bars {...{ bars: byDay, name: words.heardByDay, format }} />
        <AsTable {...{ bars: byDay, first: words.day, language }} />
      </section>
      <section class="card">
        <h2>{words.heardByHour(view.zone)}</h2>
        <Bars {...{ bars: byHour, name: words.heardByHour(view.zone), format }} />
        <AsTable {...{ bars: byHour, first: words.hour, language }} />
      </section>
      <Shares {...{ view, language }} />
      <Fates {...{ view, language }} />
      <Numbers {...{ view, language }} />
      <AnswerTiles answers={view.answers} {...{ language }} />
      {view.troubles.length === 0 && <Attention {...{ view, language }} />}
      <p class="wide">
        <small>{words.counted}</small>
      </p>
    </main>
  );
}

type TileProps = { readonly tile: Tile; readonly days: number; readonly language: Language };

const TileCard = ({ tile: { id, now, before }, days, language }: TileProps) => (
  <div class="tile">
    <dt>{overviewWords(language)[id]}</dt>
    <dd class="figure">{number(language, now)}</dd>
    <dd>
      <small>{comparison(now, before, days, language)}</small>
    </dd>
  </div>
);

const mostTimes = 10;

function comparison(now: number, before: number, days: number, language: Language): string {
  const words = overviewWords(language);
  if (now === before) return words.asBefore;
  if (before === 0) return words.noneBefore(days);
  const { format } = new Intl.NumberFormat(language, {
    // Thousands of percent tell nobody anything.
    ...(now / before < mostTimes ? { style: 'percent' } : {}),
    signDisplay: 'always',
    maximumFractionDigits: 0,
  });
  const change = now / before < mostTimes ? now / before - 1 : now - before;
  return words.againstBefore(format(change), number(language, before));
}

function Life({ view, language }: PageProps) {
  const words = overviewWords(language);
  const names = stageWords(language);
  const format = (count: number) => number(language, count);
  const places = view.byStage.map(({ stage }) => ({ id: stage, name: names[stage] }));
  const named = (stage: Stage) => names[stage];
  const all = Math.max(1, ...view.byStage.map(({ count }) => count));
  return (
    <section class="card wide">
      <h2>{words.life}</h2>
      <div class="life">
        <table>
          <thead class="unseen">
            <tr>
              <th scope="col">{words.stage}</th>
              <td />
              <th scope="col">{words.people}</th>
            </tr>
          </thead>
          <tbody>
            {view.byStage.map(({ stage, count }) => (
              <tr key={stage}>
                <th scope="row">{named(stage)}</th>
                <td class="share">
                  <svg class="chart" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                    <rect class={`post to-${stage}`} width={(100 * count) / all} height="6" />
                  </svg>
                </td>
                <td>{format(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {view.moves.length === 0 ? (
          <p class="none">{words.noMoves}</p>
        ) : (
          <Ribbons {...{ places, ribbons: view.moves, name: words.moved, format }} />
        )}
      </div>
      {view.moves.length > 0 && (
        <details>
          <summary>{words.moved}</summary>
          <ul class="plain">
            {view.moves.map(({ from, to, count }) => (
              <li key={`${from} ${to}`}>{words.move(named(from), named(to), format(count))}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

type TableProps = {
  readonly bars: readonly { readonly label: string; readonly count: number }[];
  readonly first: string;
  readonly language: Language;
};

const AsTable = ({ bars, first, language }: TableProps) => (
  <details>
    <summary>{overviewWords(language).asTable}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{overviewWords(language).count}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, count }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{number(language, count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);

function Attention({ view, language }: PageProps) {
  const words = overviewWords(language);
  return (
    <section class="card wide">
      <h2>{words.attention}</h2>
      {view.troubles.length === 0 ? (
        <p class="none">{words.allWell}</p>
      ) : (
        <ul class="troubles">
          {view.troubles.map((trouble) => {
            const { title, words: told, detail } = troubleWords(language, trouble);
            return (
              <li key={trouble.key}>
                <b>{title}</b> <small>{words.since(dayAndTime(trouble.since, view.zone, language))}</small>
                <br />
                {told}
                {detail !== null && <small lang="en"> {detail}</small>}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
