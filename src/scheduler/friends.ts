/** Tells whoever recommended us that their friend has stayed. Found by index: costs what is due. */
import type { EntryId } from '../core/event.ts';
import { isSubscribed } from '../core/lifecycle/stages.ts';
import type { Inbox } from '../pipeline/intake/inbox.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

export type FriendsDeps = { readonly store: Store; readonly clock: Clock; readonly inbox: Inbox };

const batch = 200;

/**
 * Answers how many recommenders were told. Told first and noted second, and told under the friend's own id: a crash in
 * between, or another process beside us, tells nobody twice.
 */
export async function tellRecommenders({ store, clock, inbox }: FriendsDeps): Promise<number> {
  const due = await store.friends.due(clock.now(), batch);
  if (due.length === 0) return 0;
  const records = await store.contacts.load(due.map(({ contact }) => contact));
  let told = 0;
  for (const { contact, code } of due) {
    const friend = records.get(contact)?.contact;
    const stayed = friend !== undefined && friend.erased === null && isSubscribed(friend.lifecycle.stage);
    const recommender = stayed ? await store.friends.recommender(code) : null;
    if (recommender !== null) {
      const id = `friend:${contact}` as EntryId;
      await inbox.submit([{ contact: recommender, id, event: { type: 'friend.stayed' }, rank: 1 }]);
      told += 1;
    }
    await store.friends.settle(contact, stayed ? 'stayed' : 'left');
  }
  return told;
}
