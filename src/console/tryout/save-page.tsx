/** A tryout written down: the text to copy or to download, and whether it goes the same way again. */
import type { Visitor } from '../frame/visitor.ts';
import type { Tryout } from './tryouts.ts';
import { pathOf } from './view.ts';
import { tryoutWords } from './words.ts';

type PageProps = {
  readonly tryout: Tryout;
  readonly name: string;
  readonly saved: Awaited<ReturnType<Tryout['save']>>;
  readonly visitor: Visitor;
};

export const testFileOf = ({ flow }: Tryout): string => `${flow}.test.yaml`;

export function SavePage({ tryout, name, saved: { text, failures }, visitor }: PageProps) {
  const words = tryoutWords(visitor.language);
  const path = pathOf(tryout);
  const file = testFileOf(tryout);
  return (
    <main class="flows tryout-saved">
      <form method="get" action={`${path}/save`}>
        <label>
          {words.name}
          <input name="name" value={name} maxLength={200} required />
        </label>
        <button type="submit">{words.write}</button>
      </form>
      {failures.length === 0 ? (
        <p class="good" role="status">
          {words.goesRight}
        </p>
      ) : (
        <section class="card refused" role="status">
          <h2>{words.goesWrong}</h2>
          <pre>{failures.join('\n')}</pre>
        </section>
      )}
      <textarea
        readOnly
        aria-label={`flows/${file}`}
        rows={Math.min(40, text.split('\n').length + 1)}
        wrap="off"
        spellcheck={false}
      >
        {`\n${text}`}
      </textarea>
      <p>
        {words.wherePut(`flows/${file}`)} {words.noRelease} {tryout.draft && words.draftFirst}
      </p>
      <p class="ways">
        <a href={`${path}/file?name=${encodeURIComponent(name)}`}>{words.download(file)}</a>
        <a href={path}>{words.back}</a>
      </p>
    </main>
  );
}
