/** Part of the store: erasures as they are carried out, and whom nobody but themselves can bring back. */
import type { ContactId } from '../../core/contact-id.ts';
import type { Erasure, Suppression, SuppressionId } from '../../core/erasure.ts';
import type { Instant } from '../../core/time/instant.ts';

/** Changes to an erasure as it is carried out. */
export type ErasureProgress = Partial<Pick<Erasure, 'found' | 'hosts' | 'sweeps' | 'sweptAt' | 'dueAt'>>;

export type ErasureStore = {
  /** Erasures that are to be looked at again, longest due first. They get here by filing. */
  due(now: Instant, limit: number): Promise<readonly Erasure[]>;
  find(contact: ContactId): Promise<Erasure | null>;
  note(contact: ContactId, progress: ErasureProgress): Promise<void>;
  /** How many were not carried out even once. */
  backlog(): Promise<number>;
};

export type SuppressionStore = {
  /** Adds them; one that is there keeps its reason, and counts from the later moment. */
  add(suppressions: readonly Suppression[]): Promise<void>;
  find(ids: readonly SuppressionId[]): Promise<ReadonlyMap<SuppressionId, Suppression>>;
};
