/** What people do about a message, and by themselves: pure of who they are, what they remember and their dice. */
import { dayMs, hourMs, type Instant, minuteMs } from '../core/time/instant.ts';
import type { Deed, Meaning, OnPhone, Person, Planned } from './person.ts';
import { type Habits, type Life, personas } from './personas.ts';
import { sayings } from './sayings.ts';
import { wallTime } from './wall-clock.ts';

const lifeOf = ({ joinsAt, unaskedAt, unaskedEver }: Person, now: Instant): Life => ({
  daysSinceJoining: Math.max(0, (now - joinsAt) / dayMs),
  unasked: { week: unaskedAt.filter((at) => now - at < 7 * dayMs).length, ever: unaskedEver },
});

const habitsOf = (person: Person, now: Instant): Habits =>
  personas[person.persona].habits(lifeOf(person, now));

/** In the order in which they will do it. */
export function reactTo(person: Person, message: OnPhone, now: Instant): readonly Planned[] {
  const { dice } = person;
  const habits = habitsOf(person, now);
  if (!dice.chance(habits.reads)) return [];
  const looksAt = whenAwake(person, now + minuteMs + dice.waitMs(habits.looksAfterMs), habits);
  // That an answer was read is no news to anybody (receipts.ts): it would only be work.
  const read: readonly Planned[] = message.unasked
    ? [{ at: looksAt, deed: { do: 'read', message: message.message } }]
    : [];
  const deed = answerTo(person, message, habits);
  // Typing takes its time.
  return deed === null ? read : [...read, { at: looksAt + dice.whole(20, 240) * 1_000, deed }];
}

/** The next time they think of us by themselves, or null. */
export function nextThought(person: Person, now: Instant): Planned | null {
  const habits = habitsOf(person, now);
  if (habits.writesEveryMs === null) return null;
  const at = now + hourMs + person.dice.waitMs(habits.writesEveryMs);
  return { at: whenAwake(person, at, habits), deed: { do: 'think-of-us' } };
}

/** What they do when they think of us; `events` are what an application may tell of. */
export function unprompted(person: Person, events: readonly string[]): Deed {
  const { dice, language } = person;
  const [first, ...more] = events;
  if (first !== undefined && dice.chance(0.4)) return { do: 'visit', event: dice.pick([first, ...more]) };
  return { do: 'write', text: dice.pick(sayings[language].asks), means: 'asks' };
}

/** After a STOP: when they come back, or null. */
export function comesBack(person: Person, now: Instant): Planned | null {
  const habits = habitsOf(person, now);
  if (!person.dice.chance(habits.returns.share)) return null;
  const at = now + dayMs + person.dice.waitMs(habits.returns.afterMs);
  return { at: whenAwake(person, at, habits), deed: { do: 'come-back' } };
}

function answerTo(person: Person, message: OnPhone, habits: Habits): Deed | null {
  const { dice, language } = person;
  const words = sayings[language];
  if (message.unasked && !person.out && dice.chance(habits.fedUp)) return fedUp(person);
  if (message.isPoll) {
    const [first, ...more] = message.options;
    if (first === undefined || !dice.chance(habits.votes)) return null;
    return { do: 'vote', poll: message.message, options: [dice.pick([first, ...more])] };
  }
  if (message.options.length > 0) return dice.chance(habits.answers) ? choice(person, message) : null;
  if (person.out) return null;
  if (/[?？]/.test(message.text))
    return dice.chance(habits.answers)
      ? { do: 'write', text: dice.pick(words.answers), means: 'other' }
      : null;
  if (!message.unasked || !dice.chance(habits.thanks)) return null;
  return dice.chance(0.5)
    ? { do: 'react', to: message.message, emoji: dice.pick(['👍', '❤️', '😋']) }
    : { do: 'write', text: dice.pick(words.thanks), means: 'other' };
}

function fedUp({ dice, language, persona }: Person): Deed {
  const words = sayings[language];
  if (persona === 'wrong-number' && dice.chance(0.5))
    return { do: 'write', text: dice.pick(words.wrongNumber), means: 'maybe-stop' };
  return dice.chance(0.8)
    ? { do: 'write', text: dice.pick(words.stop), means: 'stop' }
    : { do: 'write', text: dice.pick(words.less), means: 'other' };
}

/** What the answers of the shipped flows mean to those who give them; others mean nothing in particular. */
const meanings: Readonly<Record<string, Meaning>> = {
  yes: 'agree',
  no: 'decline',
  stop: 'stop',
  stay: 'stay',
  'as-before': 'as-before',
  'less-often': 'less',
  pause: 'stay',
  'no-news': 'no-news',
};

/** As most people answer a numbered list: with its number, or with the words. */
function choice({ dice, persona, out }: Person, { options }: OnPhone): Deed | null {
  const wanted = (index: number): number => {
    const id = options[index]?.id;
    // Somebody who never asked for it does not agree; whoever wants news says yes nearly always.
    if (id === 'yes') return persona === 'wrong-number' ? 0.05 : 8;
    if (id === 'stop') return 0.3;
    return 1;
  };
  const weights = options.map((_, index) => wanted(index));
  const index = dice.weigh(weights);
  const option = options[index];
  if (option === undefined) return null;
  const means = meanings[option.id] ?? 'other';
  const text = dice.chance(0.6) ? String(index + 1) : option.label;
  return { do: 'write', text, means: out && means === 'agree' ? 'other' : means };
}

/** The first moment from `at` on at which they look at their phone. */
function whenAwake({ zone, dice }: Person, at: Instant, { awake }: Habits): Instant {
  const { minute } = wallTime(at, zone);
  const [from, to] = [awake.from * 60, awake.to * 60];
  const isAwake = from < to ? minute >= from && minute < to : minute >= from || minute < to;
  if (isAwake) return at;
  const untilAwake = (from - minute + 24 * 60) % (24 * 60);
  return at + untilAwake * minuteMs + dice.waitMs(30 * minuteMs);
}
