/**
 * Load, decide, commit, file: in batches, one contact at a time within a batch. Every clause of the commit protocol
 * (docs/architecture.md) that concerns deciding is here; running any entry again after a crash changes nothing.
 */
import { applyDecision } from '../core/apply.ts';
import type { ChannelFacts, ChannelId } from '../core/channel.ts';
import type { ContactId } from '../core/contact.ts';
import { decide } from '../core/decide.ts';
import type { EntryId } from '../core/event.ts';
import type { LaneRange } from '../core/lanes.ts';
import type { ContactRecord } from '../core/record.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { ContactWrite, InboxEntry, Store } from '../ports/store.ts';
import type { FailPoints } from './fail-points.ts';
import { createPump, type Pump } from './pump.ts';
import type { ReleaseBook } from './releases.ts';
import type { Settled } from './settled.ts';

export type WorkerDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly releases: ReleaseBook;
  readonly settled: Settled;
  readonly failPoints: FailPoints;
  /** Lanes this process holds a lease on now. */
  readonly lanes: () => readonly LaneRange[];
  readonly channel: (id: ChannelId) => ChannelFacts;
  /** Told of contacts whose outbox may have something to send. */
  readonly decided: (records: readonly ContactRecord[]) => void;
};

/** Entries per round: large enough for group commits to pay, small enough to answer the first one soon. */
const maxBatch = 256;
/** Of one contact in one commit: what they produce travels in its document until it is filed, and a document has an end. */
const maxPerContact = 16;

export function createWorker(deps: WorkerDeps): Pump {
  return createPump(() => round(deps), 'worker', deps.logger);
}

async function round(deps: WorkerDeps): Promise<{ worked: boolean }> {
  const { store, releases, failPoints } = deps;
  const entries = await store.inbox.pending(deps.lanes(), maxBatch);
  if (entries.length === 0) return { worked: false };

  const groups = byContact(entries);
  // The contact first, the entry's state second: an entry decided between the two reads is in `decided` or not undone.
  const records = await store.contacts.load([...groups.keys()]);
  const undone = await store.inbox.undone(entries.map((entry) => entry.id));
  await releases.prepareFor(records.values());
  failPoints.reach('loaded');

  const writes: ContactWrite[] = [];
  const finished: ContactRecord[] = [];
  for (const [id, group] of groups) {
    const record = records.get(id);
    if (!record) {
      deps.logger.error('an entry has no contact', { contact: id, entries: group.length });
      continue;
    }
    const left = group.filter((entry) => undone.has(entry.id));
    try {
      const next = decideAll(deps, record, left);
      if (next === record) finished.push(record);
      else writes.push({ version: record.version, record: next });
    } catch (error) {
      // Our fault, and theirs alone who have it: everybody else's entries go on.
      deps.logger.error('a contact could not be decided; its entries wait', { contact: id, error });
    }
  }

  const won = await store.contacts.commit(writes);
  failPoints.reach('committed');
  const committed = writes
    .filter((_, index) => won[index])
    .map(({ version, record }) => ({ ...record, version: version + 1 }));
  await settle(deps, [...committed, ...finished]);
  deps.decided(committed);
  // Who lost a race tries again at once: somebody else's write went through.
  return { worked: writes.length + finished.length > 0 };
}

/** Entries of one contact in their order; the result goes into one commit. */
function decideAll(deps: WorkerDeps, record: ContactRecord, entries: readonly InboxEntry[]): ContactRecord {
  const release = deps.releases.current();
  const now = deps.clock.now();
  let next = record;
  for (const entry of entries) {
    if (next.decided.includes(entry.id)) continue;
    const channel = deps.channel('channel' in entry.event ? entry.event.channel : next.contact.channel);
    const decision = decide(next.contact, entry, { now, release, channel });
    next = applyDecision(next, entry, decision, now);
  }
  return next === record ? record : deps.settled.tidy(next);
}

/** Files what was decided, then marks the entries as done: never the other way round. */
async function settle(
  { store, settled, clock, failPoints }: WorkerDeps,
  records: readonly ContactRecord[],
): Promise<void> {
  const filings = records.flatMap((record) => record.unfiled);
  const ids: EntryId[] = records.flatMap((record) => record.decided);
  if (ids.length === 0) return;
  await store.file(filings);
  failPoints.reach('filed');
  await store.inbox.finish(ids, clock.now());
  failPoints.reach('finished');
  settled.add(ids);
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
