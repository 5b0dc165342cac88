/** What messages of ours add to their days: how many waited, left, arrived and were read, and what came of those that we started. */
import type { MessageRow } from '../record.ts';
import { localDay } from '../time/local-time.ts';
import type { Aftermath } from './aftermath.ts';
import { aspectsOf } from './aspects.ts';
import { answerName } from './bands.ts';
import { type CountName, type DayFigures, noCounts, noFigures } from './day-figures.ts';

/** The days on which these were decided, each with what they add to it. Reactions, of which no receipt comes, add nothing. */
export function figuresOfMessages(
  rows: readonly MessageRow[],
  zone: string,
  aftermath: Aftermath,
): readonly DayFigures[] {
  const days = new Map<string, ReturnType<typeof noCounts>>();
  for (const row of rows) {
    const day = localDay(row.at, zone);
    const counts = days.get(day) ?? noCounts();
    days.set(day, counts);
    if (row.direction === 'in' || row.body?.kind === 'reaction') continue;
    for (const reason of new Set(row.holds?.map((hold) => hold.reason))) add(counts.held, reason);
    if (row.status === 'dropped') add(counts.dropped, row.reason ?? 'unknown');
    const ways = waysOf[row.status] ?? [];
    const linked: readonly CountName[] =
      row.links !== undefined && ways.includes('delivered') ? ['linked'] : [];
    const deeds = [...(aftermath.get(row.id) ?? [])];
    for (const way of [...ways, ...linked, ...deeds])
      for (const aspect of aspectsOf(row, zone)) add(counts[way], aspect);
    if (row.origin === 'started' && ways.includes('delivered')) {
      add(counts.engaged, 'all');
      if (deeds.some((deed) => deed !== 'stopped')) add(counts.engaged, 'some');
    }
    const { answersFrom, settledAt } = row;
    if (
      ways.includes('sent') &&
      !ways.includes('lost') &&
      answersFrom !== undefined &&
      settledAt !== undefined
    )
      add(counts.took, answerName('engine', settledAt - answersFrom));
  }
  return [...days].map(([day, counts]) => ({ ...noFigures(day), ...counts }));
}

function add(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** What was read was delivered, also where nothing told so. */
const waysOf: Partial<Record<MessageRow['status'], readonly CountName[]>> = {
  sent: ['sent'],
  delivered: ['sent', 'delivered'],
  read: ['sent', 'delivered', 'read'],
  failed: ['sent', 'lost'],
};
