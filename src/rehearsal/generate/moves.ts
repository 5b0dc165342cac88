/** What may happen next on the way through a flow, each as a turn that a scenario can have. */

import type { CallOutcome } from '../../core/call.ts';
import type { Contact } from '../../core/contact.ts';
import type { Arrival, ContactEvent, EntryId } from '../../core/event.ts';
import { understands } from '../../core/flow/advance.ts';
import type { Flow, FlowId, Step } from '../../core/flow/flow.ts';
import type { InboundContent, TransportId } from '../../core/message.ts';
import type { OutboxId } from '../../core/outbox.ts';
import type { Release } from '../../core/release.ts';
import { describeDuration } from '../../core/time/duration.ts';
import { dayMs, minuteMs } from '../../core/time/instant.ts';
import { openTurn } from '../../core/turn.ts';
import { type Alphabet, alphabetOf } from '../../core/verify/alphabet.ts';
import { openLine } from '../../core/verify/situation.ts';
import { callName } from '../webhooks.ts';
import { literalsFor, sample } from './literals.ts';
import type { Move, Point } from './point.ts';

export type Moves = {
  /** The ways in which this flow begins for somebody who is in no other. */
  begins(point: Point, flow: Flow): readonly Move[];
  next(point: Point): readonly Move[];
  /** Time passes, and nothing else. */
  silence(point: Point): readonly Move[];
};

/** Nobody reads a test that waits longer. */
const longestWaitMs = 400 * dayMs;

export function createMoves(release: Release): Moves {
  const alphabet = alphabetOf(release);
  return {
    begins: (point, flow) => beginnings(point, flow, release, alphabet),
    next: (point) => [
      ...answers(point, release),
      ...calls(point, release),
      ...events(point),
      ...handedBack(point),
      ...silence(point),
    ],
    silence,
  };
}

function beginnings(point: Point, flow: Flow, release: Release, alphabet: Alphabet): readonly Move[] {
  const { defaultLanguage } = release.policy;
  const words = flow.starts.flatMap((start): readonly (string | null)[] => {
    switch (start.by) {
      case 'keyword':
        return (start.words[defaultLanguage] ?? Object.values(start.words).flat()).slice(0, 1);
      case 'unsure':
        return [alphabet.unsure];
      case 'opt-down':
        return [alphabet.less];
      case 'fallback':
        return [nonsense];
      default:
        return [];
    }
  });
  const { prospect, optedOut } = release.policy.stageFlows;
  const happened = flow.starts.flatMap((start) =>
    start.by === 'event' && start.later === null ? [start.name] : [],
  );
  const stage = [
    ...(flow.id === prospect ? [nonsense] : []),
    ...(flow.id === optedOut ? [alphabet.stop] : []),
  ];
  const said = [...words, ...stage].filter((text) => text !== null);
  return [
    ...said.map((text) => says(point, { kind: 'text', text }, { 'contact says': text })),
    ...happened.map((name) => occurs(point, name)),
    ...(said.length + happened.length > 0 ? [] : [asked(point, flow.id)]),
  ];
}

/** Means nothing to us, and may be any answer to a question that takes any words. */
const nonsense = 'Xyzzy plugh';

/** As somebody of the business asks for it. */
export const asked = ({ now }: Point, flow: FlowId): Move => ({
  turn: { starts: flow },
  at: now,
  events: () => [{ type: 'flow.requested', flow, by: 'operator', occurrence: 'proposal' }],
});

const occurs = ({ now }: Point, name: string): Move => ({
  turn: { event: name },
  at: now,
  events: () => [{ type: 'business.occurred', name, values: {} }],
});

function says({ contact, now }: Point, content: InboundContent, turn: Move['turn']): Move {
  const event: ContactEvent = {
    type: 'message.received',
    channel: contact.channel,
    from: contact.addresses[0] ?? { kind: 'phone', value: '' },
    transportId: `said-${now}` as TransportId,
    content,
    writtenAt: now,
  };
  return { turn, at: now, events: () => [event] };
}

const stepAt = ({ contact }: Point, release: Release): Step | undefined => {
  const frame = contact.run?.stack.at(-1);
  return frame && release.version(frame.version)?.steps[frame.step];
};

/** Every option; else answers of the kind that is understood, those first that conditions ask for; and one that is none. */
function answers(point: Point, release: Release): readonly Move[] {
  const { contact, offered, now } = point;
  const waiting = contact.run?.stack.at(-1)?.waiting;
  if (contact.run === null || waiting?.for !== 'answer') return [];
  const { run } = contact;
  const world = { now, release, channel: openLine(contact.channel) };
  const isClear = ({ content }: Saying) => understands(openTurn(contact, nothing(now), world), run, content);
  const poll = contact.polls.find(({ message }) => message === waiting.question);
  const chosen = offered.map(({ id, label }): Move => {
    const words = release.texts.text(label, contact.language);
    if (poll === undefined)
      return says(point, { kind: 'choice', id, text: words }, { 'contact presses': id });
    const vote: ContactEvent = {
      type: 'vote.received',
      channel: contact.channel,
      poll: poll.transportId,
      options: [id],
    };
    return { turn: { 'contact votes': [id] }, at: now, events: () => [vote] };
  });
  const { config } = stepAt(point, release) ?? {};
  const save = typeof config === 'object' && config !== null && 'save' in config ? config.save : null;
  const wanted = [
    ...literalsFor('run.answer', release),
    ...(typeof save === 'string' ? literalsFor(`contact.${save}`, release) : []),
  ].filter((value) => typeof value === 'string' || typeof value === 'number');
  const free =
    offered.length > 0
      ? []
      : [...wanted.map((value) => inWords(String(value))), ...usualAnswers].filter(isClear);
  const kept = wanted.length > 0 ? free.slice(0, wanted.length + 1) : free.slice(0, 1);
  const unclear = [inWords('Hmm, well'), inWords(nonsense), picture].find((saying) => !isClear(saying));
  return [
    ...chosen,
    ...[...kept, ...(unclear ? [unclear] : [])].map(({ content, turn }) => says(point, content, turn)),
  ];
}

