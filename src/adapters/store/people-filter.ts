/** Turns a search for people into filters that an index answers. */
import type { AddressKey } from '../../core/address.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { Among, NamePlace } from '../../ports/store/people-store.ts';
import type { Filter } from './shapes.ts';

/** Sorts behind every letter that names and numbers are written with. */
const behindAll = '\u{10ffff}';

export const newestOrder = { _id: -1 } as const;

export const newestOf = (among: Among, after: ContactId | null): Filter => ({
  ...(among.kind === 'stage' ? { stage: among.stage } : {}),
  ...(among.kind === 'tag' ? { 'facets.tags': among.tag } : {}),
  ...(after === null ? {} : { _id: { $lt: after } }),
});

export const nameOrder = { 'facets.name': 1, _id: 1 } as const;

export const sameName = ({ name, id }: NamePlace): Filter => ({ 'facets.name': name, _id: { $gt: id } });

export const laterName = (beginning: string, after: NamePlace | null): Filter => ({
  'facets.name': {
    ...(after === null ? { $gte: beginning } : { $gt: after.name }),
    $lt: beginning + behindAll,
  },
});

export const numberOrder = { _id: 1 } as const;

export const laterNumber = (beginning: string, after: AddressKey | null): Filter => ({
  _id: {
    ...(after === null ? { $gte: `phone:${beginning}` } : { $gt: after }),
    $lt: `phone:${beginning}${behindAll}`,
  },
});
