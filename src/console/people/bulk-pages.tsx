/** What can be done with everybody whom a filter finds: the forms below the list, the question before it, and how far it is. */
import type { Visitor } from '../frame/visitor.ts';
import type { BulkProgress, TagChange } from './bulk.ts';
import { bulkWords } from './bulk-words.ts';
import type { Counted } from './counts.ts';
import { importPageWords } from './import-words.ts';
import { type PeopleFilter, queryOf } from './search.ts';

type FilterProps = { readonly filter: PeopleFilter; readonly visitor: Visitor };

export const BulkForms = ({ filter, visitor }: FilterProps) => {
  const words = bulkWords(visitor.language);
  if (!visitor.may('edit', 'privacy')) return null;
  return (
    <details class="bulk">
      <summary>{words.summary}</summary>
      {visitor.may('edit') && (
        <form class="search" method="get" action="/console/contacts/tags">
          <HiddenFilter filter={filter} />
          <label>
            <span>{words.tag}</span>
            <input name="of" required maxLength={64} dir="auto" autocomplete="off" />
          </label>
          <button type="submit" name="way" value="add">
            {words.add}
          </button>
          <button type="submit" name="way" value="remove">
            {words.remove}
          </button>
        </form>
      )}
      {visitor.may('edit') && (
        <p>
          <a href="/console/contacts/import">{words.import}</a>
        </p>
      )}
      {visitor.may('privacy') && (
        <p>
          <a href={`/console/contacts/export${queryOf(filter)}`}>{words.export}</a>
        </p>
      )}
    </details>
  );
};

const HiddenFilter = ({ filter }: { readonly filter: PeopleFilter }) => (
  <>
    {Object.entries(filter).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
);

type PlanProps = FilterProps & { readonly change: TagChange; readonly counted: Counted };

export const TagPlan = ({ filter, visitor, change, counted }: PlanProps) => {
  const words = bulkWords(visitor.language);
  const people = counted.people.toLocaleString(visitor.language);
  return (
    <main class="plan">
      <form class="card fields" method="post" action="/console/contacts/tags">
        <input type="hidden" name="form" value={visitor.formToken} />
        <HiddenFilter filter={filter} />
        <input type="hidden" name="of" value={change.tag} />
        <input type="hidden" name="way" value={change.way} />
        <p id="sum" {...(counted.done ? {} : { 'data-live': true })}>
          {counted.done ? words.found(people) : words.counting(people)}
        </p>
        <p>{words.segments}</p>
        <button type="submit" class="main">
          {words.confirm}
        </button>
      </form>
      <a href={`/console/contacts${queryOf(filter)}`}>{words.back}</a>
    </main>
  );
};

export const ProgressPage = ({
  progress,
  visitor,
}: {
  readonly progress: BulkProgress | null;
  readonly visitor: Visitor;
}) => (
  <main class="plan">
    <p class="card" role="status">
      {progressWords(progress, visitor)}
    </p>
    <a href="/console/contacts">{importPageWords(visitor.language).contacts}</a>
  </main>
);

function progressWords(progress: BulkProgress | null, { language }: Visitor): string {
  const words = bulkWords(language);
  if (progress === null) return words.lost;
  const people = progress.changed.toLocaleString(language);
  return { 'at work': words.atWork, done: words.done, failed: words.failed }[progress.state](people);
}
