/** First of all: who is this, where do they write, which language do they speak. */
import { countHour } from '../campaign/best-hour.ts';
import { type Contact, languageSources } from '../contact.ts';
import type { MessageReceived } from '../event.ts';
import { languageOfWords } from '../language.ts';
import { wordsOf } from '../message.ts';
import { zoneOf } from '../policy/where.ts';
import { inZone } from '../time/local-time.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';

/** A sign of life that we can place: the channel they use now, and when. */
export function noteSignOfLife(turn: Turn, channel: Contact['channel']): void {
  const { talk } = turn.contact;
  const at = turn.arrival.receivedAt;
  const { hour } = inZone(at, zoneOf(turn.contact, turn.world.release.policy));
  const hours = countHour(talk.hours ?? [], hour);
  turn.change({ channel, talk: { ...talk, lastInboundAt: at, unanswered: 0, hours } });
}

/** For the lifecycle. Twice when they had been unreachable: the first brings back where they were, the second tells that stage they live. */
export function signOfLife(turn: Turn): readonly FollowUp[] {
  const engaged: FollowUp = { do: 'live', event: { type: 'contact.engaged' } };
  return turn.contact.lifecycle.stage === 'unreachable' ? [engaged, engaged] : [engaged];
}

/** The name on their profile and, until something stronger is known, the language of their words. */
export function identify(turn: Turn, event: MessageReceived): void {
  noteSignOfLife(turn, event.channel);
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

const isWeaker = (current: Contact['languageFrom'], than: Contact['languageFrom']): boolean =>
  languageSources.indexOf(current) < languageSources.indexOf(than);
