/** `kabar bench tick`: a tick costs what is due, however many contacts there are. Shown at several sizes, side by side. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { composeVirtual } from '../compose.ts';
import { readSettings } from '../config.ts';
import type { Address } from '../core/address.ts';
import type { ChannelId } from '../core/channel.ts';
import { type Contact, newContact } from '../core/contact.ts';
import type { ContactId } from '../core/contact-id.ts';
import { dayMs, type Instant, minuteMs } from '../core/time/instant.ts';
import type { ArmingId } from '../core/wakeup.ts';
import type { VirtualClock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { dateStartsName } from '../scheduler/date-starts.ts';
import { type Running, startKabar } from '../start.ts';
import { silentLogger } from './silent-logger.ts';

type TickResult = {
  readonly contacts: number;
  /** A quarter of the rounds was faster; for each wake-up that was due. */
  readonly msPerDue: number;
  readonly processorMsPerDue: number;
};

const sizes = [1_000, 10_000, 100_000];
const due = 50;
/** As many as the smallest store has people for. */
const rounds = 20;
/** What is compiled and cached by the first ones is not what is measured. */
const warmUp = 5;
/** The most that may lie between a size and the mean of all. */
const tolerance = 0.3;

export const benchTickCommand = (): Command =>
  new Command('tick')
    .description(`measures ticks with ${due} wake-ups due among ${sizes.join(', ')} contacts`)
    .option('--dir <path>', 'where the stores of the measurement are kept (default: a temporary directory)')
    .option('--json', 'as JSON')
    .action(async ({ dir, json }: { dir?: string; json?: boolean }) => {
      const directory = mkdtempSync(join(dir ?? tmpdir(), 'kabar-bench-tick-'));
      try {
        const results = await measure(directory);
        console.log(json ? JSON.stringify(results, null, 2) : inWords(results));
        if (results.some((result) => spread(result, results) > tolerance)) process.exitCode = 1;
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    });

type Subject = {
  readonly contacts: number;
  readonly running: Running;
  readonly clock: VirtualClock;
};

/** Round by round over all sizes in turn, so that whatever else the machine does hits all alike. */
async function measure(directory: string): Promise<readonly TickResult[]> {
  const subjects: Subject[] = [];
  for (const contacts of sizes) subjects.push(await fill(join(directory, String(contacts)), contacts));
  const wall = new Map<Subject, number[]>();
  const processor = new Map<Subject, number[]>();
  for (let round = 0; round < rounds; round++)
    for (const subject of subjects) {
      subject.clock.advance(minuteMs);
      const [startedAt, used] = [performance.now(), process.cpuUsage()];
      await subject.running.settle();
      const { user, system } = process.cpuUsage(used);
      if (round < warmUp) continue;
      wall.set(subject, [...(wall.get(subject) ?? []), (performance.now() - startedAt) / due]);
      processor.set(subject, [...(processor.get(subject) ?? []), (user + system) / 1_000 / due]);
    }
  for (const { running } of subjects) await running.stop();
  return subjects.map((subject) => ({
    contacts: subject.contacts,
    msPerDue: quartile(wall.get(subject) ?? []),
    processorMsPerDue: quartile(processor.get(subject) ?? []),
  }));
}

/** Everybody has a wake-up: 50 for each round, spread over the whole store, and the others next year. */
async function fill(directory: string, contacts: number): Promise<Subject> {
  const start = Date.UTC(2026, 10, 24, 3);
  const settings = readSettings({
    KABAR_DATA_DIR: directory,
    KABAR_FLOWS_DIR: 'bench/flows',
    KABAR_LOCALES_DIR: 'bench/locales',
    LOG_LEVEL: 'silent',
  });
  const { kabar, clock } = await composeVirtual(settings, start, silentLogger, () => ({ inMemory: false }));
  const stride = contacts / (rounds * due);
  const wakesAt = (index: number): Instant =>
    index % stride === 0 ? start + ((index / stride) % rounds) * minuteMs + minuteMs : start + 365 * dayMs;
  const batch = 500;
  for (let from = 0; from < contacts; from += batch) {
    const born = new Map(
      Array.from({ length: batch }, (_, n) => {
        const address: Address = { kind: 'lid', value: `bench-${from + n}` };
        return [address.value, paused(from + n, address, wakesAt(from + n))] as const;
      }),
    );
    await kabar.store.contacts.resolve(
      [...born.keys()].map((value): Address => ({ kind: 'lid', value })),
      ({ value }) => born.get(value) as Contact,
    );
  }
  const running = await startKabar(kabar);
  await learnRelease(kabar.store, running);
  return { contacts, running, clock };
}

/** A new release is told to everybody once, a page with every tick: that is what a release costs, not what a tick does. */
export async function learnRelease(store: Store, running: Running): Promise<void> {
  while ((await store.progress.find(dateStartsName))?.done !== true) await running.settle();
}

const paused = (index: number, address: Address, until: Instant): Contact => ({
  ...newContact({
    id: `bench-${String(index).padStart(6, '0')}` as ContactId,
    createdAt: until - dayMs,
    channel: 'simulator' as ChannelId,
    address,
    language: 'en',
    languageFrom: 'default',
    lifecycle: { stage: 'active', attempt: 0, remembered: null },
  }),
  pausedUntil: until,
  wakeups: [{ timer: 'pause', arming: `bench.${index}` as ArmingId, dueAt: until }],
});

/** A quarter of the rounds was faster: what it takes while nothing else wants the machine. */
const quartile = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 4)] ?? 0;

function spread({ msPerDue }: TickResult, results: readonly TickResult[]): number {
  const mean = results.reduce((sum, each) => sum + each.msPerDue, 0) / results.length;
  return Math.abs(msPerDue / mean - 1);
}

const inWords = (results: readonly TickResult[]): string =>
  [
    `A tick with ${due} wake-ups due: found, decided, stored and filed (lower quartile of ${rounds - warmUp} rounds)`,
    ...results.map(
      (result) =>
        `  ${String(result.contacts).padStart(7)} contacts   ${result.msPerDue.toFixed(2)} ms per wake-up, ${result.processorMsPerDue.toFixed(2)} ms of it processor; ${(100 * spread(result, results)).toFixed(0)} % from the mean`,
    ),
  ].join('\n');
