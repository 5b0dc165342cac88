/** What the engine is put together from. */
import type { ContactId } from '../core/contact-id.ts';
import type { World } from '../core/world.ts';
import type { Clock } from '../ports/clock.ts';
import type { ErasureLog } from '../ports/erasure-log.ts';
import type { LeaseStore } from '../ports/lease.ts';
import type { Logger } from '../ports/logger.ts';
import type { Store } from '../ports/store.ts';
import type { Transport } from '../ports/transport.ts';
import type { Web } from '../ports/web.ts';
import type { FailPoints } from './fail-points.ts';
import type { Ledger } from './ledger/sealer.ts';
import type { ReleaseBook } from './releases/releases.ts';

export type EngineDeps = {
  readonly store: Store;
  readonly leases: LeaseStore;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly releases: ReleaseBook;
  readonly transports: readonly Transport[];
  readonly web: Web;
  readonly ledger: Ledger;
  /** Names this process among all that share the store; a new one at every start. */
  readonly holder: string;
  readonly isGone: (holder: string) => boolean;
  readonly newContactId?: () => ContactId;
  /** How many contacts are kept in memory between two writes. */
  readonly contactsAtHand?: number;
  readonly failPoints?: FailPoints;
  /** Under which addresses of erased people are remembered; the same for every process on the store. */
  readonly suppressionKey: string;
  readonly erasureLog: ErasureLog;
  /** Where people reach our pages from outside: personal links lead there. */
  readonly publicUrl?: string | null;
  /** Makes the codes of links whose clicks are counted. Left out where nothing is counted. */
  readonly linkKey?: string;
  /** Told of the steps that runs pass; must not throw. */
  readonly onlooker?: NonNullable<World['onlooker']>;
  /** Decides what is stored and carries erasures out, but opens no channel, makes no call and sends nothing. */
  readonly quiet?: boolean;
};
