/** `kabar bench upgrade`: a flow is edited while many simulated contacts are in it; the plan's numbers next to what happened. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { composeVirtual } from '../compose.ts';
import { readSettings } from '../config.ts';
import { dayMs, hourMs, secondMs } from '../core/time/instant.ts';
import type { UpgradeId } from '../core/upgrade/upgrade-id.ts';
import { applyUpgrade, type PlanReport, planReport } from '../http/upgrade-report.ts';
import { findUpgrade } from '../scheduler/stepwise/upgrades.ts';
import { startKabar } from '../start.ts';
import { travel } from '../travel.ts';
import { type Crowd, crowdIn } from './bench-crowd.ts';
import { silentLogger } from './silent-logger.ts';
import { planLines, upgradeLines } from './upgrade-lines.ts';
import { wholeNumber } from './whole-number.ts';

type Options = { readonly contacts: number; readonly dir?: string };

export const benchUpgradeCommand = (): Command =>
  new Command('upgrade')
    .description('edits a flow while simulated contacts are in it: who was planned to move, and who did')
    .option('--contacts <n>', 'how many are in the flow', wholeNumber, 10_000)
    .option('--dir <path>', 'where the store of the measurement is kept (default: a temporary directory)')
    .action(async ({ contacts, dir }: Options) => {
      const directory = mkdtempSync(join(dir ?? tmpdir(), 'kabar-bench-upgrade-'));
      try {
        const wrong = await measure(contacts, directory);
        if (wrong > 0) process.exitCode = 1;
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    });

const before = `
  - say: nice
  - ask: seats
    options: [one, two]
    if-silent: { after: 9d }
    if: { two: [{ wait: 1d }], else: [] }
  - wait: 2d
    id: pause
  - ask: remark
    answer: text
    if-silent: { after: 9d }
  - say: nice
`;

/** A longer wait, one more option, a question under another name, and a wait that is gone without a word. */
const after = `
  - say: nice
  - ask: seats
    options: [one, two, three]
    if-silent: { after: 9d }
  - wait: 3d
    id: pause
  - ask: opinion
    answer: text
    if-silent: { after: 9d }
  - say: nice
`;

/** Answers how much was not as planned. */
async function measure(contacts: number, directory: string): Promise<number> {
  const files = writeFiles(directory);
  files.write(before);
  const settings = readSettings({
    ...files.env,
    KABAR_DATA_DIR: join(directory, 'data'),
    LOG_LEVEL: 'silent',
  });
  const start = Date.UTC(2026, 10, 24, 3);
  const { kabar, clock } = await composeVirtual(settings, start, silentLogger, () => ({ inMemory: false }));
  const running = await startKabar(kabar);
  await kabar.keeper.takeFiles();
  const first = kabar.releases.current().id;
  const crowd = crowdIn({ kabar, running, clock }, contacts);
  const share = (from: number, to: number) => crowd.people.slice(from * contacts, to * contacts);

  await crowd.say(share(0, 0.6), 'hi', 'yes');
  await crowd.say(share(0, 0.4), 'one');
  await crowd.say(share(0.4, 0.6), 'two');
  await travel(running, clock, 2 * dayMs + hourMs);
  await crowd.say(share(0.6, 1), 'hi', 'yes');
  await crowd.say(share(0.8, 0.9), 'two');
  await crowd.say(share(0.9, 1), 'one');

  files.write(after, 'upgrade: { steps: { remark: opinion } }\n');
  await kabar.keeper.takeFiles();
  const { store } = kabar;
  const deps = { store, clock, keeper: kabar.keeper, release: () => kabar.releases.current() };
  const plan = await planReport(deps, null);
  const was = await crowd.look();
  console.log([...planLines(plan), ''].join('\n'));

  const finish = async (upgrade: UpgradeId) => {
    while ((await findUpgrade(store, upgrade)).state === 'running') {
      clock.advance(6 * secondMs);
      await running.settle();
    }
  };
  const startedAt = performance.now();
  const { id } = await applyUpgrade(deps, { back: null, by: 'bench' });
  // While it goes on, some write: the first of them before their turn, the last after it.
  const writers = crowd.people.filter((_, index) => index % 100 === 70);
  await crowd.say(writers, '1');
  await finish(id);
  const seconds = (performance.now() - startedAt) / 1_000;
  const upgrade = await findUpgrade(store, id);
  console.log([...upgradeLines(upgrade), ''].join('\n'));
  let wrong = tell('forward', plan, was, await crowd.look(), new Set(writers));
  console.log(
    `${Math.round(upgrade.places.reduce((sum, { done }) => sum + done, 0) / seconds)} contacts a second\n`,
  );

  const back = await planReport(deps, first);
  const forth = await crowd.look();
  console.log([...planLines(back), ''].join('\n'));
  const { id: backId } = await applyUpgrade(deps, { back: first, by: 'bench' });
  await finish(backId);
  console.log([...upgradeLines(await findUpgrade(store, backId)), ''].join('\n'));
  wrong += tell('back', back, forth, await crowd.look(), new Set());
  await running.stop();
  return wrong;
}

