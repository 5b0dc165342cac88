/** `kabar contacts clean`: what a cleaning of the list would do today; with --apply it is done, by whoever is at work on the store. */
import { Command } from 'commander';
import type { Kabar } from '../compose.ts';
import type { Cleaning } from '../core/cleaning/cleaning.ts';
import { KabarError } from '../core/errors.ts';
import { type CleaningReport, dryRun, nextCleaning, reportOn, reportsOn } from '../http/cleaning-report.ts';
import { stepCleaning } from '../scheduler/cleaning/cleaning-step.ts';
import { askForCleaning, findCleaning, stopCleaning } from '../scheduler/cleaning/cleanings.ts';
import { atRest, carryOut } from './at-rest.ts';
import { print } from './beside.ts';
import { cleaningLines, nextLine } from './cleaning-lines.ts';
import { wholeNumber } from './whole-number.ts';

type Options = {
  readonly apply?: boolean;
  readonly last?: number | true;
  readonly stop?: boolean;
  readonly by: string;
  readonly json?: boolean;
};

export const cleanCommand = (): Command =>
  new Command('clean')
    .description(
      'tells whom a cleaning would archive and erase today; with --apply it is done. Nobody is written to',
    )
    .option('--apply', 'do it')
    .option('--last [n]', 'what the latest cleaning did, or the latest so many', wholeNumber)
    .option('--stop', 'end the cleaning that goes on; what was done stays done')
    .option('--by <name>', 'who wants it', 'the command line')
    .option('--json', 'as JSON')
    .action(async (options: Options, command: Command) => {
      const { apply, last, stop, by } = options;
      if ([apply, last, stop].filter((each) => each !== undefined).length > 1)
        command.error('Give one of --apply, --last and --stop.', { exitCode: 2 });
      if (last !== undefined) return atRest((kabar) => showLast(kabar, last === true ? 1 : last, options));
      if (stop) return atRest((kabar) => stopRunning(kabar, by, options));
      return atRest((kabar) => (apply ? clean(kabar, options) : look(kabar, options)));
    });

const depsOf = ({ store, clock, releases }: Kabar) => ({ store, clock, release: () => releases.current() });

async function look(kabar: Kabar, { by, json }: Options): Promise<void> {
  const deps = depsOf(kabar);
  const report = await dryRun(deps, by);
  const next = await nextCleaning(deps);
  const zone = deps.release().policy.defaultTimeZone;
  print(json, viewReport(report), () => [...cleaningLines(report), '', nextLine(next, zone)]);
}

async function clean(kabar: Kabar, { by, json }: Options): Promise<void> {
  const { id } = await askForCleaning(depsOf(kabar), by);
  const whole = await carryOut(kabar, async () => {
    const cleaning = await findCleaning(kabar.store, id);
    if (cleaning.state !== 'running') return true;
    // Only where no other process is at work on the store.
    if (kabar.engine.lanes().length > 0) await step(kabar, cleaning);
    return cleaning.version;
  });
  const earlier = (await kabar.store.cleanings.latest(2)).find((each) => each.id !== id) ?? null;
  const report = reportOn(await findCleaning(kabar.store, id), earlier);
  const unfinished = 'It is not over yet: look with --last. Whoever runs Kabar on this store carries it on.';
  print(json, viewReport(report), () => [...cleaningLines(report), ...(whole ? [] : ['', unfinished])]);
  if (!whole) process.exitCode = 1;
}

const step = ({ store, engine, logger, clock, releases }: Kabar, cleaning: Cleaning): Promise<number> =>
  stepCleaning(
    { store, inbox: engine.inbox, logger, policy: releases.current().policy, now: clock.now() },
    cleaning,
  );

async function showLast({ store }: Kabar, count: number, { json }: Options): Promise<void> {
  const reports = reportsOn(await store.cleanings.latest(count + 1)).slice(0, count);
  print(json, reports.map(viewReport), () =>
    reports.length === 0
      ? ['The list has not been cleaned yet.']
      : reports.flatMap((report, index) => [...(index === 0 ? [] : ['', '']), ...cleaningLines(report)]),
  );
}

async function stopRunning({ store }: Kabar, by: string, { json }: Options): Promise<void> {
  const [running] = await store.cleanings.atWork();
  if (!running) throw new KabarError('cleaning.unknown', 'No cleaning goes on.', { ours: false });
  const report = reportOn(await stopCleaning(store, running.id, by));
  print(json, viewReport(report), () => [`${report.id} looks for nobody else.`]);
}

const viewReport = (report: CleaningReport) => ({
  ...report,
  startedAt: new Date(report.startedAt).toISOString(),
  endedAt: report.endedAt === null ? null : new Date(report.endedAt).toISOString(),
  trend: report.trend && { ...report.trend, since: new Date(report.trend.since).toISOString() },
});
