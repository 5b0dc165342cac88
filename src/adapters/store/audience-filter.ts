/** Turns a question over contacts into a MongoDB filter: only operators that MongoDB, FerretDB and the embedded store share. */
import type { RestingPlace } from '../../core/cleaning/cleaning.ts';
import type { ContactId } from '../../core/contact-id.ts';
import { type Stage, subscribedStages } from '../../core/lifecycle/stages.ts';
import type { Place } from '../../core/policy/where.ts';
import type { Field, Where } from '../../core/segment/where.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { AudienceQuery, Reach } from '../../ports/store/audience.ts';
import type { ConversationPlace } from '../../ports/store/conversation-store.ts';
import { encodeNames } from './field-names.ts';
import type { Filter } from './shapes.ts';

/** With the reach first: the index begins with it. */
export const audienceFilter = (
  { where, reach }: AudienceQuery,
  {
    after = null,
    through = null,
  }: { readonly after?: ContactId | null; readonly through?: ContactId | null },
): Filter => ({
  // Within reach nobody is erased, or part of another contact.
  ...(reach === undefined ? { 'contact.erased': null, 'contact.sealed': null } : reached(reach)),
  ...(after === null && through === null
    ? {}
    : { _id: { ...(after === null ? {} : { $gt: after }), ...(through === null ? {} : { $lte: through }) } }),
  $and: [filterOf(where)],
});

const reached = ({ purpose, place }: Reach): Filter => ({
  [`facets.${purpose}`]: 1,
  ...(place === undefined ? {} : { 'facets.place': place }),
});

export const placeAfter = (among: Filter, place: Place): Filter => ({
  ...among,
  'facets.place': { $gt: place },
});
export const placesOrder = { 'facets.place': 1 } as const;

/** The index has what is not there under null; of all that is worked out this came last. */
export const withoutFacets: Filter = { 'facets.name': null };

/** Whoever was handed over in one moment, those with later ids; then those of later moments. 0 is with nobody. */
export const sameMoment = ({ since, id }: ConversationPlace): Filter => ({
  personSince: since,
  _id: { $gt: id },
});
export const laterThan = (after: ConversationPlace | null): Filter => ({
  personSince: { $gt: after?.since ?? 0 },
});
export const personOrder = { personSince: 1, _id: 1 } as const;

export const inFlow = (flow: string, after: ContactId | null): Filter => ({
  'facets.flows': flow,
  ...(after === null ? {} : { _id: { $gt: after } }),
});

export const silentAlike = (stage: Stage, { since, id }: RestingPlace): Filter => ({
  stage,
  restingSince: since,
  _id: { $gt: id },
});
export const silentLater = (stage: Stage, after: RestingPlace | null, before: Instant): Filter => ({
  stage,
  restingSince: { $gt: after?.since ?? -1, $lt: before },
});
export const silenceOrder = { restingSince: 1, _id: 1 } as const;

/** Stages in which an earlier version wrote down no silence. */
export const silentlyStored: readonly Stage[] = [...subscribedStages, 'unreachable'];

/** Those in which there is one all the same: whoever was sent nothing has none. */
export const withoutSilence = (stage: Stage): Filter => ({
  stage,
  restingSince: null,
  ...(stage === 'unreachable' ? {} : { 'contact.talk.silentSince': { $gt: 0 } }),
});

function filterOf(where: Where): Filter {
  if ('all' in where) return where.all.length === 0 ? {} : { $and: where.all.map(filterOf) };
  if ('any' in where) return where.any.length === 0 ? nobody : { $or: where.any.map(filterOf) };
  if ('not' in where) return { $nor: [filterOf(where.not)] };
  const path = pathOf(where.field);
  if ('is' in where) return where.is === 'nothing' ? { [path]: null } : { [path]: { $type: where.is } };
  if ('eq' in where) return { [path]: where.eq };
  if ('in' in where) return { [path]: { $in: [...where.in] } };
  if ('lt' in where) return { [path]: { $lt: where.lt } };
  if ('lte' in where) return { [path]: { $lte: where.lte } };
  if ('gt' in where) return { [path]: { $gt: where.gt } };
  if ('gte' in where) return { [path]: { $gte: where.gte } };
  if ('starts' in where) return { [path]: { $regex: `^${literal(where.starts)}` } };
  if ('contains' in where) return { [path]: { $regex: literal(where.contains) } };
  if ('ends' in where) return ending(path, where.ends);
  if ('longer' in where) return { [`${path}.${where.longer}`]: { $exists: true } };
  return where satisfies never;
}

const nobody: Filter = { _id: { $in: [] } };

/** Facets, and the stage, are stored beside the contact. */
function pathOf(field: Field): string {
  if (field[0] === 'facets') return field.join('.');
  if (field.join('.') === 'lifecycle.stage') return 'stage';
  // Names of attributes may hold what a field's name may not.
  const names = field.map((name) => Object.keys(encodeNames({ [name]: 0 }))[0]);
  return ['contact', ...names].join('.');
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Some stores' `$` also matches before a last line break: a text that ends with one ends with nothing else. */
function ending(path: string, text: string): Filter {
  const ends = { [path]: { $regex: `${literal(text)}$` } };
  return text === '' || text.endsWith('\n')
    ? ends
    : { $and: [ends, { [path]: { $not: { $regex: '\\n$' } } }] };
}
