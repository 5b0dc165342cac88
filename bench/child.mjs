/** One measurement of one system in a process of its own: `node bench/child.mjs '{"system":"kabar",…}'`, answers one line of JSON. */
import { storeCeiling } from '../dist/compose.js';
import { burst, converse, converseAtRate, lineTo, phoneOf, turnsOf } from './job.mjs';

const {
  system: name,
  measure,
  directory,
  flows = 2,
  before = 0,
  count = 1_000,
  concurrency = 64,
  rate,
  from,
  beginAt,
  /** A system that takes longer to get there is measured where it is then. */
  withinMs = 120_000,
} = JSON.parse(process.argv[2] ?? '{}');
const fresh = 1_000_000;
/** The same of those who then talk. */
const talkMs = 40_000;
const liveBytes = () => {
  for (let turn = 0; turn < 3; turn++) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** How long this process kept processors busy since `usage`, its threads together. */
const processorMs = (usage) => {
  const { user, system } = process.cpuUsage(usage);
  return (user + system) / 1_000;
};

const measures = {
  /**
   * `before` contacts stand in the middle of their conversation, then `count` others hold the whole one; where nobody stands, as many
   * others after them: a process runs for months, and some are slower with every contact they have had.
   */
  async speed(system) {
    const say = lineTo(system);
    await converse(say, { from: fresh - 300, count: 200, concurrency });
    const held = liveBytes();
    const untilMs = performance.now() + withinMs;
    const waiting = await converse(say, { from: 0, count: before, concurrency, turns: 1, untilMs });
    const kilobytesPerThousand =
      before === 0 ? null : (liveBytes() - held) / 1_024 / (waiting.talked / 1_000);
    const startedAt = performance.now();
    const usage = process.cpuUsage();
    const result = await converse(say, {
      from: fresh,
      count,
      concurrency,
      untilMs: performance.now() + talkMs,
    });
    const busy = processorMs(usage) / (performance.now() - startedAt);
    const next =
      before === 0
        ? await converse(say, {
            from: fresh + count,
            count,
            concurrency,
            untilMs: performance.now() + talkMs,
          })
        : null;
    return {
      ...result,
      busy,
      nextPerSecond: next?.perSecond ?? null,
      wrong: result.wrong + waiting.wrong + (next?.wrong ?? 0),
      before: waiting.talked,
      kilobytesPerThousand,
    };
  },
  async latency(system) {
    const say = lineTo(system);
    await converse(say, { from: fresh - 2_000, count, concurrency });
    return converseAtRate(say, { from: fresh, count, conversationsPerSecond: rate });
  },
  /** Beside others on the same folder; all begin at the same moment. */
  async beside(system) {
    const say = lineTo(system);
    await converse(say, { from: from + count, count: 300, concurrency });
    while (Date.now() < beginAt) await new Promise((resolve) => setTimeout(resolve, 5));
    const startedAt = Date.now();
    const usage = process.cpuUsage();
    const result = await converse(say, { from, count, concurrency });
    return { ...result, startedAt, endedAt: Date.now(), processorMs: processorMs(usage) };
  },
  burst: async (system) => ({ right: await burst(system, { from: 0, count, quietMs: 2_000 }), of: count }),
  /** The first half of a conversation; the caller kills this process then. */
  async leave(system) {
    const say = lineTo(system);
    const phone = phoneOf(0);
    const heard = [];
    for (const { says } of turnsOf(phone).slice(0, 2)) heard.push(await say(phone, says));
    return { heard };
  },
  /** Its third turn, in a new process. */
  async goOn(system) {
    const phone = phoneOf(0);
    const third = turnsOf(phone)[2];
    const answer = await Promise.race([
      lineTo(system)(phone, third.says),
      new Promise((resolve) => setTimeout(resolve, 5_000)),
    ]);
    return { goesOn: answer?.includes(third.hears) ?? false };
  },
};

if (measure === 'ceiling') console.log(JSON.stringify({ perSecond: storeCeiling(directory, 3 * count) }));
else {
  const { open } = await import(`./systems/${name}.mjs`);
  // Some peers talk on the console while they work: only the last line is ours.
  // Phones that outlast a process, or talk to several, are in a file.
  const system = await open({
    directory,
    flows,
    phonesInFile: ['beside', 'leave', 'goOn'].includes(measure),
  });
  const result = await measures[measure](system);
  console.log(`\n${JSON.stringify(result)}`);
  if (measure === 'leave') process.kill(process.pid, 'SIGKILL');
  await system.close();
}
process.exit(0);
