/** A store that was restored from a backup has forgotten its erasures: the log tells it, before anything is sent. */
import type { ContactId } from '../../core/contact-id.ts';
import { isUnreadable } from '../../core/errors.ts';
import type { EntryId } from '../../core/event.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ErasureLog, LoggedErasure } from '../../ports/erasure-log.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Store } from '../../ports/store.ts';
import type { Inbox } from '../intake/inbox.ts';

export type Replayed = { readonly contacts: readonly ContactId[]; readonly unsound: readonly number[] };

export type Replay = {
  /** Reads the log, suppresses what it names and submits the erasures that the store lacks. */
  begin(): Promise<Replayed>;
  /** True when all of them are decided. */
  isOver(): Promise<boolean>;
};

export type ReplayDeps = {
  readonly store: Store;
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly log: ErasureLog;
};

const batch = 500;

export function createReplay({ store, inbox, clock, logger, log }: ReplayDeps): Replay {
  let open: readonly ContactId[] = [];

  const present = async (contacts: readonly ContactId[]): Promise<readonly ContactId[]> => {
    const found: ContactId[] = [];
    for (const some of inBatches(contacts)) {
      const records = await store.contacts.load(some);
      for (const id of some) {
        const record = records.get(id);
        if (record ? record.contact.erased === null : await cannotBeRead(id)) found.push(id);
      }
    }
    return found;
  };

  /** Whether they were erased cannot be told: it is waited for, as nothing may leave for whoever was. */
  const cannotBeRead = (id: ContactId): Promise<boolean> =>
    store.contacts.get(id).then(
      () => false,
      (error: unknown) => {
        if (isUnreadable(error)) return true;
        throw error;
      },
    );

  return {
    async begin() {
      const { lines, unsound } = await log.read();
      if (unsound.length > 0)
        logger.error('lines of the erasure log are not as Kabar wrote them and do not count', {
          lines: unsound,
        });
      for (const some of inBatches(lines)) await store.suppressions.add(some.flatMap(suppressionsOf));
      const logged = new Map(lines.flatMap((line) => (line.contact === null ? [] : [[line.contact, line]])));
      open = await present([...logged.keys()]);
      // An id of its own: the restored inbox may believe that the erasure is done.
      const now = clock.now();
      await inbox.submit(
        open.map((contact) => ({
          contact,
          id: `erase:${contact}:again:${now}` as EntryId,
          event: { type: 'contact.erased', by: logged.get(contact)?.by ?? 'log', reason: 'erased before' },
          rank: 0,
        })),
      );
      if (open.length > 0) logger.warn('the store lacks erasures that the log knows', { count: open.length });
      return { contacts: open, unsound };
    },
    async isOver() {
      if (open.length > 0) open = await present(open);
      return open.length === 0;
    },
  };
}

const suppressionsOf = ({ contact, addresses, at, optedOut }: LoggedErasure) =>
  addresses.map((id) => ({
    id,
    at,
    because: contact === null ? ('do-not-contact' as const) : ('erased' as const),
    optedOut,
  }));

function* inBatches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let index = 0; index < items.length; index += batch) yield items.slice(index, index + batch);
}
