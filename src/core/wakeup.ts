/** "Come back to this contact at T", stored with the contact. Cron only knocks; these say for whom. */
import type { Brand } from './brand.ts';
import type { Instant } from './time/instant.ts';

/** Names one arming of a timer, so that a late knock for an earlier arming finds nothing. */
export type ArmingId = Brand<string, 'ArmingId'>;

/** `timer` is unique within the contact: arming it again replaces it. Families: `stage:…`, `run:…`, `pause`. */
export type Wakeup = { readonly timer: string; readonly arming: ArmingId; readonly dueAt: Instant };
