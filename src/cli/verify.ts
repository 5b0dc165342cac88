/** `kabar verify`: looks for a conversation that must never happen, among all that the flows and the lifecycle allow. */
import { Command } from 'commander';
import { composeFiles } from '../compose.ts';
import { readSettings } from '../config.ts';
import { placeWords } from '../core/verify/places.ts';
import { usualBounds, type Verified, verifyRelease } from '../core/verify/verify.ts';
import { properties, type Violation } from '../core/verify/violation.ts';
import { loadRelease } from '../load-release.ts';
import { wholeNumber } from './whole-number.ts';

type Options = {
  readonly json?: boolean;
  readonly states: number;
  readonly depth: number;
  readonly strays: number;
};

export const verifyCommand = (): Command =>
  new Command('verify')
    .description('searches all that flows and lifecycle allow for what must never happen; exit 1 when it can')
    .option('--json', 'violations and searches as JSON')
    .option('--states <number>', 'situations looked at in each search', wholeNumber, usualBounds.states)
    .option('--depth <number>', 'things that happen in a row', wholeNumber, usualBounds.depth)
    .option('--strays <number>', 'out-of-the-ordinary things on one path', countOrNone, usualBounds.strays)
    .action(async ({ json, ...bounds }: Options) => {
      const { flowSource, translator } = composeFiles(readSettings(process.env));
      const release = await loadRelease(flowSource, translator);
      const verified = verifyRelease(release, { files: await flowSource.load(), bounds });
      console.log(json ? JSON.stringify(verified, null, 2) : inWords(verified));
      if (verified.violations.length > 0) process.exitCode = 1;
    });

/** None is a number, too. */
const countOrNone = (text: string): number => (text.trim() === '0' ? 0 : wholeNumber(text));

const inWords = (verified: Verified): string =>
  [...verified.violations.map(violationWords), summary(verified)].join('\n\n');

function violationWords({ place, property, message, hint, story }: Violation): string {
  const where = place === null ? '' : `${placeWords(place)}  `;
  return [`${where}${message} ${hint}  (${property})`, ...story.map((line) => `    ${line}`)].join('\n');
}

/** How far it looked, and where it had to stop: nothing found is not the same as nothing there. */
function summary({ violations, searches, bounds }: Verified): string {
  const sum = (of: (search: (typeof searches)[number]) => number) =>
    searches.reduce((all, each) => all + of(each), 0);
  const cut = searches.filter(({ isComplete }) => !isComplete).map(({ name }) => name);
  const found =
    violations.length === 0
      ? `All ${Object.keys(properties).length} properties hold.`
      : `${violations.length} ${violations.length === 1 ? 'violation' : 'violations'}.`;
  const strays = `at most ${bounds.strays} ${bounds.strays === 1 ? 'thing' : 'things'} out of the ordinary on a path`;
  const extent =
    cut.length === 0
      ? `complete, with ${strays}`
      : `bounded by ${bounds.states} states and a depth of ${bounds.depth} in: ${cut.join(', ')}; with ${strays}`;
  return `${found} Searched ${sum(({ states }) => states)} states, ${sum(({ transitions }) => transitions)} transitions: ${extent}.`;
}
