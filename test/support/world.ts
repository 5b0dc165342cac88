/** One small universe for tests of the core: a contact, a release and a world, with time and ids that never surprise. */
import type { Address } from '../../src/core/address.ts';
import type { ChannelFacts, ChannelId } from '../../src/core/channel.ts';
import type { Purpose } from '../../src/core/consent.ts';
import { type Contact, newContact } from '../../src/core/contact.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { Arrival, ContactEvent, EntryId } from '../../src/core/event.ts';
import { compileFlow } from '../../src/core/flow/compile.ts';
import type { Flow, FlowId } from '../../src/core/flow/flow.ts';
import { issueLine } from '../../src/core/flow/issue.ts';
import type { FlowContext } from '../../src/core/flow/step-scope.ts';
import { firstSnapshot } from '../../src/core/lifecycle/snapshot.ts';
import type { TransportId } from '../../src/core/message.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import type { AttributeType, Release, ReleaseId, Topic } from '../../src/core/release.ts';
import { readSegment } from '../../src/core/segment/read-segment.ts';
import type { Segment } from '../../src/core/segment/segment.ts';
import type { Texts } from '../../src/core/texts.ts';
import { dayMs, hourMs, type Instant } from '../../src/core/time/instant.ts';
import { openTurn, type Turn } from '../../src/core/turn.ts';
import type { World } from '../../src/core/world.ts';
import { textsThatHaveAll } from './texts.ts';

/** A Tuesday, ten in the morning in Jakarta. */
export const morning: Instant = Date.parse('2026-11-24T03:00:00Z');

const channel: ChannelId = 'simulator' as ChannelId;
export const phone: Address = { kind: 'phone', value: '+6281234567890' };

export const channelFacts: ChannelFacts = {
  id: channel,
  transport: 'simulator',
  options: { style: 'buttons', max: 10 },
  polls: true,
  serviceWindowMs: null,
  mayWriteFirst: true,
};

/** `aContact({ language: 'es', attributes: { age: 30 } })`; subscribed to nothing unless you say so. */
export const aContact = (patch: Partial<Contact> = {}): Contact => ({
  ...newContact({
    id: 'contact-1' as ContactId,
    createdAt: morning - 30 * dayMs,
    channel,
    address: phone,
    language: 'en',
    languageFrom: 'default',
    lifecycle: firstSnapshot,
  }),
  timeZone: 'Asia/Jakarta',
  ...patch,
});

const policy: Policy = {
  business: { name: 'Dapur Kita', contact: 'dapur.example', phone: '+622112345678' },
  defaultLanguage: 'en',
  defaultTimeZone: 'Asia/Jakarta',
  quietHours: { from: '20:00', to: '08:00' },
  caps: { service: {}, utility: { day: 3 }, marketing: { day: 1, week: 3 } },
  unansweredBudget: 3,
  sameAgainMs: 12 * hourMs,
  warmUp: [],
  durations: {
    confirmationMs: 2 * dayMs,
    onboardingMs: 7 * dayMs,
    silenceMs: 30 * dayMs,
    gapsMs: [3 * dayMs, 7 * dayMs],
    quietMs: 90 * dayMs,
  },
  stageFlows: {},
  incentivePrefix: 'DAPUR-',
};

const topics: ReadonlyMap<string, Topic> = new Map(
  (['service', 'utility', 'marketing'] as const).map((purpose: Purpose) => {
    const id = { service: 'help', utility: 'orders', marketing: 'newsletter' }[purpose];
    return [id, { id, purpose, labels: { en: id } }];
  }),
);

export const attributes: ReadonlyMap<string, AttributeType> = new Map([
  ['name', 'text'],
  ['interest', 'text'],
  ['favourite', 'text'],
  ['level', 'text'],
  ['age', 'number'],
  ['points', 'number'],
  ['birthday', 'date'],
  ['joined', 'date'],
  ['vegetarian', 'boolean'],
  ['email', 'email'],
  ['mobile', 'phone'],
  ['home', 'location'],
  ['photo', 'media'],
  ['dishes', 'list'],
]);

