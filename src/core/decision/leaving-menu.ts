/** CANCEL and its like leave a menu where one is open; only where none is do they mean STOP. */
import { offers } from '../flow/advance.ts';
import type { InboundContent } from '../message.ts';
import { isOfDecision } from '../outbox.ts';
import { textKey } from '../texts.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { isUnseen } from './aside.ts';
import { stopRun } from './running.ts';
import { speak } from './speaking.ts';

/**
 * True while a question of ours is on their phone that answers something they did, and consent does not hang on the answer.
 * Nobody is in a menu because we wrote to them first: whoever writes CANCEL below a poll that we started wants no such polls.
 */
export function isInMenu({ contact }: Turn): boolean {
  const { run, lifecycle, talk } = contact;
  const waiting = run?.stack.at(-1)?.waiting;
  const latest = talk.lastStarted;
  const isOurs = waiting?.for === 'answer' && latest !== null && isOfDecision(latest, waiting.question);
  const asks = waiting?.for === 'answer' && !isOurs && !isUnseen(contact);
  const stranger = lifecycle.stage === 'prospect' || lifecycle.stage === 'confirming';
  return asks && !stranger && lifecycle.stage !== 'optedOut';
}

/** What the open question offers is an answer to it, whatever else the word may mean. Who presses a button has seen it. */
export function isOffered(turn: Turn, content: InboundContent): boolean {
  const { run } = turn.contact;
  const seen = content.kind === 'choice' || !isUnseen(turn.contact);
  return run !== null && seen && offers(turn, run, content);
}

/** Says that they are out, that nothing else changed, and how to stop everything. */
export function leaveMenu(turn: Turn): readonly FollowUp[] {
  stopRun(turn, 'they left the menu');
  speak(turn, textKey('common', 'left-menu'));
  return [{ do: 'next' }];
}
