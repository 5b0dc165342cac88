/** Plays all scenarios one after the other and gathers what became of them, and what of the flows they have seen. */
import { rmSync } from 'node:fs';
import type { Failure } from './failure.ts';
import type { House } from './house.ts';
import { type Ending, type Performance, play } from './play.ts';
import type { Place, Scenario } from './read.ts';
import type { Language } from './turn-shapes.ts';

export type Outcome = {
  readonly scenario: string;
  readonly place: Place;
  readonly languages: readonly Language[];
  readonly failures: readonly Failure[];
  /** It is written that Kabar does this wrong, and it does not, or not any more. */
  readonly isMended: boolean;
  /** It fails as it is written that it does. */
  readonly brokenBecause: string | null;
  readonly tookMs: number;
};

export type Rehearsed = {
  readonly outcomes: readonly Outcome[];
  readonly passages: Performance['passages'];
};

export type RehearseOptions = {
  /** Only in this language; scenarios without it are left out. */
  readonly language?: Language | undefined;
  /** Each in one engine after the other, with everything delivered three times. */
  readonly hardened?: boolean;
  /** Told of each as it is over. */
  readonly told?: (outcome: Outcome) => void;
};

export async function rehearse(
  scenarios: readonly Scenario[],
  house: House,
  { language, hardened = false, told }: RehearseOptions = {},
): Promise<Rehearsed> {
  const endings = new Map<string, Ending>();

  /** What a scenario goes on from is played in the same languages. */
  const endingOf = async (name: string | null, languages: readonly Language[]): Promise<Ending | null> => {
    const scenario = scenarios.find((each) => each.name === name);
    if (!scenario) return null;
    const key = `${name} ${languages.join()}`;
    const ending =
      endings.get(key) ??
      (
        await play(scenario, house, {
          languages,
          before: await endingOf(scenario.beginsAfter, languages),
          keep: true,
        })
      ).ending;
    endings.set(key, ending);
    return ending;
  };

  const outcomes: Outcome[] = [];
  const passages: Performance['passages'][number][] = [];
  try {
    for (const scenario of scenarios) {
      const languages = scenario.languages.filter((each) => language === undefined || each === language);
      if (languages.length === 0) continue;
      const begun = performance.now();
      const before = await endingOf(scenario.beginsAfter, languages);
      const played = await play(scenario, house, { languages, hardened, before });
      const outcome = outcomeOf(scenario, languages, played, performance.now() - begun);
      outcomes.push(outcome);
      passages.push(...played.passages);
      told?.(outcome);
    }
  } finally {
    for (const { dataDir } of endings.values()) if (dataDir) rmSync(dataDir, { recursive: true });
  }
  return { outcomes, passages };
}

function outcomeOf(
  { title, place, brokenBecause }: Scenario,
  languages: readonly Language[],
  { failures }: Performance,
  tookMs: number,
): Outcome {
  const found = languages.flatMap((each) => failures.get(each) ?? []);
  const isBroken = brokenBecause !== null;
  return {
    scenario: title,
    place,
    languages,
    failures: isBroken ? [] : found,
    isMended: isBroken && found.length < languages.length,
    brokenBecause,
    tookMs: Math.round(tookMs),
  };
}

export const isGood = ({ failures, isMended }: Outcome): boolean => failures.length === 0 && !isMended;
