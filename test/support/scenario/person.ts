/** Somebody with a phone who plays a part in a scenario: one for each language, all of them in one engine. */

import type { PhoneWrite } from '../../../src/adapters/transport/simulator/hear.ts';
import type { ShownMessage } from '../../../src/adapters/transport/simulator/thread.ts';
import { type Address, readPhone } from '../../../src/core/address.ts';
import type { ContactRecord } from '../../../src/core/record.ts';
import type { Rig } from '../kabar.ts';
import { type ByLanguage, inLanguage, type Language } from './format.ts';

export type Person = {
  /** The language in which they write, and which of a turn's words are theirs. */
  readonly language: Language;
  readonly phone: Address;
  /** The language in which Kabar is expected to answer. */
  spokenTo: Language;
  /** How many of the messages they were sent a turn has accounted for. */
  heard: number;
  last: PhoneWrite | null;
  /** What the last page of a form has ready to be sent. */
  ready: string | null;
  /** WhatsApp refuses every message to them. */
  gone: boolean;
  device: 'on' | 'discreet' | 'off';
  /** What went wrong first; after it their part is over. */
  failure: string | null;
};

/** One phone in a country of each language. */
const phones: Readonly<Record<Language, string>> = {
  en: '+14155550101',
  id: '+6281234567801',
  es: '+525512345678',
  pt: '+5511912345678',
};

export function createPerson(language: Language, phone: ByLanguage<string> = phones): Person {
  const number = inLanguage(phone, language);
  const address = readPhone(number);
  if (!address) throw new Error(`${number} is no phone number`);
  return {
    language,
    phone: address,
    spokenTo: language,
    heard: 0,
    last: null,
    ready: null,
    gone: false,
    device: 'on',
    failure: null,
  };
}

export const messagesTo = (rig: Rig, person: Person): readonly ShownMessage[] =>
  rig.phones.shown(person.phone).filter(({ direction }) => direction === 'out');

/** What no turn has accounted for yet. */
export const newsFor = (rig: Rig, person: Person): readonly ShownMessage[] =>
  messagesTo(rig, person).slice(person.heard);

export async function recordOf(rig: Rig, person: Person): Promise<ContactRecord | null> {
  const { contacts } = rig.kabar.store;
  const id = await contacts.find(person.phone);
  return id === null ? null : ((await contacts.load([id])).get(id) ?? null);
}

export async function contactOf(rig: Rig, person: Person): Promise<ContactRecord['contact']> {
  const record = await recordOf(rig, person);
  if (!record) throw new Error(`${person.phone.value} is nobody we know`);
  return record.contact;
}

/** The simulator forgets its switches with its process; a number that is gone stays gone. */
export const setReach = ({ phones }: Rig, { gone, device, phone }: Person): void =>
  phones.set(
    {
      fail: gone ? { code: 'number-gone', retryable: false, addressFailed: true } : null,
      receipts: { on: 'auto', discreet: 'delivered', off: 'none' }[device] as 'auto' | 'delivered' | 'none',
    },
    phone,
  );
