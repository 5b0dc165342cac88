/** `kabar check`: everything that is wrong with flows, locales and policy, with line and column; if nothing is, how a life goes. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { composeFiles } from '../compose.ts';
import { readSettings } from '../config.ts';
import { explainCleaning } from '../core/cleaning/explain.ts';
import { hasErrors } from '../core/flow/issue.ts';
import { serviceWindows } from '../core/inspect/window.ts';
import { codesPage, explainCode } from '../core/issue-codes/codes.ts';
import { explainLife } from '../core/lifecycle/explain.ts';
import { spentRounds } from '../core/release/spent-rounds.ts';
import type { Release } from '../core/release.ts';
import { checkRelease } from '../load-release.ts';
import { type Format, formats, report } from './check/report.ts';

type Options = {
  readonly json?: boolean;
  readonly format?: Format;
  readonly explain?: string;
  readonly codes?: boolean;
  readonly channel?: string;
};

export const checkCommand = (): Command =>
  new Command('check')
    .description('checks flows, locales and policy, and tells how a life goes; exit 1 when there is an error')
    .addOption(
      new Option(
        '--format <format>',
        'lines; frames: with the code below each (on a terminal); json; github: annotations for GitHub Actions',
      ).choices(formats),
    )
    .option('--json', 'the same as --format json')
    .option('--explain <code>', 'what a code means, and how to mend it', explained)
    .option('--codes', 'every code, as the page docs/reference/issues.md')
    .addOption(
      new Option(
        '--channel <kind>',
        'also what that channel would hold back: free text after its window',
      ).choices(Object.keys(serviceWindows)),
    )
    .action(async ({ json, format, explain, codes, channel }: Options) => {
      if (codes) return void process.stdout.write(codesPage());
      if (explain !== undefined) return console.log(explain);
      const { flowSource, translator } = composeFiles(readSettings(process.env));
      const {
        release,
        issues: found,
        files,
      } = await checkRelease(flowSource, translator, channel === undefined ? {} : { channel });
      const issues = [...found, ...(release ? spentRounds(release, Date.now()) : [])];
      const shown = json ? 'json' : (format ?? (process.stdout.isTTY ? 'frames' : 'lines'));
      const words = report(issues, shown, files);
      if (words !== '') console.log(words);
      if (hasErrors(issues)) process.exitCode = 1;
      else if (release && (shown === 'lines' || shown === 'frames')) console.log(lifeIn(release));
    });

function explained(code: string): string {
  const known = explainCode(code);
  if (known === null) throw new InvalidArgumentError(`there is no code "${code}".`);
  return `${code}: ${known.means} ${known.mend}`;
}

const lifeIn = (release: Release): string =>
  [
    `${release.flows.size} flows in ${release.texts.languages.length} languages are good.`,
    "\nA contact's life:",
    ...explainLife(release.policy).map(({ stage, words }) => `  ${stage.padEnd(12)} ${words}`),
    '\nCleaning the list:',
    ...explainCleaning(release.policy).map((words) => `  ${words}`),
  ].join('\n');