type Look = Awaited<ReturnType<Crowd['look']>>;

/** Everybody is where the plan says, heard nothing, and has a line in the journal if they are in another version. */
function tell(way: string, plan: PlanReport, was: Look, is: Look, writers: ReadonlySet<string>): number {
  const fates = new Map<string, string>(
    plan.flows.flatMap(({ to, places }) =>
      places.map(({ version, step, fate }) => {
        const moved = fate.is === 'moves' && fate.act.do === 'move' ? `${to} ${fate.act.target}` : null;
        return [`${version} ${step}`, moved ?? `${version} ${step}`] as const;
      }),
    ),
  );
  const counts = { lost: 0, elsewhere: 0, silently: 0, spokenTo: 0, asPlanned: 0 };
  for (const [who, then] of was) {
    const now = is.get(who);
    if (writers.has(who)) continue;
    if (!now || (now.at === null && then.at !== null)) counts.lost++;
    else if (now.at !== (fates.get(then.at ?? '') ?? then.at)) counts.elsewhere++;
    else counts.asPlanned++;
    if (now && now.at !== then.at && now.moves === then.moves) counts.silently++;
    if (now && now.heard !== then.heard) counts.spokenTo++;
  }
  const { lost, elsewhere, silently, spokenTo, asPlanned } = counts;
  console.log(
    `${way}: ${asPlanned} are where the plan has them, ${writers.size} wrote meanwhile; ` +
      `${lost} lost, ${elsewhere} elsewhere, ${silently} moved without a line in their journal, ${spokenTo} were told something`,
  );
  return lost + elsewhere + silently + spokenTo;
}

/** The flows of the other measurements, with a welcome of their own. */
function writeFiles(directory: string) {
  for (const name of ['flows', 'locales'])
    cpSync(join('bench', name), join(directory, name), { recursive: true });
  const [flows, locales] = [join(directory, 'flows'), join(directory, 'locales')];
  const life = join(flows, 'lifecycle.yaml');
  writeFileSync(
    life,
    readFileSync(life, 'utf8').replace('flow: welcome, for: 3d', 'flow: welcome, for: 60d'),
  );
  const words =
    'nice: Nice!\nseats: How many?\nseats-options: { one: One, two: Two, three: Three }\nremark: And?\nopinion: And?\n';
  writeFileSync(join(locales, 'en', 'welcome.yaml'), words);
  return {
    env: { KABAR_FLOWS_DIR: flows, KABAR_LOCALES_DIR: locales },
    write: (steps: string, rule = '') =>
      writeFileSync(
        join(flows, 'welcome.yaml'),
        `# Welcomes\nflow: welcome\ntopic: newsletter\n${rule}steps:${steps}`,
      ),
  };
}
