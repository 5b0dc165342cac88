/** Whom somebody looks for: along one index, the rest tested one by one, and never more of them at once than a page has time for. */
import type { Contact } from '../../core/contact.ts';
import type { ContactId } from '../../core/contact-id.ts';
import { expressionValues } from '../../core/flow/expression-values.ts';
import { type Stage, stages } from '../../core/lifecycle/stages.ts';
import { nameKey } from '../../core/name.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Fields } from '../frame/page-route.ts';
import type { Visitor } from '../frame/visitor.ts';

export type PeopleFilter = {
  /** The beginning of a number or of a name; empty is anybody. */
  readonly search: string;
  /** The name of a segment; empty is all. */
  readonly segment: string;
  readonly stage: Stage | '';
  readonly tag: string;
};

export type Found = {
  readonly people: readonly ContactRecord[];
  /** Where to go on; null at the end. */
  readonly next: string | null;
};

type SearchDeps = Pick<ConsoleDeps, 'store' | 'release' | 'clock'>;

/** Read at once; between two of them others get their turn. */
const chunk = 100;
/** A page that finds few among many ends then, and can be gone on with. */
const patienceMs = 80;
const longestSearch = 60;

export const readFilter = (fields: Fields): PeopleFilter => {
  const stage = fields.one('stage');
  return {
    search: fields.one('search').trim().slice(0, longestSearch),
    segment: fields.one('segment'),
    stage: stages.find((each) => each === stage) ?? '',
    tag: fields.one('tag').trim(),
  };
};

/** Who may find a person and no more does not learn from a filter what is not shown to them. */
export const filterFor = (visitor: Visitor, filter: PeopleFilter): PeopleFilter =>
  visitor.may('see') ? filter : { ...filter, segment: '', stage: '', tag: '' };

export const isEverybody = ({ search, segment, stage, tag }: PeopleFilter): boolean =>
  search === '' && segment === '' && stage === '' && tag === '';

/** As the address of a page has it, with what else is to be in it; empty fields are left out. */
export function queryOf(filter: PeopleFilter, more: Readonly<Record<string, string>> = {}): string {
  const fields = Object.entries({ ...filter, ...more }).filter(([, value]) => value !== '');
  return fields.length === 0 ? '' : `?${new URLSearchParams(fields)}`;
}

/** The next `limit` of them beyond `after`, which is `next` of the page before. */
export async function findPeople(
  deps: SearchDeps,
  filter: PeopleFilter,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<Found> {
  const matches = matcher(deps, filter);
  const people: ContactRecord[] = [];
  let place = after;
  const until = performance.now() + patienceMs;
  do {
    const candidates = await candidatesOf(deps, filter, place);
    for (const candidate of candidates) {
      place = candidate.place;
      if (!matches(candidate.record.contact)) continue;
      people.push(candidate.record);
      if (people.length === limit) return { people, next: place };
    }
    if (candidates.length < chunk) return { people, next: null };
    await new Promise(setImmediate);
  } while (performance.now() < until);
  return { people, next: place };
}

/** Everybody who matches, page by page; others get their turn between two pages, also where each is full at once. */
export async function* everybody(
  deps: SearchDeps,
  filter: PeopleFilter,
): AsyncGenerator<readonly ContactRecord[]> {
  let after: string | null = null;
  do {
    const { people, next }: Found = await findPeople(deps, filter, { after, limit: chunk });
    yield people;
    await new Promise(setImmediate);
    after = next;
  } while (after !== null);
}

type Candidate = { readonly place: string; readonly record: ContactRecord };

const numberLike = /^[+\d\s().-]*\d[\d\s().-]*$/;

async function candidatesOf(
  { store }: SearchDeps,
  { search, stage, tag }: PeopleFilter,
  after: string | null,
): Promise<readonly Candidate[]> {
  const { contacts } = store;
  if (numberLike.test(search)) {
    const digits = search.replace(/\D/g, '').replace(/^00/, '');
    const found = await contacts.numbered(`+${digits}`, after as never, chunk);
    return found.map(({ key, record }) => ({ place: key, record }));
  }
  if (search !== '') {
    const found = await contacts.named(nameKey(search), namePlace(after), chunk);
    return found.map(({ id, name, record }) => ({ place: `${id}~${name}`, record }));
  }
  const among =
    tag !== ''
      ? ({ kind: 'tag', tag } as const)
      : stage !== ''
        ? ({ kind: 'stage', stage } as const)
        : ({ kind: 'all' } as const);
  const found = await contacts.newest(among, after as ContactId | null, chunk);
  return found.map((record) => ({ place: record.id, record }));
}

function namePlace(after: string | null) {
  if (after === null) return null;
  const [, id = '', name = ''] = /^([^~]*)~(.*)$/s.exec(after) ?? [];
  return { id: id as ContactId, name };
}

/** A segment that is not there has nobody in it. */
function matcher(
  { release, clock }: SearchDeps,
  { segment, stage, tag }: PeopleFilter,
): (contact: Contact) => boolean {
  const current = release();
  const condition = segment === '' ? null : (current?.segments.get(segment) ?? null);
  const now = clock.now();
  const holdsFor = (contact: Contact) =>
    current !== null && condition?.holds(expressionValues(contact, { now, release: current })) === true;
  return (contact) =>
    contact.erased === null &&
    contact.sealed === null &&
    (stage === '' || contact.lifecycle.stage === stage) &&
    (tag === '' || contact.tags.includes(tag)) &&
    (segment === '' || holdsFor(contact));
}
