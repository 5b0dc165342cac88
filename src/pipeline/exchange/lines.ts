/** Bytes of a list as numbered lines, in bounded memory: any line end, any length, any encoding that lists come in. */
import { isUtf8 } from 'node:buffer';

export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

export type Line =
  | { readonly number: number; readonly text: string }
  /** A line that cannot be used; `head` is its beginning, to be found by. */
  | { readonly number: number; readonly problem: string; readonly head: string };

export type Bytes = AsyncIterable<Uint8Array>;

/** Characters. Of the contract's cells the longest has 20,000. */
export const longestLine = 100_000;
const shownHead = 200;

/** What is wrong with a line whose bytes do not fit. */
export const wrongBytes = 'has bytes that are not of the encoding of the rest of the list';

/** Line ends are CR, LF and CRLF, mixed as they come. The last line may lack one. */
export async function* readLines(bytes: Bytes, encoding: Encoding): AsyncGenerator<readonly Line[]> {
  const decode = encoding === 'utf-8' || encoding === 'windows-1252' ? lineDecoder(encoding) : asText;
  let number = 0;
  for await (const raw of splitLines(pieces(bytes, encoding)))
    yield raw.map((line) => {
      number++;
      return line.cut ? tooLong(line.text, number, decode) : soundLine(decode(line.text), number);
    });
}

/** Null where the bytes are not of the encoding. */
type Decode = (text: string) => string | null;

/** UTF-16 is text already; what was half a character shows as U+FFFD. */
const asText: Decode = (text) => (text.includes('\ufffd') ? null : text);

/**
 * Other encodings come as Latin-1, one character a byte, so that lines are found before they are decoded: a byte that is
 * wrong spoils its line and no other.
 */
function lineDecoder(encoding: 'utf-8' | 'windows-1252'): Decode {
  const decoder = new TextDecoder(encoding);
  return (latin) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what needs no decoding.
    if (/^[\x00-\x7f]*$/.test(latin)) return latin;
    const bytes = Buffer.from(latin, 'latin1');
    return encoding === 'utf-8' && !isUtf8(bytes) ? null : decoder.decode(bytes);
  };
}

function soundLine(text: string | null, number: number): Line {
  if (text === null) return { number, problem: wrongBytes, head: '' };
  if (text.includes('\0'))
    return { number, problem: 'has NUL characters', head: text.slice(0, shownHead).replaceAll('\0', '') };
  return { number, text };
}

const tooLong = (start: string, number: number, decode: Decode): Line => ({
  number,
  problem: `is longer than ${longestLine.toLocaleString('en')} characters`,
  head: (decode(start.slice(0, shownHead)) ?? '').replaceAll('\0', ''),
});

async function* pieces(bytes: Bytes, encoding: Encoding): AsyncGenerator<string> {
  const utf16 = encoding === 'utf-16le' || encoding === 'utf-16be' ? new TextDecoder(encoding) : null;
  let first = true;
  for await (const chunk of bytes) {
    const text = utf16 ? utf16.decode(chunk, { stream: true }) : Buffer.from(chunk).toString('latin1');
    yield first && !utf16 ? text.replace(/^\xef\xbb\xbf/, '') : text;
    if (text !== '') first = false;
  }
  const rest = utf16?.decode() ?? '';
  if (rest !== '') yield rest;
}

type RawLine = { readonly text: string; readonly cut: boolean };

async function* splitLines(texts: AsyncIterable<string>): AsyncGenerator<readonly RawLine[]> {
  let open = '';
  let cut = false;
  const close = (text: string): RawLine => {
    const line = { text: text.slice(0, longestLine), cut: cut || text.length > longestLine };
    cut = false;
    return line;
  };
  for await (const text of texts) {
    const all = open + text;
    // A CR at the very end may be half of a CRLF.
    const whole = all.endsWith('\r') ? all.slice(0, -1) : all;
    const lines = whole.split(/\r\n|\r|\n/);
    open = (lines.pop() ?? '') + all.slice(whole.length);
    const closed = lines.map(close);
    if (open.length > longestLine + 1) {
      cut = true;
      open = open.slice(0, longestLine) + (open.endsWith('\r') ? '\r' : '');
    }
    if (closed.length > 0) yield closed;
  }
  const last = open.endsWith('\r') ? open.slice(0, -1) : open;
  if (open !== '') yield [close(last)];
}
