/** Plays every scenario in every language: plainly, and with the engine closed and everything delivered again between turns. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { composeFiles } from '../../src/compose.ts';
import { readSettings } from '../../src/config.ts';
import { issueLine } from '../../src/core/flow/issue.ts';
import { pageArea } from '../../src/core/form/form.ts';
import { loadRelease } from '../../src/load-release.ts';
import { branchPlaces } from '../../src/rehearsal/branch-places.ts';
import { coverageOf } from '../../src/rehearsal/coverage.ts';
import { failureWords } from '../../src/rehearsal/failure.ts';
import { type House, settingsOf } from '../../src/rehearsal/house.ts';
import { checkNames } from '../../src/rehearsal/names.ts';
import { type Ending, type Performance, play } from '../../src/rehearsal/play.ts';
import { readScenarios, type Scenario } from '../../src/rehearsal/read.ts';
import { silentLogger } from '../support/kabar.ts';
import { someTime } from '../support/records.ts';
import { complaints } from '../support/scenario/manners.ts';
import { neverSaid } from '../support/scenario/never-said.ts';
import { type Sighting, sightingsOf } from '../support/scenario/sightings.ts';
import { testimony } from '../support/scenario/testimony.ts';

const spokenLanguages = ['en', 'id', 'es', 'pt'];
const here = fileURLToPath(new URL('.', import.meta.url));
const scenarios = readAll();
const patienceMs = 60_000;

/** Throws with all that is wrong in any file, one line each. */
function readAll(): readonly Scenario[] {
  const files = readdirSync(here)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ path: `test/scenarios/${name}`, text: readFileSync(join(here, name), 'utf8') }));
  const read = readScenarios(files, { languages: spokenLanguages, usual: spokenLanguages });
  if (read.issues.length > 0)
    throw new Error(
      `Scenario files are not written as they should be:\n${read.issues.map(issueLine).join('\n')}`,
    );
  return read.scenarios;
}

const house = (async (): Promise<House> => {
  const { flowSource, translator } = composeFiles(readSettings({}));
  return {
    release: await loadRelease(flowSource, translator),
    logger: silentLogger,
    settingsFor: settingsOf({ flowsDir: './flows', localesDir: './locales' }),
    start: someTime,
  };
})();

type Manner = { readonly languages: readonly string[]; readonly hardened: boolean };
type Seen = Performance & {
  /** All that anybody could tell apart afterwards, by language. */
  readonly testimonies: ReadonlyMap<string, string>;
  readonly sightings: readonly Sighting[];
};

/** Every performance happens once, whoever asks for it. */
const performances = new Map<string, Promise<Seen>>();

function perform(scenario: Scenario, manner: Manner): Promise<Seen> {
  const key = [scenario.title, scenario.name, manner.hardened, ...manner.languages].join('|');
  const known = performances.get(key);
  if (known) return known;
  const made = begin(scenario, manner);
  performances.set(key, made);
  return made;
}

async function begin(scenario: Scenario, manner: Manner): Promise<Seen> {
  const testimonies = new Map<string, string>();
  const sightings: Sighting[] = [];
  const performance = await play(scenario, await house, {
    ...manner,
    before: await endingBefore(scenario, manner.languages),
    keep: true,
    async witness(stage, person) {
      testimonies.set(person.language, await testimony(stage, person));
      sightings.push(...(await sightingsOf(stage, person)));
      return (await complaints(stage, person)).map((complaint) => `A message ${complaint}`);
    },
  });
  return { ...performance, testimonies, sightings };
}

/** What a scenario goes on from is played plainly: it has a test of its own. */
async function endingBefore({ beginsAfter }: Scenario, languages: readonly string[]): Promise<Ending | null> {
  const before = scenarios.find(({ name }) => name === beginsAfter);
  if (!before) return null;
  const { failures, ending } = await perform(before, { languages, hardened: false });
  for (const failure of failures.values())
    throw new Error(`${before.name} failed, and this goes on from it:\n${failureWords(failure)}`);
  return ending;
}

afterAll(async () => {
  for (const { status, ...made } of await Promise.allSettled(performances.values()))
    if (status === 'fulfilled')
      rmSync((made as { value: Performance }).value.ending.dataDir ?? '', { recursive: true });
});

test('every name in a scenario is one of the sample business', async () => {
  expect(checkNames(scenarios, (await house).release).map(issueLine)).toEqual([]);
});

describe.each(scenarios.map((scenario) => [`${scenario.name}: ${scenario.title}`, scenario] as const))(
  '%s',
  (_, scenario) => {
    const { languages, brokenBecause } = scenario;
    const hardened = () => perform(scenario, { languages, hardened: true });

    if (brokenBecause !== null) {
      test.each(languages)(
        `%s, broken: ${brokenBecause}`,
        async (language) => {
          const failure = (await hardened()).failures.get(language);
          if (failure === undefined) throw new Error('It works now: take out the line `broken because`.');
        },
        patienceMs,
      );
      return;
    }

    test.each(languages)(
      '%s',
      async (language) => {
        const failure = (await hardened()).failures.get(language);
        if (failure !== undefined) throw new Error(failureWords(failure));
      },
      patienceMs,
    );

    test(
      'ends the same when nothing is closed or delivered again',
      async () => {
        const [language] = languages;
        if (language === undefined) return;
        const plain = await perform(scenario, { languages: [language], hardened: false });
        expect(plain.failures.get(language)).toBeUndefined();
        expect(plain.testimonies.get(language)).toBe((await hardened()).testimonies.get(language));
      },
      patienceMs,
    );
  },
);

describe('all scenarios together', () => {
  const everything = () =>
    Promise.all(
      scenarios.map((scenario) => perform(scenario, { languages: scenario.languages, hardened: true })),
    );

  test.each(spokenLanguages)(
    'reach every step of every flow in %s',
    async (language) => {
      const { flows } = (await house).release;
      const passages = (await everything())
        .flatMap((made) => made.passages)
        .filter((passage) => passage.language === language);
      const covered = coverageOf(flows.values(), passages, branchPlaces([]));
      expect(
        covered.flatMap(({ flow, missed }) =>
          missed.filter(({ way }) => way === null).map(({ step }) => `${flow}/${step}`),
        ),
      ).toEqual([]);
    },
    patienceMs,
  );

  test.each(spokenLanguages)(
    'say every text of every flow in %s',
    async (language) => {
      const sightings = (await everything()).flatMap((made) => made.sightings);
      const said = new Set(sightings.flatMap((each) => (each.language === language ? [each.key] : [])));
      const unsaid = textsOf(language).filter((key) => !said.has(key) && !(key in neverSaid));
      expect(unsaid).toEqual([]);
    },
    patienceMs,
  );
});

/** Every text of the flows' locale files and the common ones that are messages, options by their dotted key. */
function textsOf(language: string): readonly string[] {
  const dir = fileURLToPath(new URL(`../../locales/${language}`, import.meta.url));
  // Words of pages; what is said of them in a chat has tests of its own.
  const files = readdirSync(dir).filter((file) => file !== `${pageArea}.yaml`);
  return files.flatMap((file) => {
    const area = file.replace(/\.yaml$/, '');
    const keys = (tree: object, path: readonly string[]): readonly string[] =>
      Object.entries(tree).flatMap(([key, value]) =>
        typeof value === 'string'
          ? [`${area}:${[...path, key].join('.')}`]
          : Array.isArray(value)
            ? []
            : keys(value, [...path, key]),
      );
    return keys(parse(readFileSync(join(dir, file), 'utf8')) as object, []);
  });
}
