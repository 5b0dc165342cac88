/** What somebody changed in the form about a person: only what is other than it was when they saw it. */
import type { AttributeType } from '../../core/release.ts';
import type { Value } from '../../core/value.ts';
import type { Fields } from '../frame/page-route.ts';

/** A file comes from the contact alone, and a place from their phone. */
export const canBeWritten = (type: AttributeType): boolean => type !== 'media' && type !== 'location';

export function writtenValue(value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if ('date' in value) return value.date;
  return Array.isArray(value) ? value.join(', ') : JSON.stringify(value);
}

/** As the API's `editContact` takes it, not checked yet; null when nothing was changed. */
export function changesIn(form: Fields, attributes: ReadonlyMap<string, AttributeType>): object | null {
  const changed = (field: string) =>
    form.all(field).length > 0 && form.one(field).trim() !== form.one(`was:${field}`).trim();
  const edited = [...attributes]
    .filter(([name, type]) => canBeWritten(type) && changed(`attribute:${name}`))
    .map(([name, type]) => [name, valueIn(type, form.one(`attribute:${name}`).trim())] as const);
  const [before, after] = [listIn(form.one('was:tags')), listIn(form.one('tags'))];
  const addTags = after.filter((tag) => !before.includes(tag));
  const removeTags = before.filter((tag) => !after.includes(tag));
  const changes = {
    ...(edited.length > 0 ? { attributes: Object.fromEntries(edited) } : {}),
    ...(addTags.length > 0 ? { addTags } : {}),
    ...(changed('tags') && removeTags.length > 0 ? { removeTags } : {}),
    ...(changed('language') ? { language: form.one('language').trim() } : {}),
    ...(changed('zone') ? { timeZone: form.one('zone').trim() } : {}),
  };
  return Object.keys(changes).length === 0 ? null : changes;
}

/** What is no number stays a text: the check says what to write. */
function valueIn(type: AttributeType, written: string): unknown {
  if (written === '') return null;
  if (type === 'number') return Number.isNaN(Number(written)) ? written : Number(written);
  if (type === 'boolean') return written === 'true' ? true : written === 'false' ? false : written;
  return type === 'list' ? listIn(written) : written;
}

const listIn = (written: string): readonly string[] => [
  ...new Set(
    written
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];
