/** One row of a contact list: what it reports of whom, or everything that is wrong with it at once. */
import type { CountryCode } from 'libphonenumber-js';
import type { Address } from '../address.ts';
import { purposes as allPurposes, type Purpose } from '../consent.ts';
import type { Attributes } from '../contact.ts';
import type { ConsentReported } from '../event.ts';
import { canonicalLanguage } from '../language.ts';
import type { Instant } from '../time/instant.ts';
import type { Value } from '../value.ts';
import { type Cells, cellsOf, type Problem } from './cells.ts';
import type { Column } from './columns.ts';
import type { ImportField } from './fields.ts';
import { cellWords, readAttributeCell } from './read-attribute.ts';
import { readBasis } from './read-basis.ts';
import { readProof } from './read-evidence.ts';
import { type MomentOptions, readMoment } from './read-moment.ts';
import { readListedNumber } from './read-number.ts';

export type RowOptions = MomentOptions & {
  readonly columns: readonly Column[];
  readonly country: CountryCode | null;
  /** For rows that do not say where the consent came from. */
  readonly source: string | null;
  /** Who imports. */
  readonly by: string | null;
  /** The consent counts once the person confirms it. */
  readonly confirm: boolean;
  /** They are welcomed as if they had joined now. */
  readonly welcome: boolean;
  readonly file: { readonly name: string; readonly sha256: string };
  readonly now: Instant;
};

export type RowReading =
  | { readonly kind: 'row'; readonly address: Address; readonly event: ConsentReported }
  | { readonly kind: 'bad'; readonly problems: readonly Problem[] };

/** WhatsApp began in 2009: nobody can have agreed to its messages before. */
const firstDay: Instant = Date.UTC(2009, 0, 1);

const mostTags = 50;
const longestTag = 60;

export function readRow(row: readonly string[], line: number, options: RowOptions): RowReading {
  const problems: Problem[] = [];
  if (row.length > options.columns.length) {
    const { length } = options.columns;
    problems.push({
      column: `${length + 1}`,
      problem: `is one too many: the header has ${length}. Put cells that contain the separator in quotes`,
    });
    return { kind: 'bad', problems };
  }
  const cells = cellsOf(row, options.columns);
  const number = readListedNumber(cells.of('phone'), options.country);
  if (number.kind === 'problem') problems.push({ column: 'phone', problem: number.problem });
  const common = { by: options.by, file: fileWords(options, line) };
  const event = isOptedOut(cells)
    ? withdrawal(cells, options, common, problems)
    : grant(cells, options, common, problems);
  return number.kind === 'problem' || problems.length > 0
    ? { kind: 'bad', problems }
    : { kind: 'row', address: number.address, event };
}

type Common = { readonly by: string | null; readonly file: string };

const fileWords = ({ file }: RowOptions, line: number): string =>
  `${file.name}, line ${line}, sha256 ${file.sha256}`;

function grant(
  cells: Cells,
  options: RowOptions,
  { by, file }: Common,
  problems: Problem[],
): ConsentReported {
  const purposes = readPurposes(cells, 'purposes', problems);
  if (cells.of('purposes') === '')
    problems.push({ column: 'purposes', problem: 'is empty: say what they agreed to' });
  const givenAt = readConsentDate(cells, options, problems);
  const basis = readBasis(cells, givenAt, options, problems);
  const proof = readProof(cells, problems);
  const source = readSource(cells, options.source, problems);
  const language = readLanguage(cells, problems);
  const tags = readTags(cells, problems);
  const attributes = readAttributes(cells, problems);
  return {
    type: 'consent.reported',
    action: 'grant',
    purposes,
    method: 'import',
    source,
    evidence: { ...proof.evidence, file },
    ...(proof.disclosure ? { disclosure: proof.disclosure } : {}),
    ...(language === null ? {} : { language }),
    confirm: options.confirm,
    ...(by === null ? {} : { by }),
    ...(givenAt === null ? {} : { givenAt }),
    ...basis,
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
    ...(tags.length === 0 ? {} : { addTags: tags }),
    quiet: !options.welcome,
  };
}

