/** `kabar bench memory`: what the process holds over a day, with many people in the middle of a talk, and with the line down. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { type BacklogResult, backlog } from './bench-backlog.ts';
import { type SoakResult, soak } from './bench-soak.ts';
import { type StandingResult, standing } from './bench-standing.ts';
import { wholeNumber } from './whole-number.ts';

type MemoryOptions = {
  people: number;
  messages: number;
  standing: number;
  waiting: number;
  dir?: string;
  json?: boolean;
};

type MemoryResult = {
  readonly day: SoakResult;
  readonly standing: StandingResult;
  readonly lineDown: BacklogResult;
};

/** By so much the last six hours may lie above the six before noon. */
const mostGrowth = 0.05;
const mostKilobytesPerThousand = 300;

export const benchMemoryCommand = (): Command =>
  new Command('memory')
    .description(
      'measures what the process holds: over a day, by contacts in the middle of a talk, with the line down',
    )
    .option('--people <n>', 'who talk over the day', wholeNumber, 1_000)
    .option('--messages <n>', 'what they write over the day', wholeNumber, 36_000)
    .option('--standing <n>', 'contacts in the middle of a conversation', wholeNumber, 60_000)
    .option('--waiting <n>', 'messages that come in while the line is down', wholeNumber, 100_000)
    .option('--dir <path>', 'where the stores of the measurement are kept (default: a temporary directory)')
    .option('--json', 'as JSON')
    .action(async ({ people, messages, standing: many, waiting, dir, json }: MemoryOptions) => {
      const directory = mkdtempSync(join(dir ?? tmpdir(), 'kabar-bench-memory-'));
      try {
        const result: MemoryResult = {
          day: await soak(join(directory, 'day'), people, messages),
          standing: await standing(join(directory, 'standing'), many),
          lineDown: await backlog(join(directory, 'down'), waiting),
        };
        console.log(json ? JSON.stringify(result, null, 2) : inWords(result));
        if (
          growthOf(result.day) > mostGrowth ||
          kilobytesPerThousand(result.standing) > mostKilobytesPerThousand
        )
          process.exitCode = 1;
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    });

/** From the second quarter of the day, when everything is warm, to the last one. */
function growthOf({ bytes }: SoakResult): number {
  return mean(bytes.slice(18)) / mean(bytes.slice(6, 12)) - 1;
}

/** Of all that is held for them at the end. */
const kilobytesPerThousand = ({ bytes, contacts }: StandingResult): number =>
  (bytes.at(-1) ?? 0) / 1_024 / (contacts / 1_000);

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const mb = (bytes: number): string => `${(bytes / 1_048_576).toFixed(0)} MB`;
const eachInMb = (bytes: readonly number[]): string =>
  `${bytes.map((one) => (one / 1_048_576).toFixed(0)).join(' ')} MB`;

const inWords = ({ day, standing: people, lineDown }: MemoryResult): string =>
  [
    `A day of ${day.people} people and ${day.messages} messages: held at the end of each hour`,
    `  ${eachInMb(day.bytes)}`,
    `  last six hours beside those from six to noon: ${(100 * growthOf(day)).toFixed(1)} %`,
    `${people.contacts} contacts in the middle of a conversation`,
    `  held for them after each tenth: ${eachInMb(people.bytes)}; in the end ${Math.round(kilobytesPerThousand(people))} KB for each 1,000`,
    `${lineDown.taken} messages of as many strangers while the line is down`,
    `  ${lineDown.refused} times one was refused for now and brought again; ${lineDown.undecided} are not decided`,
    `  held after each tenth: ${eachInMb(lineDown.bytes)}; at the most ${mb(lineDown.mostRss)} with everything`,
  ].join('\n');
