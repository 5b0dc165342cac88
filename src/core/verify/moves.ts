/** What may happen next to a contact of the model, and who makes it happen. */
import type { Arrival, ContactEvent, EntryId } from '../event.ts';
import { understands } from '../flow/advance.ts';
import type { FlowId } from '../flow/flow.ts';
import type { InboundContent, TransportId } from '../message.ts';
import type { OptionKey, OutboxId } from '../outbox.ts';
import type { Release } from '../release.ts';
import { type Instant, minuteMs } from '../time/instant.ts';
import { openTurn } from '../turn.ts';
import { dueNext } from './abstract.ts';
import { type Alphabet, alphabetOf } from './alphabet.ts';
import { isPlannedBy } from './expecting.ts';
import type { Move } from './move.ts';
import { lengthInWords } from './passing.ts';
import { reports } from './reports.ts';
import { openLine, type Situation } from './situation.ts';

export type Moves = {
  stop(situation: Situation): Move | null;
  /** What the contact and the clock can do in any flow. */
  ordinary(situation: Situation): readonly Move[];
  /** What may interrupt it. */
  strays(situation: Situation): readonly Move[];
  /** Consent that somebody reports, and an address that fails. */
  reports(situation: Situation): readonly Move[];
  /** The ways in which this flow begins. */
  begins(situation: Situation, flow: FlowId): readonly Move[];
};

export function createMoves(release: Release): Moves {
  const alphabet = alphabetOf(release);
  const says = (
    situation: Situation,
    content: InboundContent,
    kind: string,
    words: string,
    strays = false,
  ): Move => ({
    by: 'contact',
    kind,
    words,
    strays,
    at: situation.now,
    event: {
      type: 'message.received',
      channel: situation.contact.channel,
      // A contact is born with one.
      from: situation.contact.addresses[0] ?? { kind: 'phone', value: '' },
      transportId: `said-${situation.now}` as TransportId,
      content,
      writtenAt: situation.now,
    },
  });
  const writes = (
    situation: Situation,
    text: string | null,
    kind: string,
    strays = false,
  ): readonly Move[] =>
    text === null ? [] : [says(situation, { kind: 'text', text }, kind, `They write “${text}”.`, strays)];

  return {
    stop: (situation) => writes(situation, alphabet.stop, 'stop')[0] ?? null,
    ordinary: (situation) => [
      ...timers(situation),
      ...held(situation),
      ...echoes(situation),
      ...answers(situation, release, alphabet, says),
      ...(mayStart(situation) ? writes(situation, alphabet.start, 'start') : []),
      reacts(situation),
      clicks(situation),
      reads(situation),
    ],
    strays: (situation) => [
      ...writes(situation, alphabet.help, 'help', true),
      ...writes(situation, alphabet.unsure, 'unsure', true),
      ...writes(situation, alphabet.less, 'less', true),
      ...(situation.offered.length > 0 ? writes(situation, alphabet.leave, 'leave', true) : []),
      handed(situation),
    ],
    reports,
    begins: (situation, flow) =>
      begins(situation, flow, release, (text) => writes(situation, text, 'keyword')),
  };
}

const timers = ({ contact, now }: Situation): readonly Move[] =>
  dueNext(contact).map(({ timer, arming, dueAt }) => ({
    by: 'silence',
    kind: `timer ${timer}`,
    words:
      dueAt - now < minuteMs ? 'Time passes.' : `${lengthInWords(dueAt - now)} without a word from them.`,
    strays: false,
    at: Math.max(now, dueAt),
    event: { type: 'wakeup.due', timer, arming },
  }));

const held = ({ contact, now }: Situation): readonly Move[] =>
  contact.outbox.length === 0
    ? []
    : [
        {
          by: 'silence',
          kind: 'held',
          words: 'What was held is looked at again.',
          strays: false,
          at: Math.max(now, ...contact.outbox.map(({ dueAt }) => dueAt)),
          event: null,
        },
      ];

function echoes({ contact, now }: Situation): readonly Move[] {
  const waiting = contact.run?.stack.at(-1)?.waiting;
  const echo = (kind: string, words: string, event: ContactEvent, by: Move['by'] = 'echo'): Move => ({
    by,
    kind,
    words,
    strays: false,
    at: now,
    event,
  });
  const expected = [contact.run, ...contact.aside.map(({ run }) => run)].flatMap((run) => {
    const waits = run?.stack.at(-1)?.waiting;
    return waits?.for === 'event' ? [waits.name] : [];
  });
  return [
    ...(waiting?.for === 'call'
      ? [
          echo('answered call', 'The address that was called answers.', {
            type: 'call.returned',
            call: waiting.call,
            outcome: { kind: 'answered', status: 200, body: '{}' },
          }),
          echo('failed call', 'The address that was called does not answer.', {
            type: 'call.returned',
            call: waiting.call,
            outcome: { kind: 'failed', reason: 'it was silent' },
          }),
        ]
      : []),
    ...[...new Set(expected)].map((name) =>
      echo(
        `event ${name}`,
        `The business tells of “${name}”.`,
        { type: 'business.occurred', name, values: {} },
        'house',
      ),
    ),
    ...(contact.withPerson
      ? [
          echo(
            'handed back',
            'Somebody of the business hands the conversation back.',
            { type: 'conversation.handed', to: 'bot', actor: 'somebody' },
            'house',
          ),
        ]
      : []),
  ];
}

