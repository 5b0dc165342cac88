/** A segment put together of rows: what is asked, who that is, and the way to a file. */
import type { Visitor } from '../frame/visitor.ts';
import { builderWords } from './builder-words.ts';
import { type Condition, comparisonsOf, type Field, needsNoValue, type Row } from './condition.ts';
import { comparisonWords, conditionInWords, fieldName, rowInWords, valueName } from './condition-words.ts';
import { Count, Some } from './people.tsx';
import type { Preview } from './view.ts';

export type Building = {
  readonly condition: Condition;
  readonly fields: readonly Field[];
  readonly preview: Preview;
  readonly name: string;
  /** The segment that is changed; empty for a new one. */
  readonly was: string;
  readonly problem: string | null;
};

type PageProps = { readonly building: Building; readonly visitor: Visitor };

export function BuilderPage({ building, visitor }: PageProps) {
  const { condition, fields, preview, problem, was } = building;
  const { language } = visitor;
  const words = builderWords(language);
  const unfinished = preview.kind === 'unfinished' ? preview.rows : [];
  return (
    <main class="flows segments">
      <p class="about">{words.about}</p>
      {problem !== null && (
        <p class="refused" role="alert">
          {problem}
        </p>
      )}
      <form method="get" action="/console/segments/new" class="builder wide">
        <input type="hidden" name="was" value={was} />
        <fieldset>
          <legend>{words.join}</legend>
          {(['and', 'or'] as const).map((join) => (
            <label key={join} class="box">
              <input type="radio" name="join" value={join} checked={condition.join === join} />
              {words[join]}
            </label>
          ))}
        </fieldset>
        {/* Enter in a field looks, and takes nothing out. */}
        <button type="submit" class="unseen" tabindex={-1}>
          {words.look}
        </button>
        <fieldset>
          <legend>{words.conditions}</legend>
          {condition.rows.length === 0 && <p class="none">{words.noConditions}</p>}
          {condition.rows.map((row, place) => (
            <RowFields
              key={place}
              {...{ row, place, fields, visitor, isUnfinished: unfinished.includes(place) }}
            />
          ))}
        </fieldset>
        <p class="row">
          <label for="add">{words.add}</label>
          <select id="add" name="add">
            <option value="">…</option>
            {fields.map(({ name }) => (
              <option key={name} value={name}>
                {fieldName(name, language)}
              </option>
            ))}
          </select>
          <button type="submit">{words.addIt}</button>
        </p>
        {unfinished.length > 0 && <p class="about">{words.unfinished}</p>}
        {preview.kind === 'broken' && <p class="refused">{preview.words}</p>}
        <p class="ways">
          <button type="submit" class="main">
            {words.look}
          </button>
        </p>
      </form>
      {preview.kind === 'sound' && <Found {...{ building, preview, visitor }} />}
    </main>
  );
}

type RowProps = {
  readonly row: Row;
  readonly place: number;
  readonly fields: readonly Field[];
  readonly isUnfinished: boolean;
  readonly visitor: Visitor;
};

function RowFields({ row, place, fields, isUnfinished, visitor: { language } }: RowProps) {
  const words = builderWords(language);
  const field = fields.find(({ name }) => name === row.field);
  const called = fieldName(row.field, language);
  return (
    <div class={isUnfinished ? 'row unfinished' : 'row'}>
      <input type="hidden" name="field" value={row.field} />
      <b>{called}</b>
      <select name="comparison" aria-label={words.comparison(called)}>
        {comparisonsOf[field?.kind ?? 'thing'].map((each) => (
          <option key={each} value={each} selected={each === row.comparison}>
            {comparisonWords(language)[each]}
          </option>
        ))}
      </select>
      <Value {...{ row, field, label: words.value(called), isUnfinished, language }} />
      <button
        type="submit"
        name="drop"
        value={String(place)}
        aria-label={words.drop(rowInWords(row, language))}
      >
        {words.dropIt}
      </button>
    </div>
  );
}

type ValueProps = Pick<RowProps, 'row' | 'isUnfinished'> & {
  readonly field: Field | undefined;
  readonly label: string;
  readonly language: Visitor['language'];
};

/** There is always one, so that rows stay beside their values. */
function Value({ row, field, label, isUnfinished, language }: ValueProps) {
  if (needsNoValue(row.comparison)) return <input type="hidden" name="value" value="" />;
  if (field?.choices && row.comparison !== 'one-of')
    return (
      <select name="value" aria-label={label} aria-invalid={isUnfinished ? 'true' : undefined}>
        <option value="">…</option>
        {field.choices.map((choice) => (
          <option key={choice} value={choice} selected={choice === row.value}>
            {valueName(field.name, choice, language)}
          </option>
        ))}
      </select>
    );
  return (
    <input
      name="value"
      value={row.value}
      maxLength={200}
      aria-label={label}
      aria-invalid={isUnfinished ? 'true' : undefined}
      dir="auto"
      autocomplete="off"
    />
  );
}

type FoundProps = PageProps & { readonly preview: Extract<Preview, { kind: 'sound' }> };

function Found({ building: { condition, name, was }, preview, visitor }: FoundProps) {
  const words = builderWords(visitor.language);
  return (
    <section class="card">
      <h2>{words.found}</h2>
      <p class="in-words">{conditionInWords(condition, visitor.language)}</p>
      <p>
        <code>{preview.source}</code>
      </p>
      <p>
        {words.people}{' '}
        <b>
          <Count {...{ counted: preview.counted, id: 'preview', visitor }} />
        </b>
      </p>
      <Some {...{ sample: preview, visitor }} />
      <form method="post" action="/console/segments/new" class="row save">
        <input type="hidden" name="form" value={visitor.formToken} />
        <input type="hidden" name="was" value={was} />
        <input type="hidden" name="join" value={condition.join} />
        {condition.rows.map((row, place) => (
          <span key={place} hidden>
            <input type="hidden" name="field" value={row.field} />
            <input type="hidden" name="comparison" value={row.comparison} />
            <input type="hidden" name="value" value={row.value} />
          </span>
        ))}
        <label for="name">{words.name}</label>
        <input id="name" name="name" value={name} required maxLength={64} placeholder="new-cooks" />
        <button type="submit" class="main">
          {words.save}
        </button>
      </form>
    </section>
  );
}
