/** `kabar bench flows`: what loading, checking, reloading one file and a message cost with few flows and with many, side by side. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { composeFiles, composeVirtual } from '../compose.ts';
import { readSettings, type Settings } from '../config.ts';
import { checkRelease, loadRelease } from '../load-release.ts';
import { type Running, startKabar } from '../start.ts';
import { type Crowd, crowdIn } from './bench-crowd.ts';
import { type FlowFiles, keywordOf, stepsOfFlow, writeFlowFiles } from './bench-flow-files.ts';
import { learnRelease } from './bench-tick.ts';
import { report } from './check/report.ts';
import { silentLogger } from './silent-logger.ts';

/** A quarter of the rounds was faster: what it takes while nothing else wants the machine. */
type Cost = { readonly ms: number; readonly processorMs: number };

type FlowsResult = {
  readonly flows: number;
  /** Files read and compiled to a release. */
  readonly load: Cost;
  /** What `kabar check --channel cloud-api` tells, put into words. */
  readonly check: Cost;
  /** A flow was edited: read again, checked, stored and in force. */
  readonly reload: Cost;
  /** Heard, decided, stored, answered and shown. */
  readonly message: Cost;
};

const sizes = [5, 50, 500];
const rounds = { load: 4, check: 4, reload: 24, message: 24 } as const;
/** What is compiled and cached by the first ones is not what is measured. */
const warmUp = 1;
const people = 20;
/** A round of messages: a word of a flow's own, an answer, something that is none; and what they hear for it. */
const round = { says: 3, hears: 5 } as const;

