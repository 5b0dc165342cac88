/** What came of an occurrence, in numbers. The denominators are domain.md 4.1's. */
import { dayMs } from '../time/instant.ts';

/** What people do within this after it reached them counts as because of it. */
export const attributionMs = 3 * dayMs;

type ByReason = Readonly<Record<string, number>>;

export type Report = {
  /** Asked, held out and skipped included. */
  readonly enrolled: number;
  readonly heldOut: number;
  /** Not begun, by reason. */
  readonly skipped: ByReason;
  /** People to whom a message of it was sent, delivered, read. Read is a lower bound: receipts can be off. */
  readonly sent: number;
  readonly delivered: number;
  readonly read: number;
  readonly failed: number;
  /** People whom a message with a link reached, and who opened one within 72 hours of the first message that was sent. */
  readonly linked: number;
  readonly clicked: number;
  /** People who wrote or voted within 72 hours of the first message that was sent, and who withdrew a consent. */
  readonly replied: number;
  readonly optedOut: number;
  /** The same of those who were held out, within 72 hours of being passed over: what happens without the campaign. */
  readonly heldOutReplied: number;
  readonly heldOutOptedOut: number;
  /** People whose messages of it wait, and whose were all refused, by the latest reason. */
  readonly held: ByReason;
  readonly dropped: ByReason;
};

export const emptyReport: Report = {
  enrolled: 0,
  heldOut: 0,
  skipped: {},
  sent: 0,
  delivered: 0,
  read: 0,
  failed: 0,
  linked: 0,
  clicked: 0,
  replied: 0,
  optedOut: 0,
  heldOutReplied: 0,
  heldOutOptedOut: 0,
  held: {},
  dropped: {},
};

/** Two parts of a report as one. */
export function together(a: Report, b: Report): Report {
  const joined = Object.entries(a).map(([name, value]) => {
    // Every name of a report is in both.
    const other = b[name as keyof Report];
    return [name, typeof value === 'number' ? value + (other as number) : sums(value, other as ByReason)];
  });
  return Object.fromEntries(joined) as Report;
}

export const one = (reason: string): ByReason => ({ [reason]: 1 });

function sums(a: ByReason, b: ByReason): ByReason {
  const sum = new Map(Object.entries(a));
  for (const [reason, count] of Object.entries(b)) sum.set(reason, (sum.get(reason) ?? 0) + count);
  return Object.fromEntries(sum);
}
