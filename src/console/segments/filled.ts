/** The builder as a form sends it: rows beside each other, a row added or taken out. */
import type { Fields } from '../frame/page-route.ts';
import { type Comparison, type Condition, comparisonsOf, type Field, type Row } from './condition.ts';

const mostRows = 20;

/** Rows of fields that there are, as they were filled in; what a field cannot be compared by begins anew. */
export function readFilled(form: Fields, fields: readonly Field[]): Condition {
  const names = form.all('field');
  const comparisons = form.all('comparison');
  const values = form.all('value');
  const dropped = form.one('drop');
  const rows = names.flatMap((name, place): readonly Row[] => {
    const field = fields.find((each) => each.name === name);
    if (!field || String(place) === dropped) return [];
    return [
      { field: name, comparison: fitting(field, comparisons[place] ?? ''), value: values[place] ?? '' },
    ];
  });
  const added = fields.find(({ name }) => name === form.one('add'));
  const all = added ? [...rows, fresh(added)] : rows;
  return { join: form.one('join') === 'or' ? 'or' : 'and', rows: all.slice(0, mostRows) };
}

const fresh = (field: Field): Row => ({
  field: field.name,
  comparison: comparisonsOf[field.kind][0] ?? 'known',
  value: '',
});

const fitting = ({ kind }: Field, wanted: string): Comparison => {
  const those = comparisonsOf[kind];
  return those.find((each) => each === wanted) ?? those[0] ?? 'known';
};
