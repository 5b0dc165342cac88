/** Contacts of whom our own code made an error: they are tried again later, and keep nobody else waiting meanwhile. */
import type { ContactId } from '../core/contact-id.ts';
import type { Release } from '../core/release.ts';
import { type Instant, secondMs } from '../core/time/instant.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReleaseBook } from './releases/releases.ts';

export type PutOff = {
  /** From this moment on, under the release that is current. */
  add(contact: ContactId): void;
  /** Those that are not to be tried now: for half a minute, or until there is another release, which may do what this one could not. */
  now(): ReadonlySet<ContactId>;
};

export type PutOffDeps = {
  readonly clock: Pick<Clock, 'now'>;
  readonly releases: Pick<ReleaseBook, 'current'>;
};

const againAfterMs = 30 * secondMs;

export function createPutOff({ clock, releases }: PutOffDeps): PutOff {
  const known = new Map<ContactId, { readonly since: Instant; readonly release: Release }>();
  return {
    add: (contact) => void known.set(contact, { since: clock.now(), release: releases.current() }),
    now() {
      if (known.size === 0) return none;
      const [now, current] = [clock.now(), releases.current()];
      for (const [contact, { since, release }] of known) {
        // A clock that was set back keeps nobody longer.
        if (release !== current || now < since || now - since >= againAfterMs) known.delete(contact);
      }
      return new Set(known.keys());
    },
  };
}

const none: ReadonlySet<ContactId> = new Set();
