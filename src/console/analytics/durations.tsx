/** How long things took: stays in a stage. */
import { stayBands } from '../../core/figures/bands.ts';
import { dayMs } from '../../core/time/instant.ts';
import { daysBetween, durationWords } from '../durations.ts';
import type { Language } from '../frame/language.ts';
import { number, percent } from '../numbers.ts';
import { stageWords } from '../stage-words.ts';
import { durationsWords } from './durations-words.ts';
import { heat } from './heat-shade.ts';
import type { Stay } from './stays.ts';
import { Wide } from './wide.tsx';

type InLanguage = { readonly language: Language };

export function Stays({ stays, language }: InLanguage & { readonly stays: readonly Stay[] }) {
  const words = durationsWords(language);
  const names = stageWords(language);
  return (
    <section class="card wide">
      <h2>{words.stays}</h2>
      {stays.length === 0 ? (
        <p class="none">{words.noStays}</p>
      ) : (
        <>
          <p class="remark">{words.staysHint}</p>
          <Wide name={words.stays}>
            <table class="shares">
              <thead>
                <tr>
                  <th scope="col">{words.stage}</th>
                  <th scope="col">{words.leftIt}</th>
                  <th scope="col">{words.half}</th>
                  {stayBands.map(({ name }, nth) => (
                    <th key={name} scope="col">
                      {stayBandWords(nth, language)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {stays.map(({ stage, all, counts, middle }) => (
                  <tr key={stage}>
                    <th scope="row">{names[stage]}</th>
                    <td>{number(language, all)}</td>
                    <td>{withinWords(middle, language)}</td>
                    {counts.map((count, nth) => (
                      <td key={nth} class={heat(count / all)}>
                        {count > 0 && (
                          <>
                            {number(language, count)} <small>{percent(language, count / all)}</small>
                          </>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </>
      )}
    </section>
  );
}

/** The whole days that the nth band holds. */
const daysOf = (nth: number) => ({
  from: (stayBands[nth - 1]?.belowMs ?? 0) / dayMs,
  to: (stayBands[nth]?.belowMs ?? 0) / dayMs - 1,
});

function stayBandWords(nth: number, language: Language): string {
  const words = durationsWords(language);
  const { from, to } = daysOf(nth);
  if (nth === 0) return words.lessThan(durationWords(language, dayMs));
  if (!Number.isFinite(to)) return words.moreThan(durationWords(language, (from - 1) * dayMs));
  return daysBetween(language, from, to);
}

/** The end of the band: whoever is in it had left by then. */
const withinWords = (nth: number, language: Language): string =>
  nth === 0 || !Number.isFinite(daysOf(nth).to)
    ? stayBandWords(nth, language)
    : durationWords(language, daysOf(nth).to * dayMs);
