/** The conversations beside the shipped flows go as they are written. */
import { describe, expect, test } from '@jest/globals';
import { openWorkplace } from '../../src/cli/workplace.ts';
import { issueLine } from '../../src/core/flow/issue.ts';
import { failureWords } from '../../src/rehearsal/failure.ts';
import { checkNames } from '../../src/rehearsal/names.ts';
import { play } from '../../src/rehearsal/play.ts';
import { readScenarios } from '../../src/rehearsal/read.ts';

const { house, source, languages } = await openWorkplace({ flows: 'flows', locales: 'locales' });
const { scenarios, issues } = readScenarios(await source.tests(), { languages, usual: ['en'] });

test('all of them can be read', () => {
  expect([...issues, ...checkNames(scenarios, house.release)].map(issueLine)).toEqual([]);
  expect(scenarios.length).toBeGreaterThan(10);
});

describe.each(scenarios.map((scenario) => [`${scenario.place.file}: ${scenario.title}`, scenario] as const))(
  '%s',
  (_, scenario) => {
    test.each([
      ['plainly', false],
      ['with a new process before every turn and everything delivered three times', true],
    ])('%s', async (_manner, hardened) => {
      const { failures } = await play(scenario, house, { languages: scenario.languages, hardened });
      expect([...failures.values()].map(failureWords)).toEqual([]);
    });
  },
);
