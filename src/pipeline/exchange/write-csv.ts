/** Rows as CSV that spreadsheets open without running anything, and that an import reads back as it was. */
import { guarded } from '../../core/import/cells.ts';

/** What makes spreadsheets read UTF-8. */
export const byteOrderMark = '\ufeff';

/** One row with its line end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(cell: string): string {
  const safe = guarded(cell);
  return /[",;|\t\r\n]|^\s|\s$|^#/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
