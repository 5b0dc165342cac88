/** Plays a conversation that was written down once more, to see that it goes the same way. */
import { failureWords } from './failure.ts';
import type { House } from './house.ts';
import { play } from './play.ts';
import { readScenarios } from './read.ts';

/** Where it went otherwise, in words; null when it has nothing that can be played. */
export async function replay(path: string, text: string, house: House): Promise<readonly string[] | null> {
  const { texts, policy } = house.release;
  const { scenarios } = readScenarios([{ path, text }], {
    languages: texts.languages,
    usual: [policy.defaultLanguage],
  });
  const [scenario] = scenarios;
  if (!scenario) return null;
  const { failures } = await play(scenario, house, { languages: scenario.languages });
  return [...failures.values()].map(failureWords);
}
