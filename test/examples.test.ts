/** The examples of other trades are as sound as the sample business: nothing to tell of them, and their conversations go as written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { createFileFlowSource } from '../src/adapters/flow-source/files.ts';
import { createI18nextTranslator } from '../src/adapters/translator/i18next.ts';
import { silentLogger } from '../src/cli/silent-logger.ts';
import { issueLine } from '../src/core/flow/issue.ts';
import { formatFile } from '../src/core/format/format.ts';
import { verifyRelease } from '../src/core/verify/verify.ts';
import { checkRelease } from '../src/load-release.ts';
import { failureWords } from '../src/rehearsal/failure.ts';
import { settingsOf } from '../src/rehearsal/house.ts';
import { checkNames } from '../src/rehearsal/names.ts';
import { play } from '../src/rehearsal/play.ts';
import { readScenarios } from '../src/rehearsal/read.ts';

const examples = fileURLToPath(new URL('../examples', import.meta.url));
const trades = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const read = async (trade: string) => {
  const [flowsDir, localesDir] = [join(examples, trade, 'flows'), join(examples, trade, 'locales')];
  const source = createFileFlowSource({ flowsDir, localesDir });
  const checked = await checkRelease(source, createI18nextTranslator());
  return { ...checked, tests: await source.tests(), settingsFor: settingsOf({ flowsDir, localesDir }) };
};

test('there are examples of twenty trades and more, and the page names each', () => {
  const page = readFileSync(join(examples, 'README.md'), 'utf8');
  const named = [...page.matchAll(/^\| \[([a-z-]+)\]\(/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...trades].sort());
  expect(trades.length).toBeGreaterThanOrEqual(20);
});

describe.each(trades)('%s', (trade) => {
  test('check has nothing to tell, and fmt nothing to change', async () => {
    const { release, issues, files, tests } = await read(trade);
    expect(issues.map(issueLine)).toEqual([]);
    expect(release).not.toBeNull();
    const changed = [...files, ...tests].filter((file) => {
      const formatted = formatFile(file);
      return formatted.kind === 'refused' || formatted.text !== file.text;
    });
    expect(changed.map(({ path }) => path)).toEqual([]);
  });

  test('its conversations go as they are written', async () => {
    const { release, tests, settingsFor } = await read(trade);
    if (release === null) throw new Error('it has mistakes');
    const { languages } = release.texts;
    const { scenarios, issues } = readScenarios(tests, {
      languages,
      usual: [release.policy.defaultLanguage],
    });
    expect([...issues, ...checkNames(scenarios, release)].map(issueLine)).toEqual([]);
    expect(scenarios.length).toBeGreaterThan(0);
    const house = { release, logger: silentLogger, settingsFor };
    for (const scenario of scenarios) {
      const { failures } = await play(scenario, house, { languages: scenario.languages, hardened: false });
      expect([...failures.values()].map(failureWords)).toEqual([]);
    }
  });
});

/** A whole search takes ten seconds and more: the smallest of them stands for all. */
test('the search of `kabar verify` finds nothing in the school that must never happen', async () => {
  const { release, files } = await read('school');
  if (release === null) throw new Error('it has mistakes');
  const { violations, searches } = verifyRelease(release, { files });
  expect(violations.map(({ property, message }) => `${property}: ${message}`)).toEqual([]);
  expect(searches.every(({ isComplete }) => isComplete)).toBe(true);
}, 120_000);
