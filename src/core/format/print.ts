/** Writes a tree as text: two spaces a level, braces where they fit on a line, comments behind lines one below the other. */
import { scalarWords } from './scalar-words.ts';
import type { BlockText, Collection, Entry, Remark, Written, WrittenFile } from './tree.ts';

/** As wide as the comments of the shipped files. */
const widest = 120;

type Line = { readonly text: string; readonly trail: string | null };

export function print({ head, gap, root }: WrittenFile): string {
  const lines = [
    ...remarks(head, '', false),
    ...(gap && head.length > 0 ? [blankLine] : []),
    ...rootLines(root),
  ];
  return `${aligned(lines).join('\n')}\n`;
}

function rootLines(root: Written): readonly Line[] {
  // A file that is one value is none of ours; it stays readable.
  if (root.kind === 'scalar') return [line(scalarWords(root))];
  if (root.kind === 'block') return block('', root, null, '  ');
  const whole = inline(root);
  if (whole !== null && (root.flow || root.entries.length === 0)) return [line(whole)];
  return collection(root, '');
}

const line = (text: string, trail: string | null = null): Line => ({ text, trail });
const blankLine: Line = line('');

/** `spaced`: there is something before it that an empty line could set it off from. */
function remarks(list: readonly Remark[], indent: string, spaced: boolean): readonly Line[] {
  return list.flatMap(({ text, blank }, index) => [
    ...(blank && (spaced || index > 0) ? [blankLine] : []),
    line(`${indent}${text}`),
  ]);
}

function collection({ kind, entries, tail }: Collection, indent: string): readonly Line[] {
  const written = entries.flatMap((entry, index) => {
    const hoisted = kind === 'list' ? hoist(entry) : entry;
    const lead = remarks(hoisted.lead, indent, index > 0);
    const isSetOff = hoisted.blank && (index > 0 || lead.length > 0);
    return [
      ...lead,
      ...(isSetOff ? [blankLine] : []),
      ...(kind === 'map' ? pair(hoisted, indent) : item(hoisted, indent)),
    ];
  });
  return [...written, ...remarks(tail, indent, true)];
}

/** A dash shares its line with the first entry inside: what was said above that one is said above the dash. */
function hoist(entry: Entry): Entry {
  const { value } = entry;
  if (value.kind !== 'map' && value.kind !== 'list') return entry;
  if (value.props !== '' || inline(value) !== null) return entry;
  const [written, ...others] = value.entries;
  if (written === undefined) return entry;
  const first = value.kind === 'list' ? hoist(written) : written;
  const own = entry.trail === null || first.trail === null ? [] : [{ text: entry.trail, blank: false }];
  const inside: Entry = { ...first, lead: [], blank: false, trail: first.trail ?? entry.trail };
  return {
    ...entry,
    lead: [...entry.lead, ...own, ...first.lead],
    trail: null,
    value: { ...value, entries: [inside, ...others] },
  };
}

function pair({ key, value, trail }: Entry, indent: string): readonly Line[] {
  return beside(`${indent}${key === null ? '' : scalarWords(key)}:`, value, trail, `${indent}  `);
}

function item({ value, trail }: Entry, indent: string): readonly Line[] {
  const dash = `${indent}-`;
  const isOpen = (value.kind === 'map' || value.kind === 'list') && value.props === '';
  if (isOpen && !fits(dash, value)) {
    const [first, ...others] = collection(value, `${indent}  `);
    if (first) return [line(`${dash} ${first.text.trimStart()}`, first.trail ?? trail), ...others];
  }
  return beside(dash, value, trail, `${indent}  `);
}

/** What follows a key or a dash. */
function beside(head: string, value: Written, trail: string | null, inner: string): readonly Line[] {
  if (value.kind === 'block') return block(head, value, trail, inner);
  if (value.kind === 'scalar') {
    const words = scalarWords(value);
    return [line(words === '' ? head : `${head} ${words}`, trail)];
  }
  const words = inline(value);
  if (words !== null && fits(head, value)) return [line(`${head} ${words}`, trail)];
  const marked = value.props === '' ? head : `${head} ${value.props}`;
  return [line(marked, trail), ...collection(value, inner)];
}

function fits(head: string, value: Collection): boolean {
  const words = inline(value);
  return words !== null && (head.length + 1 + words.length <= widest || value.entries.length === 0);
}

function block(
  head: string,
  { style, chomp, lines, props }: BlockText,
  trail: string | null,
  inner: string,
): readonly Line[] {
  // The first line tells how far the text is indented; when it begins with spaces the header has to.
  const first = lines.find((each) => each.trim() !== '') ?? lines[0] ?? '';
  const told =
    /^\s/.test(first) || lines.some((each, index) => each !== '' && /^ +$/.test(each) && index === 0);
  const header = `${style}${told ? '2' : ''}${chomp}`;
  return [
    line([head, props, header].filter((part) => part !== '').join(' '), trail),
    ...lines.map((each) => line(each === '' ? '' : `${inner}${each}`)),
  ];
}

/** On one line, or null where it was not written in braces or cannot be: because of a comment, or a text over several lines. */
function inline(value: Written): string | null {
  if (value.kind === 'block') return null;
  if (value.kind === 'scalar') return scalarWords(value);
  const { kind, flow, entries, tail, props } = value;
  if ((!flow && entries.length > 0) || tail.length > 0) return null;
  const parts = entries.map(inlineEntry);
  if (parts.some((part) => part === null)) return null;
  const inside = parts.join(', ');
  const words = kind === 'list' ? `[${inside}]` : inside === '' ? '{}' : `{ ${inside} }`;
  return props === '' ? words : `${props} ${words}`;
}

function inlineEntry({ key, value, lead, trail }: Entry): string | null {
  if (lead.length > 0 || trail !== null) return null;
  const words = inline(value);
  if (key === null || words === null) return words;
  return words === '' ? `${scalarWords(key)}:` : `${scalarWords(key)}: ${words}`;
}

/** Comments behind the lines of a block that follow each other begin in one column, two spaces behind the longest. */
function aligned(lines: readonly Line[]): readonly string[] {
  const written: string[] = [];
  for (let from = 0; from < lines.length; from = written.length) {
    let to = from + 1;
    while (to < lines.length && isBeside(lines[from], lines[to])) to++;
    const block = lines.slice(from, to);
    const column = Math.max(
      0,
      ...block.flatMap(({ text, trail }) => (trail === null ? [] : text.length + 2)),
    );
    written.push(...block.map(({ text, trail }) => (trail === null ? text : text.padEnd(column) + trail)));
  }
  return written;
}

const isBeside = (a?: Line, b?: Line): boolean =>
  a?.text !== '' && b?.text !== '' && indentOf(a) === indentOf(b);
const indentOf = (each?: Line): number => each?.text.search(/[^ ]/) ?? 0;
