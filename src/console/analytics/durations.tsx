/** How long things took: stays in a stage. */
import { stayBands } from '../../core/figures/bands.ts';
import { dayMs } from '../../core/time/instant.ts';
import { daysBetween, durationWords } from '../durations.ts';
import type { Language } from '../frame/language.ts';
import { number } from '../numbers.ts';
import { stageWords } from '../stage-words.ts';
import { durationsWords } from './durations-words.ts';
import type { Stay } from './stays.ts';
import { ShareCell, TableCard } from './table-card.tsx';

type InLanguage = { readonly language: Language };

export function Stays({ stays, language }: InLanguage & { readonly stays: readonly Stay[] }) {
  const words = durationsWords(language);
  const names = stageWords(language);
  return (
    <TableCard name={words.stays} hint={words.staysHint} none={stays.length === 0 ? words.noStays : null}>
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
              <ShareCell key={nth} {...{ count, all, language }} />
            ))}
          </tr>
        ))}
      </tbody>
    </TableCard>
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
