/** One life by the rules of the engine, without store and transport: decide, apply, gate, send, again and again. */
import { isDeepStrictEqual } from 'node:util';
import { applyDecision, dropSettled } from '../../src/core/apply.ts';
import type { ChannelFacts } from '../../src/core/channel.ts';
import type { ConsentRecord, ConsentRecordId } from '../../src/core/consent.ts';
import type { Contact } from '../../src/core/contact.ts';
import { type Decision, decide } from '../../src/core/decide.ts';
import type { Arrival, ContactEvent, EntryId } from '../../src/core/event.ts';
import type { TransportId } from '../../src/core/message.ts';
import type { OutboxEntry } from '../../src/core/outbox.ts';
import { type ContactRecord, newRecord } from '../../src/core/record.ts';
import type { Release } from '../../src/core/release.ts';
import { render } from '../../src/core/render.ts';
import { type TextKey, textKey } from '../../src/core/texts.ts';
import type { Instant } from '../../src/core/time/instant.ts';
import type { Outcome } from '../../src/pipeline/sending/outcome.ts';
import { planSends } from '../../src/pipeline/sending/plan.ts';
import { simulator as channel } from '../support/records.ts';
import { morning } from '../support/world.ts';
import { type Auditor, createAuditor, type Witnessed } from './auditor.ts';
import { type Happening, menuWords, phone } from './events.ts';

const channelFacts: ChannelFacts = {
  id: channel,
  transport: 'simulator',
  options: { style: 'numbers', max: 10 },
  polls: true,
  serviceWindowMs: null,
  mayWriteFirst: true,
};

type Told = { readonly id: ConsentRecordId; readonly record: ConsentRecord };

export type Life = {
  record(): ContactRecord;
  now(): Instant;
  auditor: Auditor;
  /** Everything the ledger would have of this life, in its order. */
  testimony(): readonly Told[];
  happen(what: Happening): void;
};

export function beginLife(release: Release, contact: Contact): Life {
  const granted = Object.entries(contact.consents).flatMap(([purpose, { state }]) =>
    state === 'granted' ? [purpose as 'marketing'] : [],
  );
  const auditor = createAuditor(release, granted);
  let record = newRecord(contact);
  let now = morning;
  let count = 0;
  let polls = 0;
  let latest: Arrival | null = null;
  const told: Told[] = [];

  function meet(event: ContactEvent, witnessed: Witnessed): void {
    const arrival: Arrival = { id: `e${++count}` as EntryId, receivedAt: now, event: asStored(event) };
    const decision = decideTwice(record, arrival, release, now);
    record = applyDecision(record, arrival, decision, now);
    latest = arrival;
    for (const effect of decision.effects) if (effect.type === 'consent.record') told.push(effect);
    auditor.witness(witnessed, decision.effects, now);
  }

  function replay(): void {
    if (!latest || !record.decided.includes(latest.id)) return;
    const again = applyDecision(record, latest, decideTwice(record, latest, release, now), now);
    if (again !== record) throw new Error('a replay changed something');
  }

  /** One outcome and one claim at a time, as the sender does it. */
  function send(luck: readonly string[]): void {
    let outcomes: Outcome[] = [];
    for (let index = 0; index < 200; index++) {
      const options = {
        isGone: () => false,
        now,
        policy: release.policy,
        channel: channelFacts,
        holder: 'me',
        begin: true,
        undecided: false,
        number: null,
      };
      const plan = planSends(record, outcomes, options);
      outcomes = [];
      if (plan.record) record = plan.record;
      const entry = plan.claimed ?? plan.inDoubt;
      if (!entry) return;
      if (plan.inDoubt) {
        outcomes = [{ entry, result: { kind: 'absent' } }];
        continue;
      }
      auditor.judge(entry, now);
      checkWords(entry, release);
      const result = resultOf(luck[index] ?? 'sent');
      if (result.kind === 'accepted') auditor.left(entry, now);
      outcomes = [{ entry, result }];
    }
    throw new Error('the sender never comes to rest');
  }

  const resultOf = (luck: string): Outcome['result'] => {
    const failure = { code: 'x', words: 'x', ours: false, addressFailed: false };
    switch (luck) {
      case 'failed':
        return { kind: 'failed', failure: { ...failure, retryable: true } };
      case 'gone':
        return { kind: 'failed', failure: { ...failure, retryable: false } };
      case 'unknown':
        return { kind: 'unknown', why: 'silence' };
      default:
        return { kind: 'accepted', transportId: `poll-${++polls}` as TransportId, at: now, text: 'x' };
    }
  };

  function knock(due: (dueAt: Instant, index: number) => boolean): void {
    const wakeups = record.contact.wakeups.filter(({ dueAt }, index) => due(dueAt, index));
    for (const { arming, timer } of wakeups) meet({ type: 'wakeup.due', arming, timer }, { kind: 'other' });
  }

  return {
    record: () => record,
    now: () => now,
    auditor,
    testimony: () => told,
    happen(what) {
      switch (what.do) {
        case 'stop':
        case 'start':
        case 'yes':
          meet(says(what.words, now), { kind: what.do });
          break;
        case 'event':
          meet(what.event, witnessOf(what.event, now, release));
          break;
        case 'knock':
          knock((dueAt) => dueAt <= now);
          break;
        case 'early-knock':
          knock((_, index) => index === what.which);
          break;
        case 'send':
          send(what.luck);
          break;
        case 'wait':
          now += what.ms;
          break;
        case 'replay':
          replay();
          break;
        default:
          what satisfies never;
      }
      // Done and filed in the meantime, as in an engine that keeps up; the stored form must be the whole of it.
      const stored = asStored(record);
      if (!isDeepStrictEqual(stored, record)) throw new Error('the record is more than its JSON');
      record = count % 3 === 0 ? dropSettled(stored, new Set(stored.decided)) : stored;
    },
  };
}

