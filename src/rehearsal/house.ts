/** The house whose flows are rehearsed: its release, its files, and the time at which its scenarios begin. */
import { readSettings, type Settings } from '../config.ts';
import type { Release } from '../core/release.ts';
import type { Instant } from '../core/time/instant.ts';
import { atLocal, parseTimeOfDay } from '../core/time/local-time.ts';
import type { Logger } from '../ports/logger.ts';

export type House = {
  readonly release: Release;
  readonly logger: Logger;
  /** Nothing of the environment but the files: a scenario tells the same on every machine. */
  readonly settingsFor: (dataDir: string | null) => Settings;
  /** When scenarios begin that do not say so. */
  readonly start?: Instant;
};

export type Directories = { readonly flowsDir: string; readonly localesDir: string };

export const settingsOf =
  ({ flowsDir, localesDir }: Directories) =>
  (dataDir: string | null): Settings =>
    readSettings({
      LOG_LEVEL: 'silent',
      KABAR_FLOWS_DIR: flowsDir,
      KABAR_LOCALES_DIR: localesDir,
      ...(dataDir === null ? {} : { KABAR_DATA_DIR: dataDir }),
    });

/** A Monday morning. */
const usualStart = '2026-01-05 10:00';

/** By a clock on the wall of the house. */
export function openingTime(
  now: string | null,
  { release, start }: Pick<House, 'release' | 'start'>,
): Instant {
  if (now === null && start !== undefined) return start;
  const [date = '', time = ''] = (now ?? usualStart).split(' ');
  const [year = 2026, month = 1, day = 5] = date.split('-').map(Number);
  const zone = release.policy.defaultTimeZone;
  return atLocal({ year, month, day }, parseTimeOfDay(time) ?? { hour: 10, minute: 0 }, zone);
}
