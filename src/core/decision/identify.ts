/** First of all: who is this, where do they write, which language do they speak. */
import { isSameAddress } from '../address.ts';
import { type Contact, languageSources } from '../contact.ts';
import type { Deed } from '../engagement/rules.ts';
import type { MessageReceived } from '../event.ts';
import { languageOfWords } from '../language.ts';
import { joinedAddresses } from '../merge/join-traits.ts';
import { wordsOf } from '../message.ts';
import type { GateReason } from '../policy/gate.ts';
import type { Turn } from '../turn.ts';
import { noteLife } from './engaging.ts';
import { noteKept } from './keeping.ts';
import { clearSuspicion } from './suspecting.ts';

const waitForThem: ReadonlySet<string> = new Set<GateReason>([
  'service window closed',
  'WhatsApp says the window is closed',
  'they have not written yet',
]);

/** A sign of life that we can place: the channel they use now, and when. */
export function noteSignOfLife(turn: Turn, channel: Contact['channel'], deed: Deed | null): void {
  noteKept(turn);
  noteLife(turn, deed);
  clearSuspicion(turn, 'a sign of life');
  const { talk, outbox, moved } = turn.contact;
  if (moved?.from === channel) turn.note('move.undone', 'they used the number they know', { ...moved });
  // Their message opens the window again.
  if (outbox.some(({ held }) => held !== undefined && waitForThem.has(held.reason))) turn.review();
  turn.change({ channel, moved: null, talk: { ...talk, lastInboundAt: turn.arrival.receivedAt } });
}

/** The name on their profile and, until something stronger is known, the language of their words. */
export function identify(turn: Turn, event: MessageReceived): void {
  noteSignOfLife(turn, event.channel, event.content.kind === 'choice' ? 'choice' : 'reply');
  const { transportId: id, channel } = event;
  turn.change({ wrote: { id, channel, at: turn.arrival.receivedAt } });
  noteAddresses(turn, event);
  const { contact } = turn;
  if (event.profileName !== undefined && event.profileName !== contact.profileName) {
    turn.change({ profileName: event.profileName.slice(0, 200) });
  }
  const words = wordsOf(event.content);
  if (words === null || !isWeaker(contact.languageFrom, 'message')) return;
  const language = languageOfWords(words, turn.world.release.texts);
  if (language === null) return;
  if (language !== contact.language) turn.note('language.detected', 'words of a message', { language });
  turn.change({ language, languageFrom: 'message' });
}

/** Intake found that all of them lead here. Whoever has two numbers is answered on the one they wrote from. */
function noteAddresses(turn: Turn, { from, also = [] }: MessageReceived): void {
  const { addresses } = turn.contact;
  const further = [from, ...also].filter((told) => !addresses.some((known) => isSameAddress(known, told)));
  const [first] = addresses;
  const isElsewhere = first?.kind === 'phone' && from.kind === 'phone' && !isSameAddress(first, from);
  if (further.length > 0 || isElsewhere) {
    const known = addresses.filter((address) => !isElsewhere || !isSameAddress(address, from));
    turn.change({ addresses: joinedAddresses(isElsewhere ? [from, ...known] : known, further) });
  }
  if (further.length === 0) return;
  turn.note('address.added', 'told with their message', { kinds: further.map(({ kind }) => kind).join(' ') });
}

const isWeaker = (current: Contact['languageFrom'], than: Contact['languageFrom']): boolean =>
  languageSources.indexOf(current) < languageSources.indexOf(than);
