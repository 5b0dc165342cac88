/** Who is in a segment now: counted and the first few, for the API and the command line. */
import type { Contact } from '../core/contact.ts';
import { KabarError } from '../core/errors.ts';
import { didYouMean } from '../core/flow/suggest.ts';
import type { Release } from '../core/release.ts';
import { circumstances } from '../core/segment/circumstances.ts';
import type { Segment } from '../core/segment/segment.ts';
import type { Clock } from '../ports/clock.ts';
import type { AudienceQuery } from '../ports/store/audience.ts';
import type { Store } from '../ports/store.ts';

export type SegmentDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly release: () => Release | null;
};

export type SegmentPeople = {
  readonly name: string;
  readonly condition: string;
  readonly contacts: number;
  /** Of these, who may get marketing now. Nobody else gets a campaign. */
  readonly marketing: number;
  readonly utility: number;
};

/** The names of all segments, in the order of the file. */
export const segmentNames = ({ release }: SegmentDeps): readonly string[] => [
  ...(release()?.segments.keys() ?? []),
];

/** Throws `segment.unknown`. */
export async function countSegment(deps: SegmentDeps, name: string): Promise<SegmentPeople> {
  const { contacts } = deps.store;
  const { segment, query } = await ask(deps, name);
  const [all, marketing, utility] = await Promise.all([
    contacts.countAudience(query),
    contacts.countAudience({ ...query, reach: { purpose: 'marketing' } }),
    contacts.countAudience({ ...query, reach: { purpose: 'utility' } }),
  ]);
  return { name, condition: segment.source, contacts: all, marketing, utility };
}

/** The first of them in id order. */
export async function previewSegment(
  deps: SegmentDeps,
  name: string,
  limit: number,
): Promise<readonly Contact[]> {
  const { contacts } = deps.store;
  const { query } = await ask(deps, name);
  const ids = await contacts.audience({ ...query, limit });
  const records = await contacts.load(ids);
  return ids.flatMap((id) => records.get(id)?.contact ?? []);
}

async function ask(
  { store, clock, release }: SegmentDeps,
  name: string,
): Promise<{ readonly segment: Segment; readonly query: AudienceQuery }> {
  const current = release();
  const segment = current?.segments.get(name);
  if (!current || !segment) {
    const hint =
      didYouMean(name, current?.segments.keys() ?? []) ?? 'See "kabar segments" for those there are.';
    throw new KabarError('segment.unknown', `There is no segment "${name}". ${hint}`, { ours: false });
  }
  const places = await store.contacts.places(null);
  return { segment, query: { where: segment.where(circumstances(clock.now(), places, current.policy)) } };
}
