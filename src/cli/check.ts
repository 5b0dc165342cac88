/** `kabar check`: everything that is wrong with flows, locales and policy, all at once, with line and column. */
import { Command } from 'commander';
import { composeFiles } from '../compose.ts';
import { readSettings } from '../config.ts';
import { hasErrors, issueLine } from '../core/flow/issue.ts';
import { spentRounds } from '../core/release/spent-rounds.ts';
import { checkRelease } from '../load-release.ts';

export const checkCommand = (): Command =>
  new Command('check')
    .description('checks flows, locales and policy; exit 1 when there is an error')
    .option('--json', 'issues as a JSON array')
    .action(async ({ json }: { json?: boolean }) => {
      const { flowSource, translator } = composeFiles(readSettings(process.env));
      const { release, issues: found } = await checkRelease(flowSource, translator);
      const issues = [...found, ...(release ? spentRounds(release, Date.now()) : [])];
      if (json) console.log(JSON.stringify(issues, null, 2));
      else
        for (const issue of issues)
          console.log(`${issueLine(issue)}${issue.severity === 'warning' ? '  (warning)' : ''}`);
      if (hasErrors(issues)) process.exitCode = 1;
      else if (!json)
        console.log(
          `${release?.flows.size ?? 0} flows in ${release?.texts.languages.length ?? 0} languages are good.`,
        );
    });
