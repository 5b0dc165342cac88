/** When the list is cleaned by itself, and how long a silence is before it counts: `cleaning:` of `flows/policy.yaml`. */
import type { Schedule } from '../campaign/schedule.ts';
import { dayMs } from '../time/instant.ts';

export type CleaningRules = {
  /** By the house's clock; null: only when somebody asks for it. */
  readonly schedule: Schedule | null;
  /** The schedule as the admin wrote it. */
  readonly written: string;
  /** Without a sign of life for so long, counted from what reached them first, they are archived. */
  readonly unengagedMs: number;
  /** When nothing has got through to them for so long, they are archived. */
  readonly unreachableMs: number;
};

/** The first of each month at four in the morning; domain.md 4.4 has a year as what others take for unengaged. */
export const usualCleaning: CleaningRules = {
  schedule: {
    kind: 'cron',
    cron: {
      minutes: [0],
      hours: [4],
      days: [1],
      months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      weekdays: null,
    },
  },
  written: '0 4 1 * *',
  unengagedMs: 365 * dayMs,
  unreachableMs: 180 * dayMs,
};
