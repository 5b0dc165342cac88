/** Everything between transports and store, put together: starts, ticks, drains. */
import type { ChannelFacts, ChannelId } from '../core/channel.ts';
import type { ContactId } from '../core/contact-id.ts';
import { KabarError } from '../core/errors.ts';
import type { LaneRange } from '../core/lanes.ts';
import { hasFiled } from '../core/record.ts';
import type { ErasureLog } from '../ports/erasure-log.ts';
import type { Transport } from '../ports/transport.ts';
import { createCaller } from './caller.ts';
import { type Changes, createChanges } from './changes.ts';
import { createRecords } from './deciding/records.ts';
import { createSettled } from './deciding/settled.ts';
import { createTrialResults } from './deciding/trial-results.ts';
import { createWorker } from './deciding/worker.ts';
import type { EngineDeps } from './engine-deps.ts';
import { createEraser } from './erasing/eraser.ts';
import { createReplay, type Replayed } from './erasing/erasure-replay.ts';
import { createErasureWaiters } from './erasing/erasure-waiters.ts';
import { createLateEntries } from './erasing/late-entries.ts';
import { noFailPoints } from './fail-points.ts';
import { createInbox, type Inbox } from './intake/inbox.ts';
import { createListener } from './intake/listener.ts';
import { createReceipts } from './intake/receipts.ts';
import { createLaneKeeper } from './lane-keeper.ts';
import { createSealer } from './ledger/sealer.ts';
import { createOpenings } from './openings.ts';
import { newContactId } from './people/contact-ids.ts';
import { createSuppressions, type Suppressions } from './people/suppressions.ts';
import { createRightOfWay } from './right-of-way.ts';
import { createDeliveryWatch } from './sending/delivery-watch.ts';
import { createSenders } from './sending/senders.ts';
import { createStandings } from './sending/standings.ts';

export type Engine = {
  readonly inbox: Inbox;
  /** Takes leases, opens the transports and begins to work off what the store holds. */
  start(): Promise<void>;
  /** Renews leases and looks for work that no one announced. Safe to call at any time, even twice at once. */
  tick(): Promise<void>;
  /**
   * Takes at once what another process stored or decided for this one to go on with, instead of at the next tick; nothing to
   * do while there is no other. Cheap: called many times a second.
   */
  takeFromOthers(): void;
  /** Resolves when everything stored so far is decided and everything due is sent. */
  idle(): Promise<void>;
  /** Takes nothing new, finishes what is under way, gives the leases back. The store stays open. */
  drain(): Promise<void>;
  channel(id: ChannelId): ChannelFacts;
  /** Every channel, the first being the one for contacts that no channel brought. */
  channelIds(): readonly ChannelId[];
  /** True while this process is the one that sends for the channel. */
  holdsChannel(id: ChannelId): boolean;
  /** Lanes this process works on now. */
  lanes(): readonly LaneRange[];
  /** True while this process is the one that runs campaigns. */
  runsCampaigns(): boolean;
  /** How many processes share the work, this one included. */
  processes(): number;
  /** True when another process is at work on this store. */
  isAttended(): Promise<boolean>;
  readonly suppressions: Suppressions;
  readonly erasureLog: ErasureLog;
  /** Reads a log of erasures into this store; answers which contacts are erased by it, and which lines do not count. */
  replay(log: ErasureLog): Promise<Replayed>;
  /** What was stored and decided in this process. */
  readonly changes: Changes;
  /** Resolves when this process has taken out everything of the contact; asked before the erasure is submitted. */
  erased(contact: ContactId): Promise<void>;
};

const channelLease = (channel: ChannelId): string => `channel:${channel}`;

