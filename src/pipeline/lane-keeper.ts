/** Holds this process's fair share of the lanes by lease, and what only one process may do: send for a channel, make calls. */
import { type LaneRange, laneCount } from '../core/lanes.ts';
import { type Instant, secondMs } from '../core/time/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { LeaseStore } from '../ports/lease.ts';

/** Lanes are leased in spans, so that renewing them stays cheap; at most `spanCount` processes share the work. */
const spanCount = 32;
const lanesPerSpan = laneCount / spanCount;

/** A dead or frozen process's work moves to others within this. */
const leaseMs = 6 * secondMs;

export type LaneKeeper = {
  /** Renews what we hold, takes what is free up to our share, gives back what is beyond it. Called by every tick. */
  renew(): Promise<void>;
  lanes(): readonly LaneRange[];
  /** Until when we are the one that does this, or null. */
  singleUntil(single: string): Instant | null;
  /** How many processes are at work, this one included. */
  processes(): number;
  /** True while another process that is not known to be dead is at work on the same store. */
  others(): Promise<boolean>;
  /** Gives everything back at once. */
  release(): Promise<void>;
};

export type LaneKeeperDeps = {
  readonly leases: LeaseStore;
  readonly clock: Clock;
  readonly holder: string;
  /** What only one process does at a time, by name. */
  readonly singles: readonly string[];
  /** True when a holder is known to be dead (a process of this machine that is no more): its leases are taken at once. */
  readonly isGone: (holder: string) => boolean;
};

const spanPrefix = 'lanes:';
const spanName = (span: number): string => `${spanPrefix}${String(span).padStart(2, '0')}`;
const spanNames = Array.from({ length: spanCount }, (_, span) => spanName(span));
const singlePrefix = 'single:';
const singleName = (single: string): string => singlePrefix + single;

export function createLaneKeeper({ leases, clock, holder, singles, isGone }: LaneKeeperDeps): LaneKeeper {
  let spans: ReadonlySet<string> = new Set();
  let heldUntil: Instant = 0;
  let singlesHeld: ReadonlySet<string> = new Set();
  let processCount = 1;

  const bury = async (names: readonly string[], now: Instant) => {
    const held = await Promise.all(
      [spanPrefix, singlePrefix, 'process:'].map((prefix) => leases.alive(prefix, now)),
    );
    const dead = held.flat().filter((lease) => lease.holder !== holder && isGone(lease.holder));
    for (const gone of new Set(dead.map((lease) => lease.holder))) {
      await leases.release([...names, `process:${gone}`], gone);
    }
  };

  const renew = async () => {
    const now = clock.now();
    const until = now + leaseMs;
    await bury([...spanNames, ...singles.map(singleName)], now);
    await leases.hold([`process:${holder}`], holder, now, until);
    const alive = await leases.alive('process:', now);
    processCount = Math.max(1, alive.length);
    const share = Math.ceil(spanCount / processCount);

    const kept = [...spans].slice(0, share);
    const surplus = [...spans].slice(share);
    if (surplus.length > 0) await leases.release(surplus, holder);
    const wanted = await takeable(now, kept, share);
    const held = await leases.hold([...kept, ...wanted], holder, now, until);
    spans = new Set(held.map((lease) => lease.name));
    const ours = await leases.hold(singles.map(singleName), holder, now, until);
    singlesHeld = new Set(ours.map((lease) => lease.name));
    heldUntil = until;
  };

  /** Spans nobody holds, as many as we lack. Each process begins its search elsewhere, so that they seldom collide. */
  const takeable = async (
    now: Instant,
    kept: readonly string[],
    share: number,
  ): Promise<readonly string[]> => {
    const taken = new Set((await leases.alive(spanPrefix, now)).map((lease) => lease.name));
    const free = spanNames.filter((name) => !taken.has(name) && !kept.includes(name));
    return free.slice(0, Math.max(0, share - kept.length));
  };

  const isFresh = (): boolean => heldUntil > clock.now();

  return {
    renew,
    lanes: () => (isFresh() ? rangesOf(spans) : []),
    singleUntil: (single) => (isFresh() && singlesHeld.has(singleName(single)) ? heldUntil : null),
    processes: () => processCount,
    async others() {
      const alive = await leases.alive('process:', clock.now());
      return alive.some((lease) => lease.holder !== holder && !isGone(lease.holder));
    },
    async release() {
      await leases.release([...spans, ...singlesHeld, `process:${holder}`], holder);
      spans = new Set();
      singlesHeld = new Set();
    },
  };
}

/** Neighbouring spans as one range: what the store filters by. */
function rangesOf(spans: ReadonlySet<string>): readonly LaneRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const name of [...spans].sort()) {
    const from = Number(name.slice(spanPrefix.length)) * lanesPerSpan;
    const to = from + lanesPerSpan - 1;
    const last = ranges.at(-1);
    if (last?.to === from - 1) last.to = to;
    else ranges.push({ from, to });
  }
  return ranges;
}
