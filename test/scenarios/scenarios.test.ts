/** Plays every scenario in every language: plainly, and with the engine closed and everything delivered again between turns. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { composeFiles } from '../../src/compose.ts';
import { readSettings } from '../../src/config.ts';
import { pageArea } from '../../src/core/form/form.ts';
import { loadRelease } from '../../src/load-release.ts';
import { missedSteps } from '../support/scenario/coverage.ts';
import { type Language, spokenLanguages } from '../support/scenario/format.ts';
import { neverSaid } from '../support/scenario/never-said.ts';
import { type Ending, type Manner, type Performance, play } from '../support/scenario/play.ts';
import { readScenarios, type Scenario } from '../support/scenario/read.ts';

const scenarios = readScenarios(fileURLToPath(new URL('.', import.meta.url)));
const patienceMs = 60_000;

/** Every performance happens once, whoever asks for it. */
const performances = new Map<string, Promise<Performance>>();

function perform(scenario: Scenario, manner: Manner): Promise<Performance> {
  const key = [scenario.title, scenario.name, manner.hardened, ...manner.languages].join('|');
  const known = performances.get(key);
  if (known) return known;
  const made = begin(scenario, manner);
  performances.set(key, made);
  return made;
}

async function begin(scenario: Scenario, manner: Manner): Promise<Performance> {
  return play(scenario, manner, await endingBefore(scenario, manner.languages));
}

/** What a scenario goes on from is played plainly: it has a test of its own. */
async function endingBefore(
  { beginsAfter }: Scenario,
  languages: readonly Language[],
): Promise<Ending | null> {
  const before = scenarios.find(({ name }) => name === beginsAfter);
  if (!before) return null;
  const { failures, ending } = await perform(before, { languages, hardened: false });
  for (const failure of failures.values())
    throw new Error(`${before.name} failed, and this goes on from it:\n${failure}`);
  return ending;
}

afterAll(async () => {
  for (const { status, ...made } of await Promise.allSettled(performances.values()))
    if (status === 'fulfilled')
      rmSync((made as { value: Performance }).value.ending.dataDir, { recursive: true });
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
        if (failure !== undefined) throw new Error(failure);
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
  const sightings = async () => {
    const all = await Promise.all(
      scenarios.map((scenario) => perform(scenario, { languages: scenario.languages, hardened: true })),
    );
    return all.flatMap((made) => made.sightings);
  };

  test.each(spokenLanguages)(
    'reach every step of every flow in %s',
    async (language) => {
      const { flowSource, translator } = composeFiles(readSettings({}));
      const { flows } = await loadRelease(flowSource, translator);
      expect(missedSteps(flows.values(), language, await sightings())).toEqual([]);
    },
    patienceMs,
  );

  test.each(spokenLanguages)(
    'say every text of every flow in %s',
    async (language) => {
      const said = new Set(
        (await sightings()).flatMap((each) =>
          each.of === 'text' && each.language === language ? [each.key] : [],
        ),
      );
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
