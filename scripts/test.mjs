// Runs Jest with what Kabar needs, says what was left out and how to run it, and ends with one plain line of counts.
//
//   npm test                                  every test that needs only npm: unit and rules
//   npm test -- test/core/decide.test.ts      Jest's own arguments go through
//   npm run test:browser | test:mongodb       what needs a browser or a server
//   npm run test:crash                        what needs minutes: engines killed hundreds of times
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a project needs besides npm, and how it is run. Each runs its files one by one: they share the thing they need. */
const needs = {
  browser: {
    setting: 'CHROMIUM_PATH',
    what: 'Chromium and openssl',
    command: 'CHROMIUM_PATH=/usr/bin/chromium npm run test:browser',
  },
  mongodb: {
    setting: 'MONGODB_URI',
    what: 'a MongoDB server',
    // FerretDB reads whole collections: what a MongoDB does at once takes it a quarter of a minute.
    flags: ['--testTimeout=120000'],
    command: 'MONGODB_URI=mongodb://127.0.0.1:27017/ npm run test:mongodb',
  },
  crash: {
    // Without it the part that runs on a server says that it did not run.
    mayHave: 'MONGODB_URI',
    what: 'minutes, and all processors',
    command: 'npm run test:crash',
  },
};

const args = process.argv.slice(2);
const asked = selected(args);
const projects = asked.length > 0 ? asked : ['unit', 'rules'];

const missing = projects.filter((name) => needs[name]?.setting && !process.env[needs[name].setting]);
for (const name of missing) {
  const { setting, what, command } = needs[name];
  console.error(
    `The ${name} tests need ${what}, and ${setting} is not set. For example:\n\n    ${command}\n`,
  );
}
if (missing.length > 0) process.exit(2);

const summing = process.env.KABAR_TEST_COUNTS;
const scratch = mkdtempSync(join(tmpdir(), 'kabar-test-'));
const countsFile = join(scratch, 'counts');
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    ...(projects.some((name) => needs[name]) ? ['--runInBand'] : []),
    ...projects.flatMap((name) => needs[name]?.flags ?? []),
    ...args,
    ...(asked.length > 0 ? [] : ['--selectProjects', ...projects]),
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, KABAR_TEST_COUNTS: countsFile, ...settingsFor(projects) },
  },
);
const counts = countsFrom(countsFile);
rmSync(scratch, { recursive: true, force: true });
if (status !== 0 && counts.failed === 0) counts.failed = 1;

const left = Object.entries(needs).filter(([name]) => !projects.includes(name));
if (asked.length === 0) {
  console.log('\nLeft out, because it needs more than npm or a minute:');
  for (const [name, { what, command }] of left) console.log(`  ${name} tests (${what}): ${command}`);
  console.log('');
}
if (summing) {
  appendFileSync(summing, `${JSON.stringify(counts)}\n`);
} else {
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
}
process.exit(status ?? 1);

function selected(list) {
  const from = list.indexOf('--selectProjects');
  if (from < 0) return [];
  const rest = list.slice(from + 1);
  const end = rest.findIndex((arg) => arg.startsWith('-'));
  return end < 0 ? rest : rest.slice(0, end);
}

/** Only the project that needs a server or a browser sees it: `npm test` is the same wherever it runs. */
function settingsFor(names) {
  const settings = Object.values(needs).flatMap(({ setting }) => setting ?? []);
  const theirs = names.flatMap((name) => [needs[name]?.setting, needs[name]?.mayHave]);
  return Object.fromEntries(
    settings.filter((setting) => !theirs.includes(setting)).map((setting) => [setting, undefined]),
  );
}

function countsFrom(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  return JSON.parse(readFileSync(file, 'utf8').trim().split('\n').at(-1));
}