type Says = (situation: Situation, content: InboundContent, kind: string, words: string) => Move;

/** Each offered option; else each kind of answer that the question understands; and always one that it does not. */
function answers(situation: Situation, release: Release, alphabet: Alphabet, says: Says): readonly Move[] {
  const { contact, offered, now } = situation;
  const { texts, policy } = release;
  const waiting = contact.run?.stack.at(-1)?.waiting;
  const asked = waiting?.for === 'answer' ? waiting.question : null;
  const poll = contact.polls.find(({ message }) => message === asked);
  const world = { now, release, channel: openLine(contact.channel) };
  const heard = (content: InboundContent): boolean =>
    contact.run !== null &&
    asked !== null &&
    understands(openTurn(contact, aside(now), world), contact.run, content);
  const chooses = ({ id, label }: OptionKey): Move => {
    const words = texts.text(label, policy.defaultLanguage);
    const chosen = says(
      situation,
      { kind: 'choice', id, text: words },
      `option ${id}`,
      `They choose “${words}”.`,
    );
    if (poll === undefined) return chosen;
    const { channel } = contact;
    return { ...chosen, event: { type: 'vote.received', channel, poll: poll.transportId, options: [id] } };
  };
  const any = offered.length > 0 ? undefined : alphabet.free.find(heard);
  const polar = offered.length > 0 || any !== undefined ? [] : [alphabet.yes, alphabet.no].filter(heard);
  const clear = [...(any === undefined ? [] : [any]), ...polar];
  const nonsense = 'They write something that is no answer to anything.';
  return [
    ...offered.map(chooses),
    ...clear.map((content) => says(situation, content, 'answer', `They answer${quoted(content)}.`)),
    ...(any === alphabet.nonsense ? [] : [says(situation, alphabet.nonsense, 'something', nonsense)]),
  ];
}

/** Stands in for whatever made us ask. */
const aside = (now: Instant): Arrival => ({
  id: 'verify' as EntryId,
  receivedAt: now,
  event: { type: 'message.read', message: 'sent' as OutboxId },
});

const quoted = (content: InboundContent): string => (content.kind === 'text' ? ` “${content.text}”` : '');

/** Where nothing is to be started again, START is a word like any other. */
const mayStart = ({ contact }: Situation): boolean =>
  ['prospect', 'confirming', 'optedOut'].includes(contact.lifecycle.stage) ||
  Object.values(contact.consents).some(({ state }) => state === 'withdrawn');

const reacts = ({ contact, now }: Situation): Move => ({
  by: 'contact',
  kind: 'reaction',
  words: 'They react with 👍 to a message.',
  strays: false,
  at: now,
  event: { type: 'reaction.received', channel: contact.channel, to: 'sent' as TransportId, emoji: '👍' },
});

const clicks = ({ now }: Situation): Move => ({
  by: 'contact',
  kind: 'click',
  words: 'They open a link that we sent.',
  strays: false,
  at: now,
  event: { type: 'link.clicked', link: 'verify' },
});

const reads = ({ now }: Situation): Move => ({
  by: 'contact',
  kind: 'read',
  words: 'They read a message.',
  strays: false,
  at: now,
  event: { type: 'message.read', message: 'sent' as OutboxId },
});

const handed = ({ now }: Situation): Move => ({
  by: 'house',
  kind: 'handed',
  words: 'Somebody of the business writes to them, and has the conversation.',
  strays: true,
  at: now,
  event: { type: 'person.wrote', text: '…', actor: 'somebody' },
});

function begins(
  { now }: Situation,
  id: FlowId,
  release: Release,
  writes: (text: string) => readonly Move[],
): readonly Move[] {
  const flow = release.flows.get(id);
  const starts = flow?.starts ?? [];
  const keyword = starts.flatMap((start) =>
    start.by === 'keyword'
      ? (start.words[release.policy.defaultLanguage] ?? Object.values(start.words).flat()).slice(0, 1)
      : [],
  )[0];
  const events = starts.flatMap((start) =>
    start.by === 'event' && start.later === null ? [start.name] : [],
  );
  const house = (kind: string, words: string, event: ContactEvent, at: Instant = now): Move => ({
    by: 'house',
    kind,
    words,
    strays: false,
    at,
    event,
  });
  const isTimed =
    starts.some(({ by }) => by === 'schedule' || by === 'date') || (flow !== undefined && isPlannedBy(flow));
  return [
    ...(keyword === undefined ? [] : writes(keyword)),
    ...events.map((name) =>
      house(`event ${name}`, `The business tells of “${name}”.`, {
        type: 'business.occurred',
        name,
        values: {},
      }),
    ),
    // Any flow can be asked for by the API; where its own start is tried, that shows no more.
    ...(isTimed || (keyword === undefined && events.length === 0)
      ? [
          house('requested', `The time has come for the flow “${id}”.`, {
            type: 'flow.requested',
            flow: id,
            by: 'campaign',
            occurrence: 'verify',
          }),
        ]
      : []),
  ];
}
