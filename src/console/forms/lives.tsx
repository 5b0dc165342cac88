/** What became of the people who joined by a form, at each place of it. */
import type { FormLife } from '../../core/figures/joined-lives.ts';
import type { Language } from '../frame/language.ts';
import { LivesTable } from '../lives/table.tsx';
import { livesWords } from '../lives/words.ts';

type LivesProps = { readonly lives: readonly FormLife[]; readonly language: Language };

export function Lives({ lives, language }: LivesProps) {
  const words = livesWords(language);
  const rows = lives.map((life) => ({
    ...life,
    id: life.place,
    name: life.place === '' ? words.itself : life.place,
  }));
  return (
    <section class="card">
      <h2>{words.title}</h2>
      {rows.length === 0 ? (
        <p class="none">{words.none}</p>
      ) : (
        <LivesTable title={words.title} parts={[{ first: words.where, rows }]} {...{ language }} />
      )}
      <p class="about">{words.hint}</p>
    </section>
  );
}
