/**
 * What one trouble leads to: told once when it has lasted, again at growing gaps, once when it is over. What comes and goes all the
 * time has to last longer each time before it is told again.
 */
import { dayMs, hourMs, type Instant, minuteMs } from '../time/instant.ts';
import type { AlertKind, KnownTrouble, Trouble } from './alert.ts';

/** Gone for this long it is over: a connection that comes for a moment is not back. */
const goneMs = 2 * minuteMs;
/** Counted from when it was told first; from then on once a week. */
const repeatsMs = [hourMs, 6 * hourMs, dayMs, 3 * dayMs];
const weekMs = 7 * dayMs;
/** How long what is over is remembered. */
const memoryMs = dayMs;
const leastGraceMs = 5 * minuteMs;
const mostGraceMs = hourMs;

/** What is known afterwards, the very same where nothing is new; null when there is nothing to remember. */
export function followTrouble(
  known: KnownTrouble | null,
  trouble: Trouble | null,
  now: Instant,
  ways: readonly string[],
): KnownTrouble | null {
  if (trouble === null) return known && withoutTrouble(known, now, ways);
  return withTrouble(known, trouble, now, ways);
}

function withTrouble(
  known: KnownTrouble | null,
  { key, title, words, advice, graceMs }: Trouble,
  now: Instant,
  ways: readonly string[],
): KnownTrouble {
  const said = { title, words, advice };
  const before: KnownTrouble =
    known === null || known.phase === 'over' ? watched(key, known, { ...said, since: now }) : known;
  const seen = { ...before, ...said, goneSince: null };
  if (seen.phase === 'watched')
    return now - seen.since < graceOf(graceMs, seen.begun)
      ? sameOr(before, seen)
      : written({ ...seen, phase: 'told', toldAt: now, told: 0, begun: seen.begun + 1 }, 'begun', now, ways);
  return now < repeatAt(seen) ? sameOr(before, seen) : written(seen, 'goes-on', now, ways);
}

function withoutTrouble(known: KnownTrouble, now: Instant, ways: readonly string[]): KnownTrouble | null {
  const goneSince = known.goneSince ?? now;
  const gone = known.goneSince === null ? { ...known, goneSince } : known;
  if (known.phase === 'over') return now - goneSince < memoryMs ? gone : null;
  if (now - goneSince < goneMs) return gone;
  if (known.phase === 'told') return written({ ...gone, phase: 'over' }, 'over', now, ways);
  // Never told, so nothing to take back; what was told before that is not forgotten by it.
  return known.begun === 0 ? null : { ...gone, phase: 'over' };
}

type Begin = Pick<KnownTrouble, 'title' | 'words' | 'advice' | 'since'>;

const watched = (key: string, known: KnownTrouble | null, begin: Begin): KnownTrouble => ({
  key,
  version: known?.version ?? 0,
  phase: 'watched',
  ...begin,
  goneSince: null,
  toldAt: null,
  told: 0,
  begun: known?.begun ?? 0,
  // That it was over is news still to whom it did not reach.
  unsent: known?.unsent ?? null,
});

/** Twice as long with each time that it began today. */
const graceOf = (graceMs: number, begun: number): number =>
  begun === 0
    ? graceMs
    : Math.max(graceMs, Math.min(mostGraceMs, Math.max(graceMs, leastGraceMs) * 2 ** begun));

/** When it is told again. */
function repeatAt({ toldAt, told }: KnownTrouble): Instant {
  const first = toldAt ?? 0;
  const gap = repeatsMs[told - 1];
  if (gap !== undefined) return first + gap;
  return first + (repeatsMs.at(-1) ?? 0) + (told - repeatsMs.length) * weekMs;
}

/** A newer alert takes the place of one that was not taken: it says since when. */
function written(known: KnownTrouble, kind: AlertKind, now: Instant, ways: readonly string[]): KnownTrouble {
  const { key, title, words, advice, since } = known;
  const told = known.told + 1;
  const alert = {
    id: `${key}/${since}/${told}`,
    key,
    kind,
    title,
    words,
    advice,
    since,
    until: kind === 'over' ? known.goneSince : null,
    at: now,
  };
  return { ...known, told, unsent: { alert, ways, tries: 0, dueAt: now } };
}

const sameOr = (before: KnownTrouble, after: KnownTrouble): KnownTrouble =>
  before.goneSince === after.goneSince && before.words === after.words && before.title === after.title
    ? before
    : after;
