/** When two situations are the same to the checker, and what it forgets to make them so. */
import type { Contact, SetAside } from '../contact.ts';
import { noRhythm } from '../engagement/rhythm.ts';
import { noEngagement } from '../engagement/score.ts';
import type { Frame, Run } from '../flow/run.ts';
import { countedBy } from '../lifecycle/step.ts';
import type { OutboxEntry } from '../outbox.ts';
import { trialTimers } from '../variants/trial.ts';
import type { Wakeup } from '../wakeup.ts';
import { isExpected, withoutExpected } from './expecting.ts';
import type { Situation } from './situation.ts';
import { isKnown, type Names } from './unknowns.ts';

/** What conditions ask for; everything else about a person moves nothing. */
export type Relevant = { readonly contact: Names; readonly run: Names };

/**
 * Forgets whatever only makes the gate stricter (caps used up, what was said already, unanswered messages, a pause, refused
 * topics, "less often"), how engaged they are, and every value that nothing asks for. So a message that leaves in real life
 * leaves here, too; that somebody becomes loyal, or no longer is, may happen at any time.
 */
export function forget(contact: Contact, relevant: Relevant, language: string): Contact {
  const { talk, run } = contact;
  return withoutExpected({
    ...contact,
    profileName: null,
    language,
    languageFrom: 'default',
    attributes: known(contact.attributes, relevant.contact),
    tags: relevant.contact.has('tags') ? contact.tags : [],
    preferences: { cadence: 'normal', refused: [] },
    pausedUntil: null,
    wakeups: contact.wakeups.filter(({ timer }) => timer !== 'pause' && !timer.startsWith(trialTimers)),
    run: run && withKnown(run, relevant),
    aside: contact.aside.map((one) => ({ ...one, run: withKnown(one.run, relevant) })),
    polls: contact.polls.slice(-1),
    engagement: noEngagement,
    celebratedAt: null,
    silence: contact.silence && { ...contact.silence, since: 0 },
    stageSince: null,
    joined: null,
    rhythm: noRhythm,
    talk: {
      ...talk,
      unanswered: 0,
      lastReadAt: null,
      optOutLineOn: null,
      lastStarted: null,
      said: [],
      startedByDay: {},
    },
    credit: null,
    trials: [],
    friends: 0,
  });
}

const known = <T>(values: Readonly<Record<string, T>>, names: Names): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => names.has(name) && isKnown(value)));

const withKnown = (run: Run, relevant: Relevant): Run => ({
  ...run,
  values: known(run.values, relevant.run),
});

/** Of times only the order counts in which timers are due. */
export function keyOf({ contact, goodbyes }: Situation): string {
  const { lifecycle, consents, run, queue, planned, aside, outbox, wakeups, attributes, tags, talk } =
    contact;
  return JSON.stringify([
    lifecycle,
    Object.values(consents).map(({ state }) => state),
    [contact.pendingConsent, contact.doubt, contact.withPerson, contact.erased].map((set) => set !== null),
    contact.suppressed,
    run && runKey(run),
    queue.map(({ flow }) => flow),
    planned.map(({ flow }) => flow),
    aside.map(asideKey),
    // Held twice is held: how often makes no difference, and would grow without end.
    [...new Set(outbox.map(outboxKey))],
    timersOf(wakeups),
    talk.silentSince !== null,
    Object.entries(attributes).sort(),
    [...tags].sort(),
    Math.min(goodbyes, 2),
  ]);
}

/** Of what may be due at any time the order says nothing. */
const timersOf = (wakeups: readonly Wakeup[]): readonly (readonly string[])[] => {
  const [anyTime, next] = [wakeups.filter(isAnyTime), wakeups.filter((wakeup) => !isAnyTime(wakeup))];
  return [anyTime.map(({ timer }) => timer).sort(), inOrder(next).map(({ timer }) => timer)];
};

const inOrder = (wakeups: readonly Wakeup[]): readonly Wakeup[] =>
  [...wakeups].sort((a, b) => a.dueAt - b.dueAt || (a.timer < b.timer ? -1 : 1));

/** The first in this order is due next; days of their own, and whatever hangs on how engaged they are, may be due at any time. */
export const dueNext = ({ wakeups }: Contact): readonly Wakeup[] => {
  const ordered = inOrder(wakeups);
  const anyTime = ordered.filter(isAnyTime);
  return [...anyTime, ...ordered.filter((wakeup) => !isAnyTime(wakeup)).slice(0, 1)];
};

const isAnyTime = (wakeup: Wakeup): boolean => countedBy(wakeup.timer) === 'fading' || isExpected(wakeup);

const runKey = ({ stack, values }: Run) => [stack.map(frameKey), Object.entries(values).sort()];

const frameKey = ({ flow, step, tries, waiting }: Frame) => [
  flow,
  step,
  tries,
  waiting?.for ?? null,
  ...(waiting?.for === 'answer' ? [waiting.silences, waiting.shownAt !== null] : []),
];

const asideKey = ({ run, timer, heard }: SetAside) => [runKey(run), timer?.name ?? null, heard?.name ?? null];

const outboxKey = ({ origin, purpose, flow, step, held }: OutboxEntry): string =>
  [origin, purpose, flow, step, held?.reason].join(' ');
