/**
 * Judges from outside: by what people did and what stood on their phones, the message log, and the house rules in plain terms.
 * It shares no code with the gate, keeps its own calendar, and is told nothing of what the engine thought.
 */
import type { Purpose } from '../core/consent.ts';
import type { ContactId } from '../core/contact-id.ts';
import type { Caps } from '../core/policy/policy.ts';
import type { Release } from '../core/release.ts';
import { dayMs, hourMs, type Instant, minuteMs } from '../core/time/instant.ts';
import { createWitness, type Violation } from './conversation.ts';
import { innerFlows } from './inner-flows.ts';
import type { Deed } from './person.ts';
import type { Rule } from './rules.ts';
import type { Seen, Sight, Watcher } from './sight.ts';
import { wallTime } from './wall-clock.ts';

export type Auditor = { readonly watch: Watcher; violations(): readonly Violation[] };

/** What was started last: what the same flow, or one inside the other, says at that moment belongs together. */
type Occasion = { readonly at: Instant; readonly flow: string | null; readonly purpose: Purpose };

/** What the auditor holds of one person, by what they themselves did. */
type Known = {
  agreed: boolean;
  /** They wrote what may mean STOP: a goodbye may follow, and nothing has to. */
  mayBeOut: boolean;
  out: boolean;
  noNews: boolean;
  less: boolean;
  lastDidAt: Instant | null;
  started: { readonly day: number; readonly purpose: Purpose; readonly topic: string | null }[];
  latest: Occasion | null;
  stopAt: Instant | null;
  askedAt: Instant | null;
  contact: ContactId | null;
};

const stranger = (): Known => ({
  agreed: false,
  mayBeOut: false,
  out: false,
  noNews: false,
  less: false,
  lastDidAt: null,
  started: [],
  latest: null,
  stopAt: null,
  askedAt: null,
  contact: null,
});

/** An answer to something older surprises (domain.md part 2: the service window is a day). */
const answerWithinMs = dayMs;
const goodbyeWithinMs = 10 * minuteMs;
const answeredWithinMs = hourMs;

