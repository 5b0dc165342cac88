/**
 * The engine's own store, listened at: the message log and the journal are told as they are written, and the journal is not
 * kept, for a year of it would be most of what there is to remember.
 */
import type { ContactId } from '../core/contact-id.ts';
import type { OutboxId } from '../core/outbox.ts';
import type { ContactRecord, Filing, MessageRow } from '../core/record.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { LoggedMessage, StageSeen, Watcher } from './sight.ts';

export type Listening = {
  readonly around: (store: Store) => Store;
  /** What the log says of a message that has not been sent or dropped yet. */
  logged(message: OutboxId): LoggedMessage | null;
};

export function listenAt(clock: Clock, tell: Watcher): Listening {
  const log = new Map<OutboxId, LoggedMessage>();
  const stages = new Map<ContactId, { readonly stage: StageSeen; readonly withPerson: boolean }>();

  const sawContact = ({ id, contact }: ContactRecord) => {
    const at = clock.now();
    const stage = contact.erased === null ? contact.lifecycle.stage : 'erased';
    const withPerson = contact.withPerson !== null;
    const before = stages.get(id);
    if (before?.stage === stage && before.withPerson === withPerson) return;
    stages.set(id, { stage, withPerson });
    if (before?.stage !== stage)
      tell({ of: 'stage', at, contact: id, from: before?.stage ?? null, to: stage });
    if ((before?.withPerson ?? false) !== withPerson)
      tell({ of: 'handed', at, contact: id, to: withPerson ? 'person' : 'bot' });
  };

  const dropped = (message: OutboxId, reason: string) => {
    if (log.delete(message)) tell({ of: 'dropped', at: clock.now(), message, reason });
  };

  const sawFiling = (filing: Filing) => {
    if (filing.kind === 'message' && filing.row.direction === 'out')
      log.set(filing.row.id as OutboxId, loggedOf(filing.row));
    if (filing.kind === 'dropped') for (const message of filing.messages) dropped(message, filing.reason);
  };

  return {
    logged: (message) => log.get(message) ?? null,
    around: (store) => ({
      ...store,
      contacts: {
        ...store.contacts,
        async commit(writes) {
          const won = await store.contacts.commit(writes);
          for (const [index, { record }] of writes.entries()) if (won[index]) sawContact(record);
          return won;
        },
      },
      messages: {
        ...store.messages,
        async settle(updates) {
          await store.messages.settle(updates);
          for (const { id, status, reason } of updates) {
            if (status === 'held')
              tell({ of: 'held', at: clock.now(), message: id, reason: reason ?? 'unknown' });
            else if (status === 'dropped') dropped(id, reason ?? 'unknown');
            else log.delete(id);
          }
        },
      },
      async file(filings) {
        await store.file(filings.filter(({ kind }) => kind !== 'journal'));
        for (const filing of filings) sawFiling(filing);
      },
    }),
  };
}

const loggedOf = ({ contact, origin, topic, flow }: MessageRow): LoggedMessage => ({
  contact,
  origin: origin ?? 'reply',
  topic: topic ?? null,
  flow: flow ?? null,
});
