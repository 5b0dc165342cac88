/**
 * Watches every version of every contact that two engines commit, every birth, what people write, and every send that
 * begins. Knows nothing of the gate and of suppressions; what is wrong in what it saw says consent-offences.ts.
 */
import { type Address, type AddressKey, addressKey } from '../../src/core/address.ts';
import type { ConsentRecord, ConsentRecordId } from '../../src/core/consent.ts';
import type { Contact } from '../../src/core/contact.ts';
import type { ContactId } from '../../src/core/contact-id.ts';
import type { OutboxEntry, OutboxId } from '../../src/core/outbox.ts';
import type { Instant } from '../../src/core/time/instant.ts';
import type { ContactWrite } from '../../src/ports/store/contact-store.ts';
import type { Incoming, OutgoingMessage, Transport } from '../../src/ports/transport.ts';
import type { Watchers } from '../support/watched-store.ts';
import { tellingWordsIn } from './doing.ts';

/** A contact from its birth on. */
export type Life = {
  readonly id: ContactId;
  readonly address: AddressKey;
  /** Since when only its owner may bring this number in; null where anybody may. */
  readonly silentSince: Instant | null;
  /** They did not come by themselves, although nobody else may bring them. */
  readonly brought: boolean;
  /** By version: each is written once, whatever the order in which we hear of it. */
  readonly versions: Map<number, Contact>;
  readonly records: Map<ConsentRecordId, ConsentRecord>;
  /** When they wrote what they were heard to say. */
  readonly heard: Map<string, Instant>;
  /** What the store ever had of them that nobody else can have said or be called. */
  readonly words: Set<string>;
};

/** A send that began, what was to be sent as it was claimed, and the newest version at that moment. */
export type Send = { readonly entry: OutboxEntry; readonly contact: ContactId; readonly version: number };

export type Seen = {
  readonly lives: ReadonlyMap<ContactId, Life>;
  readonly sends: readonly Send[];
  /** Sends that began although no committed version had claimed them. */
  readonly unclaimed: readonly OutboxId[];
};

export type ConsentWatch = {
  readonly watchers: Watchers;
  /** Put in front of the simulated phones. */
  transport(simulator: Transport): Transport;
  /** Somebody who is there from the start. */
  meet(contact: Contact): void;
  /** From now on nobody but its owner may bring this number in. */
  listed(address: Address, at: Instant): void;
  /** Messages of this phone, as they were delivered first. */
  heardFrom(address: Address): readonly Incoming[];
  readonly seen: Seen;
};

/** Somebody withdraws or erases; resolves when it is stored. */
export type Meddle = (contact: ContactId, nth: number) => Promise<unknown>;

/** Of so many claims of what we start one is caught just before its commit, and one between its commit and its send. */
const caught = 4;
/** What is not decided within so many turns of the event loop waits for something else. */
const patience = 5_000;

