/** Plays a scenario with one person for each language, all in one engine; hardened, with a new engine before every turn. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVirtualClock } from '../../../src/adapters/clock/virtual.ts';
import type { ChannelId } from '../../../src/core/channel.ts';
import type { EntryId } from '../../../src/core/event.ts';
import { parseDuration } from '../../../src/core/time/duration.ts';
import { secondMs } from '../../../src/core/time/instant.ts';
import { nextOccurrence, parseRecurrence } from '../../../src/core/time/recurrence.ts';
import type { Submission } from '../../../src/pipeline/inbox.ts';
import { openRig, type Rig } from '../kabar.ts';
import { someTime } from '../records.ts';
import { checks, expectNothingNew, type Looking } from './checks.ts';
import { type Doing, deeds } from './deeds.ts';
import type { Language } from './format.ts';
import { complaints } from './manners.ts';
import { createPerson, messagesTo, type Person, recordOf, setReach } from './person.ts';
import type { DeedTurn, Scenario, Turn } from './read.ts';
import { type Sighting, sightingsOf, waitsOf } from './sightings.ts';
import { testimony } from './testimony.ts';

export type Manner = {
  readonly languages: readonly Language[];
  /** Closed and opened again after every deed, and everything that happens is delivered three times. */
  readonly hardened: boolean;
};

export type Performance = {
  readonly failures: ReadonlyMap<Language, string>;
  /** All that anybody could tell apart afterwards, by language. */
  readonly testimonies: ReadonlyMap<Language, string>;
  readonly sightings: readonly Sighting[];
  /** Where everything is kept, for scenarios that go on from here. */
  readonly ending: Ending;
};

export type Ending = { readonly dataDir: string; readonly now: number; readonly people: readonly Person[] };

export async function play(scenario: Scenario, manner: Manner, before: Ending | null): Promise<Performance> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kabar-scenario-'));
  if (before) cpSync(before.dataDir, dataDir, { recursive: true });
  const clock = createVirtualClock(before?.now ?? someTime);
  const people = before
    ? before.people.map((person) => ({ ...person }))
    : manner.languages.map((language) => createPerson(language, scenario.phone));
  const sightings: Sighting[] = [];
  let rig = await openRig({ dataDir, clock });

  const forEverybody = (turn: Turn | null, act: (person: Person) => Promise<void> | void) =>
    Promise.all(
      people
        .filter(({ failure }) => failure === null)
        .map(async (person) => {
          try {
            await act(person);
          } catch (error) {
            person.failure = complaint(rig, person, turn, error);
          }
        }),
    );

  async function happen(turn: DeedTurn & Turn, index: number): Promise<void> {
    await forEverybody(turn, (person) => expectNothingNew({ rig, person }));
    clock.advance(2 * secondMs);
    const now = clock.now();
    const deliver = (again: boolean) =>
      forEverybody(turn, (person) => {
        const id = `${scenario.name}-${index}-${person.language}`;
        return doIt(turn, { rig, person, id, now, again });
      });
    if (isTime(turn)) return pass(rig, people, { end: endOf(turn, now, rig), twice: manner.hardened });
    await deliver(false);
    if (manner.hardened) await deliver(true);
    await rig.settle();
    if (!manner.hardened) return;
    await reopen();
    await deliver(true);
    await rig.settle();
  }

  async function reopen(): Promise<void> {
    await rig.close();
    rig = await openRig({ dataDir, clock });
    for (const person of people) setReach(rig, person);
    await rig.settle();
  }

  try {
    if (!before) await moveToJakarta(rig, people);
    for (const [index, turn] of scenario.turns.entries()) {
      if (turn.is === 'check') {
        await forEverybody(turn, (person) => check(turn, { rig, person }));
        continue;
      }
      await happen(turn, index);
      if (manner.hardened && isTime(turn)) await reopen();
      for (const person of people) sightings.push(...(await waitsOf(rig, person)));
    }
    await forEverybody(null, async (person) => {
      expectNothingNew({ rig, person });
      const [first] = await complaints(rig, person);
      if (first !== undefined) throw new Error(`A message ${first}`);
    });
    for (const person of people) sightings.push(...(await sightingsOf(rig, person)));
    const told = await Promise.all(
      people.map(async (each) => [each.language, await testimony(rig, each)] as const),
    );
    return {
      failures: new Map(
        people.flatMap(({ language, failure }) => (failure === null ? [] : [[language, failure]])),
      ),
      testimonies: new Map(told),
      sightings,
      ending: { dataDir, now: clock.now(), people },
    };
  } finally {
    await rig.close();
  }
}

