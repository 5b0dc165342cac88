/** What a contact's message leads to: opt-out, help and opt-in first, then life, the running flow, keywords, the fallback. */

import { purposes } from '../consent.ts';
import type { MessageReceived } from '../event.ts';
import { understands } from '../flow/advance.ts';
import type { Flow } from '../flow/flow.ts';
import type { Run } from '../flow/run.ts';
import { waysIn } from '../flow/ways-in.ts';
import { besideCodes } from '../form/invitation.ts';
import { type InboundContent, wordsOf } from '../message.ts';
import type { Intent } from '../policy/intent/kinds.ts';
import { plainWords, readIntent } from '../policy/intent.ts';
import { textKey } from '../texts.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { isUnseen } from './aside.ts';
import { doubt, flowFor } from './doubting.ts';
import { signOfLife } from './engaging.ts';
import { hearFirstMessage, hearKnownCode } from './joining.ts';
import { hearLateVote } from './late-vote.ts';
import { isInMenu, isOffered, leaveMenu } from './leaving-menu.ts';
import { grant, quietly, type Reported, withdraw } from './opting.ts';
import { prefer } from './preferring.ts';
import { proceed, stopRun } from './running.ts';
import { speak } from './speaking.ts';
import { hearWish } from './wishing.ts';
import { noteWaiting } from './with-person.ts';

/** Nobody reads a question and types something unclear within this: it belongs to the burst before it. */
const readingMs = 250;

/** The parts that come before the lifecycle. Null when the message is an ordinary one. */
export function hearIntent(turn: Turn, event: MessageReceived): readonly FollowUp[] | null {
  const intent = intentOf(turn, event) ?? noIntent;
  if (turn.contact.lifecycle.stage === 'optedOut') return hearLeaver(turn, event, intent);
  if (intent.kind === 'opt-out') return hearStop(turn, event, intent);
  const joined = hearFirstMessage(turn, event, intent);
  if (joined) return joined;
  // A pressed "Too many messages" is an answer to the question that offered it.
  if (isOffered(turn, event.content)) return null;
  // Nobody is thanked for coming back with a word that wants less of us.
  const alive = signOfLife(turn, { quiet: intent.kind === 'unsure' || intent.kind === 'opt-down' });
  const heard = hearWords(turn, event, intent);
  return heard === null ? null : [...alive, ...heard];
}

/** What else comes before the running flow. Who never agreed has nothing to stop, and nothing to choose. */
function hearWords(turn: Turn, event: MessageReceived, intent: Intent): readonly FollowUp[] | null {
  switch (intent.kind) {
    case 'unsure':
      return isStranger(turn) ? null : doubt(turn, event, intent);
    case 'opt-down':
      return isStranger(turn) ? null : hearWish(turn, event, intent);
    case 'opt-in':
      return hearStart(turn, event, intent);
    case 'help':
      speak(turn, textKey('common', 'help'));
      turn.note('help.given', intent.rule ?? undefined);
      return [];
    case 'opt-out':
    case 'none':
      return null;
    default:
      return intent.kind satisfies never;
  }
}

/**
 * STOP wins over everything. CANCEL and its like leave a menu first, where one is open. What the open question offers is an
 * answer to it when it was pressed ("No more news"; where it leads is said in the flow), when it is such a CANCEL, and when
 * it means STOP only in somebody else's language.
 */
function hearStop(turn: Turn, event: MessageReceived, intent: Intent): readonly FollowUp[] | null {
  const { language } = turn.contact;
  const isForeign = ![null, 'en', language, language.split('-')[0]].includes(intent.language);
  const isPressed = event.content.kind === 'choice' && !(intent.rule ?? '').startsWith('exact word');
  const mayAnswer = intent.leavesMenu || isForeign || isPressed;
  if (mayAnswer && isOffered(turn, event.content) && isHeard(turn, event.content)) return null;
  if (intent.leavesMenu && isInMenu(turn)) return leaveMenu(turn);
  return withdraw(turn, spoken(event, intent));
}

/** After a STOP: another one, START, or an answer to the goodbye. */
function hearLeaver(turn: Turn, event: MessageReceived, intent: Intent): readonly FollowUp[] {
  if (intent.kind === 'opt-out' && !isOffered(turn, event.content)) return repeated(turn, intent);
  const joined = hearFirstMessage(turn, event, intent);
  if (joined) return joined;
  if (intent.kind === 'opt-in') return grant(turn, spoken(event, intent));
  if (intent.kind === 'opt-down' && turn.contact.run !== null && !isOffered(turn, event.content)) {
    // The goodbye offered less instead of nothing, and they said it in their own words.
    stopRun(turn, 'they chose less instead');
    return hearWish(turn, event, intent) ?? [];
  }
  return hearReason(turn, event.content);
}

/** START brings back what they had stopped, and is a yes to what a form asked for them. Else it is a word as any other. */
function hearStart(turn: Turn, event: MessageReceived, intent: Intent): readonly FollowUp[] | null {
  const { lifecycle, consents, pendingConsent, pausedUntil, preferences } = turn.contact;
  const less = pausedUntil !== null || preferences.cadence === 'less' || preferences.refused.length > 0;
  const stopped = purposes.some((purpose) => consents[purpose].state === 'withdrawn');
  if (lifecycle.stage === 'prospect') return null;
  if (lifecycle.stage === 'confirming' && pendingConsent !== null) return grant(turn, spoken(event, intent));
  if (!stopped && !less) return null;
  const said = { source: 'chat', evidence: spoken(event, intent).evidence };
  prefer(turn, { kind: 'as-before' }, said);
  speak(turn, textKey('common', 'subscribed-again'));
  return stopped ? grant(turn, spoken(event, intent)).map(quietly) : [];
}