export type ReleaseParts = {
  /** Flow files by id: `{ welcome: 'steps: …' }`. `flow:` and `topic: newsletter` are written for you when missing. */
  readonly flows?: Readonly<Record<string, string>>;
  readonly texts?: Texts;
  readonly policy?: Partial<Policy>;
  readonly media?: readonly string[];
  readonly forms?: Release['forms'];
  readonly rounds?: Release['rounds'];
  readonly goals?: Release['goals'];
};

const segments: ReadonlyMap<string, Segment> = new Map([
  ['adults', segment('contact.age >= 18')],
  ['regulars', segment('"regular" in contact.tags')],
]);

/** Compiles the flows for real and throws with all issues when one is broken. */
export function aRelease(parts: ReleaseParts = {}): Release {
  const texts = parts.texts ?? textsThatHaveAll(['en', 'es']);
  const files = Object.entries(parts.flows ?? {});
  const context = flowContext({ flows: files.map(([id]) => id), texts, media: parts.media ?? [] });
  const flows = new Map<FlowId, Flow>();
  for (const [id, text] of files) {
    const { flow, issues } = compileFlow({ path: `flows/${id}.yaml`, text: withHead(id, text) }, context);
    if (!flow) throw new Error(`The test's flow is broken:\n${issues.map(issueLine).join('\n')}`);
    flows.set(flow.id, flow);
  }
  const versions = new Map([...flows.values()].map((flow) => [flow.version, flow]));
  return {
    id: 'release-1' as ReleaseId,
    flows,
    version: (id) => versions.get(id),
    policy: { ...policy, ...parts.policy },
    topics,
    attributes,
    segments,
    forms: parts.forms ?? new Map(),
    rounds: parts.rounds ?? new Map(),
    goals: parts.goals ?? new Map(),
    texts,
  };
}

export const aWorld = (release: Release = aRelease(), now: Instant = morning): World => ({
  now,
  release,
  channel: channelFacts,
});

/** What a flow file is compiled against in tests. */
export const flowContext = (known: {
  readonly flows?: readonly string[];
  readonly texts?: Texts;
  readonly media?: readonly string[];
}): FlowContext => {
  const texts = known.texts ?? textsThatHaveAll(['en', 'es']);
  return {
    flows: known.flows ?? [],
    topics,
    attributes,
    segments: [...segments.keys()],
    goals: ['order'],
    media: known.media ?? [],
    languages: texts.languages,
    defaultLanguage: 'en',
    hasText: (key, language) => texts.has(key, language),
  };
};

/** An inbox entry; says "hi" unless you give an event. */
export const anArrival = (
  event: ContactEvent = says('hi'),
  at: Instant = morning,
  id = 'entry-1',
): Arrival => ({
  id: id as EntryId,
  receivedAt: at,
  event,
});

export const says = (text: string): ContactEvent => ({
  type: 'message.received',
  channel,
  from: phone,
  transportId: `in-${text.length}` as TransportId,
  content: { kind: 'text', text },
  writtenAt: morning,
});

export const aTurn = (contact: Contact = aContact(), world: World = aWorld(), arrival?: Arrival): Turn =>
  openTurn(contact, arrival ?? anArrival(says('hi'), world.now), world);

export const later = (ms: number = hourMs): Instant => morning + ms;

function withHead(id: string, text: string): string {
  const flow = /^flow:/m.test(text) ? '' : `flow: ${id}\n`;
  const topic = /^topic:/m.test(text) ? '' : 'topic: newsletter\n';
  return flow + topic + text;
}

function segment(source: string): Segment {
  const reading = readSegment(source, attributes);
  if (reading.kind === 'broken') throw new Error(reading.problem.message);
  return reading.segment;
}
