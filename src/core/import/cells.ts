/** A row by its columns: what each cell says, with what spreadsheets do to cells undone. */
import type { Column } from './columns.ts';
import type { ImportField } from './fields.ts';

export type Problem = { readonly column: string; readonly problem: string };

export type Cells = {
  /** Trimmed; empty when the list has no such column or says nothing in it. */
  of(field: ImportField): string;
  /** Attributes that are filled in. */
  readonly attributes: readonly {
    readonly column: Extract<Column, { kind: 'attribute' }>;
    readonly text: string;
  }[];
};

export function cellsOf(row: readonly string[], columns: readonly Column[]): Cells {
  const fields = new Map<ImportField, string>();
  const attributes: Cells['attributes'][number][] = [];
  columns.forEach((column, index) => {
    if (column.kind === 'unused') return;
    const text = unguarded(row[index] ?? '').trim();
    if (text === '') return;
    if (column.kind === 'field') fields.set(column.field, text);
    else attributes.push({ column, text });
  });
  return { of: (field) => fields.get(field) ?? '', attributes };
}

/**
 * Exports put an apostrophe before a cell that a spreadsheet would run as a formula (OWASP: CSV injection). Both ways keep
 * every cell what it was, also one that had apostrophes of its own. A phone number can do no harm and keeps its plus bare.
 */
export const guarded = (cell: string): string =>
  /^'*[=+\-@\t\r]/.test(cell) && !/^\+\d+$/.test(cell) ? `'${cell}` : cell;
export const unguarded = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