export function createConsentWatch(meddleWith: Meddle): ConsentWatch {
  const lives = new Map<ContactId, Life>();
  const sends: Send[] = [];
  const unclaimed: OutboxId[] = [];
  const claimed = new Map<OutboxId, { readonly entry: OutboxEntry; readonly contact: ContactId }>();
  /** Since when a number may be brought in by its owner only, and when its owner wrote last. */
  const silentSince = new Map<AddressKey, Instant>();
  const wroteAt = new Map<AddressKey, Instant>();
  const writtenAt = new Map<string, Instant>();
  const heard = new Map<AddressKey, readonly Incoming[]>();
  const toCross = new Set<OutboxId>();
  let [claims, meddled] = [0, 0];

  function bear(id: ContactId, address: Address): void {
    if (lives.has(id)) return;
    const key = addressKey(address);
    const since = silentSince.get(key) ?? null;
    const brought = since !== null && (wroteAt.get(key) ?? 0) <= since;
    const nothing = { versions: new Map(), records: new Map(), heard: new Map(), words: new Set<string>() };
    lives.set(id, { id, address: key, silentSince: since, brought, ...nothing });
  }

  function keep({ version, record: { id, contact, unfiled } }: ContactWrite): void {
    const life = lives.get(id);
    if (!life) throw new Error(`${id} was committed and never born`);
    life.versions.set(version + 1, contact);
    for (const word of tellingWordsIn(JSON.stringify([contact, unfiled]))) life.words.add(word);
    for (const filing of unfiled) {
      if (filing.kind === 'consent') life.records.set(filing.id, filing.record);
      const said = filing.kind === 'message' ? filing.row.transportId : null;
      if (said !== null) life.heard.set(said, writtenAt.get(said) ?? 0);
    }
    if (contact.erased)
      silentSince.set(life.address, Math.max(contact.erased.at, silentSince.get(life.address) ?? 0));
    for (const entry of contact.outbox)
      if (entry.claim && !claimed.has(entry.id)) claimed.set(entry.id, { entry, contact: id });
  }

  function hear(news: readonly Incoming[]): void {
    for (const item of news) {
      const { event } = item;
      if (event.type !== 'message.received') continue;
      const key = addressKey(event.from);
      heard.set(key, [...(heard.get(key) ?? []), item]);
      writtenAt.set(event.transportId, event.writtenAt);
      wroteAt.set(key, Math.max(event.writtenAt, wroteAt.get(key) ?? 0));
    }
  }

  /** Nothing goes on before what somebody does in between is stored: a claim that waits is lost, one that is made is crossed. */
  async function meddle(contact: ContactId, version: number): Promise<void> {
    await meddleWith(contact, ++meddled);
    for (let turn = 0; turn < patience && latest(lives.get(contact)) <= version; turn++) await breathe(1);
  }

  async function beforeCommit(writes: readonly ContactWrite[]): Promise<void> {
    for (const { version, record } of writes) {
      const begun = record.contact.outbox.find(
        ({ id, claim, origin }) => claim && origin === 'started' && !claimed.has(id),
      );
      if (!begun) continue;
      const nth = ++claims % caught;
      if (nth === 0) await meddle(record.id, version);
      if (nth === 2) toCross.add(begun.id);
    }
  }

  async function afterCommit(writes: readonly ContactWrite[]): Promise<void> {
    for (const write of writes) keep(write);
    for (const { version, record } of writes)
      for (const { id } of record.contact.outbox)
        if (toCross.delete(id)) await meddle(record.id, version + 1);
  }

  return {
    watchers: {
      async before(operation, [asked]) {
        if (operation === 'contacts.commit') await beforeCommit(asked as readonly ContactWrite[]);
      },
      async after(operation, [asked], answer) {
        if (operation === 'contacts.resolve')
          (asked as readonly Address[]).forEach((address, index) => {
            bear((answer as readonly ContactId[])[index] as ContactId, address);
          });
        if (operation !== 'contacts.commit') return;
        const won = (asked as readonly ContactWrite[]).filter(
          (_, index) => (answer as readonly boolean[])[index],
        );
        await afterCommit(won);
      },
    },
    transport: (simulator) => ({
      ...simulator,
      start: (listener) =>
        simulator.start({
          ...listener,
          incoming(news) {
            hear(news);
            return listener.incoming(news);
          },
        }),
      send(message: OutgoingMessage) {
        const known = claimed.get(message.id);
        if (known) sends.push({ ...known, version: latest(lives.get(known.contact)) });
        else unclaimed.push(message.id);
        return simulator.send(message);
      },
    }),
    meet(contact) {
      const [address] = contact.addresses;
      if (!address) throw new Error(`${contact.id} has no address`);
      bear(contact.id, address);
      lives.get(contact.id)?.versions.set(1, contact);
    },
    listed(address, at) {
      const key = addressKey(address);
      silentSince.set(key, Math.max(at, silentSince.get(key) ?? 0));
    },
    heardFrom: (address) => heard.get(addressKey(address)) ?? [],
    seen: { lives, sends, unclaimed },
  };
}

const latest = (life: Life | undefined): number => Math.max(0, ...(life?.versions.keys() ?? []));

/** Lets a few turns of the event loop pass, so that engines are caught in the middle of their work. */
export async function breathe(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}
