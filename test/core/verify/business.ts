/** The smallest sound business with some flows of a test added, verified. */

import { issueLine } from '../../../src/core/flow/issue.ts';
import { type Verified, type VerifyOptions, verifyRelease } from '../../../src/core/verify/verify.ts';
import { compileWith, soundFiles } from '../release/small-business.ts';

type Changes = Readonly<Record<string, string>>;

/** A flow about news that begins with its own name as keyword, and every text it says. */
export const flowFiles = (name: string, steps: string, texts: readonly string[] = []): Changes => ({
  [`flows/${name}.yaml`]: `# ${name}\nflow: ${name}\ntopic: news\nstart: { keyword: [${name}] }\nsteps:\n${steps}`,
  ...(texts.length === 0
    ? {}
    : {
        [`locales/en/${name}.yaml`]: `# ${name}\n${texts.map((text) => `${text}: The ${text} text.\n`).join('')}`,
      }),
});

/** A goodbye with these steps, bound to the stage. */
export const goodbyeFiles = (steps: string, texts: readonly string[]): Changes => ({
  'flows/lifecycle.yaml': (soundFiles['flows/lifecycle.yaml'] ?? '').replace(
    'optedOut: {}',
    'optedOut: { flow: goodbye }',
  ),
  'flows/goodbye.yaml': `# Goodbye\nflow: goodbye\ntopic: help\nsteps:\n${steps}`,
  'locales/en/goodbye.yaml': `# Goodbye\n${texts.map((text) => `${text}: The ${text} text.\n`).join('')}`,
});

export function verifyWith(changes: Changes = {}, options: Omit<VerifyOptions, 'files'> = {}): Verified {
  const { release, issues } = compileWith(changes);
  if (release === null) throw new Error(issues.map(issueLine).join('\n'));
  const files = Object.entries({ ...soundFiles, ...changes }).map(([path, text]) => ({ path, text }));
  return verifyRelease(release, { files, bounds: { strays: 0 }, ...options });
}

/** Each violation as `property file:line message`. */
export const violationLines = ({ violations }: Verified): readonly string[] =>
  violations.map(({ property, place, message }) =>
    [property, place === null ? '-' : `${place.file}:${place.line}`, message].join(' '),
  );

/** The story of the one violation of this property. */
export function storyOf({ violations }: Verified, property: string): readonly string[] {
  const [found] = violations.filter((violation) => violation.property === property);
  if (found === undefined) throw new Error(`nothing violates ${property}`);
  return found.story;
}
