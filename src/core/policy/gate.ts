/** The only way out: may this message leave now? Sends, holds until a moment, or drops, and always says why. */
import type { Halt } from '../campaign/occurrence-id.ts';
import type { ChannelFacts } from '../channel.ts';
import type { Contact } from '../contact.ts';
import { isSubscribed } from '../lifecycle/stages.ts';
import { haltOf } from '../number/halted-templates.ts';
import { heardHereAt, isStrangeHere } from '../number/moved.ts';
import { type OutboxEntry, occasionOf } from '../outbox.ts';
import { codeOf, templateOf } from '../template.ts';
import { hourMs, type Instant, minuteMs } from '../time/instant.ts';
import { betterOnes, type CapReached, capReached, isStartedToday } from './frequency.ts';
import { personsReplyValidMs } from './persons-words.ts';
import type { Policy } from './policy.ts';
import { saidAlready } from './said-already.ts';
import { quietUntil } from './where.ts';

/** Why a message is not let out, in words that stay the same: metrics, the journal and the console show them. */
export type GateReason =
  | 'expired'
  | 'erased'
  | 'part of another contact'
  | 'opted out'
  | 'no longer opted out'
  | 'unreachable'
  | 'with a person'
  | 'campaign stopped'
  | 'campaign paused'
  | 'no consent'
  | 'consent withdrawn'
  | 'consent expired'
  | 'not subscribed'
  | 'archived'
  | 'reply too late'
  | 'moved to another number'
  | 'paused'
  | 'may have said stop'
  | 'topic refused'
  | 'said already'
  | 'they have not written yet'
  | 'service window closed'
  | 'WhatsApp says the window is closed'
  | 'unanswered budget'
  | 'quiet hours'
  | 'cap per day'
  | 'cap per week'
  | 'cap per month'
  | 'half the cap per day, by their wish'
  | 'half the cap per week, by their wish'
  | 'half the cap per month, by their wish'
  | 'half the cap per day, by their silence'
  | 'half the cap per week, by their silence'
  | 'half the cap per month, by their silence'
  | 'makes way for a better one'
  | 'number warm-up'
  | 'template halted'
  | 'number tier'
  | 'number flagged'
  | 'number restricted'
  | 'number pace'
  | 'catching up'
  | 'undecided entries'
  | 'crossed by a STOP';

export type Verdict =
  | { readonly kind: 'send' }
  /** `until` is when it is worth asking again; null when only an event can change the answer. */
  | { readonly kind: 'hold'; readonly until: Instant | null; readonly reason: GateReason }
  | { readonly kind: 'drop'; readonly reason: GateReason };

export type GateQuestion = {
  readonly contact: Contact;
  readonly message: OutboxEntry;
  readonly policy: Policy;
  readonly channel: ChannelFacts;
  readonly now: Instant;
  /** True while something the contact did is stored but not yet decided: it may be a STOP. */
  readonly undecided: boolean;
  /** Of the campaign that the message is part of: somebody paused or stopped it. */
  readonly halted?: Halt | null;
  /** How much the channel's number may still start today; null where nobody counts. */
  readonly number: NumberBudget | null;
};

/** People whom the number may still write to first today, the day on which it has room for another one, and what says so. */
export type NumberBudget = {
  readonly left: number;
  readonly until: Instant;
  readonly by: Extract<
    GateReason,
    'number warm-up' | 'number tier' | 'number flagged' | 'number restricted' | 'number pace' | 'catching up'
  >;
};

/** An answer to something older than this would surprise. */
const replyValidMs = 24 * hourMs;

const send: Verdict = { kind: 'send' };
const drop = (reason: GateReason): Verdict => ({ kind: 'drop', reason });
const hold = (reason: GateReason, until: Instant | null): Verdict => ({ kind: 'hold', reason, until });

/** The first rule that objects decides; the order is from "never" over "not like this" to "not now". */
export function gate(question: GateQuestion): Verdict {
  const { message, now } = question;
  if (question.contact.erased !== null) return drop('erased');
  if (question.contact.sealed !== null) return drop('part of another contact');
  if (question.halted === 'stopped' && message.origin === 'started') return drop('campaign stopped');
  if (message.expiresAt !== undefined && message.expiresAt <= now) return drop('expired');
  if (message.origin === 'confirmation') return confirmationVerdict(question);
  return (
    everyMessage(question) ?? (message.origin === 'reply' ? replyVerdict(question) : startedVerdict(question))
  );
}

/** The one goodbye after a STOP: the only thing an opted-out contact may still get. */
const confirmationVerdict = ({ contact }: GateQuestion): Verdict =>
  contact.lifecycle.stage === 'optedOut' ? send : drop('no longer opted out');

function everyMessage({ contact, message, policy, channel, now }: GateQuestion): Verdict | null {
  if (contact.lifecycle.stage === 'optedOut') return drop('opted out');
  if (contact.lifecycle.stage === 'unreachable') return drop('unreachable');
  if (message.purpose !== 'service' && contact.consents[message.purpose].state === 'withdrawn') {
    return drop('consent withdrawn');
  }
  if (contact.withPerson && message.body.kind !== 'verbatim' && message.queuedAt > contact.withPerson.since) {
    return message.origin === 'reply' ? drop('with a person') : hold('with a person', now + hourMs);
  }
  const heardAt = heardHereAt(contact);
  const windowClosed =
    channel.serviceWindowMs !== null && (heardAt === null || now - heardAt > channel.serviceWindowMs);
  if (windowClosed && !mayBeTemplate({ message, channel, policy }))
    return hold('service window closed', null);
  const isShut = windowClosed || message.holds?.at(-1)?.reason === 'WhatsApp says the window is closed';
  return isShut && isHalted({ message, channel, policy, now })
    ? hold('template halted', now + haltedLookMs)
    : null;
}

