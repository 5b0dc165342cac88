/** The part of the store that knows where the links of messages lead. They get here by filing, with their messages. */
import type { ContactId } from '../../core/contact-id.ts';
import type { LinkCode } from '../../core/message-link.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { TrackedLink } from '../../core/tracked-link.ts';

export type LinkStore = {
  /** Null for a code that nobody has, or no more. Found by its name alone. */
  find(code: LinkCode): Promise<TrackedLink | null>;
  /** All of a contact, in the order in which they were made. */
  of(contact: ContactId): Promise<readonly TrackedLink[]>;
  /** Deletes every link of the contact: its code leads nowhere from then on. */
  erase(contact: ContactId): Promise<void>;
  /** Deletes links from before `before`, oldest first, at most `limit`; answers how many. */
  forget(before: Instant, limit: number): Promise<number>;
};
