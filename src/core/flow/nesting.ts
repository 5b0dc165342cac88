/** How deep a YAML text nests, found without parsing it: a parser that recurses must not meet a text made to break it. */

/** An upper bound of the nesting depth: brackets that are open, or lines that indent, or dashes in a row, whichever is most. */
export function nestingDepth(text: string): number {
  return Math.max(bracketDepth(text), indentDepth(text));
}

function bracketDepth(text: string): number {
  let open = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++open);
    else if ((character === ']' || character === '}') && open > 0) open--;
  }
  return deepest;
}

function indentDepth(text: string): number {
  const indents: number[] = [];
  let deepest = 0;
  for (const line of text.split('\n')) {
    const lead = /^ */.exec(line)?.[0].length ?? 0;
    if (line.length === lead) continue;
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= lead) indents.pop();
    indents.push(lead);
    deepest = Math.max(deepest, indents.length + leadingIndicators(line, lead));
  }
  return deepest;
}

/** `- - ? x` opens three collections on one line. */
function leadingIndicators(line: string, from: number): number {
  let count = 0;
  for (let at = from; at < line.length; at++) {
    const character = line[at];
    if (character === '-' || character === '?' || character === ':') count++;
    else if (character !== ' ' && character !== '\t') break;
  }
  return count;
}
