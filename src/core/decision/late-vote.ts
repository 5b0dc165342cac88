/** A vote in words that comes when the poll's flow is over: another mind, or a late one. It counts, and nothing is said. */
import { wordedAsIn } from '../flow/counted-question.ts';
import type { InboundContent } from '../message.ts';
import { dayMs } from '../time/instant.ts';
import type { Turn } from '../turn.ts';

/** A bare "2" weeks after a poll is no vote. */
const withinMs = 7 * dayMs;

/** True when it is an answer to the poll that was the last thing we began to say. */
export function hearLateVote(turn: Turn, content: InboundContent): boolean {
  const { polls, credit } = turn.contact;
  const poll = polls.at(-1);
  if (!poll || credit?.message !== poll.message || turn.world.now - credit.at > withinMs) return false;
  const options = wordedAsIn(turn, poll, content);
  if (options === null) return false;
  turn.countVote(poll.round, options);
  turn.note('vote.received', 'in words', { round: poll.round, options: options.join(' ') });
  return true;
}
