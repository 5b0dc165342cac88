/** The sample business holds every property. */
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { createFileFlowSource } from '../../../src/adapters/flow-source/files.ts';
import { createI18nextTranslator } from '../../../src/adapters/translator/i18next.ts';
import { verifyRelease } from '../../../src/core/verify/verify.ts';
import { loadRelease } from '../../../src/load-release.ts';

const root = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

test('the shipped flows hold every property in all that ordinary people do', async () => {
  const source = createFileFlowSource({ flowsDir: root('flows'), localesDir: root('locales') });
  const release = await loadRelease(source, createI18nextTranslator());
  // CI's machines are slow and busy; with strays, the same takes minutes there: `kabar verify` has them.
  const verified = verifyRelease(release, { files: await source.load(), bounds: { strays: 0 } });
  expect(verified.violations).toEqual([]);
  expect(verified.searches.filter(({ isComplete }) => !isComplete)).toEqual([]);
  expect(verified.searches.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['life', 'weekly-poll', 'follow-up', 'after STOP']),
  );
  expect(verified.searches.reduce((all, { states }) => all + states, 0)).toBeGreaterThan(1_000);
}, 120_000);
