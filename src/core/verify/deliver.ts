/** Lets out what may leave now, in the sender's order, with the real gate: sent, held or dropped, each with its reason. */
import type { Contact } from '../contact.ts';
import type { TransportId } from '../message.ts';
import type { OptionKey, OutboxEntry } from '../outbox.ts';
import { claimed, claimMs, dropped, held, sent } from '../sending.ts';
import { dayMs } from '../time/instant.ts';
import type { World } from '../world.ts';
import type { Engine, Situation, Utterance } from './situation.ts';

/** A run of the interpreter sends a handful; more is a loop, and the rest of it changes nothing. */
const mostMessages = 60;

export type Delivered = {
  readonly contact: Contact;
  readonly uttered: readonly Utterance[];
  readonly offered: readonly OptionKey[];
};

export function deliver(
  { contact: before, offered: known }: Pick<Situation, 'contact' | 'offered'>,
  engine: Engine,
  world: World,
): Delivered {
  const { now, channel } = world;
  const { policy } = world.release;
  const uttered: Utterance[] = [];
  let contact = before;
  let offered = known;
  for (let count = 0; count < mostMessages; count++) {
    const entry = nextOf(contact, now);
    if (entry === undefined) break;
    const verdict = engine.gate({
      contact,
      message: entry,
      policy,
      channel,
      now,
      undecided: false,
      number: null,
    });
    uttered.push({ entry, verdict });
    switch (verdict.kind) {
      case 'send': {
        contact = claimed(contact, entry.id, {
          by: 'verify',
          at: now,
          until: now + claimMs,
          channel: channel.id,
        });
        contact = sent(contact, entry, { at: now, transportId: `sent-${entry.id}` as TransportId, policy });
        if (isQuestion(contact, entry)) offered = optionsOf(entry);
        break;
      }
      case 'hold':
        contact = held(contact, entry.id, { until: verdict.until ?? now + dayMs, reason: verdict.reason });
        break;
      case 'drop':
        contact = dropped(contact, entry.id);
        break;
      default:
        verdict satisfies never;
    }
  }
  const asks = contact.run?.stack.at(-1)?.waiting?.for === 'answer';
  return { contact, uttered, offered: asks ? offered : [] };
}

/** Answers first, what is started in its order (src/pipeline/sending/outbox-pick.ts). */
function nextOf({ outbox }: Contact, now: number): OutboxEntry | undefined {
  const due = outbox.filter((entry) => entry.dueAt <= now);
  return due.find(({ origin }) => origin !== 'started') ?? due[0];
}

function isQuestion({ run }: Contact, { id }: OutboxEntry): boolean {
  const waiting = run?.stack.at(-1)?.waiting;
  return waiting?.for === 'answer' && waiting.question === id;
}

const optionsOf = ({ body }: OutboxEntry): readonly OptionKey[] =>
  body.kind === 'text' || body.kind === 'poll' ? (body.options ?? []) : [];
