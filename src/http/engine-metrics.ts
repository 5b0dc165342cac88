/** The numbers an operator watches: what waits, since when, who is where, and which channels carry. Read when they are asked for. */
import { Counter, Gauge, type Registry } from 'prom-client';
import { askedIn } from '../core/campaign/occurrence.ts';
import { secondMs } from '../core/time/instant.ts';
import type { HouseKept } from '../scheduler/housekeeping.ts';
import type { HttpDeps } from './deps.ts';
import { viewAhead } from './round-results.ts';

/** Each scrape costs a few counts by index. */
export function registerEngineMetrics(
  registry: Registry,
  deps: Pick<HttpDeps, 'store' | 'channels' | 'clock' | 'release'>,
): void {
  const { store, channels, clock, release } = deps;
  const registers = [registry];
  const oldest = new Gauge({
    name: 'kabar_inbox_oldest_seconds',
    help: 'Age of the oldest entry that is not decided yet.',
    registers,
  });
  new Gauge({
    name: 'kabar_inbox_waiting',
    help: 'Inbox entries that are not decided yet.',
    registers,
    async collect() {
      const backlog = await store.inbox.backlog();
      this.set(backlog.count);
      oldest.set(backlog.oldest === null ? 0 : (clock.now() - backlog.oldest) / secondMs);
    },
  });
  new Gauge({
    name: 'kabar_erasures_waiting',
    help: 'Erasures that are decided and not carried out yet.',
    registers,
    async collect() {
      this.set(await store.erasures.backlog());
    },
  });
  new Gauge({
    name: 'kabar_contacts',
    help: 'Contacts by stage.',
    labelNames: ['stage'],
    registers,
    async collect() {
      for (const [stage, count] of Object.entries(await store.contacts.countByStage()))
        this.set({ stage }, count);
    },
  });
  new Gauge({
    name: 'kabar_rounds_ahead',
    help: 'Dated rounds of a flow that have not closed yet; 0 means that its poll sends nothing any more.',
    labelNames: ['flow'],
    registers,
    collect() {
      const current = release();
      this.reset();
      for (const { flow, left } of current ? viewAhead(current, clock.now()) : []) this.set({ flow }, left);
    },
  });
  new Gauge({
    name: 'kabar_goals_reached',
    help: 'Goals reached, and how many of them with the credit of a message that Kabar started.',
    labelNames: ['goal', 'credited'],
    registers,
    async collect() {
      for (const { goal, reached, credited } of await store.goals.totals([
        ...(release()?.goals.keys() ?? []),
      ])) {
        this.set({ goal, credited: 'yes' }, credited);
        this.set({ goal, credited: 'no' }, reached - credited);
      }
    },
  });
  new Gauge({
    name: 'kabar_campaigns_at_work',
    help: 'Occurrences of campaigns that go on or are paused.',
    labelNames: ['state'],
    registers,
    async collect() {
      const atWork = await store.campaigns.atWork();
      for (const state of ['running', 'paused'])
        this.set({ state }, atWork.filter((occurrence) => occurrence.state === state).length);
    },
  });
  new Gauge({
    name: 'kabar_campaign_asked',
    help: 'People asked by each of the latest occurrences.',
    labelNames: ['campaign', 'occurrence', 'state'],
    registers,
    async collect() {
      this.reset();
      for (const occurrence of await store.campaigns.latest({ limit: 20 })) {
        const { flow, slot, state } = occurrence;
        this.set({ campaign: flow, occurrence: slot, state }, askedIn(occurrence));
      }
    },
  });
  new Gauge({
    name: 'kabar_friends',
    help: 'Contacts who came by a friend’s link: all, those who stayed, and those who had left by then.',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [state, count] of Object.entries(await store.friends.counts())) this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'kabar_channel_sending',
    help: '1 while the channel can send.',
    labelNames: ['channel'],
    registers,
    collect() {
      for (const { facts, state } of channels()) this.set({ channel: facts.id }, state.sending ? 1 : 0);
    },
  });
  new Gauge({
    name: 'kabar_channel_state',
    help: '1 for the state that the channel is in, as this process sees it.',
    labelNames: ['channel', 'state'],
    registers,
    collect() {
      this.reset();
      for (const { facts, state } of channels()) this.set({ channel: facts.id, state: state.name }, 1);
    },
  });
}

/** Counts what housekeeping deleted by its rules. */
export function countHousekeeping(registry: Registry): (kept: HouseKept) => void {
  const deleted = new Counter({
    name: 'kabar_retention_deleted_total',
    help: 'Deleted because it was old enough: inbox entries, messages, journal turns; contacts as `erased`.',
    labelNames: ['what'],
    registers: [registry],
  });
  return (kept) => {
    for (const [what, count] of Object.entries(kept)) deleted.inc({ what }, count);
  };
}
