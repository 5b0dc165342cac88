/** Shares as tiles: how many of how many, how sure that is, and how it was before. */
import { isEnough, pOfDifference } from '../../core/statistics/two-proportions.ts';
import { wilson } from '../../core/statistics/wilson.ts';
import type { Language } from '../frame/language.ts';
import { dayName, number, percent, shareOf, times, weekdayName } from '../numbers.ts';
import type { Period } from '../period/period.ts';
import type { Rate } from './rates.ts';
import type { Suggestion } from './suggestions.ts';
import { shareWords } from './words.ts';

type TilesProps = {
  readonly title: string;
  readonly hint: (from: string, to: string) => string;
  readonly period: Period;
  readonly rates: readonly Rate[];
  /** What else is to be said of them. */
  readonly remarks?: readonly string[];
  readonly language: Language;
};

export const Tiles = ({ title, hint, period, rates, remarks = [], language }: TilesProps) => (
  <section class="wide">
    <h2>{title}</h2>
    <p class="remark">{hint(dayName(language, period.from), dayName(language, period.to))}</p>
    <dl class="tiles">
      {rates.map((rate) => (
        <Tile key={rate.id} {...{ rate, language }} />
      ))}
    </dl>
    {remarks.map((remark) => (
      <p key={remark} class="remark">
        {remark}
      </p>
    ))}
  </section>
);

function Tile({ rate: { id, now, before }, language }: { readonly rate: Rate; readonly language: Language }) {
  const words = shareWords(language);
  const { from, to } = wilson(now.some, now.all);
  const isReal = isEnough(now, before) && pOfDifference(now, before) < 0.05;
  return (
    <div class="tile">
      <dt>{words[id]}</dt>
      <dd class="figure">{shareOf(language, now)}</dd>
      <dd>{ofWhat(language, now)}</dd>
      <dd>
        {now.all > 0 && (
          <small>{words.range(percent(language, from), percent(language, Math.min(1, to)))}</small>
        )}
        <small>
          {before.all === 0
            ? words.nothingBefore
            : words.before(shareOf(language, before), ofWhat(language, before))}
        </small>
        {isReal && <small class="real">{words.real}</small>}
      </dd>
    </div>
  );
}

/** `12 of 340`. */
export const ofWhat = (language: Language, { some, all }: Rate['now']): string =>
  shareWords(language).of(number(language, some), number(language, all));

type SuggestionsProps = {
  readonly suggestions: readonly Suggestion[];
  /** By whose clock hours are told. */
  readonly zone: string;
  readonly language: Language;
};

export function Suggestions({ suggestions, zone, language }: SuggestionsProps) {
  const words = shareWords(language);
  return (
    <section class="card wide">
      <h2>{words.suggestions}</h2>
      {suggestions.length === 0 ? (
        <p class="none">{words.noSuggestion}</p>
      ) : (
        <ul class="plain">
          {suggestions.map((suggestion) => (
            <li key={suggestion.kind}>
              {suggestionWords(suggestion, { zone, language })}{' '}
              {suggestion.kind !== 'question' && (
                <small class={suggestion.sure ? 'real' : ''}>
                  {suggestion.sure ? words.sure : words.unsure}
                </small>
              )}
            </li>
          ))}
        </ul>
      )}
      <p class="remark">{words.rangeHint}</p>
    </section>
  );
}

function suggestionWords(
  suggestion: Suggestion,
  { zone, language }: Pick<SuggestionsProps, 'zone' | 'language'>,
): string {
  const words = shareWords(language);
  if (suggestion.kind === 'question')
    return words.weakQuestion(`${suggestion.flow}/${suggestion.step}`, ofWhat(language, suggestion.share));
  const ratio = suggestion.kind === 'fewer-stops' ? 1 / suggestion.times : suggestion.times;
  const [share, others] = [ofWhat(language, suggestion.share), ofWhat(language, suggestion.others)];
  const timeOf = ({ weekday, hour }: { readonly weekday: number; readonly hour: number }) =>
    `${weekdayName(language, weekday)} ${hour}:00 (${zone})`;
  const told = [times(language, ratio), share, others] as const;
  switch (suggestion.kind) {
    case 'hour':
      return words.bestHour(timeOf(suggestion), ...told);
    case 'topic-hour':
      return words.bestHourOfTopic(timeOf(suggestion), suggestion.topic, ...told);
    case 'topic-replies':
      return words.topicReplies(suggestion.topic, ...told);
    case 'topic-stops':
      return words.topicStops(suggestion.topic, ...told);
    case 'more-stops':
      return words.moreStops(...told);
    case 'fewer-stops':
      return words.fewerStops(...told);
    default:
      return suggestion satisfies never;
  }
}