/** WhatsApp tells when it sends the template again, and nobody is woken for it. */
const haltedLookMs = 2 * hourMs;

/** It could go out in its approved form only, and WhatsApp does not send that now. */
function isHalted({
  message,
  channel,
  policy,
  now,
}: Pick<GateQuestion, 'message' | 'channel' | 'policy' | 'now'>): boolean {
  const template = message.origin === 'started' ? templateOf(policy.templates, message) : null;
  const language = template && codeOf(template, message.language);
  if (template === null || language === null) return false;
  return haltOf(channel.templateNews, { name: template.name, language }, now) !== null;
}

/** What we start may go out in its approved form. Answers belong to their moment, and the window is open then. */
const mayBeTemplate = ({
  message,
  channel,
  policy,
}: Pick<GateQuestion, 'message' | 'channel' | 'policy'>): boolean =>
  message.origin === 'started' &&
  channel.templates === true &&
  templateOf(policy.templates, message) !== null;

/** Answers need no consent: they wrote. But an answer belongs to its moment, and people of the business are not always there. */
function replyVerdict({ contact, message, channel, now }: GateQuestion): Verdict {
  // What they wrote can be reacted to only where it stands.
  const isElsewhere = message.body.kind === 'reaction' && message.channel !== channel.id;
  if (contact.moved !== null || isElsewhere) return drop('moved to another number');
  const { lastInboundAt } = contact.talk;
  const validMs = message.body.kind === 'verbatim' ? personsReplyValidMs : replyValidMs;
  return lastInboundAt === null || now - lastInboundAt > validMs ? drop('reply too late') : send;
}

/** What we start needs consent for its purpose, a subscribed contact, and a good moment. */
function startedVerdict(question: GateQuestion): Verdict {
  const { contact, message, policy, channel, now, halted } = question;
  if (contact.lifecycle.stage === 'archived') return drop('archived');
  if (!isSubscribed(contact.lifecycle.stage)) return drop('not subscribed');
  const consent = contact.consents[message.purpose];
  if (consent.state !== 'granted') return drop('no consent');
  if (consent.expiresAt !== undefined && consent.expiresAt <= now) return drop('consent expired');
  if (message.topic !== undefined && contact.preferences.refused.includes(message.topic))
    return drop('topic refused');
  if (saidAlready(contact, message, now, policy.sameAgainMs)) return drop('said already');
  if (halted === 'paused') return hold('campaign paused', now + hourMs);
  if (question.undecided) return hold('undecided entries', now + 1_000);
  if (contact.doubt !== null && message.purpose === 'marketing') return hold('may have said stop', null);
  if (contact.pausedUntil !== null && contact.pausedUntil > now) return hold('paused', contact.pausedUntil);
  if (heardHereAt(contact) === null && !channel.mayWriteFirst && !mayBeTemplate(question))
    return hold('they have not written yet', null);
  // The second message of an occasion is not counted against its first.
  const goesOn = contact.talk.lastStarted === occasionOf(message);
  if (!goesOn && contact.talk.unanswered >= policy.unansweredBudget) return drop('unanswered budget');
  const dayAt = quietUntil(contact, policy, now);
  if (dayAt !== null) return hold('quiet hours', dayAt);
  const nobody = question.number !== null && isOfAll(question.number) ? numberVerdict(question) : null;
  if (nobody) return nobody;
  if (goesOn && !isStrangeHere(contact)) return send;
  return (goesOn ? null : capVerdict(question)) ?? numberVerdict(question) ?? send;
}

/** Nobody is written to first while it lasts, also not who was today. */
const isOfAll = ({ by }: NumberBudget): boolean =>
  by === 'number restricted' || by === 'number pace' || by === 'catching up';

/** The caps of its purpose and topic, and who else has a right to the room that is left. */
function capVerdict(question: GateQuestion): Verdict | null {
  const { contact, message, now } = question;
  const cap = capOn(question, 0);
  if (cap) return hold(reasonOf(cap), cap.until);
  const better = betterOnes(contact, message, now);
  if (better.length === 0 || capOn(question, better.length) === null) return null;
  const first = Math.min(...better.map(({ dueAt }) => dueAt));
  return hold('makes way for a better one', Math.max(first, now) + minuteMs);
}

const reasonOf = ({ cap, halved }: CapReached): GateReason =>
  halved === undefined
    ? `cap per ${cap}`
    : halved === 'silence'
      ? `half the cap per ${cap}, by their silence`
      : `half the cap per ${cap}, by their wish`;

function capOn({ contact, message, policy, now }: GateQuestion, taken: number): CapReached | null {
  const asked = { policy, now, taken };
  const topic =
    message.topic === undefined ? null : capReached(contact, `#${message.topic}`, { policy, now });
  return capReached(contact, message.purpose, asked) ?? topic;
}

/**
 * A new number writes to few, and to more each week (domain.md part 3). Somebody written to today counts once. That day begins
 * at night: they are looked at again when it is day for them, once and not twice a day, however many wait.
 */
function numberVerdict({ contact, message, policy, now, number }: GateQuestion): Verdict | null {
  if (number === null || number.left > 0) return null;
  if (!isOfAll(number) && isStartedToday(contact, policy, now)) return null;
  const dayAt = quietUntil(contact, policy, number.until) ?? number.until;
  return hold(number.by, Math.min(dayAt, message.expiresAt ?? dayAt));
}
