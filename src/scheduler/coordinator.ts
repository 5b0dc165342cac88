/** Lets one of many processes do a job at each of its times: whoever takes the job's lease for that time first. */
import type { Instant } from '../core/time/instant.ts';
import type { LeaseStore } from '../ports/lease.ts';

export type Coordinator = {
  /**
   * True for one process for each job and time, and for none when a later time was taken already: late processes, and clocks
   * that jump back, repeat nothing. Rejects when the store does not answer; then the job waits for its next time.
   */
  mayRun(job: string, slot: Instant): Promise<boolean>;
};

export function createCoordinator(leases: LeaseStore, holder: string): Coordinator {
  /** The lease store lets a holder have its own again; a job is not to be done again. */
  const done = new Map<string, Instant>();
  return {
    async mayRun(job, slot) {
      if (slot <= (done.get(job) ?? Number.NEGATIVE_INFINITY)) return false;
      done.set(job, slot);
      // Held until just after the slot, and told by the slot's own clock: the next slot finds it free, this one taken.
      const held = await leases.hold([`job:${job}`], holder, slot, slot + 1);
      return held.length > 0;
    },
  };
}
