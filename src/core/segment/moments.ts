/** Comparisons of moments and dates: `now - contact.createdAt > duration("720h")` asks when `createdAt` was. */
import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import type { Attributes } from '../flow/expression.ts';
import type { Place } from '../policy/where.ts';
import type { Instant } from '../time/instant.ts';
import { localDay, startOfDate } from '../time/local-time.ts';
import { sameForAll } from './same-for-all.ts';
import { type StoredField, storedField } from './stored-field.ts';
import { all, any, type Field, nobody, type Where } from './where.ts';

export type Comparison = '<' | '<=' | '>' | '>=' | '==';

/** `sign` × the stored moment + `offset`, in milliseconds: what adding and subtracting makes of a moment. */
export type Shifted = {
  readonly stored: StoredField;
  readonly sign: 1 | -1;
  /** Of an amount of time, not of a moment. */
  readonly isSpan: boolean;
  readonly offset: (now: Instant) => number;
};

const timestamp = 'google.protobuf.Timestamp';
const span = 'google.protobuf.Duration';

/** Null when the part is not a stored moment, or one with a time added or taken away. */
export function shiftedMoment(node: ASTNode, attributes: Attributes, cel: Environment): Shifted | null {
  const stored = storedField(node, attributes);
  if (stored)
    return stored.kind === 'moment' || stored.kind === 'date'
      ? { stored, sign: 1, isSpan: false, offset: () => 0 }
      : null;
  if (node.op !== '+' && node.op !== '-') return null;
  const [left, right] = node.args;
  const moved = shiftedMoment(left, attributes, cel);
  const other = sameForAll(moved ? right : left, cel);
  const moment = moved ?? shiftedMoment(right, attributes, cel);
  if (!moment || moment.isSpan || !other) return null;
  const amount = (now: Instant) => milliseconds(other.at(now));
  const { stored: field, offset } = moment;
  if (node.op === '+')
    return other.type === span ? { ...moment, offset: (now) => offset(now) + amount(now) } : null;
  if (moved && other.type === span) return { ...moment, offset: (now) => offset(now) - amount(now) };
  if (other.type !== timestamp) return null;
  return moved
    ? { stored: field, sign: 1, isSpan: true, offset: (now) => offset(now) - amount(now) }
    : { stored: field, sign: -1, isSpan: true, offset: (now) => amount(now) - offset(now) };
}

/** NaN for what is no time. A duration's part of a millisecond does not move a moment: so does CEL's own arithmetic. */
function milliseconds(value: unknown): number {
  if (value instanceof Date) return value.getTime();
  if (typeof value !== 'object' || value === null || !('seconds' in value) || !('nanos' in value)) return NaN;
  return Number(value.seconds) * 1_000 + Math.floor(Number(value.nanos) / 1_000_000);
}

/** What a moment or a span is compared with, as a number; NaN when it cannot be worked out. */
export const comparable = (value: unknown): number =>
  value instanceof Date || (typeof value === 'object' && value !== null && 'nanos' in value)
    ? Number(value.valueOf())
    : NaN;

export const isTime = (type: string): boolean => type === timestamp || type === span;

/** Which stored moments stand so to `limit`, a whole number. They are stored with fractions that conditions do not see. */
export function momentIs(field: Field, comparison: Comparison, limit: number): Where {
  switch (comparison) {
    case '<':
      return { field, lt: limit };
    case '<=':
      return { field, lt: limit + 1 };
    case '>=':
      return { field, gte: limit };
    case '>':
      return { field, gte: limit + 1 };
    case '==':
      return Number.isInteger(limit) ? all({ field, gte: limit }, { field, lt: limit + 1 }) : nobody;
    default:
      return comparison satisfies never;
  }
}

/** The same of dates, whose midnight is another moment in each place. */
export function dateIs(
  field: Field,
  comparison: Comparison,
  limit: number,
  zones: ReadonlyMap<Place, string>,
): Where {
  const places = new Map<string, { where: Where; at: Place[] }>();
  for (const [place, zone] of zones) {
    const where = dateInZone(field, comparison, limit, zone);
    const key = JSON.stringify(where);
    const same = places.get(key);
    if (same) same.at.push(place);
    else places.set(key, { where, at: [place] });
  }
  return any(
    ...[...places.values()].map(({ where, at }) => all({ field: ['facets', 'place'], in: at }, where)),
  );
}

function dateInZone(field: Field, comparison: Comparison, limit: number, zone: string): Where {
  const notBefore = firstDay(limit, zone, (start) => start >= limit);
  const after = firstDay(limit, zone, (start) => start > limit);
  switch (comparison) {
    case '<':
      return { field, lt: notBefore };
    case '<=':
      return { field, lt: after };
    case '>=':
      return { field, gte: notBefore };
    case '>':
      return { field, gte: after };
    case '==':
      return all({ field, gte: notBefore }, { field, lt: after });
    default:
      return comparison satisfies never;
  }
}

/** Texts that sort before and after every date. */
const [beforeAll, afterAll] = ['', '~'] as const;
const lastYear = 253_402_300_799_999;
const firstYear = -62_135_596_800_000;
const dayMs = 86_400_000;

/** The first day whose midnight is far enough; days around the limit are tried, for clocks jump at midnight, too. */
function firstDay(limit: number, zone: string, isFar: (start: Instant) => boolean): string {
  if (limit > lastYear) return afterAll;
  if (limit < firstYear) return beforeAll;
  const days = [-1, 0, 1, 2].map((ahead) => localDay(limit + ahead * dayMs, zone));
  return days.find((day) => isFar(startOfDate(day, zone))) ?? afterAll;
}
