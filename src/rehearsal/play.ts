/** Plays a scenario with one person for each language, all in one engine; hardened, with a new engine before every turn. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Passage } from '../core/flow/passage.ts';
import type { Instant } from '../core/time/instant.ts';
import { secondMs } from '../core/time/instant.ts';
import { type Complaint, checks, nothingNew } from './checks.ts';
import { type Doing, deeds } from './deeds.ts';
import { enter } from './entering.ts';
import { complaint, type Failure } from './failure.ts';
import { type House, openingTime } from './house.ts';
import { pass } from './passing-time.ts';
import { createPerson, newsFor, type Person, recordOf, setReach } from './person.ts';
import type { DeedTurn, Scenario, Turn } from './read.ts';
import { openStage, type ShownMessage, type Stage } from './stage.ts';
import type { Language } from './turn-shapes.ts';
import { callWords, createWebhooks } from './webhooks.ts';

export type Manner = {
  readonly languages: readonly Language[];
  /** Closed and opened again after every deed, and everything that happens is delivered three times. */
  readonly hardened?: boolean;
  /** Where it goes on from. */
  readonly before?: Ending | null;
  /** Keeps the files, for a scenario that goes on from here. The caller deletes them. */
  readonly keep?: boolean;
  /** Looks around before the curtain falls; what it answers is said to be wrong at the end. */
  readonly witness?: (stage: Stage, person: Person) => Promise<readonly string[]>;
  /** Takes what is heard after a turn and is accounted for by none: for those who write scenarios down. */
  readonly scribe?: (
    turn: number,
    heard: readonly ShownMessage[],
    stage: Stage,
    person: Person,
  ) => Promise<void>;
};

export type Performance = {
  readonly failures: ReadonlyMap<Language, Failure>;
  readonly passages: readonly (Omit<Passage, 'contact'> & { readonly language: Language })[];
  readonly ending: Ending;
};

/** `dataDir` is null when everything was in memory. */
export type Ending = {
  readonly dataDir: string | null;
  readonly now: Instant;
  readonly people: readonly Person[];
};

