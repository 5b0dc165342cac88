/** One form: where it is found, what it asks for, what is said before and after, as people see it, and what came of it here. */
import { editing } from '../flows/flow-page.tsx';
import type { Visitor } from '../frame/visitor.ts';
import { Lives } from './lives.tsx';
import type { FormView } from './view.ts';
import { formsWords } from './words.ts';

type PageProps = { readonly view: FormView; readonly visitor: Visitor };

export function FormPage({ view, visitor }: PageProps) {
  const words = formsWords(visitor.language);
  return (
    <main class="flows forms">
      <p class="about">
        {view.id} · <code>{view.code}</code>
      </p>
      <p class="ways">
        {visitor.may('edit') && <a href={editing(view.file)}>{words.edit}</a>}
        <a href={`/join/${view.id}?lang=${view.language}`}>{words.page}</a>
        <a href={view.whatsApp}>{words.whatsApp}</a>
      </p>
      {view.languages.length > 1 && <Languages {...{ view, visitor }} />}
      <div class="pair">
        <Code {...{ view, visitor }} />
        <Asks {...{ view, visitor }} />
      </div>
      <section class="card">
        <h2>{words.preview}</h2>
        <iframe
          class="preview"
          src={`/join/${view.id}?lang=${view.language}`}
          title={words.preview}
          sandbox="allow-same-origin"
          loading="lazy"
        />
      </section>
      <section class="card">
        <h2>{words.after}</h2>
        <p>
          <b>{view.after.title}</b> {view.after.words}
        </p>
        <blockquote class="said" lang={view.language} dir="auto">
          {view.after.message}
        </blockquote>
        <p class="about">{view.doubleOptIn ? words.counts : words.countsAtOnce}</p>
      </section>
      <Lives lives={view.lives} language={visitor.language} />
      <Results {...{ view, visitor }} />
    </main>
  );
}

const here = ({ id, language, link }: FormView, more: Readonly<Record<string, string>>): string => {
  const kept = link.source === '' ? {} : { source: link.source };
  return `/console/forms/${id}?${new URLSearchParams({ lang: language, ...kept, ...more })}`;
};

const Languages = ({ view, visitor }: PageProps) => (
  <nav class="ways choices" aria-label={formsWords(visitor.language).inLanguage}>
    {view.languages.map(({ language, name }) => (
      <a
        key={language}
        lang={language}
        href={here(view, { lang: language })}
        aria-current={language === view.language ? 'true' : undefined}
      >
        {name}
      </a>
    ))}
  </nav>
);

function Code({ view, visitor }: PageProps) {
  const words = formsWords(visitor.language);
  const { link, id, language } = view;
  const withLink = (more: Readonly<Record<string, string>>) => {
    const query = new URLSearchParams({ ...link.query, ...more }).toString();
    return query === '' ? '' : `?${query}`;
  };
  return (
    <section class="card">
      <h2>{link.source === '' ? words.code : words.codeAt(link.source)}</h2>
      <img class="qr" src={link.qr} alt={words.qr(view.code)} width="220" height="220" />
      <p>
        <a class="address" href={link.url}>
          {link.url}
        </a>
      </p>
      {view.isLocal && <p class="warning">{words.local}</p>}
      <p class="ways">
        <a href={`/poster/${id}${withLink({ lang: language })}`}>{words.poster}</a>
        <a href={`/poster/${id}${withLink({ lang: language, size: 'a5' })}`}>{words.posterSmall}</a>
        <a href={`/qr/${id}.svg${withLink({})}`}>SVG</a>
        <a href={`/qr/${id}.png${withLink({})}`}>PNG</a>
        <a href={`/button/${id}${withLink({ lang: language })}`}>{words.button}</a>
      </p>
      {visitor.may('edit') && (
        <form class="place" action={`/console/forms/${id}`}>
          <input type="hidden" name="lang" value={language} />
          <label for="source">{words.place}</label>
          <input id="source" name="source" value={link.source} maxLength={40} placeholder="instagram" />
          <button type="submit">{words.makeLink}</button>
        </form>
      )}
    </section>
  );
}

function Asks({ view, visitor }: PageProps) {
  const words = formsWords(visitor.language);
  const told = [
    [words.gets, view.told.gets],
    [words.howOften, view.told.howOften],
    [words.stop, view.told.stop],
    [words.privacy, view.told.privacy],
  ] as const;
  return (
    <section class="card">
      <h2>{words.boxes}</h2>
      <ul class="plain">
        {view.boxes.map(({ id, words: agreed, purpose, topics, required }) => (
          <li key={id}>
            {agreed}{' '}
            <small>{[words[purpose], ...topics, ...(required ? [words.required] : [])].join(' · ')}</small>
          </li>
        ))}
      </ul>
      <h2>{words.asks}</h2>
      <ul class="plain">
        <li>
          {words.number} <small>{words.required}</small>
        </li>
        {view.questions.map(({ attribute, words: asked, required }) => (
          <li key={attribute}>
            {asked} <small>{[attribute, ...(required ? [words.required] : [])].join(' · ')}</small>
          </li>
        ))}
      </ul>
      <h2>{words.told(view.business)}</h2>
      <dl class="told">
        {told.map(([name, what]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Results({ view: { counts, places }, visitor }: PageProps) {
  const words = formsWords(visitor.language);
  const { format } = new Intl.NumberFormat(visitor.language);
  const numbers = [
    [words.shown, counts.shown],
    [words.opened, counts.opened],
    [words.filledIn, counts.filledIn],
    [words.wrong, counts.wrong],
  ] as const;
  return (
    <section class="card">
      <h2>{words.results}</h2>
      <dl class="tiles">
        {numbers.map(([name, figure]) => (
          <div key={name} class="tile">
            <dt>{name}</dt>
            <dd class="figure">{format(figure)}</dd>
          </div>
        ))}
      </dl>
      {places.length > 0 && (
        <table class="report">
          <thead>
            <tr>
              <th scope="col">{words.where}</th>
              <th scope="col" class="number">
                {words.shown}
              </th>
              <th scope="col" class="number">
                {words.opened}
              </th>
            </tr>
          </thead>
          <tbody>
            {places.map(({ source, shown, opened }) => (
              <tr key={source}>
                <th scope="row">{source === '' ? words.codeAlone : source}</th>
                <td class="number">{format(shown)}</td>
                <td class="number">{format(opened)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="about">{words.since}</p>
    </section>
  );
}
