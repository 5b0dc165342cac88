/** `kabar upgrade`: what becomes of contacts in older versions of flows; with --yes it is done, by whoever is at work on the store. */
import { Command } from 'commander';
import type { Kabar } from '../compose.ts';
import type { ReleaseId } from '../core/release.ts';
import type { Upgrade } from '../core/upgrade/upgrade.ts';
import { applyUpgrade, planReport, type UpgradeDeps, upgradeReport } from '../http/upgrade-report.ts';
import { stepUpgrade } from '../scheduler/stepwise/upgrade-step.ts';
import { findUpgrade } from '../scheduler/stepwise/upgrades.ts';
import { atRest, carryOut } from './at-rest.ts';
import { print } from './beside.ts';
import { planLines, upgradeLines } from './upgrade-lines.ts';
import { wholeNumber } from './whole-number.ts';

type Options = {
  readonly yes?: boolean;
  readonly back?: string;
  readonly last?: number | true;
  readonly by: string;
  readonly json?: boolean;
};

export const upgradeCommand = (): Command =>
  new Command('upgrade')
    .description(
      'tells what becomes of contacts who are in older versions of flows, as `upgrade:` in the files says; with --yes it is done',
    )
    .option('--yes', 'do it; files that changed become the current release first')
    .option('--back <release>', 'go back to an earlier release, and take those along who can')
    .option('--last [n]', 'what the latest upgrade did, or the latest so many', wholeNumber)
    .option('--by <name>', 'who wants it', 'the command line')
    .option('--json', 'as JSON')
    .action(async (options: Options, command: Command) => {
      const { yes, back, last } = options;
      if (last !== undefined && (yes || back !== undefined))
        command.error('Give --last alone.', { exitCode: 2 });
      if (last !== undefined) return atRest((kabar) => showLast(kabar, last === true ? 1 : last, options));
      return atRest((kabar) => (yes ? apply(kabar, options) : look(kabar, options)));
    });

const depsOf = ({ store, clock, keeper, releases }: Kabar): UpgradeDeps => ({
  store,
  clock,
  keeper,
  release: () => releases.current(),
});

const backIn = ({ back }: Options): ReleaseId | null => (back === undefined ? null : (back as ReleaseId));

async function look(kabar: Kabar, options: Options): Promise<void> {
  const report = await planReport(depsOf(kabar), backIn(options));
  print(options.json, report, () => [
    ...planLines(report),
    'A dry run: nothing is changed. With --yes it is done.',
  ]);
}

async function apply(kabar: Kabar, options: Options): Promise<void> {
  const back = backIn(options);
  // On a way back the files are what is left.
  if (back === null) await kabar.keeper.takeFiles();
  const { id } = await applyUpgrade(depsOf(kabar), { back, by: options.by });
  const whole = await carryOut(kabar, async () => {
    const upgrade = await findUpgrade(kabar.store, id);
    if (upgrade.state !== 'running') return true;
    // Only where no other process is at work on the store.
    if (kabar.engine.lanes().length > 0) await step(kabar, upgrade);
    return upgrade.version;
  });
  const done = await findUpgrade(kabar.store, id);
  const unfinished = 'It is not over yet: look with --last. Whoever runs Kabar on this store carries it on.';
  print(options.json, upgradeReport(done), () => [...upgradeLines(done), ...(whole ? [] : ['', unfinished])]);
  if (!whole) process.exitCode = 1;
}

const step = ({ store, engine, logger, clock }: Kabar, upgrade: Upgrade): Promise<number> =>
  stepUpgrade({ store, inbox: engine.inbox, logger, now: clock.now() }, upgrade);

async function showLast({ store }: Kabar, count: number, { json }: Options): Promise<void> {
  const latest = await store.upgrades.latest(count);
  print(json, latest.map(upgradeReport), () =>
    latest.length === 0
      ? ['There has been no upgrade yet.']
      : latest.flatMap((upgrade, index) => [...(index === 0 ? [] : ['']), ...upgradeLines(upgrade)]),
  );
}