export async function play(scenario: Scenario, house: House, manner: Manner): Promise<Performance> {
  const { before = null, hardened = false, keep = false } = manner;
  const crashes = scenario.turns.some(isCrash);
  const dataDir =
    hardened || crashes || keep || before ? mkdtempSync(join(tmpdir(), 'kabar-scenario-')) : null;
  if (before?.dataDir && dataDir) cpSync(before.dataDir, dataDir, { recursive: true });
  const people = before
    ? before.people.map((person) => ({ ...person }))
    : manner.languages.map((language) => createPerson(language, scenario.phone));
  const failures = new Map<Language, Failure>();
  const passages: Passage[] = [];
  const webhooks = createWebhooks((call) => whoCalls(stage, people, call));
  const open = (now: Instant) =>
    openStage({
      ...house,
      settings: house.settingsFor(dataDir),
      now,
      web: webhooks.web,
      onFiles: dataDir !== null,
      onlooker: (passage) => void passages.push(passage),
    });
  let stage = await open(before?.now ?? openingTime(scenario.now, house));

  const forEverybody = (turn: Turn | null, act: (person: Person) => Promise<Complaint | null>) =>
    Promise.all(
      people
        .filter(({ language }) => !failures.has(language))
        .map(async (person) => {
          const found = await act(person).catch(wordsOf);
          if (found) failures.set(person.language, complaint(found, { stage, person, turn, scenario }));
        }),
    );

  async function account(turn: number): Promise<void> {
    await forEverybody(scenario.turns[turn] ?? null, async (person) => {
      if (manner.scribe === undefined) return nothingNew({ stage, person });
      await manner.scribe(turn, newsFor(stage, person), stage, person);
      person.heard += newsFor(stage, person).length;
      return null;
    });
  }

  const deliver = (turn: DeedTurn, doing: Pick<Doing, 'now' | 'again'>, index: number) =>
    forEverybody(turn, async (person) => {
      const id = `${scenario.name}-${index}-${person.language}`;
      await doIt(turn, { stage, person, webhooks, id, ...doing });
      return null;
    });

  async function happen(turn: DeedTurn, index: number): Promise<void> {
    if (isCrash(turn)) return crash(index);
    if (!isSilent(turn)) await account(index);
    stage.clock.advance(2 * secondMs);
    const now = stage.clock.now();
    if (isTime(turn)) return pass(stage, people, { turn, twice: hardened });
    await deliver(turn, { now, again: false }, index);
    if (hardened) await deliver(turn, { now, again: true }, index);
    if (isCrash(scenario.turns[index + 1])) return;
    await stage.settle();
    if (!hardened) return;
    await reopen();
    await deliver(turn, { now, again: true }, index);
    await stage.settle();
  }

  /** The process ends, whatever it was at; the next one finds the files, and whoever wrote last is delivered once more. */
  async function crash(index: number): Promise<void> {
    const last = scenario.turns
      .slice(0, index)
      .findLastIndex((turn) => turn.is === 'deed' && !isTime(turn) && !isCrash(turn));
    const turn = scenario.turns[last];
    await reopen();
    if (turn?.is === 'deed') await deliver(turn, { now: stage.clock.now(), again: true }, last);
    await stage.settle();
  }

  async function reopen(): Promise<void> {
    const now = stage.clock.now();
    await stage.close();
    stage = await open(now);
    for (const person of people) setReach(stage, person);
    await stage.settle();
  }

  try {
    if (!before) {
      // Who begins in the middle of a flow may make a call at once.
      for (const turn of leadingAnswers(scenario))
        await deliver(turn, { now: stage.clock.now(), again: false }, 0);
      for (const person of people) await enter(stage, person, scenario.contact);
    }
    for (const [index, turn] of scenario.turns.entries()) {
      if (turn.is === 'deed') await happen(turn, index);
      else
        await forEverybody(turn, (person) =>
          (checks[turn.kind] as (value: unknown, looking: object) => Promise<Complaint | null>)(turn.value, {
            stage,
            person,
            webhooks,
          }),
        );
      if (turn.is === 'deed' && hardened && isTime(turn)) await reopen();
    }
    await account(scenario.turns.length);
    await forEverybody(null, async (person) => {
      const lines = [
        ...webhooks.unanswered
          .filter(({ by }) => by === person.language)
          .map(
            (call) =>
              `a call that nothing is said of: ${callWords(call)}. Write \`webhook answers\` before it.`,
          ),
        ...((await manner.witness?.(stage, person)) ?? []),
      ];
      return lines.length === 0 ? null : { lines };
    });
    const languages = new Map<string, Language>();
    for (const person of people) languages.set((await recordOf(stage, person))?.id ?? '', person.language);
    return {
      failures,
      passages: passages.flatMap(({ contact, ...passage }) => {
        const language = languages.get(contact);
        return language === undefined ? [] : [{ ...passage, language }];
      }),
      ending: { dataDir, now: stage.clock.now(), people },
    };
  } finally {
    await stage.close();
    if (dataDir && !keep) rmSync(dataDir, { recursive: true });
  }
}

/** What webhooks answer before anything else happens. */
function leadingAnswers({ turns }: Scenario): readonly DeedTurn[] {
  const end = turns.findIndex(({ kind }) => kind !== 'webhook answers');
  return turns.slice(0, end < 0 ? undefined : end).filter((turn) => turn.is === 'deed');
}

const isTime = ({ kind }: Turn): boolean => kind === 'after' || kind === 'until';
/** Nothing new may come of it: what was heard before it may be told behind it. */
const isSilent = ({ kind }: Turn): boolean => kind === 'message arrives twice' || kind === 'webhook answers';
const isCrash = (turn: Turn | undefined): boolean => turn?.kind === 'process crashes';

/** Which contact's run waits for this call, and at which step. */
async function whoCalls(stage: Stage, people: readonly Person[], call: string) {
  for (const person of people) {
    const record = await recordOf(stage, person);
    const runs = [record?.contact.run, ...(record?.contact.aside ?? []).map(({ run }) => run)];
    const frame = runs
      .flatMap((run) => run?.stack ?? [])
      .find(({ waiting }) => waiting?.for === 'call' && waiting.call === call);
    if (frame) return { by: person.language, step: frame.step as string };
  }
  return { by: null, step: null };
}

const wordsOf = (error: unknown): Complaint => ({
  lines: [error instanceof Error ? error.message : String(error)],
});

// A turn's value fits its kind: the schema saw to it.
const doIt = (turn: DeedTurn, doing: Doing): Promise<void> =>
  (deeds[turn.kind as keyof typeof deeds] as (value: unknown, doing: Doing) => Promise<void>)(
    turn.value,
    doing,
  );
