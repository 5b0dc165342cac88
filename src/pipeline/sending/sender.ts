/**
 * The only way to a transport: gate, claim, send, mark. One sender per channel in all processes; one write holds a last outcome and the next claim.
 */
import type { ChannelFacts } from '../../core/channel.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { EntryId } from '../../core/event.ts';
import type { ContactRecord } from '../../core/record.ts';
import { claimMs } from '../../core/sending.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Store } from '../../ports/store.ts';
import type { Transport, TransportState } from '../../ports/transport.ts';
import type { Ahead, Decided } from '../deciding/decided.ts';
import type { Records } from '../deciding/records.ts';
import type { Settled } from '../deciding/settled.ts';
import type { FailPoints } from '../fail-points.ts';
import { createCatchUp } from '../intake/catch-up.ts';
import type { Inbox, Submission } from '../intake/inbox.ts';
import { createPump } from '../pump.ts';
import { createPutOff } from '../put-off.ts';
import type { ReleaseBook } from '../releases/releases.ts';
import type { RightOfWay } from '../right-of-way.ts';
import type { DeliveryWatch } from './delivery-watch.ts';
import { createFlights } from './flights.ts';
import { createNumberPacing } from './number-pacing.ts';
import { pickNext } from './outbox-pick.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import { type Planned, planBatch } from './plan-batch.ts';
import type { Standings } from './standings.ts';
import { createWaiting, type Work } from './waiting.ts';
import { haltedAmong, startsSomething, undecidedAmong } from './what-stands-against.ts';

export type SenderDeps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly releases: ReleaseBook;
  readonly settled: Settled;
  readonly records: Records;
  readonly failPoints: FailPoints;
  readonly rightOfWay: RightOfWay;
  readonly transport: Transport;
  readonly inbox: Inbox;
  readonly standings: Standings;
  readonly delivery: DeliveryWatch;
  /** This process, as it signs claims. */
  readonly holder: string;
  /** Until when this process is the one that sends for the channel, or null. */
  readonly leasedUntil: () => Instant | null;
  /** True when the process that signed a claim is certainly no more: then nobody needs to wait for the claim's end. */
  readonly isGone: (holder: string) => boolean;
};

export type Sender = {
  /** Claims an answer that may leave at once, for the worker to write together with the decision; null when it is not that simple. */
  claimAhead(record: ContactRecord): Ahead | null;
  /** Contacts that may have something to send, fresh from their commit. */
  offer(decided: readonly Decided[]): void;
  /** The transport told how it stands. */
  heard(state: TransportState): void;
  /** Looks in the store for what is due: what waited, what another process decided. */
  poll(): void;
  /** Resolves when nothing is left to do now and no send is under way. */
  idle(): Promise<void>;
  busy(): boolean;
  /** Begins no new send; resolves when those under way have their outcome stored. */
  stop(): Promise<void>;
};

const maxBatch = 128;

