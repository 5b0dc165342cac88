/** That somebody is still heard of some weeks after they joined: the journal keeps it, for figures to be counted from. */
import { watchedWeeks, weeksSince } from '../figures/weeks.ts';
import type { Turn } from '../turn.ts';

/** Noted once in each week of theirs, the 1st to the 8th after the one in which they joined; asked before they count as heard. */
export function noteKept({ contact, arrival, note }: Turn): void {
  const { joined, talk } = contact;
  if (joined === null) return;
  const week = weeksSince(joined.at, arrival.receivedAt);
  const before = weeksSince(joined.at, talk.lastInboundAt ?? joined.at);
  if (week < 1 || week > watchedWeeks || before >= week) return;
  note('contact.kept', undefined, { week, joinedAt: joined.at });
}