/** Goodbyes have said it all, and a contact card holds no words. */
function checkWords(entry: OutboxEntry, release: Release): void {
  const content = render(entry, release.texts, channelFacts);
  const shown = JSON.stringify(content);
  if (/"(text|question)":""/.test(shown)) throw new Error(`an empty message: ${JSON.stringify(entry.body)}`);
  if (!entry.optOutLine || entry.origin === 'confirmation' || content.kind === 'contact-card') return;
  if (!/stop/i.test(shown)) throw new Error(`no way out in: ${shown}`);
}

const says = (text: string, at: Instant): ContactEvent => ({
  type: 'message.received',
  channel,
  from: phone,
  transportId: 'said' as TransportId,
  content: { kind: 'text', text },
  writtenAt: at,
});

const forgottenMs = 30 * 86_400_000;

function witnessOf(event: ContactEvent, now: Instant, release: Release): Witnessed {
  switch (event.type) {
    case 'consent.reported':
      return { kind: 'reported', action: event.action, purposes: event.purposes, confirm: event.confirm };
    case 'vote.received':
    case 'reaction.received':
      return { kind: 'life' };
    case 'message.received':
      return now - event.writtenAt > forgottenMs ? { kind: 'other' } : witnessOfWords(event, release);
    default:
      return { kind: 'other' };
  }
}

/** Random words that mean something all the same: whole messages, without regard to case, signs and accents. */
function witnessOfWords(
  { content }: Extract<ContactEvent, { type: 'message.received' }>,
  release: Release,
): Witnessed {
  const { text = '', caption = '' } = content as { text?: string; caption?: string };
  const plain = plainly(text || caption);
  const among = (key: string, words: readonly string[]) => {
    const known = release.texts.languages.flatMap((language) =>
      release.texts.list(textKey('common', key), language),
    );
    return words.every((word) => known.some((each) => plainly(each) === word));
  };
  if (menuWords.includes(plain) || plain === 'less often please') return { kind: 'choice' };
  if (among('opt-out-words', [plain])) return { kind: 'stop' };
  if (among('opt-in-words', [plain])) return { kind: 'start' };
  if (content.kind === 'choice' && choices.includes(content.id)) return { kind: 'choice' };
  // By its number, or by its label.
  if (/^[\s(]*\d/.test(text)) return { kind: 'choice', mayBeYes: /^[\s(]*1(?!\d)/.test(text) };
  if (labels(release).includes(plain)) return { kind: 'choice' };
  const saysYes = content.kind === 'choice' && content.id === 'yes';
  const means =
    saysYes ||
    /[👍✅👌✔☑]/u.test(text) ||
    among('yes-words', [plain]) ||
    among('yes-words', plain.split(' '));
  return { kind: means ? 'yes' : 'life' };
}

/** Answers of the goodbye and of the clarifying question that move consent. */
const choices = ['less-often', 'pause', 'stop', 'no-news'];

const labels = ({ texts }: Release): readonly string[] =>
  texts.languages.flatMap((language) =>
    ['goodbye:reason', 'clarify:what-shall-we-do'].flatMap((question) =>
      choices.flatMap((id) => [
        plainly(texts.text(`${question}-options.${id}` as TextKey, language)),
        plainly(id),
      ]),
    ),
  );

const plainly = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{C}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function decideTwice(record: ContactRecord, arrival: Arrival, release: Release, now: Instant): Decision {
  const contact = deepFreeze(asStored(record.contact));
  const world = Object.freeze({ now, release, channel: Object.freeze(channelFacts) });
  const first = decide(contact, deepFreeze(arrival), world);
  const second = decide(contact, arrival, world);
  if (!isDeepStrictEqual(first, second)) throw new Error('decide is not deterministic');
  return first;
}

/** As it comes back from the store. */
const asStored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) deepFreeze(each);
  }
  return value;
}
