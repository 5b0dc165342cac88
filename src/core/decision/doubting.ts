/** It may have meant STOP: marketing is held at once, they are asked one question, and silence means that it did. */
import type { MessageReceived } from '../event.ts';
import type { FlowId } from '../flow/flow.ts';
import { type WaysIn, waysIn } from '../flow/ways-in.ts';
import { wordsOf } from '../message.ts';
import type { Intent } from '../policy/intent/kinds.ts';
import { textKey } from '../texts.ts';
import { dayMs } from '../time/instant.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { doubtTimer, endDoubt } from './end-doubt.ts';
import { withdraw } from './opting.ts';
import { speak } from './speaking.ts';

/** Who has not answered by then wants no more marketing. */
const patienceMs = 3 * dayMs;

/** They said something like it twice, or nobody wrote a flow that asks: then it counts as no more marketing. */
export function doubt(turn: Turn, event: MessageReceived, intent: Intent): readonly FollowUp[] {
  const verbatim = (wordsOf(event.content) ?? '').slice(0, 1_000);
  const rule = intent.rule ?? 'unsure';
  const question = flowFor(turn, 'unsure');
  if (turn.contact.doubt !== null || question === null) {
    const evidence = { messageId: event.transportId, verbatim, rule };
    const followUps = noMoreMarketing(turn, 'said so, or nearly', evidence);
    speak(turn, textKey('common', 'marketing-stopped'));
    return followUps;
  }
  turn.change({ doubt: { since: turn.arrival.receivedAt, verbatim, rule } });
  turn.wake(doubtTimer, turn.world.now + patienceMs);
  turn.note('consent.doubted', rule);
  return [{ do: 'start', flow: question, because: 'unsure', origin: 'reply', interrupt: true }];
}

/** Nobody answered the question. */
export function resolveDoubt(turn: Turn): readonly FollowUp[] {
  const { doubt } = turn.contact;
  if (doubt === null) return [];
  return noMoreMarketing(turn, 'no answer', { verbatim: doubt.verbatim, rule: doubt.rule });
}

/** The flow that is to begin when something like this is heard, or null. */
export const flowFor = ({ world }: Turn, by: keyof WaysIn['single']): FlowId | null =>
  waysIn(world.release).single[by]?.id ?? null;

function noMoreMarketing(
  turn: Turn,
  why: string,
  evidence: { readonly messageId?: string; readonly verbatim: string; readonly rule: string },
): readonly FollowUp[] {
  endDoubt(turn);
  turn.note('consent.doubt-resolved', why);
  return withdraw(turn, {
    purposes: ['marketing'],
    method: 'keyword',
    source: 'chat',
    actor: 'contact',
    evidence,
  });
}
