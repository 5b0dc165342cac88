/** Puts the entries of maps into their order. What somebody set apart by hand stays apart. */
import type { Order } from './key-order.ts';
import type { Collection, Entry, Written, WrittenFile } from './tree.ts';

/** Where values refer to each other by `*name`, nothing is moved: what is referred to must come first. */
export const sortKeys = (file: WrittenFile, order: Order): WrittenFile =>
  file.hasAnchors ? file : { ...file, root: sortedNode(file.root, order) };

function sortedNode(node: Written, order: Order): Written {
  if (node.kind !== 'map' && node.kind !== 'list') return node;
  const written = node.entries.map(nameOf);
  const entries = node.entries.map((entry, index) => {
    const name = node.kind === 'list' ? String(index) : nameOf(entry);
    return { ...entry, value: sortedNode(entry.value, order.inside(name, written)) };
  });
  if (node.kind === 'list') return { ...node, entries };
  return inOrder({ ...node, entries }, order.keys(written));
}

const nameOf = ({ key }: Entry): string => key?.words ?? '';

function inOrder(node: Collection, keys: readonly string[] | 'sorted' | null): Collection {
  if (keys === null) return node;
  const isBorder = keys === 'sorted' ? isSetOff : hasTitle;
  const parts: Entry[][] = [[]];
  node.entries.forEach((entry, index) => {
    if (index > 0 && isBorder(entry)) parts.push([]);
    parts.at(-1)?.push(entry);
  });
  return {
    ...node,
    entries: parts.flatMap((part) => (keys === 'sorted' ? byName(part) : byKeys(part, keys))),
  };
}

/** An empty line makes groups. */
const isSetOff = ({ lead, blank }: Entry): boolean => lead[0]?.blank ?? blank;

/** A comment that stands by itself is the title of what follows. */
const hasTitle = ({ lead, blank }: Entry): boolean =>
  lead.length > 0 && (blank || lead.some((remark, index) => index > 0 && remark.blank));

/** The first of a group keeps the empty line before it, whichever it is. */
function byName(part: readonly Entry[]): readonly Entry[] {
  const [first] = part;
  const ranked = [...part].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
  if (first === undefined || ranked[0] === first) return ranked;
  const isApart = isSetOff(first);
  return ranked.map((entry, index) =>
    index === 0 || entry === first ? setOff(entry, isApart && index === 0) : entry,
  );
}

function setOff(entry: Entry, blank: boolean): Entry {
  const [title, ...others] = entry.lead;
  return title === undefined ? { ...entry, blank } : { ...entry, lead: [{ ...title, blank }, ...others] };
}

/** A key that the shape does not know stays behind the one it stands behind. */
function byKeys(part: readonly Entry[], keys: readonly string[]): readonly Entry[] {
  let last = -1;
  const ranks = new Map(
    part.map((entry) => {
      const rank = keys.indexOf(nameOf(entry));
      last = rank < 0 ? last : rank;
      return [entry, last] as const;
    }),
  );
  return [...part].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}
