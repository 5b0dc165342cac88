/**
 * Load, decide, commit, file: in batches, one contact at a time within a batch. Every clause of the commit protocol
 * (docs/architecture.md) that concerns deciding is here; running any entry again after a crash changes nothing.
 */
import { applyDecision } from '../../core/apply.ts';
import type { ChannelFacts, ChannelId } from '../../core/channel.ts';
import type { ContactId } from '../../core/contact-id.ts';
import { decide } from '../../core/decide.ts';
import { isUnreadable, type KabarError } from '../../core/errors.ts';
import type { LaneRange } from '../../core/lanes.ts';
import type { OutboxEntry } from '../../core/outbox.ts';
import type { ContactRecord } from '../../core/record.ts';
import type { World } from '../../core/world.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { ContactWrite } from '../../ports/store/contact-store.ts';
import type { InboxEntry, Store } from '../../ports/store.ts';
import type { LateEntries } from '../erasing/late-entries.ts';
import type { FailPoints } from '../fail-points.ts';
import { forward } from '../people/forwarding.ts';
import { createPump, type Pump } from '../pump.ts';
import { createPutOff, type PutOff } from '../put-off.ts';
import type { ReleaseBook } from '../releases/releases.ts';
import type { RightOfWay } from '../right-of-way.ts';
import type { Ahead, Decided } from './decided.ts';
import { nextEntries } from './next-entries.ts';
import type { Records } from './records.ts';
import type { Settled } from './settled.ts';
import { createSettling, type Settling } from './settling.ts';

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
  readonly outages: NonNullable<World['outages']>;
  readonly resultsOf: NonNullable<World['resultsOf']>;
  readonly records: Records;
  /** Where people reach our pages from outside, or null. */
  readonly publicUrl: string | null;
  readonly linkKey?: string;
  /** Told of the steps that runs pass. */
  readonly onlooker?: NonNullable<World['onlooker']>;
  readonly lateEntries: LateEntries;
  readonly rightOfWay: RightOfWay;
  /** Claims a contact's next message within the same write, where that is simple; null leaves it to the sender. */
  readonly claimAhead: (record: ContactRecord) => Ahead | null;
  /** Told of contacts once what was decided for them is stored and filed. */
  readonly decided: (decided: readonly Decided[]) => void;
};

/** Entries per round: large enough for group commits to pay, small enough to answer the first one soon. */
const maxBatch = 256;
/** So many contacts are decided without a look at what came in meanwhile. */
const decidedInOneGo = 16;

export function createWorker(deps: WorkerDeps): Pump {
  const settling = createSettling({ ...deps, poke: () => pump.poke() });
  const putOff = createPutOff(deps);
  const pump = createPump(() => round(deps, settling, putOff), 'worker', deps.logger);
  const busy = () => pump.busy() || settling.underWay() > 0;
  const idle = async () => {
    while (busy()) {
      await pump.idle();
      await settling.ended();
    }
  };
  return {
    poke() {
      settling.retry();
      pump.poke();
    },
    busy,
    idle,
    async stop() {
      await pump.stop();
      await settling.ended();
    },
  };
}

async function round(deps: WorkerDeps, settling: Settling, putOff: PutOff): Promise<{ worked: boolean }> {
  const { store, releases, failPoints, rightOfWay } = deps;
  if (settling.failed()) return { worked: false };
  const moment = deps.records.moment();
  const decided = settling.entries();
  await rightOfWay.give();
  const groups = await nextEntries(store.inbox, {
    lanes: deps.lanes(),
    limit: rightOfWay.atOnce(maxBatch),
    decided,
    putOff: putOff.now(),
  });
  if (groups.size === 0) return { worked: false };

  const entries = [...groups.values()].flat();
  const { records, undone } = await readFor(deps, moment, groups);
  await releases.prepareFor(
    records.values(),
    entries.map(({ event }) => event),
  );
  failPoints.reach('loaded');

  const sealed = await sealedIn(deps, entries);
  const earlier = await deps.lateEntries.deleteEarlier(records, entries);
  const writes: (ContactWrite & { readonly claimed: OutboxEntry | null })[] = [];
  const finished: ContactRecord[] = [];
  let settledLate = earlier.size;
  let forwarded = 0;
  let inOneGo = 0;
  for (const [id, all] of groups) {
    inOneGo += 1;
    if (inOneGo % decidedInOneGo === 0) await rightOfWay.give();
    const group = all.filter((entry) => !earlier.has(entry.id));
    if (group.length === 0) continue;
    const record = records.get(id);
    if (!record) {
      deps.logger.error('entries wait for a contact that is not there, or cannot be read', {
        contact: id,
        entries: group.length,
      });
      putOff.add(id);
      continue;
    }
    if (record.contact.erased !== null) {
      const late = group.filter((entry) => undone(entry) && !record.decided.includes(entry.id));
      if (late.length > 0) await deps.lateEntries.settle(record, late);
      settledLate += late.length;
      if (late.length < group.length) finished.push(record);
      continue;
    }
    const { own, given, waits } = await forward(deps, record, group.filter(undone));
    forwarded += given;
    if (waits) {
      finished.push(record);
      continue;
    }
    if (given > 0 && own.length === 0) continue;
    try {
      const next = decideAll(deps, record, own, sealed);
      const ahead = next === record ? null : deps.claimAhead(next);
      if (next === record) finished.push(record);
      else
        writes.push({
          version: record.version,
          record: ahead?.record ?? next,
          claimed: ahead?.claimed ?? null,
        });
    } catch (error) {
      // Our fault, and theirs alone who have it: everybody else's entries go on.
      deps.logger.error('a contact could not be decided; its entries wait', { contact: id, error });
      putOff.add(id);
    }
  }

  const won = await deps.records.commit(writes);
  failPoints.reach('committed');
  const committed = writes
    .filter((_, index) => won[index])
    .map(({ version, record, claimed }): Decided => {
      return { record: { ...record, version: version + 1 }, claimed, filed: true };
    });
  await settling.begin(committed, finished);
  // Who lost a race tries again at once: somebody else's write went through. Old entries wait for their settlement's poke:
  // while the store cannot file, there is nothing to do again.
  return { worked: writes.length > 0 || settledLate > 0 || forwarded > 0 };
}

