/** The part of an XState snapshot that is stored with a contact, in our own words. */
import type { Stage, SubscribedStage } from './stages.ts';

/**
 * `stage` is where they are. `attempt` counts reactivation attempts while dormant (else 0). `remembered` is the
 * subscribed stage that history returns to from `unreachable`.
 */
export type LifecycleSnapshot = {
  readonly stage: Stage;
  readonly attempt: number;
  readonly remembered: SubscribedStage | null;
};

export const firstSnapshot: LifecycleSnapshot = { stage: 'prospect', attempt: 0, remembered: null };
