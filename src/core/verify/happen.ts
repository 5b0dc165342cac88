/** Lets one thing happen: decided, applied and sent by the real functions, in every way the unknown allows. */
import { applyDecision } from '../apply.ts';
import type { Contact } from '../contact.ts';
import type { Decision } from '../decide.ts';
import { settle } from '../decision/settle.ts';
import type { Arrival, ContactEvent, EntryId } from '../event.ts';
import type { LifecycleEvent } from '../lifecycle/machine.ts';
import type { OutboxId } from '../outbox.ts';
import { quietUntil } from '../policy/where.ts';
import { newRecord } from '../record.ts';
import type { Release } from '../release.ts';
import { hourMs, type Instant, minuteMs } from '../time/instant.ts';
import { atLocal, inZone, parseTimeOfDay } from '../time/local-time.ts';
import { openTurn } from '../turn.ts';
import type { World } from '../world.ts';
import { forget, type Relevant } from './abstract.ts';
import { deliver } from './deliver.ts';
import { expecting } from './expecting.ts';
import { type Engine, openLine, type Situation, type Turned } from './situation.ts';
import { type Choose, namesAsked, withUnknowns } from './unknowns.ts';

/**
 * An event at its moment; without one only time passes, and what was held is looked at again. `life` is an event of the
 * lifecycle alone, for what nothing else brings about.
 */
export type Happening = {
  readonly event: ContactEvent | null;
  readonly life?: LifecycleEvent;
  readonly at: Instant;
};

/** Everything that may come of it. `atNight`: also as it is in quiet hours, where that makes a difference. */
export type Happen = (
  before: Situation,
  happening: Happening,
  options?: { readonly atNight: boolean },
) => readonly Turned[];

/** More conditions than this in one turn, and not every way through them is gone. */
const mostWays = 32;

export function createHappen(release: Release, engine: Engine): Happen {
  let choose: Choose = () => true;
  const open = withUnknowns(release, (condition) => choose(condition));
  const relevant = namesAsked(release);
  let entries = 0;

  function play(
    before: Situation,
    { event, life, at }: Happening,
    now: Instant,
  ): Omit<Turned, 'assumed' | 'atNight'> {
    const world: World = { now, release: open, channel: openLine(before.contact.channel) };
    let contact = expecting(before.contact, release, now);
    let journal: Turned['journal'] = [];
    if (event !== null || life !== undefined) {
      const arrival = { id: `v${++entries}` as EntryId, receivedAt: at, event: event ?? nothing };
      const decision = life ? live(contact, life, arrival, world) : engine.decide(contact, arrival, world);
      journal = decision.journal;
      contact = applyDecision(newRecord(contact), arrival, decision, now).contact;
    }
    const delivered = deliver({ contact, offered: before.offered }, engine, world);
    return {
      situation: settled(before, delivered, now, release, relevant),
      uttered: delivered.uttered,
      journal,
    };
  }

  const inEveryWay = (
    before: Situation,
    happening: Happening,
    at: Instant,
    atNight: boolean,
  ): readonly Turned[] =>
    everyWay(
      (choosing) => {
        choose = choosing;
        return play(before, { ...happening, at }, at);
      },
      (turned, assumed) => ({ ...turned, assumed, atNight }),
    );

  return (before, happening, options) => {
    const day = quietUntil(before.contact, release.policy, happening.at) ?? happening.at;
    const turns = inEveryWay(before, happening, day, false);
    const night =
      options?.atNight && turns.some(startsSomething) ? nextNight(before, happening.at, release) : null;
    return night === null ? turns : [...turns, ...inEveryWay(before, happening, night, true)];
  };
}

/** Stands in the journal for an event of the lifecycle. */
const nothing: ContactEvent = { type: 'message.read', message: 'none' as OutboxId };

function live(contact: Contact, event: LifecycleEvent, arrival: Arrival, world: World): Decision {
  const turn = openTurn(contact, arrival, world);
  settle(turn, [{ do: 'live', event }], 'started');
  return turn;
}

const startsSomething = ({ uttered }: Pick<Turned, 'uttered'>): boolean =>
  uttered.some(({ entry, verdict }) => entry.origin === 'started' && verdict.kind === 'send');

/** Runs it once for each way to answer the conditions it asks. */
function everyWay<T, R>(
  run: (choose: Choose) => T,
  wrap: (result: T, assumed: readonly string[]) => R,
): readonly R[] {
  const results: R[] = [];
  let script: readonly boolean[] = [];
  while (results.length < mostWays) {
    const asked = new Map<string, boolean>();
    const result = run((condition) => {
      const answer = asked.get(condition) ?? script[asked.size] ?? true;
      asked.set(condition, answer);
      return answer;
    });
    results.push(
      wrap(
        result,
        [...asked].map(([condition, answer]) => `${condition}: ${answer ? 'yes' : 'no'}`),
      ),
    );
    const answers = [...asked.values()];
    const last = answers.lastIndexOf(true);
    if (last < 0) break;
    script = [...answers.slice(0, last), false];
  }
  return results;
}

function settled(
  before: Situation,
  { contact, offered, uttered }: ReturnType<typeof deliver>,
  now: Instant,
  release: Release,
  relevant: Relevant,
): Situation {
  const isOut = contact.lifecycle.stage === 'optedOut';
  const confirmed = uttered.filter(
    ({ entry, verdict }) => entry.origin === 'confirmation' && verdict.kind === 'send',
  );
  const wasOut = before.contact.lifecycle.stage === 'optedOut';
  return {
    contact: forget(contact, relevant, release.policy.defaultLanguage),
    now: now + minuteMs,
    offered,
    goodbyes: isOut ? (wasOut ? before.goodbyes : 0) + confirmed.length : 0,
  };
}

/** The next moment at which quiet hours have begun for them; null in a house without. */
function nextNight({ contact }: Situation, after: Instant, { policy }: Release): Instant | null {
  const from = parseTimeOfDay(policy.quietHours.from);
  if (from === null || policy.quietHours.from === policy.quietHours.to) return null;
  const zone = contact.timeZone ?? policy.defaultTimeZone;
  for (let ahead = 0; ahead < 2; ahead++) {
    const { year, month, day } = inZone(after, zone).plus({ days: ahead });
    const night = atLocal({ year, month, day }, from, zone) + minuteMs;
    if (night > after && quietUntil(contact, policy, night) !== null) return night;
  }
  return quietUntil(contact, policy, after + hourMs) === null ? null : after + hourMs;
}
