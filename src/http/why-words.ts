/** The gate's reasons in words for people: the console, the API and the command line say the same. */
import type { GateReason, Verdict } from '../core/policy/gate.ts';

export function wordsOf(verdict: Verdict): string {
  return verdict.kind === 'send' ? 'It would be sent now.' : reasonWords[verdict.reason];
}

/** Of a message's row: the gate's reasons and what else can become of a send. */
export const wordsOfReason = (reason: string): string =>
  reasonWords[reason as GateReason] ?? otherWords[reason] ?? `It ended with "${reason}".`;

const otherWords: Readonly<Record<string, string>> = {
  'in doubt': 'Nobody knows whether it left, and what we start is not sent twice.',
};

/** What each reason means, for people. */
const reasonWords: Readonly<Record<GateReason, string>> = {
  expired: 'Its time has passed.',
  'opted out': 'They said stop. Nothing is sent until they say start.',
  erased: 'They were erased. Nothing can reach them any more.',
  'part of another contact': 'They are part of another contact now; what is to be said is said to that one.',
  'no longer opted out': 'They came back, so the goodbye is no longer right.',
  unreachable: 'Their number cannot be reached. A message from them changes that.',
  'with a person': 'A person of the business talks to them; Kabar is silent until it is handed back.',
  'campaign stopped': 'The campaign that it is part of was stopped.',
  'campaign paused': 'The campaign that it is part of is paused.',
  'no consent': 'They have not agreed to messages of this purpose.',
  'consent withdrawn': 'They took back their consent for this purpose.',
  'consent expired': 'The consent for this purpose was implied, and its time is over.',
  'not subscribed': 'They have not joined, so Kabar answers them and never writes first.',
  archived: 'They have been silent too long. A message from them brings them back.',
  'reply too late': 'They have not written within a day, so there is nothing to answer.',
  'moved to another number':
    'They asked on another number and were moved since: an answer from a number that is strange to them would surprise.',
  paused: 'They asked for a pause.',
  'may have said stop':
    'They wrote something that may mean stop, and were asked; until they say, no marketing is sent.',
  'topic refused': 'They do not want this topic.',
  'said already': 'The same was said to them a short while ago.',
  'they have not written yet': 'This channel may not write first.',
  'service window closed':
    'They have not written recently, and this channel sends free text only to those who have.',
  'WhatsApp says the window is closed':
    'WhatsApp takes free text only for a day after they wrote, and says that this day is over.',
  'unanswered budget': 'They have not reacted to the last messages; writing more would not be kind.',
  'quiet hours': 'It is quiet time where they are.',
  'cap per day': 'They had enough messages today.',
  'cap per week': 'They had enough messages this week.',
  'cap per month': 'They had enough messages this month.',
  'half the cap per day, by their wish': 'They asked for less: half of what others get today.',
  'half the cap per week, by their wish': 'They asked for less: half of what others get in a week.',
  'half the cap per month, by their wish': 'They asked for less: half of what others get in a month.',
  'half the cap per day, by their silence':
    'They have not reacted to the last messages, so they get half of what others get today, until they do.',
  'half the cap per week, by their silence':
    'They have not reacted to the last messages, so they get half of what others get in a week, until they do.',
  'half the cap per month, by their silence':
    'They have not reacted to the last messages, so they get half of what others get in a month, until they do.',
  'makes way for a better one': 'A more important message waits for the room that is left under the caps.',
  'number warm-up': 'The number is still young: it has written to as many people today as it should.',
  'template halted':
    'What may be said now has to be a template, and WhatsApp has paused, disabled or rejected the one for it.',
  'number tier': 'The number has written to as many people today as WhatsApp allows it.',
  'number flagged':
    'WhatsApp says that many people blocked or reported the number: it writes to few people a day until that is over.',
  'number restricted':
    'The number is restricted: it answers, and starts nothing until a person resumes it (kabar channels).',
  'number pace': 'What Kabar starts leaves one after the other, with pauses: its turn is later.',
  'catching up':
    'The channel was away, and what was written meanwhile is not all told and decided yet: it may be a stop.',
  'undecided entries': 'They have written something that is not yet decided.',
  'crossed by a STOP': 'They said stop while it was on its way.',
};
