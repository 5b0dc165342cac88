/**
 * Seals filed consent records into the chain of the ledger: the one that holds the lease appends links and marks their
 * records. It may end between any two writes, and two may take themselves for the sealer: a link is there whole or not at
 * all, there is one for each place and each record, and what is linked but not marked is marked by the next round.
 */
import { type ChainHead, firstLink, isFirstLink, linksAfter } from '../../core/ledger/chain.ts';
import { type Instant, minuteMs } from '../../core/time/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { HeadLog } from '../../ports/head-log.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Store } from '../../ports/store.ts';
import type { FailPoints } from '../fail-points.ts';
import { createPump, type Pump } from '../pump.ts';

/** The key the chain is made with, and where its heads are remembered. */
export type Ledger = { readonly key: string; readonly heads: HeadLog };

export type SealerDeps = {
  readonly store: Pick<Store, 'consents' | 'chain'>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly ledger: Ledger;
  readonly failPoints: FailPoints;
  /** True while this process is the one that seals. */
  readonly maySeal: () => boolean;
};

export type Sealer = Pump & {
  /** Seals what is filed, remembers the head and stops. */
  finish(): Promise<void>;
};

const maxBatch = 500;
/** Heads are remembered when they are new, and not more often than this. */
const headEveryMs = 10 * minuteMs;

export function createSealer(deps: SealerDeps): Sealer {
  const { store, clock, logger, ledger, failPoints, maySeal } = deps;
  const remember = createHeadKeeper(deps);
  /** Whether the chain was begun with our key; null until it was looked at. */
  let ours: boolean | null = null;

  const stopFor = (why: string) => {
    logger.error(`nothing is sealed: ${why}; "kabar consent verify" tells more`);
    ours = false;
  };

  const lookAtChain = async () => {
    // Refused where there is one.
    await store.chain.append([firstLink(ledger.key, clock.now())]);
    const [first] = await store.chain.page(null, 1);
    ours = first !== undefined && isFirstLink(first, ledger.key);
    if (!ours) stopFor('the ledger was begun with another KABAR_SECRET');
  };

  const headNow = async (): Promise<ChainHead | null> => {
    if (ours === null) await lookAtChain();
    const head = ours ? await store.chain.head() : null;
    if (head === null || Number.isSafeInteger(head.seq)) return head;
    stopFor('the last link of the ledger has no place');
    return null;
  };

  const round = async (): Promise<{ worked: boolean }> => {
    const head = maySeal() ? await headNow() : null;
    if (head === null) return { worked: false };
    const rows = await store.consents.unsealed(maxBatch);
    if (rows.length === 0) {
      await remember.head(head);
      return { worked: false };
    }
    const linked = await store.chain.ofRecords(rows.map(({ id }) => id));
    const links = linksAfter(
      head,
      rows.filter(({ id }) => !linked.has(id)),
      ledger.key,
      clock.now(),
    );
    // Somebody else appended: the next tick reads the head again, and finds which records have their link now.
    if (links.length > 0 && !(await store.chain.append(links))) return { worked: false };
    failPoints.reach('linked');
    await store.consents.markSealed([...linked.values(), ...links]);
    failPoints.reach('sealed');
    return { worked: true };
  };

  const pump = createPump(round, 'sealer', logger);
  return {
    ...pump,
    async finish() {
      remember.allOfThem();
      pump.poke();
      await pump.idle();
      await pump.stop();
    },
  };
}

/** Remembers new heads, now and then. */
function createHeadKeeper({ clock, logger, ledger }: SealerDeps) {
  let kept = 0;
  let keptAt: Instant = Number.NEGATIVE_INFINITY;
  let everyMs = headEveryMs;
  return {
    async head({ seq, hash }: ChainHead): Promise<void> {
      const now = clock.now();
      if (seq === kept || now - keptAt < everyMs) return;
      await ledger.heads.append({ seq, hash, at: now });
      logger.info('the ledger is sealed up to here', { seq, hash });
      kept = seq;
      keptAt = now;
    },
    allOfThem(): void {
      everyMs = 0;
    },
  };
}
