/** Contacts of whom our own code made an error: they are tried again later, and keep nobody else waiting meanwhile. */
import type { ContactId } from '../core/contact-id.ts';
import { secondMs } from '../core/time/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReleaseBook } from './releases/releases.ts';

export type SetAside = {
  put(contact: ContactId): void;
  /** Those that are not to be tried now: for half a minute, or until there is another release, which may do what this one could not. */
  now(): ReadonlySet<ContactId>;
};

const againAfterMs = 30 * secondMs;

export function createSetAside({
  clock,
  releases,
}: {
  readonly clock: Clock;
  readonly releases: ReleaseBook;
}): SetAside {
  const since = new Map<ContactId, number>();
  let release = releases.current();
  return {
    put: (contact) => void since.set(contact, clock.now()),
    now() {
      if (since.size === 0) return none;
      if (releases.current() !== release) since.clear();
      release = releases.current();
      const now = clock.now();
      // A clock that was set back keeps nobody longer.
      for (const [contact, at] of since) if (now < at || now - at >= againAfterMs) since.delete(contact);
      return new Set(since.keys());
    },
  };
}

const none: ReadonlySet<ContactId> = new Set();
