/** How a value is written: plain where nobody could take it for anything else, in double quotes where it needs some. */
import type { Scalar } from './tree.ts';

/** What YAML, an older YAML or a hasty reader takes for something else than words. */
const ambiguous = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
/** Words in any script, with signs that mean nothing to YAML wherever they stand. */
const surelyWords = /^[\p{L}][\p{L}\p{M}\p{N} _./-]*$/u;

/** On one line. A plain value stays as it was written: quotes are taken off where they do nothing, and never put on without need. */
export function scalarWords({ style, source, words, props }: Scalar): string {
  const bare = props.includes('!') ? source : spelled(style, source, words);
  return [props, bare].filter((part) => part !== '').join(' ');
}

function spelled(style: Scalar['style'], source: string, words: string): string {
  switch (style) {
    case 'empty':
    case 'alias':
      return source;
    case 'plain':
      return source.includes('\n') ? doubleQuotedUnlessPlain(words) : source;
    case 'single':
      return isSurelyWords(words) ? words : quoted(words);
    case 'double':
      if (isSurelyWords(words) && !source.includes('\\')) return words;
      // Whoever wrote \u00A0 means the sign nobody sees.
      return source.includes('\n') ? doubleQuoted(words) : source;
    default:
      return style satisfies never;
  }
}

const isSurelyWords = (words: string): boolean =>
  surelyWords.test(words) && !ambiguous.test(words) && !/ $| {2}/.test(words);

/** A sentence that was broken over lines. */
const doubleQuotedUnlessPlain = (words: string): string =>
  /^[\p{L}\p{N}]/u.test(words) && !/[\n\t]|: | #|:$| $|[[\]{},]/.test(words) && !/^[\d.+-]/.test(words)
    ? words
    : doubleQuoted(words);

const quoted = (words: string): string =>
  /["\\]/.test(words) && !/['\n\t]/.test(words) && !hidden.test(words) ? `'${words}'` : doubleQuoted(words);

const hidden = /[\p{Cc}\u00a0\u2028\u2029\ufeff\p{Surrogate}]/u;

/** JSON is YAML; signs that nobody sees are spelled. */
const doubleQuoted = (words: string): string =>
  JSON.stringify(words).replace(
    /[\u007f-\u00a0\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
