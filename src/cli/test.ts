/** `kabar test`: plays the conversations that stand next to the flows, and tells where they go otherwise than is written. */
import { readFileSync } from 'node:fs';
import { type Command as CliCommand, Command } from 'commander';
import { hasErrors, issueLine } from '../core/flow/issue.ts';
import type { SourceFile } from '../ports/flow-source.ts';
import { branchPlaces } from '../rehearsal/branch-places.ts';
import { coverageOf, type FlowCoverage } from '../rehearsal/coverage.ts';
import { checkNames } from '../rehearsal/names.ts';
import { readScenarios, type ScenariosRead } from '../rehearsal/read.ts';
import { isGood, rehearse } from '../rehearsal/rehearse.ts';
import { coverageWords, outcomeWords, summaryWords } from '../rehearsal/report.ts';
import { proposeTests } from './test-generate.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

type Options = {
  readonly flows?: string;
  readonly locales?: string;
  readonly language?: string;
  readonly json?: boolean;
  readonly coverage?: boolean;
  readonly hardened?: boolean;
  readonly generate?: string | true;
  readonly into?: string;
};

export const testCommand = (): CliCommand =>
  new Command('test')
    .description(
      'plays the conversations of flows/*.test.yaml; exit 1 when one goes otherwise than is written',
    )
    .argument('[files...]', 'only these files')
    .option('--flows <dir>', 'other flows than those of KABAR_FLOWS_DIR')
    .option('--locales <dir>', 'other texts than those of KABAR_LOCALES_DIR')
    .option('--language <id>', 'only in this language')
    .option('--json', 'everything as JSON')
    .option('--coverage', 'which steps and branches no scenario has seen')
    .option('--hardened', 'with a new process before every turn, and everything delivered three times')
    .option('--generate [flow]', 'proposes tests for branches that no scenario has seen')
    .option('--into <file>', 'where proposed tests are written; else to the terminal')
    .action(async (paths: readonly string[], options: Options, command: CliCommand) => {
      const workplace = await openWorkplace(options);
      const { house, source, languages } = workplace;
      if (options.language !== undefined && !languages.includes(options.language))
        misuse(
          command,
          `There are no texts in the language ${options.language}; there are: ${languages.join(', ')}.`,
        );
      const files = paths.length === 0 ? await source.tests() : paths.map((path) => readTest(path, command));
      const read = readTests(files, workplace);
      if (hasErrors(read.issues)) return tellIssues(read, options);
      if (options.generate !== undefined) return proposeTests({ ...workplace, read, command }, options);
      if (read.scenarios.length === 0)
        misuse(
          command,
          'There is no conversation test. Write one as flows/NAME.test.yaml, or try --generate.',
        );
      const begun = performance.now();
      const rehearsed = await rehearse(read.scenarios, house, {
        language: options.language,
        hardened: options.hardened ?? false,
        told: (outcome) => {
          if (!options.json) console.log(outcomeWords(outcome));
        },
      });
      const coverage = options.coverage
        ? coverageOf(house.release.flows.values(), rehearsed.passages, branchPlaces(await source.load()))
        : undefined;
      if (options.json) console.log(asJson(rehearsed.outcomes, coverage));
      else {
        console.log(`\n${summaryWords(rehearsed, performance.now() - begun)}`);
        if (coverage) console.log(`\n${coverageWords(coverage)}`);
      }
      if (!rehearsed.outcomes.every(isGood)) process.exitCode = 1;
    });

function readTest(path: string, command: CliCommand): SourceFile {
  try {
    return { path, text: readFileSync(path, 'utf8') };
  } catch {
    return misuse(command, `The file ${path} cannot be read.`);
  }
}

function readTests(files: readonly SourceFile[], { house, languages }: Workplace): ScenariosRead {
  const { release } = house;
  const read = readScenarios(files, { languages, usual: [release.policy.defaultLanguage] });
  return { ...read, issues: [...read.issues, ...checkNames(read.scenarios, release)] };
}

function tellIssues({ issues }: ScenariosRead, { json }: Options): void {
  if (json) console.log(JSON.stringify({ issues }, null, 2));
  else for (const issue of issues) console.log(issueLine(issue));
  process.exitCode = 1;
}

function asJson(
  outcomes: readonly Parameters<typeof isGood>[0][],
  coverage?: readonly FlowCoverage[],
): string {
  const failed = outcomes.filter((outcome) => !isGood(outcome)).length;
  const told = coverage === undefined ? {} : { coverage };
  return JSON.stringify({ passed: outcomes.length - failed, failed, outcomes, ...told }, null, 2);
}

const misuse = (command: CliCommand, words: string): never => command.error(words, { exitCode: 2 });
