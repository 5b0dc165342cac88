/** Who is behind a chat id, and which chat id reaches a person. Answers are kept: each question is one to the server. */
import type { Address } from '../../../core/address.ts';
import { dayMs, minuteMs } from '../../../core/time/instant.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Calls } from './calls.ts';
import { addressOf, digitsOf } from './ids.ts';
import type { Memory } from './memory.ts';

export type Reached =
  | { readonly kind: 'chat'; readonly chat: string }
  | { readonly kind: 'not-on-whatsapp' }
  | { readonly kind: 'unclear'; readonly why: string };

export type People = {
  /** Null when it is no person. A lid whose number cannot be learnt stays a lid. */
  addressOf(chat: string): Promise<Address | null>;
  reach(address: Address): Promise<Reached>;
  /** The value of the address of whoever has this chat id, as far as it is known without asking. */
  nameOf(chat: string): string;
};

/** A number that is not on WhatsApp may join; one that is may leave. */
const knownMs = { there: 30 * dayMs, absent: dayMs };
const askAgainMs = 10 * minuteMs;

export function createPeople(
  { clock, memory, calls }: { readonly clock: Clock; readonly memory: Memory; readonly calls: Calls },
  askMs: number,
): People {
  const unknownLids = new Map<string, number>();

  const phoneOf = async (lid: string): Promise<string | null> => {
    const known = memory.phoneOf(lid);
    if (known !== null) return known;
    if ((unknownLids.get(lid) ?? 0) > clock.now()) return null;
    const asked = await calls.ask('phone', { lid: `${lid}@lid` }, askMs);
    if (asked.kind !== 'answered') return null;
    const found = asked.answer === null ? null : addressOf(asked.answer.chat);
    if (found?.kind !== 'phone') {
      unknownLids.set(lid, clock.now() + askAgainMs);
      return null;
    }
    memory.noteLid(lid, found.value);
    return found.value;
  };

  return {
    async addressOf(chat) {
      const address = addressOf(chat);
      if (address?.kind !== 'lid') return address;
      const phone = await phoneOf(address.value);
      return phone === null ? address : { kind: 'phone', value: phone };
    },
    nameOf(chat) {
      const address = addressOf(chat);
      const phone = address?.kind === 'lid' ? memory.phoneOf(address.value) : null;
      return phone ?? address?.value ?? chat;
    },
    async reach(address) {
      if (address.kind === 'lid') return { kind: 'chat', chat: `${address.value}@lid` };
      if (address.kind === 'bsuid') return { kind: 'not-on-whatsapp' };
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
