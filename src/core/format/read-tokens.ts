/** The tokens of a YAML file as nodes that know where they begin and end; comments aside, which are a list of their own. */
import { CST, Parser } from 'yaml';
import { contentLines } from './block-lines.ts';
import type { BlockText, Scalar } from './tree.ts';

export type Span = { readonly from: number; readonly to: number };

export type RawEntry = Span & { readonly key: Scalar | null; readonly value: RawNode };
export type RawCollection = Span & {
  readonly kind: 'map' | 'list';
  readonly flow: boolean;
  readonly props: string;
  readonly entries: readonly RawEntry[];
};
export type RawNode = (Span & (Scalar | BlockText)) | RawCollection;

export type RawComment = { readonly offset: number; readonly text: string };

export type Tokens = {
  readonly root: RawNode;
  readonly comments: readonly RawComment[];
  /** Where empty lines are a part of what is said. */
  readonly kept: readonly Span[];
  readonly hasAnchors: boolean;
};

/** Null for what no admin writes and no formatter should touch: directives, keys that are lists, several documents. */
export function readTokens(text: string): Tokens | null {
  const top = [...new Parser().parse(text)];
  const documents = top.filter((token) => token.type === 'document');
  const [document] = documents;
  const isOdd = top.some(({ type }) => type === 'directive' || type === 'error');
  if (isOdd || document === undefined || documents.length > 1) return null;
  const reading: Reading = { comments: [], kept: [], anchors: 0, isOdd: false };
  for (const token of top) collect(token, reading);
  const root = nodeOf(document.value, propsOf(document.start), document.offset, reading);
  if (reading.isOdd) return null;
  const comments = [...reading.comments].sort((a, b) => a.offset - b.offset);
  return { root, comments, kept: reading.kept, hasAnchors: reading.anchors > 0 };
}

type Reading = {
  readonly comments: RawComment[];
  readonly kept: Span[];
  anchors: number;
  isOdd: boolean;
};

/** Comments may hang on any token: before it, behind it, between its parts. */
function collect(token: unknown, reading: Reading): void {
  if (Array.isArray(token)) for (const each of token) collect(each, reading);
  if (Array.isArray(token) || typeof token !== 'object' || token === null) return;
  const { type, offset, source } = token as CST.SourceToken;
  if (type === 'comment') reading.comments.push({ offset, text: source.trimEnd() });
  else if (type === 'anchor') reading.anchors++;
  else for (const part of Object.values(token)) if (typeof part === 'object') collect(part, reading);
}

const propsOf = (tokens: readonly CST.SourceToken[] = []): string =>
  tokens
    .filter(({ type }) => type === 'anchor' || type === 'tag')
    .map(({ source }) => source)
    .join(' ');

function nodeOf(token: CST.Token | null | undefined, props: string, at: number, reading: Reading): RawNode {
  switch (token?.type) {
    case undefined:
      return { kind: 'scalar', style: 'empty', source: '', words: '', props, from: at, to: at };
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      return collectionOf(token, props, reading);
    case 'block-scalar':
      return blockOf(token, props, reading);
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return scalarOf(token, props);
    default:
      reading.isOdd = true;
      return { kind: 'scalar', style: 'empty', source: '', words: '', props, from: at, to: at };
  }
}

const styles = {
  alias: 'alias',
  scalar: 'plain',
  'single-quoted-scalar': 'single',
  'double-quoted-scalar': 'double',
} as const;

function scalarOf(token: CST.FlowScalar, props: string): Span & Scalar {
  const words = token.type === 'alias' ? token.source : CST.resolveAsScalar(token).value;
  const { offset: from, source } = token;
  return { kind: 'scalar', style: styles[token.type], source, words, props, from, to: from + source.length };
}

function blockOf(token: CST.BlockScalar, props: string, reading: Reading): Span & BlockText {
  const header = token.props.find((each) => each.type === 'block-scalar-header');
  const written = header !== undefined && 'source' in header ? header.source : '|';
  const chomp = /[+-]/.exec(written)?.[0] === '+' ? '+' : written.includes('-') ? '-' : '';
  const asked = /[1-9]/.exec(written)?.[0];
  const indent = asked === undefined ? null : Math.max(0, token.indent) + Number(asked);
  const from = header?.offset ?? token.offset;
  const to = from + token.props.reduce((sum, each) => sum + ('source' in each ? each.source.length : 0), 0);
  const end = to + token.source.length;
  if (chomp === '+') reading.kept.push({ from: to, to: end });
  const lines = contentLines(token.source, indent, chomp === '+');
  return { kind: 'block', style: written.startsWith('>') ? '>' : '|', chomp, lines, props, from, to: end };
}

function collectionOf(
  token: CST.BlockMap | CST.BlockSequence | CST.FlowCollection,
  props: string,
  reading: Reading,
): RawCollection {
  const flow = token.type === 'flow-collection';
  const kind = token.type === 'block-map' || (flow && token.start.type === 'flow-map-start') ? 'map' : 'list';
  const items: readonly CST.CollectionItem[] = token.items;
  const entries = items.flatMap((item) => entryOf(item, kind, reading));
  const closing = flow ? token.end.find(({ type }) => type.endsWith('-end')) : undefined;
  const to = closing ? closing.offset + 1 : (entries.at(-1)?.to ?? token.offset);
  return { kind, flow, props, entries, from: flow ? token.start.offset : token.offset, to };
}

/** None for what holds comments only. */
function entryOf(item: CST.CollectionItem, kind: 'map' | 'list', reading: Reading): readonly RawEntry[] {
  const { start, key, sep = [], value } = item;
  const dash = start.find(({ type }) => type === 'seq-item-ind');
  const isPair = key !== undefined || sep.length > 0 || item.sep !== undefined;
  if (!isPair && dash === undefined && value === undefined) return [];
  if (kind === 'map') {
    // In braces, `{ a, b }` are keys that say nothing.
    const named = isPair ? key : value;
    const made = nodeOf(named, propsOf(start), start[0]?.offset ?? 0, reading);
    if (made.kind !== 'scalar' || made.style === 'alias' || made.style === 'empty') {
      reading.isOdd = true;
      return [];
    }
    const colon = sep.find(({ type }) => type === 'map-value-ind');
    const at = colon === undefined ? made.to : colon.offset + 1;
    const inner = nodeOf(isPair ? value : undefined, propsOf(sep), at, reading);
    return [{ key: made, value: inner, from: made.from, to: Math.max(at, inner.to) }];
  }
  if (isPair) {
    // `[a: 1]` is a list with a map in it.
    const pair = entryOf(item, 'map', reading);
    const [{ from, to } = { from: 0, to: 0 }] = pair;
    const map: RawCollection = { kind: 'map', flow: true, props: '', entries: pair, from, to };
    return [{ key: null, value: map, from, to }];
  }
  const at = dash === undefined ? (start[0]?.offset ?? 0) : dash.offset + 1;
  const inner = nodeOf(value, propsOf(start), at, reading);
  return [{ key: null, value: inner, from: dash?.offset ?? inner.from, to: Math.max(at, inner.to) }];
}
