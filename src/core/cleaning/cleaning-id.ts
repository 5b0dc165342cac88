/** Names one cleaning: its time on the wall when it came by itself, the moment when somebody asked for it. */
import type { Brand } from '../brand.ts';
import type { Slot } from '../campaign/schedule.ts';
import type { Instant } from '../time/instant.ts';

/** `2026-12-01T04:00`, or `2026-11-27T09:12:31.004Z`. */
export type CleaningId = Brand<string, 'CleaningId'>;

/** Each time on the wall has one, however many processes see it. */
export const plannedCleaning = (slot: Slot): CleaningId => slot as string as CleaningId;
export const askedCleaning = (at: Instant): CleaningId =>
  new Date(Math.floor(at)).toISOString() as CleaningId;
