/** A person of the business moves somebody to another number: what Kabar starts goes by that one from now on. */
import type { MoveAsked } from '../event.ts';
import { following } from '../number/following.ts';
import type { Turn } from '../turn.ts';

/**
 * Whoever may not follow stays as they are, and the journal says why. A send that has begun ends by the number it began by;
 * what waits is looked at again by the gate of the new one. An answer is not carried over: it belongs to the number they asked.
 */
export function moveOver(turn: Turn, { move, from, channel: to }: MoveAsked): void {
  const { contact, world, arrival } = turn;
  const facts = { move, from, to };
  const why = whyLeft(turn, from, to);
  if (why !== null) return turn.note('move.left', why, facts);
  const verdict = following(contact, world.channel, world.now);
  if (verdict === null) return;
  if (verdict.kind === 'stays') return turn.note('move.left', verdict.because, facts);
  const wroteTo = contact.moved?.from ?? from;
  turn.change({ channel: to, moved: wroteTo === to ? null : { from: wroteTo, at: arrival.receivedAt } });
  turn.review();
  turn.note('move.followed', verdict.as, facts);
}

function whyLeft({ contact, world }: Turn, from: MoveAsked['from'], to: MoveAsked['channel']): string | null {
  if (contact.channel !== from) return 'is spoken to by another number meanwhile';
  return world.channel.id === to ? null : 'the number is not known here';
}
