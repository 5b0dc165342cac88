/** First look at a list, from its first byte to its last: which encoding it has, how long it is, and its SHA-256. */
import { createHash } from 'node:crypto';
import { type Bytes, type Encoding, readLines, wrongBytes } from './lines.ts';

export type Inspection = {
  readonly encoding: Encoding;
  readonly sha256: string;
  readonly lines: number;
  /** Said to the person, for instance that an encoding was guessed. */
  readonly notes: readonly string[];
  /** With any of these it is not read at all. */
  readonly problems: readonly string[];
};

/** Reads everything once, in bounded memory. */
export async function inspectList(bytes: Bytes): Promise<Inspection> {
  const hash = createHash('sha256');
  const firstBytes: number[] = [];
  let size = 0;
  async function* watched(): Bytes {
    for await (const chunk of bytes) {
      hash.update(chunk);
      size += chunk.length;
      if (firstBytes.length < 4) firstBytes.push(...chunk.slice(0, 4));
      yield chunk;
    }
  }
  // Bytes one by one: what UTF-16 takes for a line end is found by the second reading.
  const counts = { lines: 0, broken: 0, foreign: 0 };
  for await (const lines of readLines(watched(), 'utf-8'))
    for (const line of lines) {
      counts.lines++;
      if ('problem' in line && line.problem === wrongBytes) counts.broken++;
      // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII.
      if ('text' in line && /[^\x00-\x7f]/.test(line.text)) counts.foreign++;
    }
  return { sha256: hash.digest('hex'), lines: counts.lines, ...judge(firstBytes, size, counts) };
}

type Counts = { readonly broken: number; readonly foreign: number };

function judge(
  first: readonly number[],
  size: number,
  { broken, foreign }: Counts,
): Pick<Inspection, 'encoding' | 'notes' | 'problems'> {
  const begins = (...bytes: readonly number[]) => bytes.every((byte, index) => first[index] === byte);
  const sound = (encoding: Encoding, notes: readonly string[] = []) => ({ encoding, notes, problems: [] });
  const refused = (problem: string) => ({ encoding: 'utf-8' as const, notes: [], problems: [problem] });
  if (size === 0) return refused('The list is empty.');
  if (begins(0xff, 0xfe)) return sound('utf-16le');
  if (begins(0xfe, 0xff)) return sound('utf-16be');
  if (begins(0x50, 0x4b, 0x03, 0x04))
    return refused('This is a workbook or another zip file, not CSV. Save it as "CSV UTF-8".');
  if (first[0] === 0 || (first[1] === 0 && size > 1))
    return refused('This looks like UTF-16 without its mark. Save it as "CSV UTF-8".');
  if (broken === 0) return sound('utf-8');
  if (foreign > 0)
    return sound('utf-8', [
      `The list mixes encodings: ${broken} lines are no UTF-8, and others are. Those lines are refused.`,
    ]);
  return sound('windows-1252', [
    `The list is no UTF-8; it is read as Windows-1252 (${broken} lines have letters beyond ASCII). Look at the names.`,
  ]);
}