type Readings = {
  readonly records: ReadonlyMap<ContactId, ContactRecord>;
  readonly undone: (entry: InboxEntry) => boolean;
};

/**
 * The contact first, the entry's state second: an entry that was decided in between is in `decided` or not undone. For a
 * contact at hand since before the entries were read, that they were pending is the second reading.
 */
async function readFor(
  { records, store }: WorkerDeps,
  moment: number,
  groups: ReadonlyMap<ContactId, readonly InboxEntry[]>,
): Promise<Readings> {
  const atHand = records.before(moment, groups.keys());
  const others = [...groups.keys()].filter((id) => !atHand.has(id));
  if (others.length === 0) return { records: atHand, undone: () => true };
  const loaded = await records.load(others);
  const unsure = others.flatMap((id) => groups.get(id) ?? []).map((entry) => entry.id);
  const undone = await store.inbox.undone(unsure);
  return {
    records: new Map([...atHand, ...loaded]),
    undone: (entry) => atHand.has(entry.contact) || undone.has(entry.id),
  };
}

/**
 * The contacts that are to be absorbed or parted with, read anew: sealed, they stay as they are. Asking for one that cannot be
 * read throws: it is not nobody, and whoever absorbs it waits for what it said, a STOP perhaps.
 */
async function sealedIn(
  { store }: WorkerDeps,
  entries: readonly InboxEntry[],
): Promise<NonNullable<World['sealed']>> {
  const ids = entries.flatMap(({ event }) =>
    event.type === 'contact.absorbed' || event.type === 'contact.parted' ? [event.contact] : [],
  );
  const found = new Map<ContactId, ContactRecord | null>();
  const unreadable = new Map<ContactId, KabarError>();
  for (const id of new Set(ids)) {
    try {
      found.set(id, await store.contacts.get(id));
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      unreadable.set(id, error);
    }
  }
  return (id) => {
    const error = unreadable.get(id);
    if (error) throw error;
    const contact = found.get(id)?.contact;
    return contact !== undefined && contact.sealed !== null ? contact : null;
  };
}

/** Entries of one contact in their order, up to one by which it becomes part of another; the result goes into one commit. */
function decideAll(
  deps: WorkerDeps,
  record: ContactRecord,
  entries: readonly InboxEntry[],
  sealed: NonNullable<World['sealed']>,
): ContactRecord {
  const release = deps.releases.current();
  const now = deps.clock.now();
  const { publicUrl, linkKey, onlooker } = deps;
  const told = {
    ...(linkKey === undefined ? {} : { linkKey }),
    ...(onlooker === undefined ? {} : { onlooker }),
  };
  let next = record;
  for (const entry of entries) {
    if (next.decided.includes(entry.id)) continue;
    // From here on they are the other's: see forwarding.ts.
    if (next.contact.sealed !== null && record.contact.sealed === null) break;
    deps.settled.reopen(record.id, entry.id);
    const channel = deps.channel('channel' in entry.event ? entry.event.channel : next.contact.channel);
    try {
      const decision = decide(next.contact, entry, {
        now,
        release,
        channel,
        outages: deps.outages,
        resultsOf: deps.resultsOf,
        publicUrl,
        sealed,
        ...told,
      });
      next = applyDecision(next, entry, decision, now);
    } catch (error) {
      if (next === record) throw error;
      // A STOP before it must not wait with it. It comes first the next time, and fails alone.
      break;
    }
  }
  return next === record ? record : deps.settled.tidy(next);
}
