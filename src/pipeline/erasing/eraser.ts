/**
 * Carries erasures out, in one process at a time: a sweep right after the decision, and further ones later, for another
 * process may just then have been filing something it decided before.
 */

import type { ContactId } from '../../core/contact-id.ts';
import type { Erasure } from '../../core/erasure.ts';
import { dayMs, hourMs, minuteMs, secondMs } from '../../core/time/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import { createPump, type Pump } from '../pump.ts';
import { type SweepDeps, sweep } from './erasure-sweep.ts';

export type EraserDeps = SweepDeps & {
  readonly clock: Clock;
  readonly logger: Logger;
  /** True while this process is the one that carries erasures out. */
  readonly mayErase: () => boolean;
  /** Told of contacts of whom nothing is left. */
  readonly swept: (contact: ContactId) => void;
};

/**
 * Waits before the 2nd, 3rd, … sweep. A minute is longer than leases and retries of a living process; the rest is for one
 * that was frozen and thawed.
 */
const againAfterMs = [minuteMs, hourMs, dayMs, 30 * dayMs] as const;
const unfinishedAgainMs = 5 * secondMs;
const maxBatch = 50;

export function createEraser(deps: EraserDeps): Pump {
  const { store, clock, logger } = deps;

  async function carryOut(erasure: Erasure): Promise<void> {
    const { contact, sweptAt } = erasure;
    const whole = await sweep(deps, erasure);
    const now = clock.now();
    const sweeps = erasure.sweeps + (whole ? 1 : 0);
    const wait = whole ? againAfterMs[sweeps - 1] : unfinishedAgainMs;
    await store.erasures.note(contact, {
      sweeps,
      dueAt: wait === undefined ? null : now + wait,
      ...(whole && sweptAt === null ? { sweptAt: now } : {}),
    });
    deps.failPoints.reach('erasure-noted');
    if (!whole) return;
    if (sweptAt === null) logger.info('a contact was erased', { contact, by: erasure.by });
    deps.swept(contact);
  }

  return createPump(
    async () => {
      if (!deps.mayErase()) return { worked: false };
      const due = await store.erasures.due(clock.now(), maxBatch);
      let carried = 0;
      for (const erasure of due) {
        if (!deps.mayErase()) break;
        try {
          await carryOut(erasure);
          carried += 1;
        } catch (error) {
          logger.error('an erasure could not be carried out and will be tried again', {
            contact: erasure.contact,
            error,
          });
        }
      }
      if (carried > 0) await store.scrub();
      return { worked: carried > 0 };
    },
    'eraser',
    logger,
  );
}
