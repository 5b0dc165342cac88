/** Brings a contact list in, row by row through the inbox; or tells beforehand, by the same rules, what that would do. */
import { type Header, type HeaderOptions, readHeader } from '../../core/import/columns.ts';
import type { Outcome } from '../../core/import/foresee.ts';
import { createNumbersSeen, isDuplicate, type NumbersSeen } from '../../core/import/numbers-seen.ts';
import { type RowOptions, readRow } from '../../core/import/read-row.ts';
import { type BringInDeps, bringIn, type GoodRow } from './bring-in.ts';
import type { Inspection } from './inspect.ts';
import { type Bytes, readLines } from './lines.ts';
import { type Row, readRows } from './records.ts';

export type ImportOptions = Omit<RowOptions, 'columns' | 'file'> &
  HeaderOptions & {
    readonly name: string;
    /** Nothing is written; the counts are those of a real run now. */
    readonly dryRun: boolean;
    /** Asked between batches: true ends the run, and everything counted until then is done. */
    readonly stopped?: () => boolean;
    /** Rows on their way at once: an import never fills the inbox faster than it is worked off. */
    readonly batchSize?: number;
  };

/** A row that was not imported. `raw` is the line when it could not be told apart into cells. */
export type BadRow = {
  readonly line: number;
  readonly problems: readonly { readonly column: string; readonly problem: string }[];
  readonly cells: readonly string[] | null;
  readonly raw: string | null;
};

export type ImportListener = {
  readonly header?: (cells: readonly string[], header: Header) => void;
  readonly bad?: (row: BadRow) => void;
  /** The same person again, with nothing that an earlier row had not said. */
  readonly duplicate?: (line: number, firstLine: number) => void;
  readonly progress?: (at: { readonly line: number; readonly counts: ImportCounts }) => void;
};

export type ImportCounts = Readonly<Record<Outcome | 'rows' | 'bad' | 'duplicates', number>>;

export type ImportResult = {
  readonly counts: ImportCounts;
  /** Why nothing was imported at all. */
  readonly problems: readonly string[];
  readonly stopped: boolean;
  /** The last line that is done. */
  readonly line: number;
};

const usualBatch = 500;

export async function importContacts(
  deps: BringInDeps,
  list: { readonly bytes: Bytes; readonly inspection: Inspection },
  options: ImportOptions,
  listener: ImportListener = {},
): Promise<ImportResult> {
  const { encoding, sha256 } = list.inspection;
  const { dryRun } = options;
  const counts = { ...noCounts };
  const seen = createNumbersSeen();
  let rowOptions: RowOptions | null = null;
  let line = 0;
  const result = (problems: readonly string[], stopped = false): ImportResult => ({
    counts,
    problems,
    stopped,
    line,
  });

  for await (const rows of inBatches(readRows(readLines(list.bytes, encoding)), options.batchSize)) {
    if (options.stopped?.()) return result([], true);
    let data = rows;
    if (rowOptions === null) {
      const [first, ...rest] = rows;
      if (first === undefined) continue;
      if (!('cells' in first)) return result([`Line ${first.line}: the header ${first.problem}.`]);
      const header = readHeader(first.cells, options);
      listener.header?.(first.cells, header);
      if (header.problems.length > 0) return result(header.problems);
      rowOptions = { ...options, columns: header.columns, file: { name: options.name, sha256 } };
      data = rest;
    }
    const good = readAll(data, rowOptions, { seen, counts, listener });
    for (const outcome of await bringIn(deps, good, { dryRun, since: options.now })) counts[outcome]++;
    line = rows.at(-1)?.line ?? line;
    listener.progress?.({ line, counts });
  }
  if (rowOptions === null) return result(['The list has no header and no rows.']);
  return result(counts.rows === 0 ? ['The list has a header and no rows.'] : []);
}

export const noCounts: ImportCounts = {
  ...{ rows: 0, new: 0, added: 0, known: 0, withdrawn: 0, stopped: 0, suppressed: 0, duplicates: 0, bad: 0 },
};

type Counting = {
  readonly seen: NumbersSeen;
  readonly counts: Record<keyof ImportCounts, number>;
  readonly listener: ImportListener;
};

function readAll(
  rows: readonly Row[],
  options: RowOptions,
  { seen, counts, listener }: Counting,
): readonly GoodRow[] {
  return rows.flatMap((row): readonly GoodRow[] => {
    counts.rows++;
    const reading = 'cells' in row ? readRow(row.cells, row.line, options) : null;
    if (reading?.kind !== 'row') {
      counts.bad++;
      listener.bad?.(badRow(row, reading?.problems));
      return [];
    }
    const { address, event } = reading;
    const earlier = seen.meet(address, event, row.line);
    if (earlier === null || !isDuplicate(event, earlier)) return [{ address, event, earlier }];
    counts.duplicates++;
    listener.duplicate?.(row.line, earlier.line);
    return [];
  });
}

const badRow = (row: Row, problems: BadRow['problems'] = []): BadRow =>
  'cells' in row
    ? { line: row.line, problems, cells: row.cells, raw: null }
    : { line: row.line, problems: [{ column: '', problem: row.problem }], cells: null, raw: row.raw };

async function* inBatches(
  rows: AsyncIterable<readonly Row[]>,
  batchSize = usualBatch,
): AsyncGenerator<readonly Row[]> {
  for await (const some of rows)
    for (let at = 0; at < some.length; at += batchSize) yield some.slice(at, at + batchSize);
}
