/** What became of an import, as data: the same for the command, the API and a script. */

import type { BadRow, ImportCounts, ImportResult } from './import-contacts.ts';
import type { Inspection } from './inspect.ts';

/** How many bad rows are told in the sums: the rest is counted. */
export const mostBadShown = 20;

export type ImportSummary = {
  readonly list: string;
  readonly sha256: string;
  readonly encoding: Inspection['encoding'];
  readonly dryRun: boolean;
  readonly rows: number;
  readonly new: number;
  readonly added: number;
  readonly known: number;
  readonly withdrawn: number;
  readonly duplicates: number;
  readonly bad: number;
  readonly ignored: { readonly stop: number; readonly suppression: number };
  /** The last line that is done, when the import was stopped before its end. */
  readonly stoppedAfterLine: number | null;
  /** Why nothing was imported at all. */
  readonly problems: readonly string[];
  readonly firstBadRows: readonly Pick<BadRow, 'line' | 'problems'>[];
};

export function importSummary(
  list: { readonly name: string; readonly inspection: Inspection },
  { counts, problems, stopped, line }: ImportResult,
  told: { readonly dryRun: boolean; readonly firstBad: readonly BadRow[] },
): ImportSummary {
  return {
    list: list.name,
    sha256: list.inspection.sha256,
    encoding: list.inspection.encoding,
    dryRun: told.dryRun,
    ...sums(counts),
    stoppedAfterLine: stopped ? line : null,
    problems,
    firstBadRows: told.firstBad.map(({ line, problems }) => ({ line, problems })),
  };
}

const sums = ({ stopped, suppressed, ...counts }: ImportCounts) => ({
  ...counts,
  ignored: { stop: stopped, suppression: suppressed },
});
