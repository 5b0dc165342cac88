/** Works the agenda off: one event can lead to a handful of others (granted → onboarding → welcome flow). */
import type { MessageOrigin } from '../outbox.ts';
import type { Turn } from '../turn.ts';
import type { FollowUp } from './agenda.ts';
import { fire, live } from './living.ts';
import { grant, refuse } from './opting.ts';
import { prefer } from './preferring.ts';
import { next as goOn, start } from './running.ts';
import { noteWaiting } from './with-person.ts';

/** More than this is a loop between flows and stages: it is cut off with a note, and the turn stays whole. */
const maxFollowUps = 25;

/** Depth first: what a follow-up leads to comes before its siblings. `origin` is that of the event behind it all. */
export function settle(turn: Turn, wishes: readonly FollowUp[], origin: MessageOrigin): void {
  const agenda = [...wishes];
  let done = 0;
  for (let next = agenda.shift(); next !== undefined; next = agenda.shift()) {
    if (++done > maxFollowUps)
      return turn.note('decision.cut-off', 'too many follow-ups', { left: agenda.length + 1 });
    agenda.unshift(...take(turn, next, origin));
  }
}

function take(turn: Turn, next: FollowUp, origin: MessageOrigin): readonly FollowUp[] {
  switch (next.do) {
    case 'live':
      return live(turn, next.event, origin);
    case 'fire':
      return fire(turn, next.timer);
    case 'start':
      return start(turn, next);
    case 'next':
      return goOn(turn);
    case 'grant':
      return grant(turn, next.record);
    case 'refuse':
      return refuse(turn, next.record);
    case 'prefer':
      return prefer(turn, next.preference, next.said);
    case 'hand-over':
      turn.change({ withPerson: { since: turn.world.now, reason: next.reason } });
      noteWaiting(turn);
      turn.note('conversation.handed', next.reason, { to: 'person' });
      return [];
    default:
      return next satisfies never;
  }
}
