/** What became of the people who joined by a form: shown, confirmed, active 90 days later, left. */
import type { FormLife } from '../../core/figures/form-lives.ts';
import { Wide } from '../analytics/wide.tsx';
import type { Language } from '../frame/language.ts';
import { number, shareOf } from '../numbers.ts';
import { livesWords } from './lives-words.ts';

type LivesProps = { readonly lives: readonly FormLife[]; readonly language: Language };

export function Lives({ lives, language }: LivesProps) {
  const words = livesWords(language);
  const count = (value: number) => number(language, value);
  const of = (some: number, all: number) =>
    all === 0 ? '–' : words.of(count(some), count(all), shareOf(language, { some, all }));
  return (
    <section class="card">
      <h2>{words.title}</h2>
      {lives.length === 0 ? (
        <p class="none">{words.none}</p>
      ) : (
        <Wide name={words.title}>
          <table class="report">
            <thead>
              <tr>
                <th scope="col">{words.where}</th>
                {[words.shown, words.joined, words.active, words.left].map((name) => (
                  <th key={name} scope="col" class="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lives.map(({ place, shown, joined, over, active, left }) => (
                <tr key={place}>
                  <th scope="row">{place === '' ? words.itself : place}</th>
                  <td class="number">{count(shown)}</td>
                  <td class="number">{count(joined)}</td>
                  <td class="number">{of(active, over)}</td>
                  <td class="number">{of(left, joined)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <p class="about">{words.hint}</p>
    </section>
  );
}
