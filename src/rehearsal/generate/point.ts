/** A point of the search: a real contact at a moment, what their phone offers, and the turns that led here. */
import { applyDecision } from '../../core/apply.ts';
import type { ChannelId } from '../../core/channel.ts';
import { type Contact, newContact } from '../../core/contact.ts';
import type { ContactId } from '../../core/contact-id.ts';
import { decide } from '../../core/decide.ts';
import type { Arrival, ContactEvent, EntryId } from '../../core/event.ts';
import type { Passage } from '../../core/flow/passage.ts';
import { firstSnapshot } from '../../core/lifecycle/snapshot.ts';
import type { OptionKey } from '../../core/outbox.ts';
import { gate } from '../../core/policy/gate.ts';
import { newRecord } from '../../core/record.ts';
import type { Release } from '../../core/release.ts';
import { type Instant, secondMs } from '../../core/time/instant.ts';
import { deliver } from '../../core/verify/deliver.ts';
import { openLine } from '../../core/verify/situation.ts';
import type { World } from '../../core/world.ts';
import type { Beginning } from '../format.ts';
import { openingEvents } from '../opening.ts';
import { createPerson } from '../person.ts';
import type { WrittenTurn } from '../write.ts';

export type Point = {
  readonly contact: Contact;
  readonly now: Instant;
  readonly offered: readonly OptionKey[];
  readonly beginning: Beginning;
  readonly turns: readonly WrittenTurn[];
};

/** What happens next, and how it is written. `before`: written in front of the last turn, for what must be known by then. */
export type Move = {
  readonly turn: WrittenTurn;
  readonly before?: true;
  readonly at: Instant;
  readonly events: (contact: Contact) => readonly ContactEvent[];
};

const engine = { decide, gate };
let entries = 0;

/** Where a scenario that begins so begins. */
export function openingPoint(beginning: Beginning, release: Release, now: Instant): Point {
  const { defaultLanguage: language, defaultTimeZone: timeZone } = release.policy;
  const contact = newContact({
    id: 'proposal' as ContactId,
    createdAt: now,
    channel: 'simulator' as ChannelId,
    address: createPerson(language, undefined).phone,
    language,
    languageFrom: 'country',
    lifecycle: firstSnapshot,
  });
  const start: Point = { contact, now, offered: [], beginning, turns: [] };
  return openingEvents({ language, beginning, timeZone }).reduce(
    (point, event) => happen(point, [event], release, () => {}),
    start,
  );
}

/** Plays a move with the functions that the engine plays it with. */
export function follow(
  point: Point,
  move: Move,
  release: Release,
  onlooker: (passage: Passage) => void,
): Point {
  const now = Math.max(point.now, move.at) + 2 * secondMs;
  const after = happen({ ...point, now }, move.events(point.contact), release, onlooker);
  const turns = move.before
    ? [...point.turns.slice(0, -1), move.turn, ...point.turns.slice(-1)]
    : [...point.turns, move.turn];
  return { ...after, turns };
}

function happen(
  point: Point,
  events: readonly ContactEvent[],
  release: Release,
  onlooker: (passage: Passage) => void,
): Point {
  const { now } = point;
  const world: World = { now, release, channel: openLine(point.contact.channel), onlooker };
  let { contact, offered } = point;
  for (const event of events.length === 0 ? [null] : events) {
    if (event !== null) {
      entries += 1;
      const arrival: Arrival = { id: `g${entries}` as EntryId, receivedAt: now, event };
      contact = applyDecision(newRecord(contact), arrival, decide(contact, arrival, world), now).contact;
    }
    const delivered = deliver({ contact, offered }, engine, world);
    ({ contact, offered } = delivered);
  }
  return { ...point, contact, offered };
}
