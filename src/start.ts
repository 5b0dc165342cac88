/** Sets a composed Kabar going: leases, transports and everything that time brings; and takes it down again. */
import type { Kabar } from './compose.ts';
import type { Instant } from './core/time/instant.ts';
import type { FailPoints } from './pipeline/fail-points.ts';
import { createCampaigns } from './scheduler/campaigns/campaigns.ts';
import { createCleanings } from './scheduler/cleaning/cleanings.ts';
import { createDateStarts } from './scheduler/date-starts.ts';
import { nextDue } from './scheduler/due.ts';
import { tellRecommenders } from './scheduler/friends.ts';
import { createMoves } from './scheduler/stepwise/moves.ts';
import { createUpgrades } from './scheduler/stepwise/upgrades.ts';
import { noteUndelivered } from './scheduler/undelivered.ts';
import { fireWakeups } from './scheduler/wakeups.ts';

export type Running = {
  /** What the ticker does every second. */
  tick(): Promise<void>;
  /** Everything stored is decided, everything due is sent, everything that is due now has happened. */
  settle(): Promise<void>;
  /** The next moment at which something is due. */
  nextDue(): Promise<Instant | null>;
  stop(): Promise<void>;
};

/** More rounds than this in one tick are left to the next: a tick must end. */
const maxRounds = 100;

export type StartOptions = {
  /** False: flows with a schedule begin only when somebody asks for them, as tests of a single conversation do. */
  readonly campaigns?: boolean;
  /** False: nobody cleans the list. */
  readonly cleaning?: boolean;
  /** Where tests end the process; those of the engine are told to `compose`. */
  readonly failPoints?: FailPoints;
};

export async function startKabar(kabar: Kabar, options: StartOptions = {}): Promise<Running> {
  const { engine, store, clock, transports, simulator } = kabar;
  const mortal = options.failPoints ? { failPoints: options.failPoints } : {};
  // What an earlier version stored is found by segments and campaigns from now on.
  while ((await store.contacts.addFacets(500)) > 0);
  await engine.start();
  const due = () => fireWakeups({ store, clock, inbox: engine.inbox, lanes: () => engine.lanes() });

  const dateStarts = createDateStarts({
    store,
    clock,
    inbox: engine.inbox,
    release: () => kabar.releases.current(),
  });
  const campaigns = createCampaigns({
    ...mortal,
    store,
    clock,
    logger: kabar.logger,
    inbox: engine.inbox,
    release: () => kabar.releases.current(),
    channels: transports.map((transport) => transport.facts),
    mayRun: () => options.campaigns !== false && engine.runsCampaigns(),
  });

  const cleanings = createCleanings({
    ...mortal,
    store,
    clock,
    logger: kabar.logger,
    inbox: engine.inbox,
    release: () => kabar.releases.current(),
    // The process that runs campaigns has the time for it.
    mayRun: () => options.cleaning !== false && engine.runsCampaigns(),
  });

  const upgrades = createUpgrades({
    ...mortal,
    store,
    clock,
    logger: kabar.logger,
    inbox: engine.inbox,
    // As with cleanings.
    mayRun: () => engine.runsCampaigns(),
  });

  const moves = createMoves({
    ...mortal,
    store,
    clock,
    logger: kabar.logger,
    inbox: engine.inbox,
    channels: () => transports.map((transport) => transport.facts),
    // As with cleanings.
    mayRun: () => engine.runsCampaigns(),
  });

  const undelivered = async () =>
    engine.runsCampaigns()
      ? noteUndelivered({ store, clock, inbox: engine.inbox, policy: () => kabar.releases.current().policy })
      : 0;

  const work = async () =>
    (await undelivered()) +
    (await due()) +
    (await campaigns.run()) +
    (await cleanings.run()) +
    (await upgrades.run()) +
    (await moves.run());
  const beat = async () => {
    await engine.tick();
    await dateStarts.run();
    await tellRecommenders({ store, clock, inbox: engine.inbox });
    for (let round = 0; round < maxRounds && (await work()) > 0; round++) await engine.idle();
  };
  let stopped = false;
  let ticking = Promise.resolve();
  /** One tick at a time, and none after the end: the store is closed then. */
  const tick = () => {
    const next = ticking.then(() => (stopped ? undefined : beat()));
    ticking = next.catch(() => {});
    return next;
  };

  return {
    tick,
    async settle() {
      await tick();
      await engine.idle();
      if (!simulator) return;
      // What the phones tell of what they were shown is part of it: a clock must not run ahead of it.
      await simulator.settled();
      await engine.idle();
    },
    async nextDue() {
      const now = clock.now();
      const channels = transports.map((transport) => transport.facts.id);
      const moments = [
        await nextDue(store, channels, engine.lanes(), now),
        campaigns.nextDue(),
        cleanings.nextDue(),
        upgrades.nextDue(),
        moves.nextDue(),
      ];
      const later = moments.filter((at) => at !== null && at > now) as readonly Instant[];
      return later.length === 0 ? null : Math.min(...later);
    },
    async stop() {
      stopped = true;
      await ticking;
      await kabar.close();
    },
  };
}
