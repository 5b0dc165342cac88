/** May we write to this contact now, and if not, why not? Asks the gate itself, with messages that are never sent. */
import type { Purpose } from '../core/consent.ts';
import type { Contact } from '../core/contact.ts';
import type { MessageOrigin, OutboxEntry, OutboxId } from '../core/outbox.ts';
import { type GateReason, gate, type Verdict } from '../core/policy/gate.ts';
import { textKey } from '../core/texts.ts';
import type { Instant } from '../core/time/instant.ts';
import type { HttpDeps } from './deps.ts';

export type Answer = { readonly verdict: Verdict; readonly words: string };

export type Why = {
  /** A reply to something they wrote. */
  readonly reply: Answer;
  /** A message that we start, by its purpose. */
  readonly started: Readonly<Record<Purpose, Answer>>;
};

/** Null while no release is loaded or the contact's channel is off: then nothing is sent at all. */
export async function why(
  { store, release, channels, clock }: Pick<HttpDeps, 'store' | 'release' | 'channels' | 'clock'>,
  contact: Contact,
): Promise<Why | null> {
  const policy = release()?.policy;
  const channel = channels().find(({ facts }) => facts.id === contact.channel)?.facts;
  if (!policy || !channel) return null;
  const now = clock.now();
  const undecided = (await store.inbox.waitingContacts([contact.id])).has(contact.id);
  const ask = (purpose: Purpose, origin: MessageOrigin): Answer => {
    const message = probe(contact, { purpose, origin, now });
    const verdict = gate({ contact, message, policy, channel, now, undecided });
    return { verdict, words: wordsOf(verdict) };
  };
  return {
    reply: ask('service', 'reply'),
    started: {
      service: ask('service', 'started'),
      utility: ask('utility', 'started'),
      marketing: ask('marketing', 'started'),
    },
  };
}

type Probe = { readonly purpose: Purpose; readonly origin: MessageOrigin; readonly now: Instant };

const probe = (contact: Contact, { purpose, origin, now }: Probe): OutboxEntry => ({
  id: 'probe' as OutboxId,
  channel: contact.channel,
  body: { kind: 'text', key: textKey('common', 'probe') },
  values: {},
  language: contact.language,
  purpose,
  origin,
  optOutLine: false,
  queuedAt: now,
  attempts: 0,
  dueAt: now,
});

function wordsOf(verdict: Verdict): string {
  return verdict.kind === 'send' ? 'It would be sent now.' : reasonWords[verdict.reason];
}

/** What each reason means, for people. */
export const reasonWords: Readonly<Record<GateReason, string>> = {
  expired: 'Its time has passed.',
  'opted out': 'They said stop. Nothing is sent until they say start.',
  'no longer opted out': 'They came back, so the goodbye is no longer right.',
  unreachable: 'Their number cannot be reached. A message from them changes that.',
  'with a person': 'A person of the business talks to them; Kabar is silent until it is handed back.',
  'no consent': 'They have not agreed to messages of this purpose.',
  'consent withdrawn': 'They took back their consent for this purpose.',
  'not subscribed': 'They have not joined, so Kabar answers them and never writes first.',
  archived: 'They have been silent too long. A message from them brings them back.',
  'reply too late': 'They have not written within a day, so there is nothing to answer.',
  paused: 'They asked for a pause.',
  'they have not written yet': 'This channel may not write first.',
  'service window closed':
    'They have not written recently, and this channel sends free text only to those who have.',
  'unanswered budget': 'They have not reacted to the last messages; writing more would not be kind.',
  'quiet hours': 'It is quiet time where they are.',
  'cap per day': 'They had enough messages today.',
  'cap per week': 'They had enough messages this week.',
  'cap per month': 'They had enough messages this month.',
  'undecided entries': 'They have written something that is not yet decided.',
  'crossed by a STOP': 'They said stop while it was on its way.',
};
