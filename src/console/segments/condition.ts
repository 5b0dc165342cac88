/** Conditions as a page puts them together: rows of a field, a comparison and a value, written in CEL and read back from it. */
import { stages } from '../../core/lifecycle/stages.ts';
import type { AttributeType, Release } from '../../core/release.ts';

export type FieldKind = 'text' | 'number' | 'score' | 'yes-no' | 'list' | 'moment' | 'thing';
export type Comparison =
  | 'is'
  | 'is-not'
  | 'one-of'
  | 'starts-with'
  | 'contains'
  | 'at-least'
  | 'less-than'
  | 'yes'
  | 'no'
  | 'has'
  | 'has-not'
  | 'within-days'
  | 'longer-ago'
  | 'known'
  | 'unknown';

export type Field = {
  /** As CEL names it behind `contact.`. */
  readonly name: string;
  readonly kind: FieldKind;
  /** Where there are no other values. */
  readonly choices?: readonly string[];
};

export type Row = { readonly field: string; readonly comparison: Comparison; readonly value: string };

/** Whether all rows have to hold, or one of them. */
export type Join = 'and' | 'or';

export type Condition = { readonly join: Join; readonly rows: readonly Row[] };

const known: readonly Comparison[] = ['known', 'unknown'];

/** The first is what a new row begins with. */
export const comparisonsOf: Readonly<Record<FieldKind, readonly Comparison[]>> = {
  text: ['is', 'is-not', 'one-of', 'starts-with', 'contains', ...known],
  number: ['at-least', 'less-than', 'is', ...known],
  // Another number with every moment: nobody has exactly one.
  score: ['at-least', 'less-than'],
  'yes-no': ['yes', 'no'],
  list: ['has', 'has-not'],
  moment: ['within-days', 'longer-ago', ...known],
  thing: known,
};

const kinds: Readonly<Record<AttributeType, FieldKind>> = {
  text: 'text',
  email: 'text',
  phone: 'text',
  number: 'number',
  boolean: 'yes-no',
  date: 'moment',
  list: 'list',
  location: 'thing',
  media: 'thing',
};

/** What can be asked for: what is known of everybody, and the attributes of this release. */
export function fieldsOf({ attributes, texts }: Pick<Release, 'attributes' | 'texts'>): readonly Field[] {
  const common: readonly Field[] = [
    { name: 'stage', kind: 'text', choices: stages },
    { name: 'consent.marketing', kind: 'yes-no' },
    { name: 'consent.utility', kind: 'yes-no' },
    { name: 'tags', kind: 'list' },
    { name: 'language', kind: 'text', choices: texts.languages },
    { name: 'country', kind: 'text' },
    { name: 'engagement', kind: 'score' },
    { name: 'silentDays', kind: 'score' },
    { name: 'lastMessageAt', kind: 'moment' },
    { name: 'createdAt', kind: 'moment' },
    { name: 'delivery', kind: 'text', choices: ['fine', 'suspect', 'undelivered', 'unreachable'] },
  ];
  const own = [...attributes]
    .filter(([name]) => common.every((field) => field.name !== name))
    .map(([name, type]): Field => ({ name, kind: kinds[type] }));
  return [...common, ...own];
}

export const needsNoValue = (comparison: Comparison): boolean =>
  ['yes', 'no', 'known', 'unknown'].includes(comparison);

const isNumeric = (comparison: Comparison, kind: FieldKind): boolean =>
  ['at-least', 'less-than', 'within-days', 'longer-ago'].includes(comparison) || kind === 'number';

/** True when the value is one that the comparison can be made with. */
export function isWhole({ comparison, value }: Row, { kind }: Field): boolean {
  if (needsNoValue(comparison)) return true;
  if (isNumeric(comparison, kind)) return /^\d{1,9}(\.\d{1,6})?$/.test(value.trim());
  return comparison === 'one-of' ? partsOf(value).length > 0 : value.trim() !== '';
}

/** In CEL, as `flows/segments.yaml` has it. Every row must be whole. */
export const writeCondition = ({ join, rows }: Condition, fields: readonly Field[]): string =>
  rows
    .map((row) => writeRow(row, fields.find(({ name }) => name === row.field)?.kind ?? 'text'))
    .join(join === 'and' ? ' && ' : ' || ');

