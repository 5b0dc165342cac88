/** Suites that need a real browser: they run where there is one, and say plainly where there is none. */
import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';

const debian = '/usr/bin/chromium';

/** The browser to use, or '' when there is none: then no suite that needs it runs. */
export const chromiumPath = process.env.CHROMIUM_PATH ?? (existsSync(debian) ? debian : '');

export function describeInChromium(name: string, suite: () => void): void {
  if (existsSync(chromiumPath)) return describe(name, suite);
  const found =
    chromiumPath === '' ? 'no CHROMIUM_PATH and no /usr/bin/chromium' : `no file at ${chromiumPath}`;
  console.warn(
    `NOT RUN: "${name}" needs Chromium (${found}). Set CHROMIUM_PATH and run: npm test -- --selectProjects browser`,
  );
  describe.skip(name, suite);
}
