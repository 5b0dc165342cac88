/** A new form, filled in: what people can agree to, and the words in each language. */
import { askableTypes } from '../../core/form/form.ts';
import type { Release } from '../../core/release.ts';
import { textKey } from '../../core/texts.ts';
import type { Visitor } from '../frame/visitor.ts';
import { languagesOf } from '../release.ts';
import { newFormWords } from './new-words.ts';
import { labelOf } from './view.ts';
import { formsWords } from './words.ts';
import type { NewForm } from './write-form.ts';

type PageProps = {
  readonly filled: NewForm;
  /** What keeps it from being looked over; null: nothing. */
  readonly problem: string | null;
  readonly release: Release;
  readonly visitor: Visitor;
};

export function NewFormPage({ filled, problem, release, visitor }: PageProps) {
  const words = newFormWords(visitor.language);
  const asked = [...release.attributes].filter(([, type]) => askableTypes.some((each) => each === type));
  return (
    <main class="flows forms">
      <p class="about">{words.about}</p>
      {problem !== null && (
        <p class="refused" role="alert">
          {problem}
        </p>
      )}
      <form method="post" action="/console/forms/new" class="builder">
        <input type="hidden" name="form" value={visitor.formToken} />
        <label for="name">{words.name}</label>
        <input id="name" name="name" value={filled.name} required maxLength={64} placeholder="summer-fair" />
        <Topics {...{ filled, release, visitor }} />
        <label for="question">{words.question}</label>
        <select id="question" name="question">
          <option value="">{words.nothing}</option>
          {asked.map(([name]) => (
            <option key={name} value={name} selected={name === filled.question}>
              {name}
            </option>
          ))}
        </select>
        {languagesOf(release).map((language) => (
          <Words key={language} {...{ filled, release, visitor, language }} />
        ))}
        <label for="privacy">{words.privacy}</label>
        <input
          id="privacy"
          name="privacy"
          type="url"
          value={filled.privacy}
          required
          placeholder="https://"
          maxLength={500}
        />
        <label for="country">{words.country}</label>
        <input id="country" name="country" value={filled.country} maxLength={2} class="short" />
        <label class="box">
          <input type="checkbox" name="double-opt-in" value="yes" checked={filled.doubleOptIn} />
          {words.doubleOptIn}
        </label>
        <p class="ways">
          <button type="submit" class="main">
            {words.check}
          </button>
        </p>
      </form>
    </main>
  );
}

function Topics({ filled, release, visitor }: Omit<PageProps, 'problem'>) {
  const words = newFormWords(visitor.language);
  const purposes = formsWords(visitor.language);
  return (
    <fieldset>
      <legend>{words.what}</legend>
      <p class="about">{words.each}</p>
      {[...release.topics.values()].map(({ id, purpose }) => (
        <label key={id} class="box">
          <input type="checkbox" name="topic" value={id} checked={filled.topics.includes(id)} />
          <span>
            {labelOf(release, id, visitor.language)} <small>{purposes[purpose]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type WordsProps = Omit<PageProps, 'problem'> & { readonly language: string };

/** Only the first language has to be filled in. */
function Words({ filled, release, visitor, language }: WordsProps) {
  const words = newFormWords(visitor.language);
  const written = filled.words[language];
  const isDefault = language === release.policy.defaultLanguage;
  const name = release.texts.text(textKey('common', 'language-name'), language);
  return (
    <details open={isDefault || (written?.title ?? '') !== ''}>
      <summary>{words.inLanguage(name)}</summary>
      <div class="fields">
        <label for={`title-${language}`}>{words.heading}</label>
        <input
          id={`title-${language}`}
          name={`title-${language}`}
          value={written?.title}
          maxLength={80}
          required={isDefault}
          lang={language}
        />
        <label for={`gets-${language}`}>{words.gets}</label>
        <textarea
          id={`gets-${language}`}
          name={`gets-${language}`}
          rows={3}
          maxLength={600}
          required={isDefault}
          lang={language}
        >
          {`\n${written?.gets ?? ''}`}
        </textarea>
        <label for={`question-${language}`}>{words.questionWords}</label>
        <input
          id={`question-${language}`}
          name={`question-${language}`}
          value={written?.question}
          maxLength={120}
          lang={language}
        />
      </div>
    </details>
  );
}
