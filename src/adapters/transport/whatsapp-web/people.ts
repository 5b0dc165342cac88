/** Who is behind a chat id, and which chat id reaches a person. Answers are kept: each question is one to the server. */
import type { Address } from '../../../core/address.ts';
import { dayMs, minuteMs } from '../../../core/time/instant.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Calls } from './calls.ts';
import { addressOf, type ChatAddress, chatIdOf, digitsOf } from './ids.ts';
import type { Memory, Person } from './memory.ts';

export type Reached =
  | { readonly kind: 'chat'; readonly chat: string }
  | { readonly kind: 'not-on-whatsapp' }
  | { readonly kind: 'unclear'; readonly why: string };

export type Writer = { readonly from: Address; readonly also: readonly Address[] };

export type People = {
  /** Null when it is no person. A lid whose number cannot be learnt stays a lid. */
  addressOf(chat: string): Promise<Address | null>;
  /** Who writes from this chat id: their number before their lid, as far as the page tells both. Null when it is no person. */
  writerOf(chat: string): Promise<Writer | null>;
  reach(address: Address): Promise<Reached>;
  /** The value of the address of whoever has this chat id, as far as it is known without asking. */
  nameOf(chat: string): string;
};

/** A number that is not on WhatsApp may join; one that is may leave; who has it may be somebody else tomorrow. */
const knownMs = { there: 30 * dayMs, absent: dayMs, person: dayMs };
const askAgainMs = 10 * minuteMs;

export function createPeople(
  { clock, memory, calls }: { readonly clock: Clock; readonly memory: Memory; readonly calls: Calls },
  askMs: number,
): People {
  const unknown = new Map<string, number>();

  /** Number and lid of whoever has this chat id, as the page tells them now or told them last; null while it told only one. */
  const personOf = async (address: ChatAddress): Promise<Person | null> => {
    const known = memory.personBy(address);
    if (known !== null && clock.now() < known.at + knownMs.person) return known;
    if ((unknown.get(address.value) ?? 0) > clock.now()) return known;
    const asked = await calls.ask('person', { chat: chatIdOf(address) }, askMs);
    if (asked.kind !== 'answered') return known;
    const [lid, phone] = [addressOf(asked.answer.lid ?? ''), addressOf(asked.answer.phone ?? '')];
    if (lid?.kind !== 'lid' || phone?.kind !== 'phone') {
      unknown.set(address.value, clock.now() + askAgainMs);
      return known;
    }
    const person = { lid: lid.value, phone: phone.value, at: clock.now() };
    memory.notePerson(person);
    return person;
  };

  return {
    async addressOf(chat) {
      const address = addressOf(chat);
      if (address?.kind !== 'lid') return address;
      const person = await personOf(address);
      return person === null ? address : { kind: 'phone', value: person.phone };
    },
    async writerOf(chat) {
      const address = addressOf(chat);
      if (address === null) return null;
      const person = await personOf(address);
      if (person === null) return { from: address, also: [] };
      return { from: { kind: 'phone', value: person.phone }, also: [{ kind: 'lid', value: person.lid }] };
    },
    nameOf(chat) {
      const address = addressOf(chat);
      const person = address?.kind === 'lid' ? memory.personBy(address) : null;
      return person?.phone ?? address?.value ?? chat;
    },
    async reach(address) {
      if (address.kind === 'bsuid') return { kind: 'not-on-whatsapp' };
      if (address.kind === 'lid')
        return { kind: 'chat', chat: chatIdOf({ kind: 'lid', value: address.value }) };
      const digits = digitsOf(address.value);
      const known = memory.number(digits);
      if (known !== null && clock.now() < known.at + (known.chat === null ? knownMs.absent : knownMs.there))
        return known.chat === null ? { kind: 'not-on-whatsapp' } : { kind: 'chat', chat: known.chat };
      const asked = await calls.ask('number', { digits }, askMs);
      if (asked.kind !== 'answered') return { kind: 'unclear', why: asked.why };
      const chat = asked.answer?.chat ?? null;
      memory.noteNumber(digits, { chat, at: clock.now() });
      return chat === null ? { kind: 'not-on-whatsapp' } : { kind: 'chat', chat };
    },
  };
}
