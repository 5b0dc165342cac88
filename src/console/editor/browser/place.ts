/** Where in a YAML file somebody writes: the keys that lead there, and what stands beside it. Also while the file is half written. */
import { yamlLanguage } from '@codemirror/lang-yaml';
import type { SyntaxNode } from '@lezer/common';

/** One step down: a key among the keys of its map, or an entry of a list, which has none. */
export type Level = { readonly key: string | null; readonly keys: readonly string[] };

export type Place = {
  readonly levels: readonly Level[];
  /** The other keys of the map where a key is being written; null where it is a value. */
  readonly beside: readonly string[] | null;
  /** Where the word that is being written begins. */
  readonly from: number;
  /** A colon follows already. */
  readonly hasColon: boolean;
};

/** Stands for the word that is being written, so that a whole file is read. */
const standIn = 'KabarStandIn';
const restOfWord = /^[\w.~-]*/;

/** Null where nothing can be completed: in a comment. */
export function placeAt(text: string, at: number): Place | null {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (/(^|\s)#/.test(before)) return null;
  const [word = ''] = /(\w[\w.~-]*)?$/.exec(before) ?? [];
  const from = at - word.length;
  const rest = text.slice(at).replace(restOfWord, '');
  const hasColon = /^[ \t]*:/.test(rest);
  const isKey = opensKey(before.slice(0, before.length - word.length));
  const whole = `${text.slice(0, from)}${isKey && !hasColon ? `${standIn}: 0` : standIn}${rest}`;
  return { ...climb(whole, from), from, hasColon };
}

/** Whether what stands before a word in its line makes it a key, or the entry of a list. */
function opensKey(head: string): boolean {
  const bracket = openBracket(head);
  if (bracket === null) return /^\s*(- +)*$/.test(head);
  return bracket === '{' && /[{,]\s*$/.test(head);
}

function openBracket(head: string): string | null {
  const open: string[] = [];
  for (const [sign] of head.replace(/"[^"]*"|'[^']*'/g, '').matchAll(/[[\]{}]/g)) {
    if (sign === '[' || sign === '{') open.push(sign);
    else open.pop();
  }
  return open.at(-1) ?? null;
}

function climb(text: string, from: number): Pick<Place, 'levels' | 'beside'> {
  const levels: Level[] = [];
  let beside: Place['beside'] = null;
  const start = yamlLanguage.parser.parse(text).resolveInner(from + 1, 0);
  for (let node: SyntaxNode | null = start; node; node = node.parent) {
    if (node.name === 'Item') levels.unshift({ key: null, keys: [] });
    if (node.name !== 'Pair') continue;
    const key = keyOf(node, text);
    const keys = (node.parent?.getChildren('Pair') ?? []).map((pair) => keyOf(pair, text));
    if (key === standIn) beside = keys.filter((other) => other !== standIn);
    else levels.unshift({ key, keys });
  }
  return { levels, beside };
}

function keyOf(pair: SyntaxNode, text: string): string {
  const key = pair.getChild('Key');
  return key === null ? '' : text.slice(key.from, key.to).replace(/^(["'])(.*)\1$/, '$2');
}
