/** Gives every comment to what it speaks of: the entry below it, the entry on its line, or the end of a block. */
import type { RawCollection, RawComment, RawEntry, RawNode, Tokens } from './read-tokens.ts';
import type { Entry, Remark, Written, WrittenFile } from './tree.ts';

/** A collection with the columns of its entries, and who stands around it. */
type Place = { readonly node: RawCollection; readonly column: number; readonly around: Place | null };
type Spot = { readonly entry: RawEntry; readonly place: Place };

export function attachComments(text: string, tokens: Tokens): WrittenFile {
  const lines = linesOf(text, tokens);
  const spots: Spot[] = [];
  visit(tokens.root, null);
  spots.sort((a, b) => a.entry.from - b.entry.from);
  const ends = spots.map(({ entry }) => entry).sort((a, b) => a.to - b.to);
  const leads = new Map<RawEntry, Remark[]>();
  const trails = new Map<RawEntry, string>();
  const tails = new Map<RawCollection, Remark[]>();
  const loose: Remark[] = [];
  /** The empty line before it is the one behind the head. */
  let takenGap: RawEntry | undefined;
  for (const comment of tokens.comments) attach(comment);

  const { root } = tokens;
  const first = root.kind === 'map' || root.kind === 'list' ? root.entries[0] : undefined;
  const { head, gap } = takeHead(first);
  return { head: [...head, ...loose], gap, root: finished(root), hasAnchors: tokens.hasAnchors };

  /** Those around come before those inside that begin at the same place. */
  function visit(node: RawNode, around: Place | null): void {
    if (node.kind !== 'map' && node.kind !== 'list') return;
    const place = { node, column: lines.column(node.entries[0]?.from ?? node.from), around };
    for (const entry of node.entries) {
      spots.push({ entry, place });
      visit(entry.value, place);
    }
  }

  function attach(comment: RawComment): void {
    const { offset } = comment;
    const remark: Remark = { text: comment.text, blank: lines.blankBefore(offset) };
    const owner = lines.isAlone(offset) ? undefined : ownerOf(offset);
    const before = owner && trails.get(owner);
    if (owner && before === undefined) trails.set(owner, comment.text);
    else if (owner) push(leads, owner, { ...remark, blank: false });
    else lead(offset, remark);
  }

  /** On the line of a comment: what ended last before it, or else began last. The innermost of those that end together. */
  function ownerOf(offset: number): RawEntry | undefined {
    const ended = ends[lastUpTo(ends, ({ to }) => to, offset)];
    const begun = spots[lastUpTo(spots, ({ entry }) => entry.from, offset)]?.entry;
    if (ended && lines.onSameLine(ended.to, offset) && ended.to >= (begun?.from ?? 0)) return ended;
    return begun && lines.onSameLine(begun.from, offset) ? begun : undefined;
  }

  function lead(offset: number, remark: Remark): void {
    const before = lastUpTo(spots, ({ entry }) => entry.from, offset);
    const [previous, next] = [spots[before], spots[before + 1]];
    const brackets = innermostFlow(offset, previous);
    const place = brackets ?? endedBlock(lines.column(offset), previous, next);
    if (next && (place === null || holds(place, next.entry))) push(leads, next.entry, remark);
    else if (place) push(tails, place.node, remark);
    else loose.push(remark);
  }

  /** Braces that are still open there. */
  function innermostFlow(offset: number, previous: Spot | undefined): Place | null {
    const inner = previous?.entry.value;
    if (previous && inner && isOpenFlow(inner, offset))
      return { node: inner, column: 0, around: previous.place };
    for (let place = previous?.place ?? null; place; place = place.around)
      if (isOpenFlow(place.node, offset)) return place;
    return null;
  }

  /** A comment that is indented deeper than what follows belongs to the end of the block above it. */
  function endedBlock(column: number, previous: Spot | undefined, next: Spot | undefined): Place | null {
    if (next && column <= lines.column(next.entry.from)) return null;
    let place = previous?.place ?? null;
    while (place?.around && (place.column > column || place.node.flow)) place = place.around;
    return place;
  }

  /** What stands above the first entry, up to an empty line, is said of the whole file. */
  function takeHead(entry: RawEntry | undefined): {
    readonly head: readonly Remark[];
    readonly gap: boolean;
  } {
    const lead = (entry && leads.get(entry)) ?? [];
    if (entry === undefined || lead.length === 0) return { head: [], gap: false };
    const end = lead.findIndex(({ blank }, index) => index > 0 && blank);
    if (end < 0) {
      leads.delete(entry);
      takenGap = entry;
      return { head: lead, gap: lines.blankBefore(entry.from) };
    }
    leads.set(
      entry,
      lead.slice(end).map((remark, index) => (index === 0 ? { ...remark, blank: false } : remark)),
    );
    return { head: lead.slice(0, end), gap: true };
  }

  function finished(node: RawNode): Written {
    if (!isCollection(node)) return node;
    const { kind, flow, props } = node;
    const entries = node.entries.map(
      (entry): Entry => ({
        key: entry.key,
        value: finished(entry.value),
        lead: leads.get(entry) ?? [],
        blank: entry !== takenGap && lines.blankBefore(entry.from),
        trail: trails.get(entry) ?? null,
      }),
    );
    return { kind, flow, props, entries, tail: tails.get(node) ?? [] };
  }
}

const isCollection = (node: RawNode): node is RawCollection => node.kind === 'map' || node.kind === 'list';

const isOpenFlow = (node: RawNode, offset: number): node is RawCollection =>
  isCollection(node) && node.flow && node.from < offset && offset < node.to;

const holds = ({ node }: Place, entry: RawEntry): boolean => node.entries.includes(entry);

function push<Key>(map: Map<Key, Remark[]>, key: Key, remark: Remark): void {
  const list = map.get(key);
  if (list) list.push(remark);
  else map.set(key, [remark]);
}

/** Index of the last that is not beyond a place, in a list sorted by places; -1 when all are. */
function lastUpTo<T>(list: readonly T[], placeOf: (each: T) => number, place: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(list[middle] as T) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function linesOf(text: string, { kept }: Tokens) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineOf = (offset: number): number =>
    Math.max(
      0,
      lastUpTo(starts, (start) => start, offset),
    );
  const startOf = (line: number): number => starts[line] ?? text.length;
  return {
    column: (offset: number): number => offset - startOf(lineOf(offset)),
    onSameLine: (a: number, b: number): boolean => lineOf(a) === lineOf(b),
    isAlone: (offset: number): boolean => text.slice(startOf(lineOf(offset)), offset).trim() === '',
    /** An empty line that a text keeps is none of ours. */
    blankBefore(offset: number): boolean {
      const line = lineOf(offset);
      if (line === 0 || text.slice(startOf(line - 1), startOf(line)).trim() !== '') return false;
      const keeper = kept[lastUpTo(kept, ({ from }) => from, startOf(line - 1))];
      return keeper === undefined || startOf(line - 1) >= keeper.to;
    },
  };
}
