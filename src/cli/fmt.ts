/** `kabar fmt`: writes flows, texts and their tests in the one canonical way, and changes nothing of what they say. */
import { text as readAll } from 'node:stream/consumers';
import { type Command as CliCommand, Command } from 'commander';
import { readSettings } from '../config.ts';
import { hasErrors, type Issue } from '../core/flow/issue.ts';
import { formatFile } from '../core/format/format.ts';
import { report } from './check/report.ts';
import { differenceLines } from './fmt/difference.ts';
import { type FoundFile, findFiles, nameByContent, nameOf, replaceFile } from './fmt/find-files.ts';

type Options = { readonly check?: boolean; readonly stdin?: boolean };

export const fmtCommand = (): CliCommand =>
  new Command('fmt')
    .description(
      'writes flows, locales and conversation tests in one way, with all comments; changes no meaning',
    )
    .argument('[paths...]', 'files or directories; else all flows and locales')
    .option('--check', 'changes nothing; exit 1 and a few lines of what would change, if anything would')
    .option('--stdin', 'from stdin to stdout; a path says what it is: `--stdin flows/welcome.yaml`')
    .action(async (paths: readonly string[], options: Options, command: CliCommand) => {
      const settings = readSettings(process.env);
      if (options.stdin) return formatInput(await readAll(process.stdin), paths, options);
      const { files, lost } = await findFiles(paths, settings);
      if (lost.length > 0) command.error(`There is nothing at ${lost.join(', ')}.`, { exitCode: 2 });
      await formatAll(files, options);
    });

async function formatAll(files: readonly FoundFile[], { check }: Options): Promise<void> {
  const refused: Issue[] = [];
  let changed = 0;
  for (const found of files) {
    const formatted = formatFile(found);
    if (formatted.kind === 'refused')
      refused.push(...formatted.issues.map((issue) => ({ ...issue, file: found.shown })));
    if (formatted.kind === 'refused' || formatted.text === found.text) continue;
    changed++;
    console.log(
      check ? [found.shown, ...differenceLines(found.text, formatted.text)].join('\n') : found.shown,
    );
    if (!check) await replaceFile(found.file, formatted.text);
  }
  tellRefused(refused, files);
  console.log(summary(files.length, changed, check ?? false));
  if (hasErrors(refused) || (check && changed > 0)) process.exitCode = 1;
}

async function formatInput(text: string, paths: readonly string[], { check }: Options): Promise<void> {
  const [path] = paths;
  const dirs = readSettings(process.env);
  const name = path === undefined ? nameByContent('stdin', text) : nameOf(path, text, dirs);
  const formatted = formatFile({ path: name, text });
  if (formatted.kind === 'refused') {
    const shown = path ?? 'stdin';
    const issues = formatted.issues.map((issue) => ({ ...issue, file: shown }));
    console.error(report(issues, 'frames', [{ path: shown, text }]));
    if (hasErrors(issues)) process.exitCode = 1;
    else if (!check) process.stdout.write(text);
    return;
  }
  if (!check) return void process.stdout.write(formatted.text);
  if (formatted.text === text) return;
  console.log([path ?? 'stdin', ...differenceLines(text, formatted.text)].join('\n'));
  process.exitCode = 1;
}

/** As `kabar check` shows them: the files are left untouched. */
function tellRefused(issues: readonly Issue[], files: readonly FoundFile[]): void {
  if (issues.length === 0) return;
  console.error(
    report(
      issues,
      'frames',
      files.map(({ shown, text }) => ({ path: shown, text })),
    ),
  );
}

function summary(files: number, changed: number, isCheck: boolean): string {
  const all = `${files} ${files === 1 ? 'file' : 'files'}`;
  if (changed === 0) return `${all} looked at, nothing to change.`;
  return isCheck
    ? `${changed} of ${all} would change: npm run -s kabar -- fmt`
    : `${changed} of ${all} changed.`;
}
