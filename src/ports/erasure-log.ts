/**
 * What was erased, written down outside of the store: a store that is restored from a backup has forgotten its erasures, and
 * this tells it. Only ids and keyed hashes are in it.
 */
import type { ContactId } from '../core/contact-id.ts';
import type { SuppressionId } from '../core/erasure.ts';
import type { Instant } from '../core/time/instant.ts';

/** One line. Without a contact it is an address that must not be contacted. */
export type LoggedErasure = {
  readonly contact: ContactId | null;
  readonly addresses: readonly SuppressionId[];
  readonly at: Instant;
  readonly by: string;
  readonly optedOut: boolean;
};

export type ErasureLog = {
  /** Adds lines at the end. Durable when it resolves, beyond a power cut. The same line twice does no harm. */
  append(lines: readonly LoggedErasure[]): Promise<void>;
  /** Everything in it, oldest first; `unsound` are the numbers of lines that are not as they were written. */
  read(): Promise<{ readonly lines: readonly LoggedErasure[]; readonly unsound: readonly number[] }>;
};
