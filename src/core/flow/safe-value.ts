/** What a contact told us, made safe to stand inside our own words on WhatsApp. */

const longestValue = 500;

/** Direction overrides and marks, zero-width spaces, joiners of words, byte order marks, variation tricks of tags. */
const invisible =
  /[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\u{E0000}-\u{E007F}]/gu;

/** Joiners mean something between letters (Persian, Hindi) and inside emoji, and nothing at an edge or in a row. */
const looseJoiner = /[\u200C\u200D]+(?=[\s\u200C\u200D]|$)|(?<=^|\s)[\u200C\u200D]+/gu;

/** More marks on one letter than any language has: text that climbs over its neighbours. */
const piledMarks = /(\p{M}{4})\p{M}+/gu;

/** WhatsApp formats a span when its signs stand at the edges of words; inside a word, as in an e-mail address, they are letters. */
const formatting = /(?<![\p{L}\p{N}])[*_~]|[*_~](?![\p{L}\p{N}])|`/gu;
const lookalikes: Readonly<Record<string, string>> = { '*': '∗', _: '＿', '~': '∼', '`': 'ˋ' };

/** One line, nothing invisible, no formatting of its own, 500 characters at most. */
export function safeValue(text: string): string {
  const line = text
    .slice(0, 4 * longestValue)
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replace(invisible, '')
    .replace(looseJoiner, '')
    .replace(piledMarks, '$1')
    .replace(formatting, (sign) => lookalikes[sign] ?? sign)
    .trim();
  return line.slice(0, longestValue).replace(/[\uD800-\uDBFF]$/, '');
}
