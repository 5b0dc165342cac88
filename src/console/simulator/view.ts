/** Everything the simulator page shows, gathered before a line of it is written. */
import { type Address, readPhone } from '../../core/address.ts';
import type { Contact } from '../../core/contact.ts';
import type { JournalTurn } from '../../core/record.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { ShownMessageLike } from '../../http/deps.ts';
import type { Why } from '../../http/why.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { Visitor } from '../frame/visitor.ts';
import { type Mood, moodOf } from './moods.ts';

export type SimulatorView = {
  readonly phone: Address;
  readonly recent: readonly Address[];
  readonly messages: readonly ShownMessageLike[];
  readonly business: string;
  readonly now: Instant;
  readonly zone: string;
  /** Null where the API has switched something that has no name here. */
  readonly mood: Mood | null;
  /** Null until Kabar has heard of this phone. */
  readonly thoughts: Thoughts | null;
  /** Where what is written and pressed is posted to. */
  readonly writeTo: string;
};

export type SimulatorProps = { readonly view: SimulatorView; readonly visitor: Visitor };

export type Thoughts = {
  readonly contact: Contact;
  readonly why: Why | null;
  /** Latest first. */
  readonly turns: readonly JournalTurn[];
};

const usualPhone: Address = { kind: 'phone', value: '+6281234567890' };
const shownMessages = 60;
const shownTurns = 40;

/** The phone a request means: the one it names, else the one that was busy last. Null for what is no number. */
export function phoneOf(named: unknown, { phones }: ConsoleDeps): Address | null {
  if (typeof named === 'string' && named.trim() !== '')
    return readPhone(named.replace(/^[\s+]*(?=[1-9])/, '+'));
  return phones?.recent(1)[0] ?? usualPhone;
}

/** The engine that is looked at: this house's, or that of a tryout. */
export type LookedAt = Pick<ConsoleDeps, 'phones' | 'clock' | 'release' | 'store' | 'why'>;

export async function viewOf(
  phone: Address,
  deps: LookedAt,
  writeTo = '/console/simulator/messages',
): Promise<SimulatorView> {
  const { phones, clock } = deps;
  const policy = deps.release()?.policy;
  const thoughts = await thoughtsOn(phone, deps);
  return {
    phone,
    recent: phones?.recent(20) ?? [],
    messages: phones?.shown(phone, { limit: shownMessages }) ?? [],
    business: policy?.business.name ?? 'Kabar',
    now: clock.now(),
    zone: thoughts?.contact.timeZone ?? policy?.defaultTimeZone ?? 'UTC',
    mood: moodOf(phones?.switchesOf(phone) ?? {}),
    thoughts,
    writeTo,
  };
}

async function thoughtsOn(phone: Address, { store, why }: LookedAt): Promise<Thoughts | null> {
  const id = await store.contacts.find(phone);
  const contact = id === null ? undefined : (await store.contacts.get(id))?.contact;
  if (!contact) return null;
  const [turns, reasons] = await Promise.all([store.journal.of(contact.id, shownTurns), why(contact)]);
  return { contact, why: reasons, turns: turns.toReversed() };
}
