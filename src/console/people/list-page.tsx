/** The list of contacts: a search, what it found, and where to go on. */
import type { ComponentChildren } from 'preact';
import { purposes } from '../../core/consent.ts';
import { stages } from '../../core/lifecycle/stages.ts';
import type { Visitor } from '../frame/visitor.ts';
import { stageWords } from '../stage-words.ts';
import { fromNow } from '../times.ts';
import type { ListView, PersonRow } from './list-view.ts';
import { isEverybody, queryOf } from './search.ts';
import { listWords } from './words.ts';

type ListProps = {
  readonly view: ListView;
  readonly visitor: Visitor;
  /** What can be done with all of them. */
  readonly children?: ComponentChildren;
};

export const ListPage = ({ view, visitor, children }: ListProps) => {
  const words = listWords(visitor.language);
  const { filter, rows, next, isFirst } = view;
  return (
    <main class="people">
      <search>
        <SearchForm {...{ view, visitor }} />
      </search>
      <p class="sum" id="sum" {...(view.counted.done ? {} : { 'data-live': true })}>
        {sumOf(view, visitor)}
      </p>
      {rows.length === 0 && (
        <p class="card">{next !== null ? words.noneHere : isEverybody(filter) ? words.empty : words.none}</p>
      )}
      {rows.length > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{words.person}</th>
              {visitor.may('see') && <th scope="col">{words.stage}</th>}
              {visitor.may('see') && <th scope="col">{words.wrote}</th>}
              <th scope="col">{words.consents}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} {...{ row, view, visitor }} />
            ))}
          </tbody>
        </table>
      )}
      <nav class="pages" aria-label={words.title}>
        {!isFirst && <a href={`/console/contacts${queryOf(filter)}`}>{words.first}</a>}
        {next !== null && (
          <a rel="next" href={`/console/contacts${queryOf(filter, { after: next })}`}>
            {words.next}
          </a>
        )}
      </nav>
      {children}
    </main>
  );
};

function sumOf({ counted }: ListView, { language }: Visitor): string {
  const { counted: all, counting } = listWords(language);
  const people = counted.people.toLocaleString(language);
  return counted.done ? all(people) : counting(people);
}

const SearchForm = ({ view: { filter, segments }, visitor }: Omit<ListProps, 'children'>) => {
  const words = listWords(visitor.language);
  return (
    <form class="search" method="get" action="/console/contacts">
      <label>
        <span>{words.search}</span>
        <input
          name="search"
          type="search"
          value={filter.search}
          maxLength={60}
          dir="auto"
          autocomplete="off"
        />
      </label>
      {visitor.may('see') && (
        <>
          {segments.length > 0 && (
            <Choice
              name="segment"
              label={words.segment}
              chosen={filter.segment}
              options={[['', words.any], ...segments.map((name) => [name, name] as const)]}
            />
          )}
          <Choice
            name="stage"
            label={words.stage}
            chosen={filter.stage}
            options={[
              ['', words.any],
              ...stages.map((stage) => [stage, stageWords(visitor.language)[stage]] as const),
            ]}
          />
          <label>
            <span>{words.tag}</span>
            <input name="tag" value={filter.tag} maxLength={64} dir="auto" autocomplete="off" />
          </label>
        </>
      )}
      <button type="submit" class="main">
        {words.find}
      </button>
      {!isEverybody(filter) && <a href="/console/contacts">{words.clear}</a>}
    </form>
  );
};

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly (readonly [string, string])[];
};

const Choice = ({ name, label, chosen, options }: ChoiceProps) => (
  <label>
    <span>{label}</span>
    <select name={name}>
      {options.map(([value, words]) => (
        <option key={value} value={value} selected={value === chosen}>
          {words}
        </option>
      ))}
    </select>
  </label>
);

type RowProps = { readonly row: PersonRow; readonly view: ListView; readonly visitor: Visitor };

const Row = ({ row, view, visitor }: RowProps) => {
  const words = listWords(visitor.language);
  return (
    <tr>
      <th scope="row">
        <a href={`/console/contacts/${encodeURIComponent(row.id)}`} dir="auto">
          {row.name ?? row.number}
        </a>
        {row.name !== null && <small>{row.number}</small>}
      </th>
      {visitor.may('see') && (
        <td>
          <span class={`stage ${row.stage}`}>{stageWords(visitor.language)[row.stage]}</span>
          {row.waitsForPerson && <small class="held"> {words.waits}</small>}
          {row.tags.map((tag) => (
            <span key={tag} class="tag" dir="auto">
              {tag}
            </span>
          ))}
        </td>
      )}
      {visitor.may('see') && (
        <td class="when">
          {row.lastWrote === null ? words.never : fromNow(row.lastWrote, view.now, visitor.language)}
        </td>
      )}
      <td>
        {purposes.map((purpose) => (
          <span key={purpose} class={`state ${row.consents[purpose].state}`}>
            {`${consentMarks[row.consents[purpose].state]} ${purpose}`}
          </span>
        ))}
      </td>
    </tr>
  );
};

/** Colour alone is not seen by everybody. */
const consentMarks = { granted: '✓', withdrawn: '✕', unknown: '–' } as const;
