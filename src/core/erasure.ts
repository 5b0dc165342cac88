/** A person forgotten: what is kept of the fact that it happened. Nothing in it leads back to them. */
import type { Brand } from './brand.ts';
import type { ContactId } from './contact-id.ts';
import type { NewErasure } from './effect.ts';
import type { Instant } from './time/instant.ts';

/** What an erasure found, by collection, before anything was deleted. */
export type Found = {
  readonly addresses: number;
  readonly messages: number;
  readonly journal: number;
  readonly inbox: number;
  readonly calls: number;
  readonly consents: number;
  /** Votes in rounds, goals that were reached, links in messages: erasures from before they were kept lack these. */
  readonly votes?: number;
  readonly goals?: number;
  readonly links?: number;
};

export type Erasure = NewErasure & {
  readonly contact: ContactId;
  readonly at: Instant;
  /** Null until it was begun. */
  readonly found: Found | null;
  /** Hosts that flows called for them: they may have been told of them. */
  readonly hosts: readonly string[];
  /** How often everything was looked through. */
  readonly sweeps: number;
  /** When everything was first taken out, or null. */
  readonly sweptAt: Instant | null;
  /** When to look again, for something may have been under way; null when that is over. */
  readonly dueAt: Instant | null;
};

/** `kind:value` of an address under a key of this installation: it can be compared and not be read. */
export type SuppressionId = Brand<string, 'SuppressionId'>;

/** An address that nobody but its owner can bring back. */
export type Suppression = {
  readonly id: SuppressionId;
  readonly at: Instant;
  readonly because: 'erased' | 'do-not-contact';
  /** They had said STOP. */
  readonly optedOut: boolean;
};
