/** What people did after something that we started had reached them: each deed belongs to the last one that did, if that was shortly before. */
import { attributionMs } from '../campaign/report.ts';
import type { ContactId } from '../contact-id.ts';
import type { JournalTurn, MessageRow } from '../record.ts';
import type { Instant } from '../time/instant.ts';

export type Deed = 'replied' | 'stopped' | 'converted' | 'opened';

/** By message: what came of it, each deed once. */
export type Aftermath = ReadonlyMap<MessageRow['id'], ReadonlySet<Deed>>;

/** `turns` and `rows` are those of the same contacts; their order does not matter. */
export function aftermathOf(turns: readonly JournalTurn[], rows: readonly MessageRow[]): Aftermath {
  const ofContact = new Map<ContactId, MessageRow[]>();
  for (const row of rows) ofContact.set(row.contact, [...(ofContact.get(row.contact) ?? []), row]);
  const aftermath = new Map<MessageRow['id'], Set<Deed>>();
  for (const turn of turns) {
    const deeds = deedsIn(turn);
    const row = deeds.length === 0 ? null : lastReached(ofContact.get(turn.contact) ?? [], turn.at);
    if (row !== null) note(row, deeds);
    for (const opened of openedIn(turn)) {
      const its = ofContact.get(turn.contact)?.find(({ id }) => id === opened);
      if (its !== undefined && isAfter(its, turn.at)) note(its, ['opened']);
    }
  }
  return aftermath;

  function note({ id }: MessageRow, deeds: readonly Deed[]) {
    aftermath.set(id, new Set([...(aftermath.get(id) ?? []), ...deeds]));
  }
}

/** Something of this may belong to a message. */
export const mayBelong = (turn: JournalTurn): boolean =>
  deedsIn(turn).length > 0 || openedIn(turn).length > 0;

/** A click belongs to the very message that the link was in, also where that was an answer. */
const openedIn = ({ lines }: JournalTurn): readonly unknown[] =>
  lines.flatMap(({ what, facts }) => (what === 'link.clicked' ? [facts?.message] : []));

/** What of this belongs to the last message of ours before it. A STOP is no reply, nor is what somebody says who has left: why they did, for instance. */
function deedsIn(turn: JournalTurn): readonly Deed[] {
  const goal: readonly Deed[] = turn.lines.some(({ what }) => what === 'goal.reached') ? ['converted'] : [];
  if (isOwnStop(turn)) return ['stopped', ...goal];
  const isReply = turn.event === 'message.received' || turn.event === 'vote.received';
  return isReply && turn.stage !== 'optedOut' ? ['replied', ...goal] : goal;
}

/** They withdrew something themselves: what a file, an application or an operator reports is held against no message. */
export const isOwnStop = ({ event, lines }: Pick<JournalTurn, 'event' | 'lines'>): boolean =>
  ownEvents.includes(event) && lines.some(({ what }) => what === 'consent.withdrawn');

/** A message or a vote of theirs, a doubt that was not answered, the button of WhatsApp itself (it comes as a failure). */
const ownEvents: readonly JournalTurn['event'][] = [
  'message.received',
  'vote.received',
  'wakeup.due',
  'message.failed',
];

/** Of these messages the last one that we started and that was delivered within 72 hours before, as its receipts tell; or null. */
function lastReached(rows: readonly MessageRow[], at: Instant): MessageRow | null {
  let last: MessageRow | null = null;
  for (const row of rows) {
    if (row.origin !== 'started' || !isAfter(row, at)) continue;
    if ((row.deliveredAt ?? 0) >= (last?.deliveredAt ?? 0)) last = row;
  }
  return last;
}

/** Within 72 hours after it was delivered. */
const isAfter = ({ deliveredAt }: MessageRow, at: Instant): boolean =>
  deliveredAt !== undefined && deliveredAt <= at && at - deliveredAt <= attributionMs;