export const benchFlowsCommand = (): Command =>
  new Command('flows')
    .description(
      `measures load, check, reload and messages with ${sizes.join(', ')} flows of ${stepsOfFlow} steps`,
    )
    .option(
      '--dir <path>',
      'where files and stores of the measurement are kept (default: a temporary directory)',
    )
    .option('--json', 'as JSON')
    .action(async ({ dir, json }: { dir?: string; json?: boolean }) => {
      const directory = mkdtempSync(join(dir ?? tmpdir(), 'kabar-bench-flows-'));
      try {
        const { results, wrong } = await measure(directory);
        const claims = claimsOf(results, wrong);
        console.log(json ? JSON.stringify({ results, claims }, null, 2) : inWords(results, claims));
        if (claims.some(({ holds }) => !holds)) process.exitCode = 1;
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    });

type Subject = {
  readonly flows: number;
  readonly files: FlowFiles;
  readonly settings: Settings;
  readonly crowd: Crowd;
  /** How much each of them had heard before anything was measured. */
  readonly heard: ReadonlyMap<string, number>;
  readonly takeFiles: () => Promise<void>;
  readonly running: Running;
};

type Kind = keyof typeof rounds;

/** Round by round over all sizes in turn, so that whatever else the machine does hits all alike. */
async function measure(
  directory: string,
): Promise<{ readonly results: readonly FlowsResult[]; readonly wrong: number }> {
  const subjects: Subject[] = [];
  for (const flows of sizes) subjects.push(await prepare(join(directory, String(flows)), flows));
  const costs = new Map<string, Cost[]>();
  for (const kind of Object.keys(rounds) as Kind[])
    for (let turn = 0; turn < rounds[kind]; turn++)
      for (const subject of subjects) {
        if (kind === 'reload') subject.files.edit((7 * turn) % subject.flows);
        const [startedAt, used] = [performance.now(), process.cpuUsage()];
        await deeds[kind](subject, turn);
        const { user, system } = process.cpuUsage(used);
        const times = kind === 'message' ? people * round.says : 1;
        const cost = {
          ms: (performance.now() - startedAt) / times,
          processorMs: (user + system) / 1_000 / times,
        };
        const key = `${kind} ${subject.flows}`;
        if (turn >= warmUp) costs.set(key, [...(costs.get(key) ?? []), cost]);
      }
  const wrong = await countWrong(subjects);
  for (const { running } of subjects) await running.stop();
  const of = (kind: Kind, flows: number) => quartile(costs.get(`${kind} ${flows}`) ?? []);
  const results = sizes.map((flows) => ({
    flows,
    load: of('load', flows),
    check: of('check', flows),
    reload: of('reload', flows),
    message: of('message', flows),
  }));
  return { results, wrong };
}

/** People who did not hear what they had to: then nothing was measured. */
async function countWrong(subjects: readonly Subject[]): Promise<number> {
  let wrong = 0;
  for (const { crowd, heard } of subjects)
    for (const [who, now] of await crowd.look())
      if (now.heard !== (heard.get(who) ?? 0) + rounds.message * round.hears) wrong++;
  return wrong;
}

const deeds: Readonly<Record<Kind, (subject: Subject, round: number) => Promise<unknown>>> = {
  async load({ settings }) {
    const { flowSource, translator } = composeFiles(settings);
    await loadRelease(flowSource, translator);
  },
  async check({ settings }) {
    const { flowSource, translator } = composeFiles(settings);
    const { issues, files } = await checkRelease(flowSource, translator, { channel: 'cloud-api' });
    report(issues, 'frames', files);
  },
  reload: ({ takeFiles }) => takeFiles(),
  message: ({ crowd, flows }, turn) =>
    // The last flow first: whoever looks through all of them comes to it last.
    crowd.say(crowd.people, keywordOf(flows - 1 - (turn % flows)), 'again', 'what about the moon'),
};

/** A server with its release in place, and people who are in. */
async function prepare(directory: string, flows: number): Promise<Subject> {
  const files = writeFlowFiles(directory, flows);
  const settings = readSettings({
    ...files.env,
    KABAR_DATA_DIR: join(directory, 'data'),
    LOG_LEVEL: 'silent',
  });
  const start = Date.UTC(2026, 10, 24, 3);
  const { kabar, clock } = await composeVirtual(settings, start, silentLogger, () => ({ inMemory: false }));
  const running = await startKabar(kabar);
  await kabar.keeper.takeFiles();
  const crowd = crowdIn({ kabar, running, clock }, people);
  await crowd.say(crowd.people, 'hi', 'yes', 'Asha');
  await learnRelease(kabar.store, running);
  const heard = new Map([...(await crowd.look())].map(([who, seen]) => [who, seen.heard]));
  const takeFiles = async () => {
    const before = kabar.releases.current().id;
    await kabar.keeper.takeFiles();
    if (kabar.releases.current().id === before) throw new Error('the edit did not come into force');
  };
  return { flows, files, settings, crowd, heard, takeFiles, running };
}

function quartile(costs: readonly Cost[]): Cost {
  const of = (value: (cost: Cost) => number) =>
    costs.map(value).sort((a, b) => a - b)[Math.floor(costs.length / 4)] ?? 0;
  return { ms: of(({ ms }) => ms), processorMs: of(({ processorMs }) => processorMs) };
}

type Claim = {
  readonly words: string;
  readonly ratio: number;
  readonly most: number;
  readonly holds: boolean;
};

/** Of the processor's time: another's work on the same machine is not in it. */
function claimsOf(results: readonly FlowsResult[], wrong: number): readonly Claim[] {
  const [few, some, many] = results as [FlowsResult, FlowsResult, FlowsResult];
  const perFlow = (kind: 'load' | 'check', of: FlowsResult) => of[kind].processorMs / of.flows;
  const claim = (words: string, ratio: number, most: number): Claim => ({
    words,
    ratio,
    most,
    holds: ratio <= most,
  });
  return [
    claim('people who heard something else than they had to', wrong, 0),
    claim(
      'loading: a flow among many costs, by one among some',
      perFlow('load', many) / perFlow('load', some),
      1.3,
    ),
    claim('checking: the same', perFlow('check', many) / perFlow('check', some), 1.3),
    claim('a reload with many flows, by their load', many.reload.processorMs / many.load.processorMs, 0.05),
    claim(
      'a message with many flows, by one with few',
      many.message.processorMs / few.message.processorMs,
      1.2,
    ),
  ];
}

const inWords = (results: readonly FlowsResult[], claims: readonly Claim[]): string =>
  [
    `Flows of ${stepsOfFlow} steps in two languages; ms of the clock, of the processor (lower quartile)`,
    '   flows              load             check   reload of one           message',
    ...results.map(
      ({ flows, load, check, reload, message }) =>
        `${String(flows).padStart(8)}${[load, check, reload, message].map(shown).join('')}`,
    ),
    '',
    ...claims.map(
      ({ words, ratio, most, holds }) =>
        `${holds ? 'holds' : 'FAILS'}  ${words}: ${ratio.toFixed(3)} (at most ${most})`,
    ),
  ].join('\n');

const shown = ({ ms, processorMs }: Cost): string =>
  [ms, processorMs]
    .map((each) => each.toFixed(each < 10 ? 2 : 0))
    .join(', ')
    .padStart(18);
