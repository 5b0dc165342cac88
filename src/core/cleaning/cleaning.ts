/** One cleaning of the list: how far it is and what it did. One document, written by its version; so it survives a crash. */
import type { ContactId } from '../contact-id.ts';
import type { EntryId } from '../event.ts';
import { type SubscribedStage, subscribedStages } from '../lifecycle/stages.ts';
import type { CleaningRules } from '../policy/cleaning.ts';
import type { ErasingRule } from '../policy/retention.ts';
import type { Instant } from '../time/instant.ts';
import type { CleaningId } from './cleaning-id.ts';
import type { ListSize } from './list-size.ts';

export type Counts = Readonly<Record<string, number>>;

/** One after the other: a stage whose people are looked through, then a retention rule that is carried out. */
export type Part =
  | { readonly do: 'archive'; readonly stage: SubscribedStage | 'unreachable' }
  | { readonly do: 'erase'; readonly rule: ErasingRule['name'] };

/** Archiving comes first: whoever is archived so late that a rule erases the archived is erased by the same cleaning. */
export const parts: readonly Part[] = [
  ...subscribedStages.map((stage): Part => ({ do: 'archive', stage })),
  { do: 'archive', stage: 'unreachable' },
  { do: 'erase', rule: 'never-agreed' },
  { do: 'erase', rule: 'archived' },
  { do: 'erase', rule: 'opted-out' },
];

/** In the order in which people are found: by the beginning of their silence, then by id. */
export type RestingPlace = { readonly since: Instant; readonly id: ContactId };

export type Numbers = {
  readonly archived: Counts;
  readonly erased: Counts;
  /** Whose time is over and who stay for now. */
  readonly notDone: Counts;
};

export type Cleaning = Numbers & {
  readonly id: CleaningId;
  /** Grows with every write; every write names the version it read. */
  readonly version: number;
  /** `schedule`, or who asked. */
  readonly by: string;
  readonly state: 'running' | 'done' | 'stopped';
  /** Who had it end before its end; those who were asked by then are still counted. */
  readonly stoppedBy: string | null;
  readonly rules: Pick<CleaningRules, 'unengagedMs' | 'unreachableMs'>;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly before: ListSize;
  /** Null while it goes on. */
  readonly after: ListSize | null;
  readonly at: { readonly part: number; readonly after: RestingPlace | null };
  /** Who was found and is being asked: what became of them is counted before anybody else is looked for. */
  readonly asked: Asked | null;
};

export type Asked = { readonly part: number; readonly contacts: readonly ContactId[] };

export type Opening = Pick<Cleaning, 'id' | 'by' | 'rules' | 'startedAt' | 'before'>;

export const openCleaning = (opening: Opening): Cleaning => ({
  ...opening,
  version: 1,
  state: 'running',
  stoppedBy: null,
  endedAt: null,
  after: null,
  archived: {},
  erased: {},
  notDone: {},
  at: { part: 0, after: null },
  asked: null,
});

/** A cleaning asks each contact once, however often a batch is asked again. */
export const cleaningEntry = (cleaning: CleaningId, contact: ContactId): EntryId =>
  `cleaning:${cleaning}:${contact}` as EntryId;

/** What it does now; null when all is done. */
export const partOf = ({ part }: { readonly part: number }): Part | null => parts[part] ?? null;

export type Found = {
  readonly contacts: readonly ContactId[];
  readonly notDone: Counts;
  /** Where to look on; null when this part has no more. */
  readonly after: RestingPlace | null;
};

export const advanced = (cleaning: Cleaning, { contacts, notDone, after }: Found): Cleaning => ({
  ...cleaning,
  asked: contacts.length === 0 ? null : { part: cleaning.at.part, contacts },
  notDone: plus(cleaning.notDone, notDone),
  at: after === null ? { part: cleaning.at.part + 1, after: null } : { ...cleaning.at, after },
});

/** Everybody who was asked is decided. */
export const counted = (cleaning: Cleaning, numbers: Numbers): Cleaning => ({
  ...cleaning,
  asked: null,
  archived: plus(cleaning.archived, numbers.archived),
  erased: plus(cleaning.erased, numbers.erased),
  notDone: plus(cleaning.notDone, numbers.notDone),
});

/** Nobody else is looked for. Null when it is over already. */
export const stopped = (cleaning: Cleaning, by: string): Cleaning | null =>
  cleaning.state === 'running'
    ? { ...cleaning, stoppedBy: by, at: { part: parts.length, after: null } }
    : null;

export const closed = (cleaning: Cleaning, after: ListSize, now: Instant): Cleaning => ({
  ...cleaning,
  state: cleaning.stoppedBy === null ? 'done' : 'stopped',
  after,
  endedAt: now,
});

export function plus(a: Counts, b: Counts): Counts {
  const sum = new Map(Object.entries(a));
  for (const [reason, count] of Object.entries(b)) sum.set(reason, (sum.get(reason) ?? 0) + count);
  return Object.fromEntries([...sum].filter(([, count]) => count > 0));
}

/** How often each reason is among these. */
export const countsOf = (reasons: readonly string[]): Counts =>
  reasons.reduce<Counts>((counts, reason) => plus(counts, { [reason]: 1 }), {});

export const totalOf = (counts: Counts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
