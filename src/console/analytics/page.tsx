/** What works: shares with what they are of, what they suggest, and the tables behind them. */
import { AnswerTiles } from '../answers/tiles.tsx';
import type { Language } from '../frame/language.ts';
import { number } from '../numbers.ts';
import { PeriodChoice } from '../period/choice.tsx';
import { ChosenCard } from './chosen.tsx';
import { Stays } from './durations.tsx';
import { Lifts, WinBack } from './lifts.tsx';
import { Cohorts, Hours, Moves } from './lives.tsx';
import { Funnels, Reasons, Sources, Started } from './results.tsx';
import { Suggestions, Tiles } from './shares.tsx';
import { tableWords } from './table-words.ts';
import type { AnalyticsView } from './view.ts';
import { WayLives } from './way-lives.tsx';
import { shareWords } from './words.ts';

type PageProps = { readonly view: AnalyticsView; readonly language: Language };

export function AnalyticsPage({ view, language }: PageProps) {
  const { period, ofMessages, zone } = view;
  const words = shareWords(language);
  const names = tableWords(language);
  const query = `?from=${period.from}&to=${period.to}`;
  return (
    <main class="overview analytics">
      <PeriodChoice {...{ period, language }} />
      <Tiles title={words.inPeriod} hint={words.inPeriodOf} rates={view.turns} {...{ period, language }} />
      <Tiles
        title={words.ofMessages}
        hint={words.ofMessagesOf}
        period={ofMessages}
        rates={view.messages}
        remarks={[
          words.stops(number(language, view.stops)),
          ...(view.unheardOf > 0 ? [words.unheardOf(number(language, view.unheardOf))] : []),
        ]}
        {...{ language }}
      />
      <AnswerTiles answers={view.answers} {...{ language }} />
      <Suggestions suggestions={view.suggestions} {...{ zone, language }} />
      <Started rows={view.topics} title={names.topics} first={names.topic} {...{ language }} />
      <Started
        rows={view.campaigns}
        title={names.campaigns}
        first={names.campaign}
        href={(campaign) => `/console/campaigns/${campaign}`}
        {...{ language }}
      />
      <Lifts rows={view.lifts} {...{ language }} />
      <WinBack wonBack={view.wonBack} {...{ language }} />
      <Hours hours={view.hours} {...{ zone, language }} />
      <Sources rows={view.sources} {...{ language }} />
      <WayLives {...view.joinedLives} {...{ language }} />
      <Reasons rows={view.reasons} {...{ language }} />
      <ChosenCard chosen={view.rounds} of="rounds" {...{ language }} />
      <ChosenCard chosen={view.choices} of="choices" {...{ language }} />
      <Funnels flows={view.flows} {...{ language }} />
      <Moves moves={view.moves} {...{ language }} />
      <Stays stays={view.stays} {...{ language }} />
      <Cohorts cohorts={view.cohorts} {...{ language }} />
      <p class="wide">
        <small>
          {names.download} <a href={`/console/analytics/figures.csv${query}`}>CSV</a>{' '}
          <a href={`/console/analytics/figures.json${query}`}>JSON</a>
        </small>
      </p>
    </main>
  );
}
