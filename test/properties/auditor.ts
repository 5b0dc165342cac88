/**
 * Watches a life from outside and judges every message that leaves, by rules written here and not taken from the gate:
 * an answer goes to somebody who wrote within a day and has not stopped; what Kabar starts needs the person's consent for
 * its purpose, daytime and room under the caps; after a STOP comes one goodbye and nothing else.
 */
import type { ConsentRecord, Purpose } from '../../src/core/consent.ts';
import type { Effect } from '../../src/core/effect.ts';
import type { OutboxEntry } from '../../src/core/outbox.ts';
import type { Release } from '../../src/core/release.ts';
import { dayMs, type Instant } from '../../src/core/time/instant.ts';

/** What happened, in the auditor's words. */
export type Witnessed =
  /** `choice`: an answer that may bring back, or end, what a goodbye or a clarifying question offered. */
  | { readonly kind: 'stop' | 'start' | 'yes' | 'choice' | 'life' | 'other' }
  /** A number: the first choice of a menu, or the yes of `1. Yes`. */
  | { readonly kind: 'choice'; readonly mayBeYes: boolean }
  | {
      readonly kind: 'reported';
      readonly action: 'grant' | 'withdraw';
      readonly purposes: readonly Purpose[];
      readonly confirm: boolean;
    };

export type Auditor = {
  /** Told of each thing that happened together with the consent records it led to. */
  witness(what: Witnessed, effects: readonly Effect[], at: Instant): void;
  /** Told of each message that is about to leave. Throws when it must not. */
  judge(message: OutboxEntry, now: Instant): void;
  /** It did leave. */
  left(message: OutboxEntry, now: Instant): void;
  /** Of the messages that left so far. */
  origins(): ReadonlySet<string>;
  goodbyes(): number;
  withdrawals(): number;
};

const zone = 'Asia/Jakarta';
const everything: readonly Purpose[] = ['service', 'utility', 'marketing'];

export function createAuditor(release: Release, granted: readonly Purpose[]): Auditor {
  const consent = new Map<Purpose, 'granted' | 'withdrawn'>(granted.map((purpose) => [purpose, 'granted']));
  const started: { readonly purpose: Purpose; readonly day: number }[] = [];
  const origins = new Set<string>();
  let latest: string | null = null;
  let out = false;
  let asked = false;
  let lastSign: Instant | null = null;
  let withdrawals = 0;
  let goodbyes = 0;

  const accuse = (why: string, message: OutboxEntry, now: Instant): never => {
    const { id, origin, purpose, flow, step } = message;
    throw new Error(
      `${why}: ${JSON.stringify({ id, origin, purpose, flow, step })} at ${new Date(now).toISOString()}`,
    );
  };

  return {
    origins: () => origins,
    goodbyes: () => goodbyes,
    withdrawals: () => withdrawals,
    witness(what, effects, at) {
      const records = effects.flatMap((effect) => (effect.type === 'consent.record' ? [effect.record] : []));
      const grants = records.filter(({ action }) => action === 'grant' || action === 'confirm');
      const stopped = everything.some((purpose) => consent.get(purpose) === 'withdrawn');
      const mayGrant =
        what.kind === 'yes' ||
        (what.kind === 'start' && (stopped || asked)) ||
        (what.kind === 'choice' && (out || ('mayBeYes' in what && what.mayBeYes))) ||
        (what.kind === 'reported' && what.action === 'grant' && !what.confirm && !out);
      if (grants.length > 0 && !mayGrant) throw new Error(`consent out of nothing, after "${what.kind}"`);
      if (grants.length > 0 && out && what.kind !== 'start' && what.kind !== 'choice')
        throw new Error('a STOP was undone without a START');
      for (const { purposes } of grants) for (const purpose of purposes) consent.set(purpose, 'granted');
      if (['stop', 'start', 'yes', 'choice', 'life'].includes(what.kind)) lastSign = at;
      if (what.kind === 'reported' && what.action === 'grant' && what.confirm) asked = true;

      const leaves =
        what.kind === 'stop' ||
        (what.kind === 'choice' && records.some(endsAll)) ||
        (what.kind === 'reported' &&
          what.action === 'withdraw' &&
          everything.every((purpose) => what.purposes.includes(purpose)));
      if (leaves) {
        if (!out) {
          withdrawals += 1;
          if (!records.some(({ action }) => action === 'withdraw'))
            throw new Error('a STOP without a record of it');
        }
        out = true;
        for (const purpose of everything) consent.set(purpose, 'withdrawn');
      } else if (what.kind === 'reported' && what.action === 'withdraw') {
        for (const purpose of what.purposes) consent.set(purpose, 'withdrawn');
      }
      if ((what.kind === 'start' || what.kind === 'choice') && grants.length > 0) out = false;
      // What ends by silence or by a choice ends all the same; records can only make the auditor stricter here.
      for (const { action, purposes } of records)
        if (action === 'withdraw') for (const purpose of purposes) consent.set(purpose, 'withdrawn');
    },
    judge(message, now) {
      if (message.origin === 'confirmation') {
        if (!out) accuse('a goodbye to somebody who is in', message, now);
        if (goodbyes >= withdrawals) accuse('a second goodbye', message, now);
        return;
      }
      if (out) accuse('a message after a STOP', message, now);
      const topic = message.topic === undefined ? undefined : release.topics.get(message.topic);
      if (topic && topic.purpose !== message.purpose)
        accuse('a purpose that is not its topic’s', message, now);
      if (message.purpose !== 'service' && consent.get(message.purpose) === 'withdrawn')
        accuse('a purpose that was withdrawn', message, now);
      if (message.origin === 'reply') {
        if (lastSign === null || now - lastSign > dayMs) accuse('an answer to nobody', message, now);
        return;
      }
      if (consent.get(message.purpose) !== 'granted')
        accuse('a started message without consent', message, now);
      if (!message.optOutLine) accuse('a started message that does not say how to stop', message, now);
      const { hour, day } = localTime(now);
      if (hour >= 20 || hour < 8) accuse('a started message at night', message, now);
      // What one run says in one decision for one purpose is one occasion.
      if (occasionOf(message) === latest) return;
      const caps = release.policy.caps[message.purpose];
      const within = (days: number) =>
        started.filter((each) => each.purpose === message.purpose && each.day <= day && each.day > day - days)
          .length;
      if (within(1) >= (caps.day ?? Infinity)) accuse('one more than the day allows', message, now);
      if (within(7) >= (caps.week ?? Infinity)) accuse('one more than the week allows', message, now);
      if (within(30) >= (caps.month ?? Infinity)) accuse('one more than the month allows', message, now);
    },
    left(message, now) {
      origins.add(message.origin);
      if (message.origin === 'confirmation') goodbyes += 1;
      if (message.origin !== 'started' || occasionOf(message) === latest) return;
      latest = occasionOf(message);
      started.push({ purpose: message.purpose, day: localTime(now).day });
    },
  };
}

const endsAll = ({ action, purposes }: ConsentRecord): boolean =>
  action === 'withdraw' && everything.every((purpose) => purposes.includes(purpose));

const occasionOf = ({ id, because, purpose }: OutboxEntry): string =>
  `${id.replace(/\.\d+$/, '')} for ${purpose} by ${because}`;

/** Hour and day number on a wall clock in Jakarta, which has had the same offset since 1964. */
function localTime(now: Instant): { hour: number; day: number } {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hour12: false }).format(
    now,
  );
  const local = now + 7 * 3_600_000;
  return { hour: Number(parts) % 24, day: Math.floor(local / dayMs) };
}