/** An ordinary message of a contact who is in: the person in charge, the running flow, a keyword, or the fallback. */
export function hearMessage(turn: Turn, event: MessageReceived): readonly FollowUp[] {
  const { contact } = turn;
  const known = hearKnownCode(turn, event);
  if (known) return known;
  if (contact.withPerson) {
    turn.note('message.left', 'a person talks to them');
    noteWaiting(turn);
    return [];
  }
  if (isEarly(turn, event.content)) {
    turn.note('message.left', 'written before the question could be read');
    return [];
  }
  const run = isUnseen(contact) ? null : contact.run;
  const clear = run !== null && understands(turn, run, event.content);
  if (run && clear) return proceed(turn, run, { kind: 'answer', content: event.content }, 'reply');
  const keyword = keywordFlow(turn, event.content);
  if (keyword)
    return [{ do: 'start', flow: keyword.id, because: 'keyword', origin: 'reply', interrupt: true }];
  if (event.content.kind === 'unsupported' && (run || !isStranger(turn))) {
    speak(turn, textKey('common', 'unsupported'));
    turn.note('message.unsupported', event.content.what);
    return [];
  }
  if (run && isAsking(run)) return proceed(turn, run, { kind: 'answer', content: event.content }, 'reply');
  return hearLateVote(turn, event.content) ? [] : fallback(turn);
}

export const saysStop = (turn: Turn, event: MessageReceived): boolean =>
  intentOf(turn, event)?.kind === 'opt-out';

function intentOf(turn: Turn, { content }: MessageReceived): Intent | null {
  const words = wordsOf(content);
  const { release } = turn.world;
  return words === null ? null : readIntent(besideCodes(words, release), release.texts);
}

const noIntent: Intent = { kind: 'none', language: null, rule: null };

const spoken = (event: MessageReceived, intent: Intent): Reported => ({
  purposes,
  method: 'keyword',
  source: 'chat',
  actor: 'contact',
  evidence: {
    messageId: event.transportId,
    verbatim: (wordsOf(event.content) ?? '').slice(0, 1_000),
    ...(intent.rule === null ? {} : { rule: intent.rule }),
  },
});

/** They said it again: it is recorded, and they get no second goodbye. */
function repeated(turn: Turn, intent: Intent): readonly FollowUp[] {
  turn.note('consent.withdrawn-again', intent.rule ?? undefined);
  return [];
}

/** After the goodbye one answer may come: why they left. It is kept, and nothing is said. */
function hearReason(turn: Turn, content: InboundContent): readonly FollowUp[] {
  const { run } = turn.contact;
  if (!run || !understands(turn, run, content)) {
    turn.note('message.left', 'opted out');
    return [];
  }
  return proceed(turn, run, { kind: 'answer', content }, 'reply').filter(mayFollowGoodbye);
}

/** Choosing less instead of nothing is their own way back; flows do not begin for who has left. */
const mayFollowGoodbye = (next: FollowUp): boolean => next.do === 'hand-over' || next.do === 'prefer';

/** Part of a burst: written before the question was on its way, or too soon after it to be an unclear answer to it. */
function isEarly(turn: Turn, content: InboundContent): boolean {
  const { run } = turn.contact;
  const waiting = run?.stack.at(-1)?.waiting;
  if (!run || waiting?.for !== 'answer' || isUnseen(turn.contact)) return false;
  const { receivedAt } = turn.arrival;
  if (waiting.shownAt === null || receivedAt < waiting.shownAt) return true;
  return (
    receivedAt < waiting.shownAt + readingMs && content.kind === 'text' && !understands(turn, run, content)
  );
}

/** Answers that nobody would hear are left as they are, and a STOP must never be. */
const isHeard = (turn: Turn, content: InboundContent): boolean =>
  turn.contact.withPerson === null && !isEarly(turn, content);

const isAsking = (run: Run): boolean => run.stack.at(-1)?.waiting?.for === 'answer';

const isStranger = ({ contact }: Turn): boolean =>
  contact.lifecycle.stage === 'prospect' || contact.lifecycle.stage === 'confirming';

function keywordFlow(turn: Turn, content: InboundContent): Flow | null {
  const words = wordsOf(content);
  if (words === null || isStranger(turn)) return null;
  return waysIn(turn.world.release).keywords.get(plainWords(words)) ?? null;
}

/** A stranger is asked for consent; a contact's unknown question goes to the flow that says `fallback`. */
function fallback(turn: Turn): readonly FollowUp[] {
  const { release } = turn.world;
  const { stage } = turn.contact.lifecycle;
  const asked = isStranger(turn) ? release.policy.stageFlows[stage] : undefined;
  if (asked !== undefined)
    return [{ do: 'start', flow: asked, because: `stage:${stage}`, origin: 'reply', interrupt: true }];
  const flow = flowFor(turn, 'fallback');
  if (flow !== null) return [{ do: 'start', flow, because: 'fallback', origin: 'reply' }];
  speak(turn, textKey('common', 'unclear'));
  return [];
}