function writeRow({ field, comparison, value }: Row, kind: FieldKind): string {
  const asked = `contact.${field}`;
  const text = JSON.stringify(value.trim());
  switch (comparison) {
    case 'is':
      return `${asked} == ${kind === 'number' ? decimal(value) : text}`;
    case 'is-not':
      return `${asked} != ${text}`;
    case 'one-of':
      return `${asked} in [${partsOf(value)
        .map((part) => JSON.stringify(part))
        .join(', ')}]`;
    case 'starts-with':
      return `${asked}.startsWith(${text})`;
    case 'contains':
      return `${asked}.contains(${text})`;
    case 'at-least':
      return `${asked} >= ${decimal(value)}`;
    case 'less-than':
      return `${asked} < ${decimal(value)}`;
    case 'yes':
      return asked;
    case 'no':
      return `!${asked}`;
    case 'has':
      return `${text} in ${asked}`;
    case 'has-not':
      return `!(${text} in ${asked})`;
    case 'within-days':
      return `now - ${asked} < ${hours(value)}`;
    case 'longer-ago':
      return `now - ${asked} >= ${hours(value)}`;
    case 'known':
      return `has(${asked})`;
    case 'unknown':
      return `!has(${asked})`;
    default:
      return comparison satisfies never;
  }
}

/** Null for what the page could not have written: that is for the file's editor. */
export function readCondition(source: string, fields: readonly Field[]): Condition | null {
  for (const [join, sign] of [
    ['and', ' && '],
    ['or', ' || '],
  ] as const) {
    const rows = source
      .trim()
      .split(sign)
      .map((part) => readRow(part.trim(), fields));
    const whole = rows.filter((row) => row !== null);
    if (whole.length === rows.length) return { join, rows: whole };
  }
  return null;
}

const string = '"(?:[^"\\\\]|\\\\.)*"';
const name = 'contact\\.([a-z][\\w.]*)';
const number = '(\\d+(?:\\.\\d+)?)';
/** `field` and `value` are places of groups. */
const patterns: readonly {
  readonly comparison: Comparison;
  readonly pattern: RegExp;
  readonly field: number;
  readonly value?: number;
}[] = [
  { comparison: 'yes', pattern: whole(name), field: 1 },
  { comparison: 'no', pattern: whole(`!${name}`), field: 1 },
  { comparison: 'known', pattern: whole(`has\\(${name}\\)`), field: 1 },
  { comparison: 'unknown', pattern: whole(`!has\\(${name}\\)`), field: 1 },
  { comparison: 'is', pattern: whole(`${name} == (${string}|${number})`), field: 1, value: 2 },
  { comparison: 'is-not', pattern: whole(`${name} != (${string})`), field: 1, value: 2 },
  {
    comparison: 'one-of',
    pattern: whole(`${name} in \\[((?:${string}(?:, ?)?)+)\\]`),
    field: 1,
    value: 2,
  },
  { comparison: 'starts-with', pattern: whole(`${name}\\.startsWith\\((${string})\\)`), field: 1, value: 2 },
  { comparison: 'contains', pattern: whole(`${name}\\.contains\\((${string})\\)`), field: 1, value: 2 },
  { comparison: 'at-least', pattern: whole(`${name} >= ${number}`), field: 1, value: 2 },
  { comparison: 'less-than', pattern: whole(`${name} < ${number}`), field: 1, value: 2 },
  { comparison: 'has', pattern: whole(`(${string}) in ${name}`), field: 2, value: 1 },
  { comparison: 'has-not', pattern: whole(`!\\((${string}) in ${name}\\)`), field: 2, value: 1 },
  {
    comparison: 'within-days',
    pattern: whole(`now - ${name} < duration\\("(\\d+)h"\\)`),
    field: 1,
    value: 2,
  },
  {
    comparison: 'longer-ago',
    pattern: whole(`now - ${name} >= duration\\("(\\d+)h"\\)`),
    field: 1,
    value: 2,
  },
];

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}

function readRow(part: string, fields: readonly Field[]): Row | null {
  for (const { comparison, pattern, field: at, value } of patterns) {
    const match = pattern.exec(part);
    if (!match) continue;
    const field = fields.find((each) => each.name === match[at]);
    if (!field || !comparisonsOf[field.kind].includes(comparison)) continue;
    const read = readValue(comparison, value === undefined ? '' : (match[value] ?? ''));
    if (read !== null) return { field: field.name, comparison, value: read };
  }
  return null;
}

function readValue(comparison: Comparison, written: string): string | null {
  if (comparison === 'within-days' || comparison === 'longer-ago')
    return Number(written) % 24 === 0 ? String(Number(written) / 24) : null;
  if (comparison === 'one-of') {
    const texts = textsIn(written);
    return texts === null || texts.some((text) => text.includes(',')) ? null : texts.join(', ');
  }
  return written.startsWith('"')
    ? (textsIn(written)?.[0] ?? null)
    : written.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}

/** JSON reads what CEL writes, but for escapes that the page never writes. */
function textsIn(written: string): readonly string[] | null {
  try {
    const read: unknown = JSON.parse(`[${written}]`);
    return Array.isArray(read) ? read.map(String) : null;
  } catch {
    return null;
  }
}

const partsOf = (value: string): readonly string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** CEL tells 70.0 from 70, and scores are numbers with a point. */
const decimal = (value: string): string => (/\./.test(value) ? value.trim() : `${value.trim()}.0`);
const hours = (days: string): string => `duration("${Math.round(Number(days) * 24)}h")`;