export function createEngine(deps: EngineDeps): Engine {
  const { store, clock, logger, releases, transports, holder } = deps;
  const failPoints = deps.failPoints ?? noFailPoints;
  const quiet = deps.quiet ?? false;
  const suppressions = createSuppressions(store.suppressions, deps.suppressionKey);
  const erasures = createErasureWaiters();
  const settled = createSettled();
  const changes = createChanges();
  const rightOfWay = createRightOfWay();
  const records = createRecords(store.contacts, deps.contactsAtHand);
  const channels = new Map(transports.map((transport) => [transport.facts.id, transport.facts]));
  const keeper = createLaneKeeper({
    leases: deps.leases,
    clock,
    holder,
    singles: [
      'eraser',
      'sealer',
      ...(quiet ? [] : ['caller', 'campaigns', ...transports.map(({ facts }) => channelLease(facts.id))]),
    ],
    isGone: deps.isGone,
  });
  const channel = (id: ChannelId): ChannelFacts => {
    const facts = channels.get(id) ?? transports[0]?.facts;
    if (!facts) throw new KabarError('settings.invalid', 'No channel is configured: set KABAR_CHANNELS.');
    return facts;
  };

  const inbox = createInbox({
    store,
    clock,
    suppressions,
    rightOfWay,
    newContactId: deps.newContactId ?? (() => newContactId(clock.now())),
    languages: () => {
      const { texts, policy } = releases.current();
      return { spoken: texts.languages, fallback: policy.defaultLanguage };
    },
    arrived: () => {
      failPoints.reach('stored');
      worker.poke();
      changes.tell();
    },
  });
  const holdsChannel = (id: ChannelId) => keeper.singleUntil(channelLease(id)) !== null;
  const standings = createStandings({ store, clock, logger, holds: holdsChannel });
  const trialResults = createTrialResults({ store, clock, logger });
  const ids = transports.map((transport) => transport.facts.id);
  const delivery = createDeliveryWatch({
    store,
    clock,
    logger,
    releases,
    standings,
    channels: () => ids.filter(holdsChannel),
  });
  const receipts = createReceipts({ store, inbox, clock, delivery });
  const senders = createSenders({
    store,
    clock,
    logger,
    releases,
    settled,
    records,
    failPoints,
    rightOfWay,
    transports,
    inbox,
    standings,
    delivery,
    holder,
    isGone: deps.isGone,
    leasedUntil: (id) => (openings.isOpen(id) ? keeper.singleUntil(channelLease(id)) : null),
  });
  const caller = createCaller({
    store,
    clock,
    web: deps.web,
    inbox,
    logger,
    mayCall: () => keeper.singleUntil('caller') !== null,
  });
  const eraser = createEraser({
    store,
    clock,
    logger,
    records,
    suppressions,
    log: deps.erasureLog,
    failPoints,
    mayErase: () => keeper.singleUntil('eraser') !== null,
    swept(contact) {
      sealer.poke();
      erasures.tell(contact);
    },
  });
  const replayOf = (log: ErasureLog) => createReplay({ store, inbox, clock, logger, log });
  const replay = replayOf(deps.erasureLog);
  /** Nothing is sent before the store has forgotten whom it should have forgotten already. */
  const openUp = async () => {
    if (!quiet && (await replay.isOver())) await openings.adjust();
  };
  const sealer = createSealer({
    store,
    clock,
    logger,
    ledger: deps.ledger,
    failPoints,
    maySeal: () => keeper.singleUntil('sealer') !== null,
  });
  const worker = createWorker({
    store,
    clock,
    logger,
    releases,
    settled,
    records,
    publicUrl: deps.publicUrl ?? null,
    ...(deps.linkKey === undefined ? {} : { linkKey: deps.linkKey }),
    ...(deps.onlooker ? { onlooker: deps.onlooker } : {}),
    rightOfWay,
    lateEntries: createLateEntries({ store, inbox, suppressions, logger }),
    failPoints,
    lanes: () => keeper.lanes(),
    channel,
    outages: standings.outages,
    resultsOf: trialResults.of,
    claimAhead: senders.claimAhead,
    decided: (decided) => {
      senders.offer(decided);
      changes.tell();
      if (decided.some(({ record }) => hasFiled(record, 'call'))) caller.poke();
      if (decided.some(({ record }) => hasFiled(record, 'consent'))) sealer.poke();
      if (decided.some(({ record }) => record.contact.erased !== null)) eraser.poke();
    },
  });

  const listenerFor = (transport: Transport) =>
    createListener(transport, { inbox, receipts, standings, senders, logger, ready: () => pollAll() });

  const openings = createOpenings({ transports, holds: holdsChannel, listenerFor, logger });

  const pollAll = () => {
    worker.poke();
    senders.poll();
    caller.poke();
    eraser.poke();
    sealer.poke();
  };

  return {
    inbox,
    channel,
    channelIds: () => ids,
    holdsChannel,
    lanes: () => keeper.lanes(),
    runsCampaigns: () => keeper.singleUntil('campaigns') !== null,
    processes: () => keeper.processes(),
    suppressions,
    erasureLog: deps.erasureLog,
    replay: (log) => replayOf(log).begin(),
    async isAttended() {
      const others = await deps.leases.alive('process:', clock.now());
      return others.some((lease) => lease.holder !== holder && !deps.isGone(lease.holder));
    },
    changes,
    erased: erasures.wait,
    async start() {
      await keeper.renew();
      inbox.stampAfter((await store.inbox.newestPending()) ?? 0);
      await standings.follow(ids);
      await trialResults.follow(releases.current());
      if ((await replay.begin()).contacts.length > 0) {
        worker.poke();
        await worker.idle();
      }
      await openUp();
      pollAll();
    },
    async tick() {
      await keeper.renew();
      // A login can take minutes, and the other channels must not wait for it.
      openUp().catch((error: unknown) => logger.error('the channels could not be opened', { error }));
      await receipts.retry();
      await standings.follow(ids);
      await trialResults.follow(releases.current());
      await delivery.look();
      pollAll();
    },
    takeFromOthers() {
      if (keeper.processes() === 1) return;
      worker.poke();
      senders.poll();
    },
    async idle() {
      do {
        await worker.idle();
        await eraser.idle();
        await senders.idle();
        // Those that overtook their own send can be taken now.
        await receipts.retry();
        await sealer.idle();
        await standings.save();
      } while (worker.busy() || eraser.busy() || senders.busy());
    },
    async drain() {
      await openings.closeAll();
      await worker.stop();
      await caller.stop();
      await eraser.stop();
      await senders.stop();
      await delivery.look();
      await standings.save();
      await sealer.finish();
      await keeper.release();
    },
  };
}
