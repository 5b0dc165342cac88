/** One point of a life as the checker sees it: a real contact, and what the engine does not keep but the phone shows. */
import type { ChannelFacts } from '../channel.ts';
import type { Contact } from '../contact.ts';
import type { Decision } from '../decide.ts';
import type { Arrival } from '../event.ts';
import type { JournalLine } from '../journal.ts';
import type { OptionKey, OutboxEntry } from '../outbox.ts';
import type { GateQuestion, Verdict } from '../policy/gate.ts';
import type { Instant } from '../time/instant.ts';
import type { World } from '../world.ts';

export type Situation = {
  readonly contact: Contact;
  readonly now: Instant;
  /** The answers that the open question offers, as it was shown. */
  readonly offered: readonly OptionKey[];
  /** Confirmations they got since they opted out. */
  readonly goodbyes: number;
};

/** What is verified. Tests hand in broken ones; everybody else those of the engine. */
export type Engine = {
  readonly decide: (contact: Contact, arrival: Arrival, world: World) => Decision;
  readonly gate: (question: GateQuestion) => Verdict;
};

/** What became of a message that was to be sent. */
export type Utterance = { readonly entry: OutboxEntry; readonly verdict: Verdict };

/** What one thing that happened led to. */
export type Turned = {
  readonly situation: Situation;
  readonly uttered: readonly Utterance[];
  readonly journal: readonly JournalLine[];
  /** What had to be assumed of the contact, because nothing in the model tells it. */
  readonly assumed: readonly string[];
  /** It happened in quiet hours. */
  readonly atNight: boolean;
};

/** The friendliest line there is: what it does not let out, no line does. */
export const openLine = (id: ChannelFacts['id']): ChannelFacts => ({
  id,
  transport: 'simulator',
  options: { style: 'buttons', max: 10 },
  polls: true,
  serviceWindowMs: null,
  mayWriteFirst: true,
});
