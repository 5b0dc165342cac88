/** Counts what came of an occurrence from the journal and the messages; kept with it once nothing more comes. */
import { isOpen, type Occurrence } from '../../core/campaign/occurrence.ts';
import { because } from '../../core/campaign/occurrence-id.ts';
import { attributionMs, emptyReport, one, type Report, together } from '../../core/campaign/report.ts';
import type { ContactId } from '../../core/contact-id.ts';
import type { JournalTurn, MessageRow } from '../../core/record.ts';
import { dayMs, type Instant } from '../../core/time/instant.ts';
import type { Store } from '../../ports/store.ts';

const maxBatch = 250;
/** What was held at the end may leave a day later, and then has its 72 hours. */
const settleMs = attributionMs + dayMs;

/** When the report of an ended occurrence is made for good; null while it goes on, and once it has one. */
export const reportDueAt = (occurrence: Occurrence): Instant | null =>
  occurrence.report !== null || isOpen(occurrence) || occurrence.endedAt === null
    ? null
    : occurrence.state === 'expired'
      ? occurrence.endedAt
      : occurrence.endedAt + settleMs;

/** The report as it stands now. */
export async function reportOf(store: Store, occurrence: Occurrence): Promise<Report> {
  // Reports from before links were counted lack what came of them.
  if (occurrence.report !== null) return { ...emptyReport, ...occurrence.report };
  let report = emptyReport;
  for (let after: string | null = null, more = true; more; ) {
    const page = await reportPage(store, occurrence, after);
    report = together(report, page.report);
    more = page.last !== null;
    after = page.last;
  }
  return report;
}

/** Makes reports a page at a time, so that nothing else waits for them; begun anew by whoever takes over. */
export function createReporter(store: Store) {
  const begun = new Map<string, { readonly after: string | null; readonly report: Report }>();
  return {
    async step(occurrence: Occurrence): Promise<number> {
      const { after, report: before } = begun.get(occurrence.id) ?? { after: null, report: emptyReport };
      const page = await reportPage(store, occurrence, after);
      const report = together(before, page.report);
      begun.set(occurrence.id, { after: page.last, report });
      if (page.last === null) {
        begun.delete(occurrence.id);
        await store.campaigns.save({ ...occurrence, report });
      }
      return 1;
    },
  };
}

async function reportPage(
  store: Store,
  occurrence: Occurrence,
  after: string | null,
): Promise<{ readonly report: Report; readonly last: string | null }> {
  const asked = await store.journal.beginning(`${because(occurrence.id)}:`, after, maxBatch);
  const contacts = asked.map(({ contact }) => contact);
  const from = Math.min(...asked.map(({ at }) => at));
  const rows = asked.length === 0 ? [] : await store.messages.since(contacts, from);
  const ours = byContact(rows.filter(({ campaign }) => campaign === occurrence.id));
  const reachedAt = new Map(
    asked.map((turn) => [turn.contact, firstSent(ours.get(turn.contact) ?? []) ?? turn.at]),
  );
  const to = Math.max(from, ...reachedAt.values()) + attributionMs;
  const deeds = byContact(asked.length === 0 ? [] : await store.journal.during(contacts, from, to));
  const report = asked.reduce((sum, turn) => {
    const at = reachedAt.get(turn.contact) ?? turn.at;
    const after = (deeds.get(turn.contact) ?? []).filter(
      (deed) => deed.at > at && deed.at <= at + attributionMs,
    );
    return together(sum, reportOn(turn, ours.get(turn.contact) ?? [], { deeds: after, occurrence }));
  }, emptyReport);
  return { report, last: asked.length < maxBatch ? null : (asked.at(-1)?.id ?? null) };
}

type After = { readonly deeds: readonly JournalTurn[]; readonly occurrence: Pick<Occurrence, 'id'> };

function reportOn(asked: JournalTurn, rows: readonly MessageRow[], { deeds, occurrence }: After): Report {
  const skipped = asked.lines.find(({ what }) => what === 'flow.skipped' || what === 'flow.missing');
  const heldOut = skipped?.why === 'held out';
  const sent = rows.filter(({ status }) => reached.sent.has(status));
  const replied = deeds.some(({ event }) => replies.has(event)) ? 1 : 0;
  const optedOut = deeds.some(({ lines }) => lines.some(({ what }) => what === 'consent.withdrawn')) ? 1 : 0;
  const lines = deeds.flatMap((deed) => deed.lines);
  const clicked = lines.some(
    ({ what, facts }) => what === 'link.clicked' && facts?.campaign === occurrence.id,
  );
  const some = (found: boolean): number => (found ? 1 : 0);
  const last = rows.at(-1);
  return {
    enrolled: 1,
    heldOut: some(heldOut),
    skipped: skipped && !heldOut ? one(skipped.why ?? skipped.what) : {},
    sent: some(sent.length > 0),
    delivered: some(rows.some(({ status }) => reached.delivered.has(status))),
    read: some(rows.some(({ status }) => reached.read.has(status))),
    failed: some(sent.length === 0 && rows.some(({ status }) => status === 'failed')),
    linked: some(rows.some(({ status, links }) => links !== undefined && reached.delivered.has(status))),
    clicked: some(clicked),
    replied: sent.length > 0 ? replied : 0,
    optedOut: sent.length > 0 ? optedOut : 0,
    heldOutReplied: heldOut ? replied : 0,
    heldOutOptedOut: heldOut ? optedOut : 0,
    held: sent.length === 0 && last?.status === 'queued' ? one(last.reason ?? 'on its way') : {},
    dropped: sent.length === 0 && last?.status === 'dropped' ? one(last.reason ?? 'unknown') : {},
  };
}

/** What a row's status says of the ways it has gone. */
const reached = {
  sent: new Set<MessageRow['status']>(['sent', 'delivered', 'read']),
  delivered: new Set<MessageRow['status']>(['delivered', 'read']),
  read: new Set<MessageRow['status']>(['read']),
};

const replies = new Set<JournalTurn['event']>(['message.received', 'vote.received']);

const firstSent = (rows: readonly MessageRow[]): Instant | null => {
  const moments = rows.filter(({ status }) => reached.sent.has(status)).map((row) => row.settledAt ?? row.at);
  return moments.length === 0 ? null : Math.min(...moments);
};

function byContact<T extends { readonly contact: ContactId }>(items: readonly T[]): Map<ContactId, T[]> {
  const groups = new Map<ContactId, T[]>();
  for (const item of items) groups.set(item.contact, [...(groups.get(item.contact) ?? []), item]);
  return groups;
}
