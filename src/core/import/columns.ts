/** Reads the header of a contact list: which column is what, what is not used, and what is missing. */
import { didYouMean } from '../flow/suggest.ts';
import type { AttributeType } from '../release.ts';
import {
  attributeSynonyms,
  evidenceFields,
  fieldSynonyms,
  type ImportField,
  importFields,
} from './fields.ts';

export type Column =
  | { readonly kind: 'field'; readonly field: ImportField }
  | { readonly kind: 'attribute'; readonly name: string; readonly type: AttributeType }
  | { readonly kind: 'unused' };

export type HeaderOptions = {
  /** What `flows/attributes.yaml` declares. */
  readonly attributes: ReadonlyMap<string, AttributeType>;
  /** Columns named by a person, as `[column, field]`: they overrule every guess. `-` leaves a column out. */
  readonly map?: readonly (readonly [string, string])[];
  /** A source was given for the whole list, so the list need not have one. */
  readonly hasSource?: boolean;
};

export type Header = {
  readonly columns: readonly Column[];
  /** Any of these, and nothing of the list can be imported. All of them at once. */
  readonly problems: readonly string[];
  /** What is left out, said so that nobody believes it was imported. */
  readonly notes: readonly string[];
};

/** Columns that Kabar itself writes beside the contract: in exports and in lists of bad rows. */
export const ownPrefix = 'kabar-';

export function readHeader(cells: readonly string[], options: HeaderOptions): Header {
  const plain = cells.map(plainHeader);
  const problems = [...doubled(cells, plain), ...wrongMap(cells, plain, options)];
  const notes: string[] = [];
  const columns = cells.map((cell, index): Column => {
    const column = columnOf(cell, options);
    const words = column === null ? unusedWords(cell, index, options) : null;
    if (words !== null) notes.push(words);
    return column ?? { kind: 'unused' };
  });
  return {
    columns,
    problems: [...problems, ...ambiguous(cells, columns), ...missing(columns, options)],
    notes,
  };
}

/** `No. HP=phone` as a person writes it, or null. The last `=` divides, for a column may have one in its name. */
export function readMapping(text: string): readonly [string, string] | null {
  const at = text.lastIndexOf('=');
  const [column, field] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
  return at < 1 || column === '' || field === '' ? null : [column, field];
}

/** Lower case, without accents, words by single spaces: `Nº de Teléfono` and `no_de_telefono` are one. */
export const plainHeader = (cell: string): string =>
  cell
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const plainFields: ReadonlyMap<string, ImportField> = new Map(
  importFields.map((field) => [plainHeader(field), field]),
);
const plainSynonyms: ReadonlyMap<string, ImportField> = new Map(
  importFields.flatMap((field) => fieldSynonyms[field].map((word) => [plainHeader(word), field] as const)),
);
const plainAttributes: ReadonlyMap<string, string> = new Map(
  Object.entries(attributeSynonyms).flatMap(([name, words]) =>
    words.map((word) => [plainHeader(word), name] as const),
  ),
);

/** Null for a column that nobody knows. */
function columnOf(cell: string, { attributes, map = [] }: HeaderOptions): Column | null {
  if (isOwn(cell)) return { kind: 'unused' };
  const plain = plainHeader(cell);
  const mapped = map.find(([column]) => plainHeader(column) === plain);
  if (mapped) return targetOf(mapped[1], attributes);
  const field = plainFields.get(plain);
  if (field !== undefined) return { kind: 'field', field };
  const attribute = attributeOf(plain.replaceAll(' ', '_'), attributes);
  if (attribute) return attribute;
  const prefixed = /^attribute (.+)$/.exec(plain)?.[1];
  if (prefixed !== undefined) return attributeOf(prefixed.replaceAll(' ', '_'), attributes);
  const synonym = plainSynonyms.get(plain);
  if (synonym !== undefined) return { kind: 'field', field: synonym };
  return attributeOf(plainAttributes.get(plain) ?? '', attributes);
}

