/**
 * Watches every version of every contact that two engines commit, and every send that begins, and says which send began
 * after a withdrawal of its purpose was committed. Knows nothing of the gate: only consents, claims and versions.
 */
import type { Contact, ContactId } from '../../src/core/contact.ts';
import type { OutboxEntry, OutboxId } from '../../src/core/outbox.ts';
import type { ContactWrite } from '../../src/ports/store.ts';
import type { OutgoingMessage, Transport } from '../../src/ports/transport.ts';
import type { Watchers } from '../support/watched-store.ts';

export type ConsentWatch = {
  readonly watchers: Watchers;
  /** Put in front of the simulated phones. */
  transport(simulator: Transport): Transport;
  /** What must never be: empty when all is well. */
  offences(): readonly string[];
  /** Sends that were claimed before a withdrawal and left after it: the only ones that may differ. */
  crossed(): readonly OutboxId[];
  counts(): { readonly withdrawals: number; readonly sends: number };
};

/** May this message leave, as far as consent goes? Answers need none, but for who has left altogether. */
function isWithdrawn(contact: Contact, { purpose, origin }: OutboxEntry): boolean {
  if (origin === 'confirmation') return contact.erased !== null;
  if (contact.erased !== null || contact.lifecycle.stage === 'optedOut') return true;
  return purpose !== 'service' && contact.consents[purpose].state === 'withdrawn';
}

/** Somebody withdraws; resolves when it is stored. */
export type Withdraw = (contact: ContactId, id: string) => Promise<void>;

/** Of so many claims of what we start one is caught between its commit and its send. */
const caught = 3;
/** A withdrawal that is not decided within so many turns of the event loop waits for something else. */
const patience = 5_000;

export function createConsentWatch(withdraw: Withdraw): ConsentWatch {
  /** By contact and version: each version is written once, whatever the order in which we hear of it. */
  const versions = new Map<ContactId, Map<number, Contact>>();
  const sends: { readonly id: OutboxId; readonly contact: ContactId; readonly version: number }[] = [];
  const owners = new Map<OutboxId, ContactId>();
  let claims = 0;

  const latest = (id: ContactId): number => Math.max(0, ...(versions.get(id)?.keys() ?? []));
  const claimOf = (contact: Contact | undefined, id: OutboxId): OutboxEntry | undefined =>
    contact?.outbox.find((entry) => entry.id === id && entry.claim !== undefined);

  function history(id: ContactId): readonly (readonly [number, Contact])[] {
    return [...(versions.get(id) ?? [])].sort(([a], [b]) => a - b);
  }

  /** A claim that is new in a version in which its purpose is withdrawn. */
  function lateClaims(): readonly string[] {
    return [...versions.keys()].flatMap((id) => {
      const all = history(id);
      return all.flatMap(([version, contact], index) => {
        const before = all[index - 1]?.[1];
        return contact.outbox
          .filter((entry) => entry.claim !== undefined && claimOf(before, entry.id) === undefined)
          .filter((entry) => isWithdrawn(contact, entry))
          .map(
            (entry) => `${entry.id} was claimed in version ${version}, where ${entry.purpose} is withdrawn`,
          );
      });
    });
  }

  /** A send that begins while the newest version says no, and is not listed as crossed there. */
  function lateSends(): readonly string[] {
    return sends.flatMap(({ id, contact: owner, version }) => {
      const contact = versions.get(owner)?.get(version);
      const entry = contact?.outbox.find((each) => each.id === id);
      if (contact === undefined || entry === undefined || !isWithdrawn(contact, entry) || entry.crossed)
        return [];
      return [`${id} began in version ${version}, after ${entry.purpose} was withdrawn, and is not crossed`];
    });
  }

  /** The engine hears of its claim only when somebody has withdrawn in between: the claim is alive, and crossed. */
  async function meddle(writes: readonly ContactWrite[]): Promise<void> {
    for (const { version, record } of writes) {
      const claimed = record.contact.outbox.some(({ claim, origin }) => claim && origin === 'started');
      if (!claimed || ++claims % caught !== 0) continue;
      await withdraw(record.id, `meddling-${claims}`);
      for (let turn = 0; turn < patience && latest(record.id) <= version + 1; turn++) await breathe(1);
    }
  }

  return {
    watchers: {
      async after(operation, [writes], won) {
        if (operation !== 'contacts.commit') return;
        (writes as readonly ContactWrite[]).forEach(({ version, record }, index) => {
          if (!(won as readonly boolean[])[index]) return;
          const known = versions.get(record.id) ?? new Map<number, Contact>();
          versions.set(record.id, known.set(version + 1, record.contact));
          for (const { id } of record.contact.outbox) owners.set(id, record.id);
        });
        await meddle(writes as readonly ContactWrite[]);
      },
    },
    transport: (simulator) => ({
      ...simulator,
      send(message: OutgoingMessage) {
        const contact = owners.get(message.id);
        if (contact) sends.push({ id: message.id, contact, version: latest(contact) });
        return simulator.send(message);
      },
    }),
    offences: () => [...lateClaims(), ...lateSends()],
    crossed: () =>
      [...versions.keys()].flatMap((id) =>
        history(id).flatMap(([, { outbox }]) =>
          outbox.filter((entry) => entry.crossed).map((entry) => entry.id),
        ),
      ),
    counts: () => ({
      withdrawals: [...versions.keys()].flatMap((id) =>
        history(id).filter(([, { consents }]) => consents.marketing.state === 'withdrawn'),
      ).length,
      sends: sends.length,
    }),
  };
}

/** Lets a few turns of the event loop pass, so that engines are caught in the middle of their work. */
export async function breathe(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}
