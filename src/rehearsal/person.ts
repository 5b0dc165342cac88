/** Somebody with a phone who plays a part in a scenario: one for each language, all of them in one engine. */
import { type Address, readPhone } from '../core/address.ts';
import type { ContactRecord } from '../core/record.ts';
import type { PhoneWrite, ShownMessage, Stage } from './stage.ts';
import type { ByLanguage, Language } from './turn-shapes.ts';
import { impossible, inLanguage } from './words.ts';

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
};

/** One phone in a country of each language, so that a first message from it is taken for that language. */
const phones: Readonly<Record<Language, string>> = {
  en: '+14155550101',
  id: '+6281234567801',
  es: '+525512345678',
  pt: '+5511912345678',
  de: '+4915112345678',
  fr: '+33612345678',
  it: '+393123456789',
  nl: '+31612345678',
};

/** Whether a stranger from this phone is spoken to in this language, without anybody telling Kabar. */
export const hasPhone = (language: Language): boolean => Object.hasOwn(phones, language);

export function createPerson(language: Language, phone: ByLanguage<string> | undefined): Person {
  const number = phone === undefined ? phoneOf(language) : inLanguage(phone, language);
  const address = readPhone(number);
  if (!address) throw impossible(`${number} is no phone number`);
  return {
    language,
    phone: address,
    spokenTo: language,
    heard: 0,
    last: null,
    ready: null,
    gone: false,
    device: 'on',
  };
}

/** Languages without one of their own share a country, told apart by their letters. */
function phoneOf(language: Language): string {
  const letters = [...language.toLowerCase()].map((letter) => String(letter.charCodeAt(0) % 10));
  return phones[language] ?? `+6281234${letters.join('').slice(0, 5).padEnd(5, '0')}`;
}

export const messagesTo = ({ phones: all }: Stage, person: Person): readonly ShownMessage[] =>
  all.shown(person.phone).filter(({ direction }) => direction === 'out');

/** What no turn has accounted for yet. */
export const newsFor = (stage: Stage, person: Person): readonly ShownMessage[] =>
  messagesTo(stage, person).slice(person.heard);

export async function recordOf({ kabar }: Stage, person: Person): Promise<ContactRecord | null> {
  const { contacts } = kabar.store;
  const id = await contacts.find(person.phone);
  return id === null ? null : contacts.get(id);
}

export async function contactOf(stage: Stage, person: Person): Promise<ContactRecord['contact']> {
  const record = await recordOf(stage, person);
  if (!record) throw impossible(`${person.phone.value} is nobody we know`);
  return record.contact;
}

/** The simulator forgets its switches with its process; a number that is gone stays gone. */
export const setReach = ({ phones: all }: Stage, { gone, device, phone }: Person): void =>
  all.set(
    {
      fail: gone ? { code: 'number-gone', retryable: false, addressFailed: true, certain: true } : null,
      receipts: ({ on: 'auto', discreet: 'delivered', off: 'none' } as const)[device],
    },
    phone,
  );
