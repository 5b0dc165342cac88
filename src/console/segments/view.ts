/** Everything the pages of segments show: what each asks, how many answer to it, and some of them. */
import { campaignsOf } from '../../core/campaign/campaign.ts';
import { nameOf } from '../../core/name.ts';
import type { Release } from '../../core/release.ts';
import { readSegment } from '../../core/segment/read-segment.ts';
import type { Segment } from '../../core/segment/segment.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Language } from '../frame/language.ts';
import { type Counted, createCounts } from '../people/counts.ts';
import { numberOf } from '../people/list-view.ts';
import { findPeople } from '../people/search.ts';
import { type Condition, fieldsOf, isWhole, readCondition, writeCondition } from './condition.ts';
import { conditionInWords } from './condition-words.ts';

export type SegmentRow = {
  readonly name: string;
  /** In CEL. */
  readonly source: string;
  /** Null where the builder could not have written it. */
  readonly inWords: string | null;
  readonly counted: Counted;
  readonly campaigns: readonly string[];
};

export type Person = { readonly id: string; readonly name: string | null; readonly number: string };

export type SegmentView = SegmentRow & Sample;

/** The newest of them. `isSure` is false while there may be some whom the look did not come to. */
export type Sample = { readonly people: readonly Person[]; readonly isSure: boolean };

/** What a condition that is not in any file yet would find. */
export type Preview =
  | { readonly kind: 'nothing' }
  /** The places of rows that lack a value. */
  | { readonly kind: 'unfinished'; readonly rows: readonly number[] }
  | { readonly kind: 'broken'; readonly words: string }
  | ({ readonly kind: 'sound'; readonly source: string; readonly counted: Counted } & Sample);

export type Segments = {
  rows(release: Release, language: Language): Promise<readonly SegmentRow[]>;
  /** Null where there is no such segment. */
  one(release: Release, name: string, language: Language): Promise<SegmentView | null>;
  preview(release: Release, condition: Condition): Promise<Preview>;
};

const shownPeople = 10;
const mostAsked = 200;

export function createSegments(deps: ConsoleDeps): Segments {
  /** What was asked lately, by its source: another condition is another count, also under the same name. */
  const asked = new Map<string, Segment>();
  const withAsked: ConsoleDeps = {
    ...deps,
    release() {
      const release = deps.release();
      return release && { ...release, segments: asked };
    },
  };
  const counts = createCounts(withAsked);

  function countOf(segment: Segment): Promise<Counted> {
    asked.delete(segment.source);
    asked.set(segment.source, segment);
    const [oldest] = asked.keys();
    if (asked.size > mostAsked && oldest !== undefined) asked.delete(oldest);
    return counts.of(filterOf(segment));
  }

  async function rowOf(
    release: Release,
    name: string,
    segment: Segment,
    language: Language,
  ): Promise<SegmentRow> {
    const read = readCondition(segment.source, fieldsOf(release));
    return {
      name,
      source: segment.source,
      inWords: read && conditionInWords(read, language),
      counted: await countOf(segment),
      campaigns: campaignsOf(release)
        .filter(({ to }) => to === name)
        .map(({ flow }) => flow),
    };
  }

  async function sampleOf(segment: Segment): Promise<Sample> {
    const { people, next } = await findPeople(withAsked, filterOf(segment), {
      after: null,
      limit: shownPeople,
    });
    const shown = people.map(({ contact }) => ({
      id: contact.id,
      name: nameOf(contact),
      number: numberOf(contact),
    }));
    return { people: shown, isSure: people.length > 0 || next === null };
  }

  return {
    rows: (release, language) =>
      Promise.all([...release.segments].map(([name, each]) => rowOf(release, name, each, language))),
    async one(release, name, language) {
      const segment = release.segments.get(name);
      if (!segment) return null;
      return { ...(await rowOf(release, name, segment, language)), ...(await sampleOf(segment)) };
    },
    async preview(release, condition) {
      if (condition.rows.length === 0) return { kind: 'nothing' };
      const fields = fieldsOf(release);
      const rows = condition.rows.flatMap((row, place) => {
        const field = fields.find(({ name }) => name === row.field);
        return field && isWhole(row, field) ? [] : [place];
      });
      if (rows.length > 0) return { kind: 'unfinished', rows };
      const source = writeCondition(condition, fields);
      const reading = readSegment(source, release.attributes);
      if (reading.kind === 'broken') return { kind: 'broken', words: reading.problem.message };
      return {
        kind: 'sound',
        source,
        counted: await countOf(reading.segment),
        ...(await sampleOf(reading.segment)),
      };
    },
  };
}

const filterOf = ({ source }: Segment) => ({ search: '', segment: source, stage: '', tag: '' }) as const;
