/** Lines as rows of cells. Quotes may hold line ends; one that is wrong costs its own line and nothing behind it. */
import { parse } from 'csv-parse/sync';
import type { Line } from './lines.ts';

export type Row =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly problem: string; readonly raw: string };

/** A quoted cell that goes on for longer was never meant to: its quote is not closed. */
const mostLinesOfRow = 100;
/** Rows that the parser takes at once: few calls, little memory. */
const batchSize = 500;

/** Lines that belong together because a quote is open, as one piece of text each. */
type Piece = { readonly lines: readonly SoundLine[] };
type SoundLine = Extract<Line, { readonly text: string }>;

/**
 * Rows in batches, in order. Empty lines and the notes of Kabar's own exports (`# kabar …`) are passed over. The separator
 * is the one that the first row has most of, unless a line before it says so (`sep=;`, Excel's).
 */
export async function* readRows(lines: AsyncIterable<readonly Line[]>): AsyncGenerator<readonly Row[]> {
  let delimiter: string | null = null;
  let waiting: Row[] = [];
  let pieces: (Piece | Row)[] = [];
  const flush = (): void => {
    const [first] = pieces;
    if (first === undefined) return;
    delimiter ??= 'lines' in first ? delimiterIn(textOf(first)) : ',';
    waiting.push(...parsePieces(pieces, delimiter));
    pieces = [];
  };
  const grouping = createGrouping((piece) => {
    if (delimiter === null && 'lines' in piece) {
      delimiter = told(textOf(piece));
      if (delimiter !== null) return;
    }
    pieces.push(piece);
  });
  for await (const some of lines) {
    for (const line of some) {
      grouping.add(line);
      if (pieces.length >= batchSize) flush();
    }
    if (waiting.length >= batchSize) {
      yield waiting;
      waiting = [];
    }
  }
  grouping.end();
  flush();
  if (waiting.length > 0) yield waiting;
}

const textOf = ({ lines }: Piece): string => lines.map(({ text }) => text).join('\n');

function createGrouping(found: (piece: Piece | Row) => void) {
  let open: SoundLine[] = [];
  /** Every quote has its other half when their number is even. */
  let isOpen = false;

  function add(line: Line): void {
    if ('problem' in line) {
      giveUp();
      found({ line: line.number, problem: line.problem, raw: line.head });
      return;
    }
    if (open.length === 0 && isPassedOver(line.text)) return;
    open.push(line);
    if (quotesIn(line.text) % 2 === 1) isOpen = !isOpen;
    if (!isOpen) {
      const lines = open;
      open = [];
      found({ lines });
    } else if (open.length >= mostLinesOfRow) giveUp();
  }

  /** The quote of the first line is the wrong one; what follows is read as if it were not there. */
  function giveUp(): void {
    const [first, ...rest] = open;
    if (first === undefined) return;
    open = [];
    isOpen = false;
    found(unclosed(first));
    for (const line of rest) add(line);
  }

  return {
    add,
    end() {
      while (open.length > 0) giveUp();
    },
  };
}

const unclosed = ({ number, text }: SoundLine): Row => ({
  line: number,
  problem: 'opens a quotation mark and never closes it',
  raw: text,
});

const isPassedOver = (text: string): boolean => /^[\s,;|]*$/.test(text) || /^"?# ?kabar\b/.test(text);

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count;
}

/** All at once; when one of them is wrong, one by one, so that it is known which. */
function parsePieces(pieces: readonly (Piece | Row)[], delimiter: string): readonly Row[] {
  const sound = pieces.filter((piece) => 'lines' in piece);
  const parsed = parseText(sound.map(textOf).join('\n'), delimiter);
  if (parsed?.length !== sound.length) return pieces.flatMap((piece) => parseOne(piece, delimiter));
  let next = 0;
  return pieces.map((piece): Row => {
    if (!('lines' in piece)) return piece;
    return { line: firstLine(piece), cells: parsed[next++] ?? [] };
  });
}

function parseOne(piece: Piece | Row, delimiter: string): readonly Row[] {
  if (!('lines' in piece)) return [piece];
  const rows = parseText(textOf(piece), delimiter);
  const [cells] = rows ?? [];
  if (cells !== undefined && rows?.length === 1) return [{ line: firstLine(piece), cells }];
  const [first, ...rest] = piece.lines;
  if (first === undefined) return [];
  const wrong: Row = {
    line: first.number,
    problem: 'has a quotation mark where none may be. Write "" for one inside a quoted cell',
    raw: first.text,
  };
  if (rest.length === 0) return [wrong];
  // The lines behind it were joined to it by mistake: each counts again.
  const again: (Piece | Row)[] = [];
  const grouping = createGrouping((found) => again.push(found));
  for (const line of rest) grouping.add(line);
  grouping.end();
  return [wrong, ...again.flatMap((next) => parseOne(next, delimiter))];
}

const firstLine = ({ lines }: Piece): number => lines[0]?.number ?? 0;

/** Null when the parser refuses it. */
function parseText(text: string, delimiter: string): string[][] | null {
  if (text === '') return [];
  try {
    return parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true, trim: true });
  } catch {
    return null;
  }
}

const delimiters = [',', ';', '\t', '|'] as const;

/** The separator that the header has most of, outside of quotes. */
function delimiterIn(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return delimiters.reduce<string>((best, next) => (count(next) > count(best) ? next : best), ',');
}

/** `sep=;`: what Excel writes and reads as a first line. */
const told = (text: string): string | null => /^"?sep=([,;|\t])"?$/i.exec(text.trim())?.[1] ?? null;
