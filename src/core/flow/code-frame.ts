/** The line that an issue is about, with a caret below the place. */
import type { Position } from './doc-node.ts';

/** Longer lines show what stands around the place. */
const widest = 100;

/** Two lines, or none where the file has no such line: an issue may be about a file that is missing. */
export function codeFrame(text: string, at: Position): readonly string[] {
  const line = text.split(/\r\n|\r|\n/)[at.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const place = Math.min(at.column - 1, line.length);
  const from = place <= widest * 0.8 ? 0 : place - Math.floor(widest / 2);
  const shown = line.slice(from, from + widest);
  const gutter = `${at.line} | `;
  const before = from === 0 ? '' : '…';
  const after = from + widest < line.length ? '…' : '';
  const blank = `${' '.repeat(String(at.line).length)} | `;
  return [
    `${gutter}${before}${printable(shown)}${after}`,
    `${blank}${before === '' ? '' : ' '}${padding(line.slice(from, place))}^`,
  ];
}

/** A file may hold what would move the cursor of a terminal, or write backwards. */
const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (sign) =>
    sign === '\t' ? sign : '\uFFFD',
  );

/** As wide as the text in a terminal: tabs stay tabs, wide letters take two columns, marks none. */
const padding = (text: string): string =>
  [...text]
    .map((sign) => {
      if (sign === '\t') return sign;
      if (/^(?:\p{Mn}|\p{Me}|\p{Cf})$/u.test(sign)) return '';
      return wide.test(sign) ? '  ' : ' ';
    })
    .join('');

const wide =
  /^[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uFF01-\uFF60\u3000-\u303E]$/u;
