/** What a contact's message leads to: opt-out, help and opt-in first, then life, the running flow, keywords, the fallback. */

import { purposes } from '../consent.ts';
import type { MessageReceived } from '../event.ts';
import { understands } from '../flow/advance.ts';
import type { Flow } from '../flow/flow.ts';
import type { Run } from '../flow/run.ts';
import { type InboundContent, wordsOf } from '../message.ts';
import type { Intent } from '../policy/intent/kinds.ts';
import { plainWords, readIntent } from '../policy/intent.ts';
import { textKey } from '../texts.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { isUnseen } from './aside.ts';
import { grant, type Reported, withdraw } from './opting.ts';
import { proceed } from './running.ts';
import { speak } from './speaking.ts';

/** Nobody reads a question and types something unclear within this: it belongs to the burst before it. */
const readingMs = 250;

/** The parts that come before the lifecycle. Null when the message is an ordinary one. */
export function hearIntent(turn: Turn, event: MessageReceived): readonly FollowUp[] | null {
  const intent = intentOf(turn, event);
  const optedOut = turn.contact.lifecycle.stage === 'optedOut';

  if (intent?.kind === 'opt-out')
    return optedOut ? repeated(turn, intent) : withdraw(turn, spoken(event, intent));
  if (optedOut)
    return intent?.kind === 'opt-in' ? grant(turn, spoken(event, intent)) : hearReason(turn, event.content);
  if (intent?.kind === 'help') {
    speak(turn, textKey('common', 'help'));
    turn.note('help.given', intent.rule ?? undefined);
    return [];
  }
  return null;
}

/** An ordinary message of a contact who is in: the person in charge, the running flow, a keyword, or the fallback. */
export function hearMessage(turn: Turn, event: MessageReceived): readonly FollowUp[] {
  const { contact } = turn;
  if (contact.withPerson) {
    turn.note('message.left', 'a person talks to them');
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
  return fallback(turn);
}

export const saysStop = (turn: Turn, event: MessageReceived): boolean =>
  intentOf(turn, event)?.kind === 'opt-out';

function intentOf(turn: Turn, { content }: MessageReceived): Intent | null {
  const words = wordsOf(content);
  return words === null ? null : readIntent(words, turn.world.release.texts);
}

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
  return proceed(turn, run, { kind: 'answer', content }, 'reply').filter((next) => next.do === 'hand-over');
}

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

const isAsking = (run: Run): boolean => run.stack.at(-1)?.waiting?.for === 'answer';

const isStranger = ({ contact }: Turn): boolean =>
  contact.lifecycle.stage === 'prospect' || contact.lifecycle.stage === 'confirming';

function keywordFlow(turn: Turn, content: InboundContent): Flow | null {
  const words = wordsOf(content);
  if (words === null || isStranger(turn)) return null;
  const plain = plainWords(words);
  const { flows } = turn.world.release;
  for (const flow of flows.values()) {
    for (const start of flow.starts) {
      if (start.by !== 'keyword') continue;
      const keywords = Object.values(start.words).flat();
      if (keywords.some((keyword) => plainWords(keyword) === plain)) return flow;
    }
  }
  return null;
}

/** A stranger is asked for consent; a contact's unknown question goes to the flow that says `fallback`. */
function fallback(turn: Turn): readonly FollowUp[] {
  const { release } = turn.world;
  const { stage } = turn.contact.lifecycle;
  const asked = isStranger(turn) ? release.policy.stageFlows[stage] : undefined;
  if (asked !== undefined)
    return [{ do: 'start', flow: asked, because: `stage:${stage}`, origin: 'reply', interrupt: true }];
  const flow = [...release.flows.values()].find((candidate) =>
    candidate.starts.some((start) => start.by === 'fallback'),
  );
  if (flow) return [{ do: 'start', flow: flow.id, because: 'fallback', origin: 'reply' }];
  speak(turn, textKey('common', 'unclear'));
  return [];
}
