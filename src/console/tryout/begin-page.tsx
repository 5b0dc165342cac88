/** Where a tryout begins: who it is, at which step, when, and what is known; and the tryouts that are open. */
import type { Flow } from '../../core/flow/flow.ts';
import type { AttributeType, Release } from '../../core/release.ts';
import type { Fields } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';
import { languagesOf } from '../release.ts';
import { CallFields } from './call-fields.tsx';
import { places, toldAttributes } from './read-opening.ts';
import type { Tryout } from './tryouts.ts';
import { hasCalls, pathOf, type StepChoice } from './view.ts';
import { WayBack } from './way-back.tsx';
import { tryoutWords } from './words.ts';

export type Beginning = {
  /** Where the form is posted to, and where another flow is chosen. */
  readonly action: string;
  readonly release: Release;
  readonly flow: Flow;
  readonly steps: readonly StepChoice[];
  /** The draft that is tried, where one is. */
  readonly tried: Pick<Tryout, 'id' | 'draft'> | null;
  /** As a field for day and time has it. */
  readonly now: string;
  readonly open: readonly Tryout[];
  readonly filled: Fields;
  readonly problems: readonly string[];
};

type PageProps = { readonly beginning: Beginning; readonly visitor: Visitor };

export function BeginPage({ beginning, visitor }: PageProps) {
  const { action, release, flow, tried, open, filled, problems, now } = beginning;
  const words = tryoutWords(visitor.language);
  const language = filled.one('language') || release.policy.defaultLanguage;
  return (
    <main class="flows tryout-begin">
      <p class="about">{words.about}</p>
      {problems.length > 0 && (
        <ul class="plain problem" role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <form class="picker" method="get" action={action}>
        <label for="flow">{words.flow}</label>
        <select id="flow" name="flow">
          {[...release.flows.keys()].map((id) => (
            <option key={id} value={id} selected={id === flow.id}>
              {id}
            </option>
          ))}
        </select>
        <button type="submit">{words.choose}</button>
        <small>{tried?.draft ? words.draftAbout : words.inForce}</small>
        {tried && <WayBack {...{ tryout: tried, visitor }} />}
      </form>
      <form class="builder" method="post" action={action}>
        <input type="hidden" name="form" value={visitor.formToken} />
        <input type="hidden" name="flow" value={flow.id} />
        <Places {...{ beginning, visitor }} />
        <div class="two">
          <div>
            <label for="contact-language">{words.language}</label>
            <select id="contact-language" name="language">
              {languagesOf(release).map((each) => (
                <option key={each} value={each} selected={each === language}>
                  {each}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label for="now">{words.now}</label>
            <input id="now" name="now" type="datetime-local" value={filled.one('now') || now} required />
          </div>
        </div>
        <details>
          <summary>{words.known}</summary>
          <div class="two">
            {toldAttributes(release).map(([name, type]) => (
              <div key={name}>
                <label for={`attribute-${name}`}>{name}</label>
                <AttributeField {...{ name, type, written: filled.one(`attribute:${name}`) }} />
              </div>
            ))}
            <div>
              <label for="tags">{words.tags}</label>
              <input id="tags" name="tags" value={filled.one('tags')} />
            </div>
          </div>
        </details>
        {hasCalls(release) && (
          <details>
            <summary>{words.calls}</summary>
            <p>{words.callsMore}</p>
            <CallFields {...{ visitor, filled }} />
          </details>
        )}
        <button type="submit" class="main">
          {words.begin}
        </button>
      </form>
      {open.length > 0 && <Open {...{ open, visitor }} />}
    </main>
  );
}

type FieldProps = { readonly name: string; readonly type: AttributeType; readonly written: string };

function AttributeField({ name, type, written }: FieldProps) {
  const field = { id: `attribute-${name}`, name: `attribute:${name}`, value: written };
  return type === 'date' ? <input {...field} type="date" /> : <input {...field} type="text" dir="auto" />;
}

function Places({ beginning: { steps, filled }, visitor }: PageProps) {
  const words = tryoutWords(visitor.language);
  const chosen = filled.one('who') || 'stranger';
  return (
    <fieldset>
      <legend>{words.where}</legend>
      {places.map((place) => (
        <div key={place}>
          <label class="box">
            <input type="radio" name="who" value={place} checked={place === chosen} />
            <span>
              {words[place]}
              <small>{words[`${place}More`]}</small>
            </span>
          </label>
          {place === 'step' && (
            <label class="box at">
              <span class="unseen">{words.stepName}</span>
              <select name="step">
                {steps.map(({ id, label }) => (
                  <option key={id} value={id} selected={id === filled.one('step')}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
      ))}
    </fieldset>
  );
}

function Open({ open, visitor }: { readonly open: readonly Tryout[]; readonly visitor: Visitor }) {
  const words = tryoutWords(visitor.language);
  return (
    <section class="card open">
      <h2>{words.open}</h2>
      <ul class="plain">
        {open.map((tryout) => (
          <li key={tryout.id}>
            <a href={pathOf(tryout)}>{tryout.flow}</a>
            <small>{tryout.draft ? words.draft : words.inForce}</small>
            <form method="post" action={`${pathOf(tryout)}/close`}>
              <input type="hidden" name="form" value={visitor.formToken} />
              <button type="submit" class="linklike" aria-label={`${words.close}: ${tryout.flow}`}>
                {words.close}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <p>
        <small>{words.leaveOpen}</small>
      </p>
    </section>
  );
}
