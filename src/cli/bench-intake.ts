/** `kabar bench intake`: how soon a webhook of the Cloud API is answered under load, by an engine in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { createMeta, type Meta, secrets } from './bench-meta.ts';
import { wholeNumber } from './whole-number.ts';

type IntakeOptions = { rate: number; seconds: number; dir?: string; json?: boolean };

type IntakeResult = {
  /** Who wrote: people nobody had heard of, or the same ones again. Before them a few, for whom a new process warms up. */
  readonly who: 'early birds' | 'strangers' | 'known people';
  readonly posted: number;
  /** Webhooks that were not answered by 200. */
  readonly refused: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly slowestMs: number;
  /** From the last webhook until everything was decided. */
  readonly decidedAfterSeconds: number;
};

/** What issue 6 promises. */
const mostMedianMs = 250;
const token = 'the-token-of-a-measurement';
/** Behind all others, so that they stay strangers. */
const firstEarlyBird = 5_000_000;
/** So often it is asked whether everything is decided. */
const askMs = 250;

export const benchIntakeCommand = (): Command =>
  new Command('intake')
    .description('measures how soon webhooks of the Cloud API are answered while messages pour in')
    .option('--rate <n>', 'messages a second, each in a webhook of its own', wholeNumber, 500)
    .option('--seconds <n>', 'how long they pour in', wholeNumber, 15)
    .option('--dir <path>', 'where the store of the measurement is kept (default: a temporary directory)')
    .option('--json', 'as JSON')
    .action(async ({ rate, seconds, dir, json }: IntakeOptions) => {
      const directory = mkdtempSync(join(dir ?? tmpdir(), 'kabar-bench-intake-'));
      const meta = await createMeta();
      const engine = startEngine(directory, meta.url);
      try {
        const load = { meta, engine: `http://127.0.0.1:${await portOf(engine)}`, rate, seconds };
        await pour({ ...load, rate: Math.min(rate, 50), seconds: 4 }, 'early birds');
        const results = [await pour(load, 'strangers'), await pour(load, 'known people')];
        console.log(json ? JSON.stringify(results, null, 2) : inWords(results, rate));
        if (results.some(isBad)) process.exitCode = 1;
      } finally {
        await end(engine);
        await meta.stop();
        rmSync(directory, { recursive: true, force: true });
      }
    });

type Load = { readonly meta: Meta; readonly engine: string; readonly rate: number; readonly seconds: number };

/** Posted by the clock and not by the answers: an engine that falls behind meets all of it. */
async function pour({ meta, engine, rate, seconds }: Load, who: IntakeResult['who']): Promise<IntakeResult> {
  const hook = `${engine}/webhooks/cloud-api`;
  const startedAt = performance.now();
  const posts: Promise<{ readonly status: number; readonly ms: number }>[] = [];
  const count = rate * seconds;
  const first = who === 'early birds' ? firstEarlyBird : 0;
  while (posts.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - startedAt) / 1_000) * rate));
    while (posts.length < due) posts.push(meta.post(hook, first + posts.length, `from ${who}`));
    await pause(2);
  }
  const endedAt = performance.now();
  const answers = await Promise.all(posts);
  while ((await waiting(engine)) > 0) await pause(askMs);
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return {
    who,
    posted: count,
    refused: answers.filter(({ status }) => status !== 200).length,
    medianMs: at(0.5),
    p99Ms: at(0.99),
    slowestMs: at(1),
    decidedAfterSeconds: (performance.now() - endedAt) / 1_000,
  };
}

/** How many messages are stored and not decided yet. */
async function waiting(engine: string): Promise<number> {
  const answer = await fetch(`${engine}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  const line = /^kabar_inbox_waiting (\d+)$/m.exec(await answer.text());
  if (line === null) throw new Error('the engine does not tell how much waits');
  return Number(line[1]);
}

function startEngine(directory: string, graphUrl: string): ChildProcess {
  const main = fileURLToPath(new URL('../main.js', import.meta.url));
  return spawn(process.execPath, [main, 'serve'], {
    env: {
      ...process.env,
      ...secrets,
      PORT: '0',
      MONGODB_URI: '',
      KABAR_DATA_DIR: directory,
      KABAR_API_TOKEN: token,
      KABAR_CHANNELS: 'cloud-api',
      KABAR_CLOUD_API_GRAPH_URL: graphUrl,
      KABAR_CLOUD_API_PER_SECOND: '1000',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function portOf({ stdout }: ChildProcess): Promise<number> {
  if (stdout)
    for await (const line of createInterface({ input: stdout })) {
      const port = /localhost:(\d+)/.exec(line)?.[1];
      if (port === undefined) continue;
      stdout.resume();
      return Number(port);
    }
  throw new Error('the engine ended before it said where it listens');
}

async function end(engine: ChildProcess): Promise<void> {
  if (engine.exitCode !== null || engine.signalCode !== null) return;
  engine.kill('SIGTERM');
  await once(engine, 'exit');
}

const isBad = ({ refused, medianMs }: IntakeResult): boolean => refused > 0 || medianMs > mostMedianMs;

const inWords = (results: readonly IntakeResult[], rate: number): string =>
  [
    `${rate} messages a second, each in a webhook of its own, answered by 200 once stored`,
    `  ${'written by'.padEnd(14)}posted   refused   median     99 %       slowest    all decided after`,
    ...results.map(({ who, posted, refused, medianMs, p99Ms, slowestMs, decidedAfterSeconds }) =>
      [
        `  ${who.padEnd(14)}`,
        String(posted).padEnd(9),
        String(refused).padEnd(10),
        `${medianMs.toFixed(1)} ms`.padEnd(11),
        `${p99Ms.toFixed(1)} ms`.padEnd(11),
        `${slowestMs.toFixed(1)} ms`.padEnd(11),
        `${decidedAfterSeconds.toFixed(1)} s`,
      ].join(''),
    ),
  ].join('\n');
