/** One flow: how it goes, who is where in it, what was answered, and its files. */
import { Questions } from '../analytics/results.tsx';
import type { Visitor } from '../frame/visitor.ts';
import { days, type FlowView } from './view.ts';
import { WordingsCard } from './wordings.tsx';
import { flowsWords } from './words.ts';

type PageProps = { readonly view: FlowView; readonly visitor: Visitor };

export function FlowPage({ view, visitor }: PageProps) {
  const { language } = visitor;
  const words = flowsWords(language);
  const format = new Intl.NumberFormat(language).format;
  const numbers = [
    [words.inIt, format(view.inIt)],
    [words.began(days), format(view.began)],
    [words.toTheEnd, format(view.finished)],
  ] as const;
  return (
    <main class="flows">
      <p class="about">{view.about}</p>
      <p class="ways">
        <a href={`/console/flows/${view.id}/texts`}>{words.beside}</a>
        {visitor.may('talk') && <a href={`/console/flows/try?flow=${view.id}`}>{words.try}</a>}
      </p>
      {visitor.may('edit') && (
        <p class="ways">
          <a href={editing(view.file)}>{words.edit}</a>
          {view.texts.map(({ language: of, path }) => (
            <a key={path} href={editing(path)}>
              {words.texts} ({of})
            </a>
          ))}
        </p>
      )}
      <dl class="tiles" id="flow-now" data-live>
        {numbers.map(([name, figure]) => (
          <div key={name} class="tile">
            <dt>{name}</dt>
            <dd class="figure">{figure}</dd>
          </div>
        ))}
      </dl>
      <section class="card">
        <h2>{words.picture}</h2>
        <div id="flow-picture" data-live>
          <img
            class="graph"
            src={`/console/flows/${view.id}/picture?standing=${view.standing}`}
            alt={`${words.picture}: ${view.id}`}
          />
        </div>
      </section>
      {view.wordings.map((step) => (
        <WordingsCard key={step.step} {...{ step, language }} />
      ))}
      {view.questions.length > 0 && (
        <section class="card">
          <h2>{words.questions(days)}</h2>
          <Questions steps={view.questions} language={language} />
        </section>
      )}
    </main>
  );
}

export const editing = (path: string): string => `/console/flows/edit?path=${encodeURIComponent(path)}`;