/** Their numbers are of four continents; the scenarios' clock is the wall clock of the school. */
async function moveToJakarta(rig: Rig, people: readonly Person[]): Promise<void> {
  const { inbox } = rig.kabar.engine;
  const [channel] = rig.kabar.engine.channelIds();
  for (const { phone, language } of people) {
    const contact = await inbox.contactOf(phone, channel as ChannelId);
    const event = { type: 'contact.edited', actor: 'scenario', timeZone: 'Asia/Jakarta' } as const;
    await inbox.submit([{ contact, id: `scenario:zone-${language}` as EntryId, event, rank: 0 }]);
  }
  await rig.settle();
}

const isTime = ({ kind }: Turn): boolean => kind === 'after' || kind === 'until';

function endOf({ kind, value }: DeedTurn, now: number, rig: Rig): number {
  // The schema lets only durations and moments through.
  if (kind === 'after') return now + (parseDuration(value as string) ?? 0);
  const moment = parseRecurrence(value as string);
  return moment ? nextOccurrence(moment, now, rig.kabar.releases.current().policy.defaultTimeZone) : now;
}

/** Everything happens at its own moment; `twice` knocks again with every wake-up that has been decided. */
async function pass(
  rig: Rig,
  people: readonly Person[],
  { end, twice }: { readonly end: number; readonly twice: boolean },
): Promise<void> {
  const settle = async () => {
    const knocks = twice ? await dueKnocks(rig, people) : [];
    await rig.settle();
    if (knocks.length === 0) return;
    await rig.kabar.engine.inbox.submit(knocks);
    await rig.settle();
  };
  await settle();
  for (
    let next = await rig.running.nextDue();
    next !== null && next <= end;
    next = await rig.running.nextDue()
  ) {
    rig.clock.moveTo(next);
    await settle();
  }
  rig.clock.moveTo(end);
  await settle();
}

async function dueKnocks(rig: Rig, people: readonly Person[]): Promise<readonly Submission[]> {
  const now = rig.clock.now();
  const records = await Promise.all(people.map((person) => recordOf(rig, person)));
  return records.flatMap((record) =>
    (record?.contact.wakeups ?? [])
      .filter(({ dueAt }) => dueAt <= now)
      .map(
        ({ arming, timer }): Submission => ({
          // `record` is there: it had the wake-up.
          contact: record?.id as NonNullable<typeof record>['id'],
          id: `wakeup:${record?.id}:${arming}` as EntryId,
          event: { type: 'wakeup.due', arming, timer },
          rank: 1,
        }),
      ),
  );
}

// A turn's value fits its kind: the schema saw to it.
const doIt = (turn: DeedTurn, doing: Doing): Promise<void> =>
  (deeds[turn.kind as keyof typeof deeds] as (value: unknown, doing: Doing) => Promise<void>)(
    turn.value,
    doing,
  );
const check = (turn: Turn, looking: Looking): Promise<void> =>
  (checks[turn.kind as keyof typeof checks] as (value: unknown, looking: Looking) => Promise<void>)(
    turn.value,
    looking,
  );

const shownLines = 8;

function complaint(rig: Rig, person: Person, turn: Turn | null, error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  const where = turn ? `${turn.at}  ${turn.kind}` : 'At the end';
  const talk = rig.phones
    .shown(person.phone)
    .slice(-shownLines)
    .map(
      ({ direction, text }) =>
        `${direction === 'in' ? '  › ' : '  ‹ '}${text.slice(0, 160).replaceAll('\n', ' ⏎ ')}`,
    );
  return [
    `${where} (${person.language})`,
    what,
    `What the phone shows (${messagesTo(rig, person).length} from Kabar):`,
    ...talk,
  ].join('\n');
}