/** What a person means by `--map column=…`: a field, an attribute, or `-` for nothing. */
function targetOf(target: string, attributes: HeaderOptions['attributes']): Column | null {
  if (target === '-') return { kind: 'unused' };
  const field = importFields.find((known) => known === target);
  return field === undefined ? attributeOf(target, attributes) : { kind: 'field', field };
}

function attributeOf(name: string, attributes: HeaderOptions['attributes']): Column | null {
  const type = attributes.get(name);
  return type === undefined ? null : { kind: 'attribute', name, type };
}

const isOwn = (cell: string): boolean => cell.trim().toLowerCase().startsWith(ownPrefix);

function doubled(cells: readonly string[], plain: readonly string[]): readonly string[] {
  return cells.flatMap((cell, index) => {
    const first = plain.indexOf(plain[index] ?? '');
    if (first === index || plain[index] === '' || isOwn(cell)) return [];
    return [`Columns ${first + 1} and ${index + 1} are both named "${shown(cell)}". Rename one of them.`];
  });
}

function wrongMap(
  cells: readonly string[],
  plain: readonly string[],
  { attributes, map = [] }: HeaderOptions,
): readonly string[] {
  return map.flatMap(([column, target]) => {
    const problems: string[] = [];
    if (!plain.includes(plainHeader(column)))
      problems.push(hinted(`--map ${column}=${target}: the list has no column "${column}".`, column, cells));
    if (targetOf(target, attributes) === null)
      problems.push(
        hinted(
          `--map ${column}=${target}: "${target}" is neither a field nor a declared attribute.`,
          target,
          [...importFields, ...attributes.keys()],
        ),
      );
    return problems;
  });
}

/** Two columns for one thing: a guess would take the wrong number for somebody. */
function ambiguous(cells: readonly string[], columns: readonly Column[]): readonly string[] {
  const names = columns.map((column) =>
    column.kind === 'field' ? column.field : column.kind === 'attribute' ? `attribute ${column.name}` : null,
  );
  return [...new Set(names)].flatMap((name) => {
    if (name === null) return [];
    const found = cells.filter((_, index) => names[index] === name);
    if (found.length < 2 || new Set(found.map(plainHeader)).size < found.length) return [];
    const quoted = found.map((cell) => `"${shown(cell)}"`).join(' and ');
    return [`${quoted} could all be the ${name}. Leave out what is not: --map "${shown(found[1] ?? '')}=-".`];
  });
}

function missing(columns: readonly Column[], { hasSource = false }: HeaderOptions): readonly string[] {
  const has = (...fields: readonly ImportField[]) =>
    columns.some((column) => column.kind === 'field' && fields.includes(column.field));
  const say = (what: string) => `There is no column ${what}. Add it, or name it with --map "your column=…".`;
  if (!has('phone')) return [say('"phone"')];
  // A list of people who are not to be contacted needs no evidence: a STOP is believed.
  if (has('opted-out')) return [];
  return [
    ...(has('purposes') ? [] : [say('"purposes" (marketing, utility, service: what they agreed to)')]),
    ...(has('consent-date') ? [] : [say('"consent-date" (the day on which they agreed)')]),
    ...(has('source', 'method') || hasSource
      ? []
      : [
          'There is neither a column "source" nor "method" (where and how they agreed). Add one, or give --source.',
        ]),
    ...(has(...evidenceFields) ? [] : [say(`with evidence: at least one of ${evidenceFields.join(', ')}`)]),
  ];
}

function unusedWords(cell: string, index: number, { attributes }: HeaderOptions): string {
  if (cell.trim() === '') return `Column ${index + 1} has no name and is not imported.`;
  const words = `Column "${shown(cell)}" is not imported: it is no field and no attribute in flows/attributes.yaml.`;
  return hinted(words, cell, [...importFields, ...attributes.keys()], false);
}

/** With a hint; one that lists everything there is only where somebody asked for the impossible. */
function hinted(words: string, written: string, known: Iterable<string>, always = true): string {
  const hint = didYouMean(written, known);
  return hint !== undefined && (always || hint.startsWith('Did you mean')) ? `${words} ${hint}` : words;
}

const shown = (cell: string): string => cell.trim().slice(0, 60);
