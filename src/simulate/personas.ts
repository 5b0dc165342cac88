/** Eight kinds of people. Each says, of a life so far, what somebody of the kind is likely to do; nothing here knows of Kabar. */
import { dayMs, hourMs, minuteMs } from '../core/time/instant.ts';

export const personaNames = [
  'eager',
  'busy',
  'night-shift',
  'fading',
  'annoyed',
  'wrong-number',
  'changes-number',
  'other-language',
] as const;
export type PersonaName = (typeof personaNames)[number];

/** What has happened to somebody so far, as they remember it. */
export type Life = {
  readonly daysSinceJoining: number;
  /** Messages nobody asked for, in the last seven days and since they joined. */
  readonly unasked: { readonly week: number; readonly ever: number };
};

/** Probabilities, hours and spans. */
export type Habits = {
  /** Local hours in which they look at their phone; may cross midnight. */
  readonly awake: { readonly from: number; readonly to: number };
  /** How long until they look, on average. */
  readonly looksAfterMs: number;
  readonly reads: number;
  /** A question with or without options. */
  readonly answers: number;
  readonly votes: number;
  /** A word or a smile about something that asks nothing. */
  readonly thanks: number;
  /** An unasked message is one too many: they say so and leave, or want less. */
  readonly fedUp: number;
  /** How often they write without being asked; null: never. */
  readonly writesEveryMs: number | null;
  /** After a STOP: do they ever come back, and after how long? */
  readonly returns: { readonly share: number; readonly afterMs: number };
};

export type Persona = {
  /** Of a hundred people, so many. */
  readonly of100: number;
  readonly habits: (life: Life) => Habits;
  /** How many days after joining they get another number; null: never. */
  readonly changesNumberAfterDays: number | null;
  /** Somebody else left their number with us: they never asked for anything. */
  readonly signedUpByAnother: boolean;
};

const usual: Habits = {
  awake: { from: 7, to: 23 },
  looksAfterMs: 45 * minuteMs,
  reads: 0.9,
  answers: 0.5,
  votes: 0.4,
  thanks: 0.08,
  fedUp: 0.002,
  writesEveryMs: 60 * dayMs,
  returns: { share: 0.1, afterMs: 120 * dayMs },
};

const persona = (of100: number, habits: Persona['habits'], more: Partial<Persona> = {}): Persona => ({
  of100,
  habits,
  changesNumberAfterDays: null,
  signedUpByAnother: false,
  ...more,
});

/** Half of what was there is left after so many days. */
const halvedEvery = (days: number, life: Life): number => 0.5 ** (life.daysSinceJoining / days);

export const personas: Readonly<Record<PersonaName, Persona>> = {
  eager: persona(18, () => ({
    ...usual,
    looksAfterMs: 8 * minuteMs,
    reads: 0.99,
    answers: 0.9,
    votes: 0.85,
    thanks: 0.3,
    fedUp: 0.0005,
    writesEveryMs: 21 * dayMs,
  })),

  busy: persona(30, () => ({
    ...usual,
    awake: { from: 18, to: 23 },
    looksAfterMs: 6 * hourMs,
    answers: 0.3,
    votes: 0.25,
  })),

  'night-shift': persona(6, () => ({ ...usual, awake: { from: 21, to: 7 }, looksAfterMs: hourMs })),

  fading: persona(22, (life) => {
    const left = halvedEvery(40, life);
    return {
      ...usual,
      reads: Math.max(0.15, 0.95 * left),
      answers: 0.8 * left,
      votes: 0.7 * left,
      thanks: 0.15 * left,
      // Something reminds them of us, once or twice a year.
      writesEveryMs: 240 * dayMs,
    };
  }),

  annoyed: persona(10, ({ unasked }) => ({
    ...usual,
    answers: 0.25,
    votes: 0.1,
    fedUp: Math.min(0.6, 0.03 * unasked.ever + (unasked.week > 1 ? 0.15 : 0)),
    writesEveryMs: null,
  })),

  'wrong-number': persona(
    4,
    () => ({ ...usual, answers: 0.5, fedUp: 0.25, thanks: 0, writesEveryMs: null }),
    {
      signedUpByAnother: true,
    },
  ),

  'changes-number': persona(4, () => usual, { changesNumberAfterDays: 90 }),

  'other-language': persona(6, () => ({ ...usual, answers: 0.35 })),
};
