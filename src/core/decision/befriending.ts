/** Friends of friends: who came by a recommendation is counted, and whoever recommended us is thanked once they stay. */
import type { FriendStayed } from '../event.ts';
import { codeOfSource, friendCode } from '../friend.ts';
import type { Turn } from '../turn.ts';

/** Somebody new agreed. Their own link, or a way back after a STOP, makes nobody a friend. */
export function countFriend(turn: Turn, source: string): void {
  const { contact, world, arrival } = turn;
  const code = codeOfSource(source);
  const { friends } = world.release.policy;
  if (code === null || friends === undefined || code === friendCode(contact.id)) return;
  turn.befriend(code, arrival.receivedAt + friends.staysMs);
  turn.note('friend.joined', undefined, { code });
}

/** True when they are to be thanked: the policy says for how many. */
export function countStayed(turn: Turn, _: FriendStayed): boolean {
  const { contact, world } = turn;
  const friends = contact.friends + 1;
  const atMost = world.release.policy.friends?.atMost ?? 0;
  turn.change({ friends });
  turn.note('friend.stayed', friends > atMost ? 'thanked for as many as the policy says' : undefined, {
    friends,
  });
  return friends <= atMost;
}
