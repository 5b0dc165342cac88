/** Makes what a phone's owner did into what the engine hears and what the phone shows of it. */
import type { Address } from '../../../core/address.ts';
import type { ChannelId } from '../../../core/channel.ts';
import { KabarError } from '../../../core/errors.ts';
import type { InboundContent, Option, TransportId } from '../../../core/message.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Incoming } from '../../../ports/transport.ts';
import { onShow, pollOnShow, pressed } from './pressing.ts';
import { inboundLooks, type Line, type ShownMessage } from './thread.ts';

/** What a phone's owner can do. Options are pressed by id, label or number (the first is 1). */
export type PhoneContent =
  | Exclude<InboundContent, { readonly kind: 'choice' }>
  /** Presses an option of the latest message that had any (of a poll: votes for it); else it is written as text. */
  | { readonly kind: 'choice'; readonly choice: string | number }
  /** The whole vote on a poll, the latest unless `poll` names one; no options take the vote back. */
  | { readonly kind: 'vote'; readonly options: readonly (string | number)[]; readonly poll?: string }
  /** To the latest message Kabar sent unless `to` names one; null takes the reaction back. */
  | { readonly kind: 'reaction'; readonly emoji: string | null; readonly to?: string };

export type PhoneWrite = {
  readonly from: Address;
  readonly content: PhoneContent;
  /** The transport's id; writing an id again offers the first message to the engine again, unchanged. */
  readonly id?: string;
  readonly name?: string;
};

export type Hearing = {
  readonly channel: ChannelId;
  readonly id: TransportId;
  readonly at: Instant;
  /** The latest messages of this phone, oldest first. */
  readonly messages: () => readonly ShownMessage[];
};

export type Heard = { readonly news: Incoming; readonly line: Line };

/** Throws `request.invalid`, with the field, for what cannot be done on this phone. */
export function hear(write: PhoneWrite, hearing: Hearing): Heard {
  const { content } = write;
  const { messages } = hearing;
  switch (content.kind) {
    case 'choice': {
      const offered = onShow(messages());
      const option = offered && pressed(offered.options, content.choice);
      if (!offered || !option) return message(write, { kind: 'text', text: String(content.choice) }, hearing);
      if (offered.poll) return vote(write, { poll: offered.message, chosen: [option] }, hearing);
      return message(write, { kind: 'choice', id: option.id, text: option.label }, hearing);
    }
    case 'vote': {
      const poll = pollOnShow(messages(), content.poll);
      if (!poll) throw impossible('This phone shows no such poll.', 'vote');
      const chosen = content.options.map((what) => pressed(poll.options, what) ?? missing(what));
      return vote(write, { poll: poll.message, chosen }, hearing);
    }
    case 'reaction':
      return reaction(write, content, hearing);
    default:
      return message(write, content, hearing);
  }
}

export const impossible = (words: string, field: string): KabarError =>
  new KabarError('request.invalid', words, { ours: false, details: { field } });

function message({ from, name }: PhoneWrite, content: InboundContent, { channel, id, at }: Hearing): Heard {
  const profile = name === undefined ? {} : { profileName: name };
  return {
    news: {
      event: { type: 'message.received', channel, from, transportId: id, content, writtenAt: at, ...profile },
    },
    line: { id, direction: 'in', at, ...inboundLooks(content) },
  };
}

type Ballot = { readonly poll: TransportId; readonly chosen: readonly Option[] };

function vote({ from }: PhoneWrite, { poll, chosen }: Ballot, { channel, id, at }: Hearing): Heard {
  const options = chosen.map((option) => option.id);
  const text = chosen.map((option) => option.label).join(', ');
  return {
    news: { event: { type: 'vote.received', channel, poll, options }, from, at },
    line: { id, direction: 'in', at, kind: 'vote', text, about: poll },
  };
}

type Reaction = Extract<PhoneContent, { kind: 'reaction' }>;

function reaction(
  { from }: PhoneWrite,
  { emoji, to }: Reaction,
  { channel, id, at, messages }: Hearing,
): Heard {
  const about = messages().findLast((message) =>
    to === undefined ? message.direction === 'out' : message.id === to,
  );
  if (!about) throw impossible('This phone shows no such message to react to.', 'reaction');
  return {
    news: { event: { type: 'reaction.received', channel, to: about.id, emoji }, from, at },
    line: { id, direction: 'in', at, kind: 'reaction', text: emoji ?? '', about: about.id },
  };
}

function missing(what: string | number): never {
  const words = `The poll has no option "${what}". Use an id, a label or a number; the first is 1.`;
  throw impossible(words, 'vote');
}