export function createAuditor({
  policy,
  topics,
  flows,
}: Pick<Release, 'policy' | 'topics' | 'flows'>): Auditor {
  const startsInside = innerFlows(flows);
  const people = new Map<number, Known>();
  const withPerson = new Set<ContactId>();
  /** Who waits for something from us. */
  const waiting = new Map<number, Seen>();
  const witness = createWitness();
  const quiet = { from: minuteOf(policy.quietHours.from), to: minuteOf(policy.quietHours.to) };
  /** The question whether somebody whom another one signed up agrees may be asked without their consent. */
  const asksForConsent = policy.stageFlows.confirming ?? null;

  const known = ({ index }: Seen): Known => {
    const before = people.get(index);
    if (before) return before;
    const now = stranger();
    people.set(index, now);
    return now;
  };
  const areTogether = (one: string | null, other: string | null) =>
    one === other ||
    (one !== null && other !== null && (startsInside(one, other) || startsInside(other, one)));
  const accuse = (rule: Rule, who: Seen, at: Instant) => witness.accuse(rule, who, at);

  const heard = (sight: Extract<Sight, { of: 'heard' }>) => {
    const { who, at, log } = sight;
    const person = known(who);
    if (log === null) return accuse('a message that the log does not know', who, at);
    person.contact = log.contact;
    person.askedAt = null;
    if (log.origin === 'confirmation') {
      if (!person.out && !person.mayBeOut) accuse('a second goodbye', who, at);
      else if (person.out && person.stopAt === null) accuse('a second goodbye', who, at);
      person.out = true;
      person.mayBeOut = false;
      person.stopAt = null;
      return;
    }
    if (person.out) return accuse('a message after a STOP', who, at);
    if (log.origin === 'reply') {
      if (person.lastDidAt === null || at - person.lastDidAt > answerWithinMs)
        accuse('an answer to nobody', who, at);
      return;
    }
    judgeStarted(person, sight, log.flow, log.topic);
  };

  const judgeStarted = (
    person: Known,
    { who, at }: Extract<Sight, { of: 'heard' }>,
    flow: string | null,
    topic: string | null,
  ) => {
    const purpose = (topic === null ? undefined : topics.get(topic)?.purpose) ?? 'marketing';
    const mayAsk = flow !== null && flow === asksForConsent;
    const allowed =
      purpose === 'service' || mayAsk || (person.agreed && !(person.noNews && purpose === 'marketing'));
    if (!allowed) accuse('a started message without consent', who, at);
    const { minute, day } = wallTime(at, who.zone);
    const isNight =
      quiet.from <= quiet.to
        ? minute >= quiet.from && minute < quiet.to
        : minute >= quiet.from || minute < quiet.to;
    if (isNight) accuse('a started message in quiet hours', who, at);
    const { latest } = person;
    person.latest = { at, flow, purpose };
    if (latest?.at === at && latest.purpose === purpose && areTogether(latest.flow, flow)) return;
    person.started = person.started.filter((each) => each.day > day - 31);
    const caps: readonly (readonly [Caps | undefined, (each: Known['started'][number]) => boolean])[] = [
      [capsFor(policy.caps[purpose], person, purpose), (each) => each.purpose === purpose],
      [topic === null ? undefined : policy.topicCaps?.[topic], (each) => each.topic === topic],
    ];
    for (const [cap, counts] of caps) {
      for (const { name, days, rule } of windows) {
        const limit = cap?.[name];
        const before = person.started.filter((each) => counts(each) && each.day > day - days).length;
        if (limit !== undefined && before >= limit) accuse(rule, who, at);
      }
    }
    person.started.push({ day, purpose, topic });
  };

  const did = (who: Seen, deed: Deed, at: Instant) => {
    if (deed.do === 'change-number') {
      people.set(who.index, stranger());
      waiting.delete(who.index);
      return;
    }
    const person = known(who);
    if (['write', 'vote', 'react'].includes(deed.do)) person.lastDidAt = at;
    // The form tells us of them, and the first thing they hear is about that.
    if (deed.do === 'join' || deed.do === 'visit') person.lastDidAt = at;
    if (deed.do !== 'write') return;
    const { means } = deed;
    switch (means) {
      case 'stop':
        if (!person.out) person.stopAt = at;
        person.out = true;
        break;
      case 'maybe-stop':
        person.mayBeOut = true;
        break;
      case 'start':
      case 'agree':
      case 'as-before':
        Object.assign(person, { agreed: true, noNews: false, less: false });
        break;
      case 'no-news':
        person.noNews = true;
        break;
      case 'less':
        person.less = true;
        break;
      case 'asks':
        // Whoever is with a person of the business is not answered by us.
        if (person.contact === null || !withPerson.has(person.contact)) person.askedAt = at;
        break;
      case 'decline':
      case 'stay':
      case 'other':
        break;
      default:
        means satisfies never;
    }
    if (['start', 'agree', 'as-before', 'less', 'stay'].includes(means)) {
      person.out = false;
      person.stopAt = null;
    }
    if (person.stopAt !== null || person.askedAt !== null) waiting.set(who.index, who);
  };

  const lookForSilence = (now: Instant) => {
    for (const [index, who] of waiting) {
      const person = known(who);
      const isBusy = person.contact !== null && withPerson.has(person.contact);
      if (person.askedAt !== null && (isBusy || person.out)) person.askedAt = null;
      if (person.stopAt !== null && now - person.stopAt > goodbyeWithinMs) {
        accuse('a STOP without a goodbye', who, person.stopAt);
        person.stopAt = null;
      }
      if (person.askedAt !== null && now - person.askedAt > answeredWithinMs) {
        accuse('a question without an answer', who, person.askedAt);
        person.askedAt = null;
      }
      if (person.stopAt === null && person.askedAt === null) waiting.delete(index);
    }
  };

  return {
    violations: witness.violations,
    watch(sight) {
      witness.see(sight);
      switch (sight.of) {
        case 'heard':
          return heard(sight);
        case 'did':
          return did(sight.who, sight.deed, sight.at);
        case 'handed':
          return void (sight.to === 'person'
            ? withPerson.add(sight.contact)
            : withPerson.delete(sight.contact));
        case 'day-over':
          return lookForSilence(sight.at);
        default:
          return;
      }
    },
  };
}

const windows = [
  { name: 'day', days: 1, rule: 'more than the day allows' },
  { name: 'week', days: 7, rule: 'more than the week allows' },
  { name: 'month', days: 30, rule: 'more than the month allows' },
] as const;

/** Half of it for whoever asked for less, and at least something. */
function capsFor(caps: Caps, { less }: Known, purpose: Purpose): Caps {
  if (!less || purpose === 'service') return caps;
  return Object.fromEntries(
    Object.entries(caps).map(([name, limit]) => [name, Math.max(1, Math.floor(limit / 2))]),
  );
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
