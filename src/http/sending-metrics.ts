/** How soon what was decided is taken by a transport, what is held and why, what stays in doubt: counted as this process stores it. */
import { Counter, Histogram, type Registry } from 'prom-client';
import { type Instant, secondMs } from '../core/time/instant.ts';
import type { ContactWrite } from '../ports/store/contact-store.ts';
import type { MessageUpdate } from '../ports/store/message-store.ts';
import type { Store } from '../ports/store.ts';

/** More than wait at one moment in a process that keeps up; the oldest are forgotten, and not counted. */
const remembered = 20_000;

/** The store, with an ear at it. Costs nothing when it is scraped. */
export function countSends(store: Store, registry: Registry): Store {
  const registers = [registry];
  const seconds = new Histogram({
    name: 'kabar_send_seconds',
    help: 'From the decision to the transport having the message, of what this process sent. What was held took as long.',
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 60, 300, 3600, 86_400],
    registers,
  });
  const held = new Counter({
    name: 'kabar_holds_total',
    help: 'How often a message was held, by reason.',
    labelNames: ['reason'],
    registers,
  });
  const ended = new Counter({
    name: 'kabar_messages_total',
    help: 'Messages that left, failed or were dropped; dropped as in doubt: nobody knows whether they left.',
    labelNames: ['fate'],
    registers,
  });
  const queuedAt = new Map<string, Instant>();

  const decided = (writes: readonly ContactWrite[]) => {
    for (const { record } of writes)
      for (const entry of record.contact.outbox)
        if (!queuedAt.has(entry.id)) queuedAt.set(entry.id, entry.queuedAt);
    for (const id of queuedAt.keys()) {
      if (queuedAt.size <= remembered) break;
      queuedAt.delete(id);
    }
  };
  const settled = (updates: readonly MessageUpdate[]) => {
    for (const { id, status, at, reason } of updates) {
      if (status === 'held') {
        held.inc({ reason: reason ?? 'unknown' });
        continue;
      }
      ended.inc({ fate: status === 'dropped' && reason === 'in doubt' ? 'in doubt' : status });
      const since = queuedAt.get(id);
      queuedAt.delete(id);
      if (status === 'sent' && since !== undefined) seconds.observe((at - since) / secondMs);
    }
  };
  return {
    ...store,
    contacts: {
      ...store.contacts,
      async commit(writes) {
        const won = await store.contacts.commit(writes);
        decided(writes.filter((_, at) => won[at]));
        return won;
      },
    },
    messages: {
      ...store.messages,
      async settle(updates) {
        await store.messages.settle(updates);
        settled(updates);
      },
    },
  };
}