/** A STOP is believed without evidence. Nothing is said to somebody who is not to be contacted. */
function withdrawal(
  cells: Cells,
  options: RowOptions,
  { by, file }: Common,
  problems: Problem[],
): ConsentReported {
  const narrowed = readPurposes(cells, 'opted-out-of', problems);
  const text = cells.of('opted-out');
  const reading = saysYes(text) ? null : readMoment(text, options);
  if (reading?.kind === 'problem')
    problems.push({ column: 'opted-out', problem: `${reading.problem}, or yes if the day is not known` });
  if (reading?.kind === 'moment' && reading.at > options.now)
    problems.push({ column: 'opted-out', problem: 'is in the future' });
  return {
    type: 'consent.reported',
    action: 'withdraw',
    purposes: narrowed.length === 0 ? allPurposes : narrowed,
    method: 'import',
    source: cells.of('source') || cells.of('method') || options.source || 'contact list',
    evidence: {
      ...(cells.of('reference') === '' ? {} : { reference: cells.of('reference').slice(0, 1_000) }),
      ...(cells.of('note') === '' ? {} : { note: cells.of('note').slice(0, 4_096) }),
      file,
    },
    confirm: false,
    ...(by === null ? {} : { by }),
    ...(reading?.kind === 'moment' ? { givenAt: reading.at } : {}),
    quiet: true,
  };
}

const saysYes = (text: string): boolean => /^(yes|y|true|1|x|✓)$/i.test(text);

const isOptedOut = (cells: Cells): boolean => {
  const text = cells.of('opted-out');
  return text !== '' && !/^(no|n|false|0|-)$/i.test(text);
};

function readPurposes(cells: Cells, field: ImportField, problems: Problem[]): readonly Purpose[] {
  const words = cells
    .of(field)
    .toLowerCase()
    .split(/[\s,;|+/&]+/)
    .filter((word) => word !== '');
  const unknown = words.filter((word) => !(allPurposes as readonly string[]).includes(word));
  if (unknown.length > 0)
    problems.push({
      column: field,
      problem: `has "${unknown.join(' ').slice(0, 60)}". Use some of: ${allPurposes.join(', ')}`,
    });
  return allPurposes.filter((purpose) => words.includes(purpose));
}

function readConsentDate(cells: Cells, options: RowOptions, problems: Problem[]): Instant | null {
  const say = (problem: string) => {
    problems.push({ column: 'consent-date', problem });
    return null;
  };
  const text = cells.of('consent-date');
  if (text === '') return say('is empty: say when they agreed');
  const reading = readMoment(text, options);
  if (reading.kind === 'problem') return say(reading.problem);
  if (reading.at > options.now) return say('is in the future');
  if (reading.at < firstDay) return say('is before 2009, when WhatsApp began');
  return reading.at;
}

/** Where and how in one line of words; what an export wrote as the method of Kabar is left out. */
function readSource(cells: Cells, fallback: string | null, problems: Problem[]): string {
  const [source, method] = [cells.of('source') || fallback || '', cells.of('method')];
  if (source === '' && method === '')
    problems.push({
      column: 'source',
      problem: 'is empty, and so is "method": say where or how they agreed',
    });
  if ((source + method).length > 190)
    problems.push({ column: 'source', problem: 'is longer than 190 characters, together with "method"' });
  if (source === '') return method;
  return method === '' || method === 'import' || source.endsWith(`(${method})`)
    ? source
    : `${source} (${method})`;
}

function readLanguage(cells: Cells, problems: Problem[]): string | null {
  const text = cells.of('language');
  if (text === '') return null;
  const language = canonicalLanguage(text.replaceAll('_', '-'));
  if (language === null) problems.push({ column: 'language', problem: 'is no language such as id or pt-BR' });
  return language;
}

function readTags(cells: Cells, problems: Problem[]): readonly string[] {
  const tags = cells
    .of('tags')
    .split(/[,;|]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  if (tags.length > mostTags || tags.some((tag) => tag.length > longestTag))
    problems.push({
      column: 'tags',
      problem: `are too many or too long: at most ${mostTags}, each of ${longestTag} characters`,
    });
  return tags;
}

function readAttributes(cells: Cells, problems: Problem[]): Attributes {
  const values: Record<string, Value> = {};
  for (const { column, text } of cells.attributes) {
    const value = readAttributeCell(column.type, text);
    if (value === undefined)
      problems.push({ column: column.name, problem: `Write ${cellWords(column.type)}` });
    else values[column.name] = value;
  }
  return values;
}
