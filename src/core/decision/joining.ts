/** Messages with the code of a form or a link: the message itself is the yes, and tells where it comes from. */
import type { PendingConsent } from '../consent.ts';
import type { MessageReceived } from '../event.ts';
import { type Box, type Form, pageArea, topicsOf } from '../form/form.ts';
import { besideCodes, holdsToken, type Invitation, readInvitation } from '../form/invitation.ts';
import { disclosureOf, noticeOf } from '../form/notice.ts';
import { wordsOf } from '../message.ts';
import type { Intent } from '../policy/intent/kinds.ts';
import { plainWords } from '../policy/intent.ts';
import { textKey } from '../texts.ts';
import type { Turn } from '../turn.ts';
import { adopt } from './adopting.ts';
import type { FollowUp } from './agenda.ts';
import { countFriend } from './befriending.ts';
import { grant } from './opting.ts';
import { speak } from './speaking.ts';

/**
 * Somebody who has not agreed, or has left and comes back by their own fresh act. Null when no code is known, when it was
 * changed on its way, or when the words beside it (`intent`) say something else: then they are asked in the chat.
 */
export function hearFirstMessage(
  turn: Turn,
  event: MessageReceived,
  intent: Intent | null,
): readonly FollowUp[] | null {
  const agrees = intent?.kind === 'none' || intent?.kind === 'opt-in';
  const yes = isOutside(turn) && agrees ? yesIn(turn, event) : null;
  if (!yes) return null;
  const agreed = accept(turn, event, yes);
  const { flow = null, source = '' } = yes.invitation ?? {};
  // They are welcomed first; what the link leads to waits its turn.
  return flow === null
    ? agreed
    : [...agreed, { do: 'start', flow, because: source, origin: 'reply', wait: true }];
}

/** Somebody who is in: purposes are added, the link's flow begins, and nobody is welcomed twice. Null without a code. */
export function hearKnownCode(turn: Turn, event: MessageReceived): readonly FollowUp[] | null {
  const { contact, world } = turn;
  const words = wordsOf(event.content) ?? '';
  const invitation = readInvitation(words, world.release);
  const yes = yesIn(turn, event);
  if (isOutside(turn) || saysNo(turn, words) || (!yes && !invitation)) return null;
  const { flow = null, source = yes?.pending?.source ?? '' } = invitation ?? {};
  turn.note('link.followed', source);
  const agreed = yes && addsTo(turn, yes) ? accept(turn, event, yes) : [];
  if (agreed.length === 0 && invitation?.form)
    adopt(turn, { topics: wanted(invitation.form, invitation.boxes) });
  if (contact.withPerson) return agreed;
  if (flow !== null) return [...agreed, { do: 'start', flow, because: source, origin: 'reply' }];
  speak(turn, textKey(pageArea, 'already'));
  return agreed;
}

/** Has not agreed, or agrees no longer. */
const isOutside = ({ contact }: Turn): boolean =>
  ['prospect', 'confirming', 'optedOut'].includes(contact.lifecycle.stage);

/** Was never with us: who comes back after a STOP is nobody's new friend. */
const isNew = ({ contact }: Turn): boolean => ['prospect', 'confirming'].includes(contact.lifecycle.stage);

type Yes = {
  readonly invitation: Invitation | null;
  /** The report that this very message confirms. */
  readonly pending: PendingConsent | null;
  readonly boxes: readonly Box[];
};

function yesIn(turn: Turn, event: MessageReceived): Yes | null {
  const words = wordsOf(event.content);
  if (words === null || saysNo(turn, words)) return null;
  const invitation = readInvitation(words, turn.world.release);
  const pending = confirmedBy(turn, words, invitation);
  const boxes = invitation?.boxes ?? [];
  return pending === null && boxes.length === 0 ? null : { invitation, pending, boxes };
}

/** "No" with a code is no yes. */
function saysNo(turn: Turn, words: string): boolean {
  const { release } = turn.world;
  const plain = plainWords(besideCodes(words, release));
  return release.texts.languages.some((language) =>
    release.texts.list(textKey('common', 'no-words'), language).some((word) => plainWords(word) === plain),
  );
}

/** A report is confirmed by its own token, from the number it was about, and while it lasts. */
function confirmedBy(
  { contact, world }: Turn,
  words: string,
  invitation: Invitation | null,
): PendingConsent | null {
  const { pendingConsent: pending } = contact;
  if (!pending?.token) return null;
  const isIts = invitation?.token === pending.token || holdsToken(words, pending.token);
  return isIts && world.now - pending.at <= world.release.policy.durations.confirmationMs ? pending : null;
}

const addsTo = ({ contact }: Turn, { pending, boxes }: Yes): boolean =>
  pending !== null || boxes.some(({ purpose }) => contact.consents[purpose].state !== 'granted');

function accept(
  turn: Turn,
  event: MessageReceived,
  { invitation, pending, boxes }: Yes,
): readonly FollowUp[] {
  const evidence = {
    messageId: event.transportId,
    verbatim: (wordsOf(event.content) ?? '').slice(0, 1_000),
  };
  if (pending) {
    const { purposes, method, source, disclosure } = pending;
    const shown = disclosure === null ? {} : { disclosure };
    return grant(turn, { purposes, method, source, actor: 'contact', evidence, ...shown }, pending);
  }
  if (!invitation?.form) return [];
  const { form, token, source } = invitation;
  if (isNew(turn)) countFriend(turn, source);
  const { release } = turn.world;
  const language = invitation.language ?? turn.contact.language;
  if (turn.contact.languageFrom !== 'chosen') turn.change({ language, languageFrom: 'form' });
  adopt(turn, { topics: token === null ? wanted(form, boxes) : topicsOf(form, boxes) });
  const reported = {
    purposes: [...new Set(boxes.map(({ purpose }) => purpose))],
    // With a token the boxes were ticked on a page, even if its report went astray or was about another number.
    method: token === null ? 'link' : 'form',
    source,
    actor: 'contact',
    evidence: { ...evidence, note: `code ${form.code}` },
    disclosure: disclosureOf(noticeOf(form, release, language, token === null ? 'link' : 'page'), release),
  } as const;
  return grant(turn, reported, null);
}

/** A bare code asks for more; it refuses nothing that they chose elsewhere. */
const wanted = (form: Form, boxes: readonly Box[]) => ({ ...topicsOf(form, boxes), refused: [] });