export function createSender(deps: SenderDeps): Sender {
  const { store, clock, transport, settled, failPoints, rightOfWay } = deps;
  const channel = transport.facts.id;
  const waiting = createWaiting();
  let pollWanted = false;
  let moreMayBeDue = false;
  let stopping = false;

  const mayBegin = (): boolean => {
    const until = deps.leasedUntil();
    return !stopping && transport.state().sending && until !== null && until > clock.now();
  };

  const catchUp = createCatchUp({ store, clock, channel });
  const pacing = createNumberPacing({
    ...deps,
    channel: transport.facts,
    state: () => transport.state(),
    catchUp,
  });
  const putOff = createPutOff(deps);
  const pump = createPump(round, `sender ${channel}`, deps.logger);
  const flights = createFlights({
    transport,
    clock,
    logger: deps.logger,
    holder: deps.holder,
    texts: () => deps.releases.current().texts,
    templates: () => deps.releases.current().policy.templates,
    sentAs: (id) => store.messages.sentAs(id),
    mayBegin,
    landed(record, outcome) {
      failPoints.reach('sent');
      queue(record.id, { record, outcomes: [outcome] });
    },
  });

  /** The newest record counts; outcomes are never lost. */
  function queue(contact: ContactId, work: Work): void {
    waiting.keep(contact, work);
    pump.poke();
  }

  /** Ours to mend, or somebody's who changed the store by hand: what came of their sends is stored when it can be. */
  function putBack(contact: ContactId, outcomes: readonly Outcome[]): void {
    putOff.add(contact);
    waiting.keep(contact, { record: null, outcomes });
  }

  async function round(): Promise<{ worked: boolean }> {
    await rightOfWay.give();
    const begin = mayBegin();
    if (pollWanted && begin) await takeDue();
    const batch = waiting.take({ begin, most: rightOfWay.atOnce(maxBatch), but: putOff.now() });
    if (batch.size === 0) return { worked: false };
    try {
      await work(batch, begin);
    } catch (error) {
      // Nobody knows what was stored. The next round reads the contacts again; outcomes can be applied twice.
      for (const [id, { outcomes }] of batch) waiting.keep(id, { record: null, outcomes });
      throw error;
    }
    return { worked: true };
  }

  async function work(batch: ReadonlyMap<ContactId, Work>, begin: boolean): Promise<void> {
    const records = await readMissing(batch);
    // Rows must be there before they are settled; those this process decided are filed already.
    await store.file(records.filter((record) => !settled.covers(record)).flatMap((record) => record.unfiled));
    const undecided = begin ? await undecidedAmong(records, store) : new Set<ContactId>();
    const halted = begin ? await haltedAmong(records, store) : new Map();
    const budget = begin && records.some(startsSomething) ? await pacing.budget() : null;
    const { plans, people, failed } = planBatch(records, {
      outcomesOf: (id) => batch.get(id)?.outcomes ?? [],
      isUndecided: (id) => undecided.has(id),
      budget,
      pacing,
      transport,
      asked: {
        now: clock.now(),
        policy: deps.releases.current().policy,
        channel: await factsNow(),
        holder: deps.holder,
        isGone: deps.isGone,
        begin,
        halted,
      },
    });
    // Our fault, and theirs alone who have it: everybody else's messages leave.
    for (const { contact, error } of failed) {
      deps.logger.error('nothing could be planned for a contact; its messages wait', { contact, error });
      putBack(contact, batch.get(contact)?.outcomes ?? []);
    }
    await pacing.count(people);
    await carryOut(plans);
    // A full batch of which something moved on: there may be more that is due.
    if (moreMayBeDue && plans.some(({ plan }) => plan.record !== null)) pollWanted = true;
    moreMayBeDue = false;
  }

  /** With what WhatsApp told of its templates, which only what we start needs. */
  async function factsNow(): Promise<ChannelFacts> {
    const { facts } = transport;
    if (facts.templates !== true) return facts;
    return { ...facts, templateNews: (await deps.standings.of(channel)).templates };
  }

  async function takeDue(): Promise<void> {
    pollWanted = false;
    // Claims that are not over yet, too: whoever made one may be dead.
    const due = await store.contacts.sendable(channel, clock.now() + claimMs, maxBatch);
    moreMayBeDue = due.length === maxBatch;
    for (const record of due) if (!waiting.has(record.id)) waiting.keep(record.id, { record, outcomes: [] });
  }

  async function readMissing(batch: ReadonlyMap<ContactId, Work>): Promise<readonly ContactRecord[]> {
    const atHand = [...batch.values()].flatMap(({ record }) => record ?? []);
    const others = [...batch].filter(([, { record }]) => record === null);
    if (others.length === 0) return atHand;
    const loaded = await deps.records.load(others.map(([id]) => id));
    for (const [id, { outcomes }] of others)
      if (outcomes.length > 0 && !loaded.has(id)) putBack(id, outcomes);
    return [...atHand, ...loaded.values()];
  }

  /** Rows, then failures, then the contact: if the process ends in between, the claim is still there and tells. */
  async function carryOut(plans: readonly Planned[]): Promise<void> {
    await store.messages.settle(plans.flatMap(({ plan }) => plan.updates));
    for (const { plan } of plans) deps.delivery.noteSends(channel, plan);
    failPoints.reach('row-settled');
    await deps.inbox.submit(
      plans.flatMap(({ record, plan }) => plan.failures.map((failed) => failureOf(record.id, failed))),
    );
    const writing = plans.flatMap(({ record, outcomes, plan }) =>
      plan.record ? [{ version: record.version, record: settled.tidy(plan.record), outcomes, plan }] : [],
    );
    const won = await deps.records.commit(writing);
    failPoints.reach('claimed');
    for (const [index, { version, record, outcomes, plan }] of writing.entries()) {
      // The contact changed meanwhile: nothing was claimed, and outcomes are applied to what it is now.
      if (!won[index]) queue(record.id, { record: null, outcomes });
      else proceed({ ...record, version: version + 1 }, outcomes, plan);
    }
    for (const { record, plan } of plans)
      if (!plan.record && plan.inDoubt) flights.lookUp(record, plan.inDoubt);
  }

  function proceed(record: ContactRecord, outcomes: readonly Outcome[], { claimed, inDoubt }: Plan): void {
    for (const { entry } of outcomes) flights.forget(entry.id);
    if (claimed) flights.send(record, claimed);
    else if (inDoubt) flights.lookUp(record, inDoubt);
  }

  const failureOf = (contact: ContactId, { entry, failure }: Plan['failures'][number]): Submission => ({
    contact,
    id: `${channel}:failed:${entry.id}` as EntryId,
    event: { type: 'message.failed', message: entry.id, failure },
    rank: 0,
  });

  async function idle(): Promise<void> {
    do {
      await pump.idle();
      await flights.ended();
    } while (pump.busy() || flights.count() > 0);
  }

  return {
    claimAhead(record) {
      const { contact } = record;
      const now = clock.now();
      const head = contact.outbox.find((entry) => entry.dueAt <= now);
      const simple = head !== undefined && head.origin !== 'started' && contact.channel === channel;
      if (!simple || waiting.has(record.id) || !mayBegin()) return null;
      const { policy } = deps.releases.current();
      const options = { now, policy, channel: transport.facts, by: deps.holder, isGone: deps.isGone };
      const picked = pickNext(contact, { ...options, undecided: false, number: null });
      if (picked.claimed?.id !== head.id) return null;
      return { record: { ...record, contact: picked.contact }, claimed: picked.claimed };
    },
    offer(decided) {
      for (const { record, claimed, filed } of decided) {
        if (record.contact.channel !== channel || record.contact.outbox.length === 0) continue;
        if (claimed && filed) flights.send(record, claimed);
        else
          queue(record.id, {
            record,
            outcomes: claimed ? [{ entry: claimed, result: { kind: 'not-begun' } }] : [],
          });
      }
    },
    heard: catchUp.heard,
    poll() {
      pollWanted = true;
      pump.poke();
    },
    idle,
    busy: () => pump.busy() || flights.count() > 0,
    async stop() {
      stopping = true;
      await idle();
      await pump.stop();
    },
  };
}