type Saying = { readonly content: InboundContent; readonly turn: Move['turn'] };

const inWords = (text: string): Saying => ({
  content: { kind: 'text', text },
  turn: { 'contact says': text },
});

/** A picture without a word. */
const picture: Saying = {
  content: { kind: 'media', media: { type: 'image', mimeType: 'image/jpeg' } },
  turn: { 'contact sends': { media: 'image' } },
};

const usualAnswers: readonly Saying[] = [
  inWords('Asha'),
  inWords('2'),
  inWords('2024-02-29'),
  inWords('asha@example.com'),
  inWords('+6281300000000'),
  {
    content: { kind: 'location', latitude: -7.8, longitude: 110.4 },
    turn: { 'contact sends': { latitude: -7.8, longitude: 110.4 } },
  },
  picture,
];

/** Stands in for whatever made us ask. */
const nothing = (now: number): Arrival => ({
  id: 'proposal' as EntryId,
  receivedAt: now,
  event: { type: 'message.read', message: 'sent' as OutboxId },
});

function calls(point: Point, release: Release): readonly Move[] {
  const waiting = point.contact.run?.stack.at(-1)?.waiting;
  const step = stepAt(point, release);
  if (waiting?.for !== 'call' || step === undefined) return [];
  const returned = (turn: Move['turn'], outcome: CallOutcome): Move => ({
    turn,
    before: true,
    at: point.now,
    events: () => [{ type: 'call.returned', call: waiting.call, outcome }],
  });
  const bodies = bodiesFor((step.config as { save?: Record<string, string> }).save ?? {}, release);
  return [
    ...bodies.map((body) =>
      returned(
        { 'webhook answers': { call: callName(step.id), body } },
        { kind: 'answered', status: 200, body: JSON.stringify(body) },
      ),
    ),
    returned({ 'webhook answers': 500 }, { kind: 'answered', status: 500, body: '' }),
  ];
}

/** JSON that has every part that is saved: with values that conditions ask for, and with others. */
function bodiesFor(save: Readonly<Record<string, string>>, release: Release): readonly object[] {
  const parts = Object.entries(save).map(([name, path]) => ({
    path: path.split('.'),
    values: [
      ...literalsFor(name.startsWith('run.') ? name : `contact.${name}`, release),
      sample(release.attributes.get(name)) ?? 'something',
    ],
  }));
  const most = Math.max(1, ...parts.map(({ values }) => values.length));
  return Array.from({ length: Math.min(most, 6) }, (_, index) =>
    parts.reduce<object>(
      (body, { path, values }) => placed(body, path, values[Math.min(index, values.length - 1)]),
      {},
    ),
  );
}

function placed(body: object, [key = '', ...rest]: readonly string[], value: unknown): object {
  const before = (body as Record<string, unknown>)[key];
  const inner = typeof before === 'object' && before !== null ? before : {};
  return { ...body, [key]: rest.length === 0 ? value : placed(inner, rest, value) };
}

function events(point: Point): readonly Move[] {
  const { run, aside } = point.contact;
  const waits = [run, ...aside.map((each) => each.run)].map((each) => each?.stack.at(-1)?.waiting);
  return waits.flatMap((waiting) => (waiting?.for === 'event' ? [occurs(point, waiting.name)] : []));
}

const handedBack = ({ contact, now }: Point): readonly Move[] =>
  contact.withPerson === null
    ? []
    : [
        {
          turn: 'a person hands back',
          at: now,
          events: () => [{ type: 'conversation.handed', to: 'bot', actor: 'sari' }],
        },
      ];

/** Until the next thing that is due: a timer, or a message that was held. */
function silence({ contact, now }: Point): readonly Move[] {
  const moments = [...contact.wakeups, ...contact.outbox].map(({ dueAt }) => dueAt);
  if (moments.length === 0) return [];
  const at = Math.max(now, Math.min(...moments));
  if (at - now > longestWaitMs) return [];
  const waited = Math.max(1, Math.ceil((at - now) / minuteMs)) * minuteMs;
  return [{ turn: { after: describeDuration(waited) }, at: now + waited, events: dueBy(now + waited) }];
}

const dueBy =
  (at: number) =>
  ({ wakeups }: Contact): readonly ContactEvent[] =>
    wakeups
      .filter(({ dueAt }) => dueAt <= at)
      .map(({ timer, arming }): ContactEvent => ({ type: 'wakeup.due', timer, arming }));
