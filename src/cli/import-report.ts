/** What an import says: bad rows while they turn up, the sums at the end. */

import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { ownPrefix } from '../core/import/columns.ts';
import type { BadRow, ImportCounts, ImportResult } from '../pipeline/exchange/import-contacts.ts';
import { byteOrderMark, csvLine } from '../pipeline/exchange/write-csv.ts';

/** `line 7: phone is empty; consent-date is in the future` */
export const badRowWords = ({ line, problems }: BadRow): string =>
  `line ${line}: ${problems.map(({ column, problem }) => (column === '' ? `the row ${problem}` : `${column} ${problem}`)).join('; ')}`;

const countWords: readonly (readonly [keyof ImportCounts, string])[] = [
  ['new', 'new'],
  ['added', 'consent added'],
  ['known', 'known already'],
  ['withdrawn', 'opted out now'],
  ['stopped', 'ignored: they said STOP'],
  ['suppressed', 'ignored: not to be contacted'],
  ['duplicates', 'twice in the list'],
  ['bad', 'bad'],
];

export function sumsInWords(name: string, { counts, stopped, line }: ImportResult, dryRun: boolean): string {
  const number = (value: number) => value.toLocaleString('en').padStart(9);
  return [
    `${name}: ${counts.rows.toLocaleString('en')} rows`,
    ...countWords.map(([key, words]) => `${number(counts[key])}  ${words}`),
    ...(stopped ? [`Stopped after line ${line}. Run it again to go on: what is done stays done.`] : []),
    ...(dryRun ? ['Dry run: nothing was written.'] : []),
  ].join('\n');
}

export type ErrorsFile = {
  header(cells: readonly string[]): void;
  add(row: BadRow): void;
  close(): Promise<void>;
};

/** Bad rows as a list of their own: mended, it can be imported; its last two columns are passed over then. */
export function createErrorsFile(path: string): ErrorsFile {
  const file: WriteStream = createWriteStream(path);
  let width = 0;
  return {
    header(cells) {
      // A mended list may have gone wrong again: what was said the first time is no longer true.
      width = cells.length;
      file.write(byteOrderMark + csvLine([...cells, `${ownPrefix}line`, `${ownPrefix}problems`]));
    },
    add(row) {
      const cells = row.cells ?? [row.raw ?? ''];
      const filled = [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')];
      file.write(csvLine([...filled, String(row.line), badRowWords(row).replace(/^line \d+: /, '')]));
    },
    async close() {
      file.end();
      await once(file, 'close');
    },
  };
}
