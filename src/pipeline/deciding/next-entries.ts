/** Which entries are decided next: those that wait longest, and beside a flood of one contact those of everybody else. */
import type { ContactId } from '../../core/contact-id.ts';
import type { EntryId } from '../../core/event.ts';
import type { LaneRange } from '../../core/lanes.ts';
import type { InboxEntry, InboxStore } from '../../ports/store.ts';

/** Of one contact in one commit: what they produce travels in its document until it is filed, and a document has an end. */
const maxPerContact = 16;
/** Whoever has more than this on a full page fills it: nobody writes so much before the first of it is decided, unless it is a flood. */
const usualShare = 4;
/** So often it is looked past those who fill a page; each look costs a walk along what they wrote. */
const mostLooks = 4;

export type NextEntriesQuery = {
  readonly lanes: readonly LaneRange[];
  readonly limit: number;
  /** Decided already, and on their way to be done. */
  readonly decided: ReadonlySet<EntryId>;
  /** Contacts that are not looked at now. */
  readonly putOff: ReadonlySet<ContactId>;
};

/**
 * By contact, each contact's in their order from its first one on. Whoever fills a page does not keep the others from being found,
 * however much more of theirs waits before those.
 */
export async function nextEntries(
  inbox: Pick<InboxStore, 'pending'>,
  { lanes, limit, decided, putOff }: NextEntriesQuery,
): Promise<ReadonlyMap<ContactId, readonly InboxEntry[]>> {
  const groups = new Map<ContactId, readonly InboxEntry[]>();
  const filling = new Set<ContactId>(putOff);
  for (let looks = 1; ; looks++) {
    const page = await inbox.pending(lanes, limit, decided, filling);
    const found = byContact(page.filter(({ id }) => !decided.has(id)));
    const before = filling.size;
    for (const [contact, share] of found) {
      groups.set(contact, share);
      if (share.length > usualShare) filling.add(contact);
    }
    if (page.length < limit || filling.size === before || looks === mostLooks) return groups;
  }
}

function byContact(entries: readonly InboxEntry[]): Map<ContactId, InboxEntry[]> {
  const groups = new Map<ContactId, InboxEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.contact);
    if (!group) groups.set(entry.contact, [entry]);
    else if (group.length < maxPerContact) group.push(entry);
  }
  return groups;
}
