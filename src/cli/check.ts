/** `kabar check`: everything that is wrong with flows, locales and policy, with line and column; if nothing is, how a life goes. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { composeFiles, composeRemoteFiles } from '../compose.ts';
import { readSettings } from '../config.ts';
import { explainCleaning } from '../core/cleaning/explain.ts';
import { hasErrors } from '../core/flow/issue.ts';
import type { RemoteMedia } from '../core/inspect/sendable-media.ts';
import { serviceWindows } from '../core/inspect/window.ts';
import { codesPage, explainCode } from '../core/issue-codes/codes.ts';
import { explainLife } from '../core/lifecycle/explain.ts';
import type { RemoteFile } from '../core/media-rules.ts';
import { remoteSources } from '../core/release/remote-sources.ts';
import { spentRounds } from '../core/release/spent-rounds.ts';
import { uncountedLinks } from '../core/release/uncounted-links.ts';
import type { Release } from '../core/release.ts';
import { checkRelease } from '../load-release.ts';
import type { RemoteFiles } from '../ports/web.ts';
import { type Format, formats, report } from './check/report.ts';

type Options = {
  readonly json?: boolean;
  readonly format?: Format;
  readonly explain?: string;
  readonly codes?: boolean;
  readonly channel?: string;
  readonly online?: boolean;
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
    .option('--online', 'also fetches the head of every file that flows send from an https address')
    .action(async ({ json, format, explain, codes, channel, online }: Options) => {
      if (codes) return void process.stdout.write(codesPage());
      if (explain !== undefined) return console.log(explain);
      const settings = readSettings(process.env);
      const { flowSource, translator } = composeFiles(settings);
      const options = channel === undefined ? {} : { channel };
      const offline = await checkRelease(flowSource, translator, options);
      const {
        release,
        issues: found,
        files,
      } = online && offline.release
        ? await checkRelease(flowSource, translator, {
            ...options,
            remote: await lookAround(offline.release, composeRemoteFiles(settings)),
          })
        : offline;
      const issues = [
        ...found,
        ...(release ? spentRounds(release, Date.now()) : []),
        ...(release && settings.KABAR_PUBLIC_URL === undefined ? uncountedLinks(release) : []),
      ];
      const shown = json ? 'json' : (format ?? (process.stdout.isTTY ? 'frames' : 'lines'));
      const words = report(issues, shown, files);
      if (words !== '') console.log(words);
      if (hasErrors(issues)) process.exitCode = 1;
      else if (release && (shown === 'lines' || shown === 'frames')) console.log(lifeIn(release));
    });

const lookMs = 10_000;
/** Asked at once at most, so that a list of many does not look like an attack. */
const atOnce = 4;

async function lookAround(release: Release, files: RemoteFiles): Promise<RemoteMedia> {
  const waiting = [...remoteSources(release)];
  const seen = new Map<string, RemoteFile>();
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift())
      seen.set(url, await files.look(url, lookMs));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return seen;
}

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
