/** `kabar simulate`: a year with the real engine, virtual time and people made of chance; what-if with other flows. */
import { writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readSettings, type Settings } from '../config.ts';
import type { Instant } from '../core/time/instant.ts';
import { loadPainter } from '../simulate/charts.ts';
import { compareReports } from '../simulate/compare.ts';
import type { Report } from '../simulate/report.ts';
import { reportOn } from '../simulate/report-on.ts';
import { reportPage, type Side } from '../simulate/report-page.ts';
import { differenceWords, reportWords } from '../simulate/report-words.ts';
import { createProgress } from './progress.ts';
import { silentLogger } from './silent-logger.ts';
import { wholeNumber } from './whole-number.ts';

type Options = {
  contacts: number;
  days: number;
  seed: number;
  from: Instant;
  flows?: string;
  locales?: string;
  against?: string;
  againstLocales?: string;
  json?: boolean;
  html?: string;
};

export const simulateCommand = (): Command =>
  new Command('simulate')
    .description(
      'lets people made of chance live with your flows on a virtual clock, and reports what comes of it',
    )
    .option('--contacts <n>', 'how many people', wholeNumber, 1_000)
    .option('--days <n>', 'for how many days', wholeNumber, 90)
    .option('--seed <n>', 'the same seed brings the same people, who do the same', wholeNumber, 7)
    .addOption(
      new Option('--from <date>', 'the first day')
        .argParser(firstDay)
        .default(firstDay('2026-01-05'), '2026-01-05'),
    )
    .option('--flows <dir>', 'the flow files (default: KABAR_FLOWS_DIR)')
    .option('--locales <dir>', 'the texts (default: KABAR_LOCALES_DIR)')
    .option('--against <dir>', 'other flow files, which the same people meet: prints what changes')
    .option('--against-locales <dir>', 'the texts of those (default: the same)')
    .option('--json', 'the report as JSON')
    .option('--html <file>', 'writes a page with pictures')
    .action(async (options: Options) => {
      // Whoever wants pictures learns at once, and not after a simulated year, that they cannot be drawn.
      const painter = options.html === undefined ? null : await loadPainter();
      const mine = settingsFor(options.flows, options.locales);
      const sides: Side[] = [{ name: mine.KABAR_FLOWS_DIR, report: await live(options, mine) }];
      if (options.against !== undefined) {
        const other = settingsFor(options.against, options.againstLocales ?? mine.KABAR_LOCALES_DIR);
        sides.push({ name: options.against, report: await live(options, other) });
      }
      const [first, second] = sides.map(({ report }) => report) as [Report, Report | undefined];
      const differences = second === undefined ? [] : compareReports(first, second);
      const names = [sides[0]?.name ?? '', sides[1]?.name ?? ''] as const;

      if (options.json)
        console.log(
          JSON.stringify(
            second === undefined ? first : { report: first, against: second, differences },
            null,
            2,
          ),
        );
      else {
        console.log(reportWords(first));
        if (second !== undefined) console.log(`\n${differenceWords(differences, ...names)}`);
      }
      if (options.html !== undefined && painter !== null) {
        writeFileSync(options.html, reportPage(sides, differences, painter));
        process.stderr.write(`The page is in ${options.html}.\n`);
      }
      if (sides.some(({ report }) => report.violations.length > 0)) process.exitCode = 1;
    });

async function live({ contacts, days, seed, from }: Options, settings: Settings): Promise<Report> {
  const progress = createProgress(process.stderr, days, undefined, 'days');
  const report = await reportOn({
    settings,
    contacts,
    days,
    seed,
    start: from,
    logger: silentLogger,
    progress: (done) => progress.show(done, done),
  });
  progress.end();
  return report;
}

/** Only the files count: a simulation keeps everything in memory and opens no channel but its own. */
const settingsFor = (flows: string | undefined, locales: string | undefined): Settings =>
  readSettings({
    ...process.env,
    LOG_LEVEL: 'silent',
    ...(flows === undefined ? {} : { KABAR_FLOWS_DIR: flows }),
    ...(locales === undefined ? {} : { KABAR_LOCALES_DIR: locales }),
  });

function firstDay(text: string): Instant {
  const at = Date.parse(text);
  // A day that a month does not have would be one of the next month.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('It must be a date such as 2026-01-05.');
  return at;
}
