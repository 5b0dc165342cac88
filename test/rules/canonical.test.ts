/** What is shipped is as `kabar fmt` leaves it: flows, texts, conversation tests, and the examples. */
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { findFiles } from '../../src/cli/fmt/find-files.ts';
import { formatFile } from '../../src/core/format/format.ts';

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const dirs = { KABAR_FLOWS_DIR: folder('flows'), KABAR_LOCALES_DIR: folder('locales') };

test('flows, texts and examples are formatted: npm run -s kabar -- fmt flows locales examples', async () => {
  const { files } = await findFiles([...Object.values(dirs), folder('examples')], dirs);
  expect(files.length).toBeGreaterThan(800);
  const untidy = files.filter((file) => {
    const formatted = formatFile(file);
    return formatted.kind === 'refused' || formatted.text !== file.text;
  });
  expect(untidy.map(({ shown }) => shown)).toEqual([]);
});
