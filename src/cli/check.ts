/** `kabar check`: everything that is wrong with flows, locales and policy, with line and column; if nothing is, how a life goes. */
import { Command, Option } from 'commander';
import { composeFiles } from '../compose.ts';
import { readSettings } from '../config.ts';
import { explainCleaning } from '../core/cleaning/explain.ts';
import { hasErrors } from '../core/flow/issue.ts';
import { explainLife } from '../core/lifecycle/explain.ts';
import { spentRounds } from '../core/release/spent-rounds.ts';
import type { Release } from '../core/release.ts';
import { checkRelease } from '../load-release.ts';
import { type Format, formats, report } from './check/report.ts';

type Options = { readonly json?: boolean; readonly format?: Format };

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
    .action(async ({ json, format }: Options) => {
      const { flowSource, translator } = composeFiles(readSettings(process.env));
      const { release, issues: found, files } = await checkRelease(flowSource, translator);
      const issues = [...found, ...(release ? spentRounds(release, Date.now()) : [])];
      const shown = json ? 'json' : (format ?? (process.stdout.isTTY ? 'frames' : 'lines'));
      const words = report(issues, shown, files);
      if (words !== '') console.log(words);
      if (hasErrors(issues)) process.exitCode = 1;
      else if (release && (shown === 'lines' || shown === 'frames')) console.log(lifeIn(release));
    });

const lifeIn = (release: Release): string =>
  [
    `${release.flows.size} flows in ${release.texts.languages.length} languages are good.`,
    "\nA contact's life:",
    ...explainLife(release.policy).map(({ stage, words }) => `  ${stage.padEnd(12)} ${words}`),
    '\nCleaning the list:',
    ...explainCleaning(release.policy).map((words) => `  ${words}`),
  ].join('\n');
