/** How soon Kabar, the people of the business and the contacts answer: half of each, and nineteen in twenty. */
import { answerBands } from '../../core/figures/bands.ts';
import { durationWords } from '../durations.ts';
import type { Language } from '../frame/language.ts';
import { number } from '../numbers.ts';
import type { AnswerTime } from './answer-times.ts';
import { answerWords } from './words.ts';

type TilesProps = { readonly answers: readonly AnswerTime[]; readonly language: Language };

export function AnswerTiles({ answers, language }: TilesProps) {
  const words = answerWords(language);
  return (
    <section class="wide answers">
      <h2>{words.title}</h2>
      <dl class="tiles">
        {answers.map(({ by, all, told }) => (
          <div key={by} class="tile">
            <dt>{words[by]}</dt>
            <dd class="figure">{told === null ? '–' : halfWords(told.half, language)}</dd>
            <dd>
              {told === null ? (
                <small>{words.none}</small>
              ) : (
                <>
                  <small>{mostWords(told.most, language)}</small>
                  <small>{words.of(number(language, all))}</small>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p class="remark">{words.hint}</p>
    </section>
  );
}

/** The end of a band; of the last one, which has none, its beginning. */
function endOf(nth: number): { readonly ms: number; readonly isOpen: boolean } {
  const end = answerBands[nth]?.belowMs ?? Number.POSITIVE_INFINITY;
  return Number.isFinite(end)
    ? { ms: end, isOpen: false }
    : { ms: answerBands[nth - 1]?.belowMs ?? 0, isOpen: true };
}

function halfWords(nth: number, language: Language): string {
  const { ms, isOpen } = endOf(nth);
  const length = durationWords(language, ms);
  return isOpen ? answerWords(language).over(length) : length;
}

function mostWords(nth: number, language: Language): string {
  const words = answerWords(language);
  const { ms, isOpen } = endOf(nth);
  return (isOpen ? words.mostLate : words.most)(durationWords(language, ms));
}
