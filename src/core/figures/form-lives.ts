/**
 * What became of people who joined by a form, by the week in which they did: who was active 90 days later is found from who became
 * active before, and who was no more.
 */
import { dayMs, type Instant } from '../time/instant.ts';
import type { Counts } from './day-figures.ts';
import { mondayOf, shiftedDay } from './weeks.ts';

const formDays = 90;

type Deed = 'joined' | 'left' | 'in' | 'out';

/** `joined counter/instagram 2026-11-23`: neither forms, places nor weeks have a space in their names. */
const name = (deed: Deed, form: string, monday: string): string => `${deed} ${form} ${monday}`;

export const shownName = (form: string, place: string): string =>
  `shown ${place === '' ? form : `${form}/${place}`}`;

type Facts = Readonly<Record<string, unknown>>;

/** What somebody adds who joined, left, or came from one stage to another; nothing where they came by no form. */
export function formCounts(
  deed: 'joined' | 'left' | 'moved',
  { form, joinedAt, from, to, stage }: Facts,
  at: Instant,
  zone: string,
): readonly string[] {
  if (typeof form !== 'string' || typeof joinedAt !== 'number') return [];
  const monday = mondayOf(joinedAt, zone);
  const isEarly = at - joinedAt < formDays * dayMs;
  if (deed === 'joined') return [name('joined', form, monday)];
  const out = isEarly && isActive(deed === 'left' ? stage : from) ? [name('out', form, monday)] : [];
  if (deed === 'left') return [name('left', form, monday), ...out];
  return isActive(from) === isActive(to) || !isEarly ? [] : isActive(to) ? [name('in', form, monday)] : out;
}

const isActive = (stage: unknown): boolean => stage === 'active' || stage === 'loyal';

export type FormLife = {
  /** Empty for the form itself, at no place of its own. */
  readonly place: string;
  /** How often its page was shown. */
  readonly shown: number;
  readonly joined: number;
  /** Of those who joined, whose 90 days are over. */
  readonly over: number;
  /** Of these, who was active when they were. */
  readonly active: number;
  readonly left: number;
};

/** Of those who joined on these days or after; whose week of joining began before them is not known wholly, and left out. */
export function formLives(
  { forms }: { readonly forms: Counts },
  form: string,
  { from, to }: { readonly from: string; readonly to: string },
): readonly FormLife[] {
  const lives = new Map<string, FormLife>();
  for (const [each, count] of Object.entries(forms)) {
    const [deed = '', of = '', monday = ''] = each.split(' ');
    const [id = '', ...rest] = of.split('/');
    if (id !== form || (monday !== '' && monday < from)) continue;
    const place = rest.join('/');
    const life = lives.get(place) ?? { place, shown: 0, joined: 0, over: 0, active: 0, left: 0 };
    // Who joined on the Sunday is the last to have them behind them.
    const isOver = monday !== '' && shiftedDay(monday, 6 + formDays) < to;
    lives.set(place, {
      ...life,
      shown: life.shown + (deed === 'shown' ? count : 0),
      joined: life.joined + (deed === 'joined' ? count : 0),
      left: life.left + (deed === 'left' ? count : 0),
      over: life.over + (isOver && deed === 'joined' ? count : 0),
      active: life.active + (isOver ? (signOf[deed] ?? 0) * count : 0),
    });
  }
  return [...lives.values()].sort((one, other) => other.joined - one.joined || other.shown - one.shown);
}

const signOf: Readonly<Record<string, number>> = { in: 1, out: -1 };
