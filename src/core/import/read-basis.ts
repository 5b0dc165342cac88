/** Under which law a row's consent counts, and until when: implied consent ends by itself (domain 2.2, CASL). */
import { DateTime } from 'luxon';
import type { LegalBasis } from '../consent.ts';
import type { Instant } from '../time/instant.ts';
import type { Cells, Problem } from './cells.ts';
import { type MomentOptions, readMoment } from './read-moment.ts';

export type Basis = { readonly basis?: LegalBasis; readonly expiresAt?: Instant };

/** CASL: two years after a purchase or contract, six months after an inquiry. */
const implied: Readonly<Record<string, { readonly months: number }>> = {
  'implied-purchase': { months: 24 },
  'implied-inquiry': { months: 6 },
};
const longestImplied = 24;

const written: Readonly<Record<string, LegalBasis>> = {
  consent: 'consent',
  'soft-opt-in': 'soft-opt-in',
  contract: 'contract',
  implied: 'implied',
  'implied-purchase': 'implied',
  'implied-inquiry': 'implied',
};

/** Adds to `problems`. `givenAt` is null when the consent's own date could not be read. */
export function readBasis(
  cells: Cells,
  givenAt: Instant | null,
  { now, ...options }: MomentOptions & { readonly now: Instant },
  problems: Problem[],
): Basis {
  const text = cells
    .of('basis')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const basis = text === '' ? undefined : written[text];
  if (text !== '' && basis === undefined) {
    problems.push({ column: 'basis', problem: `is none of ${Object.keys(written).join(', ')}` });
    return {};
  }
  const told = readExpiry(cells, options, problems);
  if (givenAt === null || told === 'unreadable') return {};
  const lawful = lawfulEnd(text, givenAt);
  if (basis === 'implied' && told === null && implied[text] === undefined)
    problems.push({
      column: 'basis',
      problem:
        'does not say when it ends. Write implied-purchase (2 years), implied-inquiry (6 months), or fill in "expires"',
    });
  const expiresAt = told === null ? lawful : lawful === null ? told : Math.min(told, lawful);
  if (expiresAt !== null && expiresAt <= now)
    problems.push({
      column: told !== null && told === expiresAt ? 'expires' : 'basis',
      problem: `has ended on ${new Date(expiresAt).toISOString().slice(0, 10)}`,
    });
  return { ...(basis ? { basis } : {}), ...(expiresAt === null ? {} : { expiresAt }) };
}

/** The latest end the law allows; null where it knows none. */
function lawfulEnd(text: string, givenAt: Instant): Instant | null {
  if (written[text] !== 'implied') return null;
  const { months } = implied[text] ?? { months: longestImplied };
  return DateTime.fromMillis(givenAt, { zone: 'utc' }).plus({ months }).toMillis();
}

function readExpiry(
  cells: Cells,
  options: MomentOptions,
  problems: Problem[],
): Instant | null | 'unreadable' {
  const text = cells.of('expires');
  if (text === '') return null;
  const reading = readMoment(text, options);
  if (reading.kind === 'moment') return reading.at;
  problems.push({ column: 'expires', problem: reading.problem });
  return 'unreadable';
}
