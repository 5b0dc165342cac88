/** Breaks words into lines that fit, and shortens what would be too many. */
import { type Font, measure } from './measure.ts';

export type Wrapping = { readonly font: Font; readonly width: number; readonly lines: number };

const ellipsis = '…';

/**
 * What is never drawn: characters that XML does not know, and those that turn the direction of all that follows, by which a
 * text could make others read as something else.
 */
const unseen = /(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

export const drawable = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(unseen, '');

/** Lines that are there stay; empty ones go. At most so many, the last with an ellipsis where there was more. */
export function wrap(text: string, { font, width, lines: most }: Wrapping): readonly string[] {
  const lines = drawable(text)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => wrapLine(line, font, width));
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), shorten(`${kept.at(-1)}${ellipsis}`, font, width)];
}

/** One line, cut where it does not fit. */
export function shorten(text: string, font: Font, width: number): string {
  const line = drawable(text).replace(/\s+/g, ' ').trim();
  if (measure(line, font) <= width) return line;
  const whole = line.endsWith(ellipsis) ? line.slice(0, -1) : line;
  return `${fitting(whole, font, width - measure(ellipsis, font)).trimEnd()}${ellipsis}`;
}

function wrapLine(line: string, font: Font, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/\s+/).flatMap((each) => pieces(each, font, width))) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (measure(longer, font) <= width) current = longer;
    else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current];
}

/** A word that is longer than a line is broken: an address, or a script that writes no spaces. */
function pieces(word: string, font: Font, width: number): readonly string[] {
  const parts: string[] = [];
  let rest = word;
  while (measure(rest, font) > width) {
    const part = fitting(rest, font, width);
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return rest === '' ? parts : [...parts, rest];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** As much of the beginning as fits, at least one character; never half of one. */
function fitting(text: string, font: Font, width: number): string {
  let fits = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += measure(segment, font);
    if (used > width && fits !== '') return fits;
    fits += segment;
  }
  return fits;
}
