/**
 * `npm run bench`: Kabar and its peers on the same job in one run, and how Kabar goes on as it grows. Writes
 * docs/reference/benchmark.md and the pictures beside it. `-- --quick` measures less and writes nothing.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { curve } from './draw.mjs';
import { page } from './page.mjs';

if (!existsSync('bench/node_modules')) {
  console.error('The peers are not installed: npm ci --prefix bench --ignore-scripts');
  process.exit(2);
}
const quick = process.argv.includes('--quick');
const rounds = quick ? 1 : 2;
const count = quick ? 200 : 1_000;

const places = [];
const newPlace = () => {
  const place = mkdtempSync(join(tmpdir(), 'kabar-compare-'));
  places.push(place);
  return place;
};
process.on('exit', () => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

/** What a child's last line says; null when it ended without one or took longer than ten minutes. */
const child = (order) =>
  new Promise((resolve) => {
    const of = spawn(process.execPath, ['--expose-gc', 'bench/child.mjs', JSON.stringify(order)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: 600_000,
    });
    let said = '';
    of.stdout.on('data', (chunk) => {
      said += chunk;
    });
    of.on('close', () => {
      try {
        resolve(JSON.parse(said.trim().split('\n').at(-1)));
      } catch {
        resolve(null);
      }
    });
  });

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
const told = (words) => console.error(`${new Date().toISOString().slice(11, 19)} ${words}`);

const systems = [
  { id: 'kabar', name: 'Kabar, embedded store', stores: 'everything, flushed to the disk' },
  { id: 'builderbot', name: 'BuilderBot, memory database', stores: 'nothing' },
  { id: 'bottender', name: 'Bottender, file store', stores: 'the session, not flushed' },
  { id: 'botbuilder', name: 'Bot Builder dialogs, memory storage', stores: 'nothing' },
];

// Round by round over all of them, so that whatever else the machine does hits all alike.
const speeds = new Map();
const ceilings = [];
for (let round = 0; round < rounds; round++) {
  ceilings.push((await child({ measure: 'ceiling', directory: newPlace(), count }))?.perSecond ?? 0);
  for (const { id } of systems)
    for (const concurrency of [64, 1]) {
      told(`round ${round + 1}: ${id}, ${concurrency} at a time`);
      const result = await child({
        system: id,
        measure: 'speed',
        directory: newPlace(),
        count: concurrency === 1 ? count / 5 : count,
        concurrency,
      });
      const key = `${id} ${concurrency}`;
      speeds.set(key, [...(speeds.get(key) ?? []), result]);
    }
}
const speedOf = (id, concurrency) => {
  const results = speeds.get(`${id} ${concurrency}`).filter(Boolean);
  return {
    perSecond: median(results.map(({ perSecond }) => perSecond)),
    nextPerSecond: median(results.map(({ nextPerSecond }) => nextPerSecond)),
    medianMs: median(results.map(({ medianMs }) => medianMs)),
    p99Ms: median(results.map(({ p99Ms }) => p99Ms)),
    /** Processors that it kept busy. */
    busy: median(results.map(({ busy }) => busy)),
    wrong: results.reduce((sum, { wrong }) => sum + wrong, 0),
  };
};

const table = [];
for (const { id, ...words } of systems) {
  told(`${id}: burst, and a restart`);
  const burst = await child({ system: id, measure: 'burst', directory: newPlace(), count: 200 });
  const place = newPlace();
  await child({ system: id, measure: 'leave', directory: place });
  const restart = await child({ system: id, measure: 'goOn', directory: place });
  table.push({
    ...words,
    fast: speedOf(id, 64),
    alone: speedOf(id, 1),
    burst: burst?.right ?? 0,
    restart: restart?.goesOn ?? false,
  });
}

told('answer times at 70 % of what Kabar can do');
const capacity = speedOf('kabar', 64).perSecond;
const latency = await child({
  system: 'kabar',
  measure: 'latency',
  directory: newPlace(),
  count,
  rate: (0.7 * capacity) / 3,
});

async function along(name, id, sizes, orderOf) {
  const points = [];
  for (const size of sizes) {
    told(`${name} ${size}: ${id}`);
    const result = await child({
      system: id,
      measure: 'speed',
      directory: newPlace(),
      count,
      ...orderOf(size),
    });
    // Whoever did not get so far in its time is shown with what it had.
    if (result)
      points.push({ x: Math.min(size, result.before ?? size) || size, y: result.perSecond, ...result });
  }
  return points;
}

const before = (size) => ({ before: size });
/** A hundred thousand take minutes at a few hundred messages a second. */
const inItsTime = (size) => ({ before: size, withinMs: 420_000 });
const flows = (size) => ({ flows: size });
const contacts = {
  kabar: await along('contacts', 'kabar', quick ? [100, 1_000] : [1_000, 10_000, 100_000], inItsTime),
  builderbot: await along('contacts', 'builderbot', quick ? [100, 1_000] : [1_000, 10_000], before),
};
const flowCounts = {
  kabar: await along('flows', 'kabar', quick ? [5, 50] : [5, 50, 500, 1_000], flows),
  builderbot: await along('flows', 'builderbot', quick ? [5, 50] : [5, 50, 500], flows),
};

/** `placeOf` gives each process its folder: the same one, or one of its own. Each holds as many conversations as one alone. */
async function together(many, placeOf) {
  const beginAt = Date.now() + 12_000;
  const results = await Promise.all(
    Array.from({ length: many }, (_, index) =>
      child({
        system: 'kabar',
        measure: 'beside',
        directory: placeOf(),
        count,
        concurrency: 64 / many,
        from: 2_000_000 + 100_000 * index,
        beginAt,
      }),
    ),
  );
  const good = results.filter(Boolean);
  const seconds =
    (Math.max(...good.map(({ endedAt }) => endedAt)) - Math.min(...good.map(({ startedAt }) => startedAt))) /
    1_000;
  const wrong = good.reduce((sum, result) => sum + result.wrong, 0) + (many - good.length) * count;
  const messages = good.length * 3 * count;
  const busyMs = good.reduce((sum, { processorMs }) => sum + processorMs, 0);
  return { x: many, y: messages / seconds, wrong, processorMs: busyMs / messages };
}

const processes = { 'one file': [], 'a file each': [] };
for (const many of quick ? [1, 2] : [1, 2, 4]) {
  told(`processes: ${many}`);
  const place = newPlace();
  processes['one file'].push(await together(many, () => place));
  processes['a file each'].push(await together(many, newPlace));
}

const machine = `${availableParallelism()} cores of ${cpus()[0]?.model.trim() ?? 'an unnamed processor'}, Node ${process.version}`;
const found = {
  day: new Date().toISOString().slice(0, 10),
  machine,
  count,
  rounds,
  ceiling: median(ceilings),
  table,
  latency,
  contacts,
  flowCounts,
  processes,
};
console.log(JSON.stringify(found, null, 2));
if (!quick) {
  writeFileSync('docs/reference/benchmark.md', page(found));
  const pictures = {
    contacts: curve('Messages per second, by contacts in the middle of a conversation', contacts),
    flows: curve('Messages per second, by flows', flowCounts),
    processes: curve('Messages per second of Kabar on the embedded store, by processes', processes),
  };
  for (const [name, svg] of Object.entries(pictures)) writeFileSync(`docs/reference/bench-${name}.svg`, svg);
}
