/** Contacts whose silence began long ago, without living through it: what they look like in the store is written there. */
import type { Contact } from '../../src/core/contact.ts';
import type { Stage } from '../../src/core/lifecycle/stages.ts';
import type { MessageRow } from '../../src/core/record.ts';
import { dayMs } from '../../src/core/time/instant.ts';
import type { Rig } from './kabar.ts';
import { outRow } from './records.ts';

/** Writes another state of a contact into the store, as the last commit would have left it. */
export async function rewrite(rig: Rig, phone: string, change: (contact: Contact) => Contact): Promise<void> {
  const { id } = await rig.contact(phone);
  const { contacts } = rig.kabar.store;
  const record = (await contacts.load([id])).get(id);
  if (!record) throw new Error(`nobody has ${phone}`);
  const written = { version: record.version, record: { ...record, contact: change(record.contact) } };
  if (!(await contacts.commit([written]))[0]) throw new Error(`${phone} was changed meanwhile`);
}

export type Silence = {
  readonly days: number;
  readonly stage?: Stage;
  /** What the receipts tell of the one message that began the silence. */
  readonly message?: 'delivered' | 'sent' | 'forgotten';
};

/** Said yes, and is silent since a message of ours so many days ago; no timer runs for them. */
export async function beSilent(rig: Rig, phone: string, silence: Silence): Promise<void> {
  const { days, stage = 'active', message = 'delivered' } = silence;
  for (const text of ['hi', 'yes']) await rig.say(phone, text);
  const at = rig.clock.now() - days * dayMs;
  await rewrite(rig, phone, (contact) => restedFor(contact, at, stage));
  const { id } = await rig.contact(phone);
  const { store } = rig.kabar;
  await store.messages.erase(id);
  if (message === 'forgotten') return;
  const receipt = message === 'delivered' ? { deliveredAt: at } : {};
  const row = {
    ...outRow(id, `${id}.first`),
    at,
    settledAt: at,
    status: message,
    origin: 'started',
    ...receipt,
  };
  await store.file([{ kind: 'message', row: row as MessageRow }]);
}

/** As if everything that ever happened had happened then. */
export function restedFor(contact: Contact, at: number, stage: Stage): Contact {
  const then = Math.min(contact.createdAt, at - dayMs);
  const consents = Object.fromEntries(
    Object.entries(contact.consents).map(([purpose, consent]) => [
      purpose,
      'at' in consent ? { ...consent, at: then } : consent,
    ]),
  ) as Contact['consents'];
  return {
    ...contact,
    createdAt: then,
    consents,
    lifecycle: { stage, attempt: stage === 'dormant' ? 1 : 0, remembered: null },
    run: null,
    queue: [],
    aside: [],
    outbox: [],
    wakeups: [],
    rhythm: { ...contact.rhythm, at: then },
    talk: { ...contact.talk, lastInboundAt: then, lastOutboundAt: at, silentSince: at, unanswered: 1 },
  };
}
