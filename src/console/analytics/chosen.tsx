/** What people chose, option by option, as bars with their numbers beside them. */
import type { Language } from '../frame/language.ts';
import { dayName, number, shareOf } from '../numbers.ts';
import { chosenWords } from './chosen-words.ts';
import { Part } from './part.tsx';
import type { Chosen } from './polls.ts';
import { ofWhat } from './shares.tsx';

type ChosenProps = {
  readonly chosen: readonly Chosen[];
  /** Rounds of polls, or the options of any question. */
  readonly of: 'rounds' | 'choices';
  readonly language: Language;
};

export function ChosenCard({ chosen, of, language }: ChosenProps) {
  const words = chosenWords(language);
  if (chosen.length === 0) return null;
  return (
    <section class="card wide">
      <h2>{words[of]}</h2>
      <p class="remark">{words[`${of}Hint`]}</p>
      <div class="funnels">
        {chosen.map(({ flow, step, openedOn, asked, people, options }) => (
          <article key={`${flow} ${step} ${openedOn}`}>
            <h3>
              <a href={`/console/flows/${flow}`}>{flow}</a> {step}
            </h3>
            <p>
              <small>
                {openedOn !== null && `${words.opened(dayName(language, openedOn))} · `}
                {words.answered(number(language, people), number(language, asked))}
              </small>
            </p>
            <ul class="plain">
              {options.map((option) => (
                <li key={option.words}>
                  <bdi>{option.words}</bdi>
                  <Part share={{ some: option.count, all: people }} />
                  <small>
                    {shareOf(language, { some: option.count, all: people })} (
                    {ofWhat(language, { some: option.count, all: people })})
                  </small>
                </li>
              ))}
            </ul>
          </article>
        ))}
      </div>
    </section>
  );
}
