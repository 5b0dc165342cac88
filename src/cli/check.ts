/** `kabar check`: everything that is wrong with flows, locales and policy, with line and column; if nothing is, how a life goes. */
import { Command } from 'commander';
import { composeFiles } from '../compose.ts';
import { readSettings } from '../config.ts';
import { hasErrors, issueLine } from '../core/flow/issue.ts';
import { explainLife } from '../core/lifecycle/explain.ts';
import { spentRounds } from '../core/release/spent-rounds.ts';
import { checkRelease } from '../load-release.ts';

export const checkCommand = (): Command =>
  new Command('check')
    .description('checks flows, locales and policy, and tells how a life goes; exit 1 when there is an error')
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
      else if (!json && release) {
        console.log(`${release.flows.size} flows in ${release.texts.languages.length} languages are good.`);
        console.log("\nA contact's life:");
        for (const { stage, words } of explainLife(release.policy))
          console.log(`  ${stage.padEnd(12)} ${words}`);
      }
    });
