/**
 * What became of people by how they joined, by the week in which they did: who was active 90 days later is found from who became
 * active before, and who was no more.
 */
import { dayMs, type Instant } from '../time/instant.ts';
import type { Counts, DayFigures } from './day-figures.ts';
import { mondayOf, shiftedDay } from './weeks.ts';

const watchedDays = 90;
const yearDays = 365;

/** The year up to a day, of whose people it is told what became of them. */
export const yearOfLives = (to: string): { readonly from: string; readonly to: string } => ({
  from: shiftedDay(to, 1 - yearDays),
  to,
});

type Deed = 'joined' | 'left' | 'in' | 'out';

/** `joined counter/instagram 2026-11-23`: neither ways, forms, places nor weeks have a space in their names. */
const name = (deed: Deed, of: string, monday: string): string => `${deed} ${of} ${monday}`;

export const shownName = (form: string, place: string): string =>
  `shown ${place === '' ? form : `${form}/${place}`}`;

type Facts = Readonly<Record<string, unknown>>;

/**
 * What somebody adds who joined, left, or came from one stage to another: to the way they came by, and to the form where it was one.
 * Nothing of whom it is not known.
 */
export function joinedCounts(
  deed: 'joined' | 'left' | 'moved',
  { way, form, joinedAt, from, to, stage }: Facts,
  at: Instant,
  zone: string,
): { readonly ways: readonly string[]; readonly forms: readonly string[] } {
  if (typeof joinedAt !== 'number') return { ways: [], forms: [] };
  const deeds = deedsOf(deed, { from, to, stage }, at - joinedAt < watchedDays * dayMs);
  const monday = mondayOf(joinedAt, zone);
  const names = (of: unknown) => (typeof of === 'string' ? deeds.map((each) => name(each, of, monday)) : []);
  return { ways: names(way), forms: names(form) };
}

function deedsOf(
  deed: 'joined' | 'left' | 'moved',
  { from, to, stage }: Facts,
  isEarly: boolean,
): readonly Deed[] {
  if (deed === 'joined') return ['joined'];
  if (deed === 'left') return isEarly && isActive(stage) ? ['left', 'out'] : ['left'];
  if (!isEarly || isActive(from) === isActive(to)) return [];
  return [isActive(to) ? 'in' : 'out'];
}

const isActive = (stage: unknown): boolean => stage === 'active' || stage === 'loyal';

export type Life = {
  /** How often a page was shown. */
  readonly shown: number;
  readonly joined: number;
  /** Of those who joined, whose 90 days are over. */
  readonly over: number;
  /** Of these, who was active when they were. */
  readonly active: number;
  readonly left: number;
};

/** Days, YYYY-MM-DD, both included. */
type Span = { readonly from: string; readonly to: string };

/**
 * Of those who joined on these days or after, by the way they came or the form and its place, those by which most did first; whose
 * week of joining began before them is not known wholly, and left out.
 */
function livesIn(counts: Counts, { from, to }: Span): readonly (readonly [of: string, Life])[] {
  const lives = new Map<string, Life>();
  for (const [each, count] of Object.entries(counts)) {
    const [deed = '', of = '', monday = ''] = each.split(' ');
    if (monday !== '' && monday < from) continue;
    const life = lives.get(of) ?? { shown: 0, joined: 0, over: 0, active: 0, left: 0 };
    // Who joined on the Sunday is the last to have them behind them.
    const isOver = monday !== '' && shiftedDay(monday, 6 + watchedDays) < to;
    lives.set(of, {
      shown: life.shown + (deed === 'shown' ? count : 0),
      joined: life.joined + (deed === 'joined' ? count : 0),
      left: life.left + (deed === 'left' ? count : 0),
      over: life.over + (isOver && deed === 'joined' ? count : 0),
      active: life.active + (isOver ? (signOf[deed] ?? 0) * count : 0),
    });
  }
  return [...lives].sort(([, one], [, other]) => other.joined - one.joined || other.shown - one.shown);
}

const signOf: Readonly<Record<string, number>> = { in: 1, out: -1 };

export type FormLife = Life & {
  readonly form: string;
  /** Empty for the form itself, at no place of its own. */
  readonly place: string;
};

/** Of all forms and their places, those by which most joined first. */
export const formLives = ({ forms }: Pick<DayFigures, 'forms'>, span: Span): readonly FormLife[] =>
  livesIn(forms, span).map(([of, life]) => {
    const [form = '', ...place] = of.split('/');
    return { form, place: place.join('/'), ...life };
  });

export type WayLife = Omit<Life, 'shown'> & {
  /** A consent method: `import`. */
  readonly way: string;
};

/** Of all ways, those by which most joined first. */
export const wayLives = ({ ways }: Pick<DayFigures, 'ways'>, span: Span): readonly WayLife[] =>
  livesIn(ways, span).map(([way, { shown: _, ...life }]) => ({ way, ...life }));
