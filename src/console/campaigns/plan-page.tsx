/** A campaign that is being planned: what is sent, for whom and when, and what that would be now. */
import type { ComponentChildren } from 'preact';
import type { Purpose } from '../../core/consent.ts';
import type { Release } from '../../core/release.ts';
import { textKey } from '../../core/texts.ts';
import type { Visitor } from '../frame/visitor.ts';
import { languagesOf } from '../release.ts';
import { bestWithins, days, expiries, holdouts, type Plan } from './plan.ts';
import { PlanOutcome } from './plan-outcome.tsx';
import type { PlanPreview } from './plan-view.ts';
import { dayWords, planWords } from './plan-words.ts';

export type Planning = {
  readonly plan: Plan;
  readonly problem: string | null;
  readonly preview: PlanPreview | null;
  readonly release: Release;
};

type PageProps = { readonly planning: Planning; readonly visitor: Visitor };

export function PlanPage({ planning, visitor }: PageProps) {
  const { plan, problem, preview, release } = planning;
  const words = planWords(visitor.language);
  return (
    <main class="flows planning">
      <p class="about">{words.about}</p>
      {problem !== null && (
        <p class="refused" role="alert">
          {problem}
        </p>
      )}
      {preview && <PlanOutcome {...{ preview, visitor }} />}
      <form method="post" action="/console/campaigns/new" class="builder">
        <input type="hidden" name="form" value={visitor.formToken} />
        <What {...{ plan, release, visitor }} />
        <Whom {...{ plan, release, visitor }} />
        <When {...{ plan, visitor }} />
        <p class="ways">
          <button type="submit" name="do" value="look">
            {words.look}
          </button>
          <button type="submit" name="do" value="draft" class="main">
            {words.draft}
          </button>
        </p>
      </form>
    </main>
  );
}

type PartProps = { readonly plan: Plan; readonly release: Release; readonly visitor: Visitor };

/** Answers need no campaign: flows of such topics are left out. */
function What({ plan, release, visitor }: PartProps) {
  const words = planWords(visitor.language);
  const among = (wanted: Purpose) => [...release.topics.values()].filter(({ purpose }) => purpose === wanted);
  // Who does not choose writes marketing: the stricter one.
  const topics = [...among('marketing'), ...among('utility')];
  const flows = [...release.flows.values()].filter(({ topic }) => topics.some(({ id }) => id === topic));
  return (
    <fieldset>
      <legend>{words.what}</legend>
      <Choice name="flow" label={words.flow} value={plan.flow}>
        {['', ...flows.map(({ id }) => id)].map((id) => [id, id === '' ? words.newFlow : id])}
      </Choice>
      <details open={plan.flow === ''}>
        <summary>{words.newMessage}</summary>
        <div class="fields">
          <label for="name">{words.name}</label>
          <input id="name" name="name" value={plan.name} maxLength={64} placeholder="summer-menu" />
          <Choice name="topic" label={words.topic} value={plan.topic}>
            {topics.map(({ id, labels }) => [id, labels[visitor.language] ?? id])}
          </Choice>
          {languagesOf(release).map((language) => (
            <Message key={language} {...{ plan, release, visitor, language }} />
          ))}
        </div>
      </details>
    </fieldset>
  );
}

const Message = ({ plan, release, visitor, language }: PartProps & { readonly language: string }) => {
  const called = release.texts.text(textKey('common', 'language-name'), language);
  return (
    <>
      <label for={`words-${language}`}>{planWords(visitor.language).message(called)}</label>
      <textarea
        id={`words-${language}`}
        name={`words-${language}`}
        rows={3}
        maxLength={4_000}
        lang={language}
        dir="auto"
      >
        {`\n${plan.words[language] ?? ''}`}
      </textarea>
    </>
  );
};

function Whom({ plan, release, visitor }: PartProps) {
  const words = planWords(visitor.language);
  return (
    <fieldset>
      <legend>{words.whom}</legend>
      <Choice name="to" label={words.segment} value={plan.to}>
        {['', ...release.segments.keys()].map((name) => [name, name === '' ? '…' : name])}
      </Choice>
      <Choice name="holdout" label={words.holdout} value={plan.holdout}>
        {holdouts.map((part) => [part, part === '' ? words.nobody : part])}
      </Choice>
    </fieldset>
  );
}

function When({ plan, visitor }: Omit<PartProps, 'release'>) {
  const words = planWords(visitor.language);
  return (
    <fieldset>
      <legend>{words.when}</legend>
      <Choice name="days" label={words.days} value={plan.days}>
        {days.map((each) => [each, dayWords(visitor.language)[each]])}
      </Choice>
      <label for="date">{words.date}</label>
      <input id="date" name="date" type="date" value={plan.date} />
      <label for="time">{words.time}</label>
      <input id="time" name="time" type="time" value={plan.time} />
      <Choice name="clock" label={words.clock} value={plan.clock}>
        {[
          ['contact', words.contact],
          ['house', words.house],
        ]}
      </Choice>
      <Choice name="best-within" label={words.best} value={plan.bestWithin}>
        {bestWithins.map((each) => [each, each === '' ? words.atOnce : each])}
      </Choice>
      <Choice name="expires-after" label={words.expires} value={plan.expiresAfter}>
        {expiries.map((each) => [each, each === '' ? words.asWritten : each])}
      </Choice>
    </fieldset>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly label: ComponentChildren;
  readonly value: string;
  readonly children: readonly (readonly string[])[];
};

const Choice = ({ name, label, value, children }: ChoiceProps) => (
  <>
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      {children.map(([each = '', words]) => (
        <option key={each} value={each} selected={each === value}>
          {words}
        </option>
      ))}
    </select>
  </>
);
