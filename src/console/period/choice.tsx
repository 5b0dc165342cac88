/** Which days a page looks at: the usual lengths as links, any others as a form. */
import type { Language } from '../frame/language.ts';
import { type Period, usualLengths } from './period.ts';
import { periodWords } from './words.ts';

type ChoiceProps = { readonly period: Period; readonly language: Language };

export function PeriodChoice({ period, language }: ChoiceProps) {
  const words = periodWords(language);
  return (
    <section class="period wide" aria-label={words.period}>
      {usualLengths.map((length) => (
        <a
          key={length}
          href={`?days=${length}`}
          aria-current={period.days.length === length ? 'true' : undefined}
        >
          {words.lastDays(length)}
        </a>
      ))}
      <form method="get">
        <label for="from">{words.from}</label>
        <input id="from" type="date" name="from" value={period.from} />
        <label for="to">{words.to}</label>
        <input id="to" type="date" name="to" value={period.to} />
        <button type="submit">{words.show}</button>
      </form>
    </section>
  );
}
