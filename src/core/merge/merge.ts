/** Two contacts that are one person: one of them is sealed, the other absorbs it, and both remember enough to part again. */
import type { ConsentRecordId, ConsentState, Purpose } from '../consent.ts';
import type { ContactId } from '../contact-id.ts';
import type { LifecycleSnapshot } from '../lifecycle/snapshot.ts';
import type { OutboxEntry } from '../outbox.ts';
import type { Instant } from '../time/instant.ts';

/** Who a contact became part of. Its own document stays as it was: that is the snapshot by which it can be taken out again. */
export type Sealed = {
  readonly into: ContactId;
  readonly at: Instant;
  /** Who said that they are one: `WhatsApp`, or somebody of the business. */
  readonly by: string;
  /** What waited to be said, and goes on with the other. */
  readonly outbox: readonly OutboxEntry[];
};

/** What a contact took over from one that was sealed into it, and nothing it had itself. */
export type Absorbed = {
  readonly contact: ContactId;
  readonly at: Instant;
  readonly by: string;
  /** Names of attributes. */
  readonly attributes: readonly string[];
  readonly tags: readonly string[];
  /** What the merge changed: the state before it, and the record that changed it. */
  readonly consents: Readonly<
    Partial<Record<Purpose, { readonly before: ConsentState; readonly record: ConsentRecordId }>>
  >;
  /** Where this contact stood, when the other's place was taken instead. */
  readonly lifecycle?: LifecycleSnapshot;
  /** That nobody but the person can agree came with the other. */
  readonly suppressed?: true;
};

/** Who says it when a message of theirs does; nobody of the business may say so in its name, for the ledger would believe it. */
export const saidByWhatsApp = 'WhatsApp';

type Born = { readonly id: ContactId; readonly createdAt: Instant };

/**
 * Of two contacts the elder stays. One order for everybody, so that of two merges at once neither can seal what the other
 * was sealed into.
 */
export const isElder = (one: Born, other: Born): boolean =>
  one.createdAt < other.createdAt || (one.createdAt === other.createdAt && one.id < other.id);

/** So many contacts can become one: what is remembered of each travels in its document. */
export const mostAbsorbed = 20;
