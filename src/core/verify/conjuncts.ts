/** The parts of a CEL condition that must all hold: `a && (b || c)` is `a` and `(b || c)`. */

/** The whole again where it cannot be split safely. */
export function conjuncts(source: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote: string | null = null;
  let from = 0;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] ?? '';
    if (quote !== null) {
      if (sign === '\\') at++;
      else if (sign === quote) quote = null;
    } else if (sign === '"' || sign === "'") quote = sign;
    else if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign)) depth--;
    else if (depth === 0 && (sign === '?' || source.startsWith('||', at))) return [source];
    else if (depth === 0 && source.startsWith('&&', at)) {
      parts.push(source.slice(from, at));
      from = at + 2;
      at++;
    }
  }
  return [...parts, source.slice(from)].map((part) => part.trim());
}
