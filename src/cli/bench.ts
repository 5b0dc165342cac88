/** `kabar bench`: messages per second through the whole line, everything stored, beside what the store alone can do. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { storeCeiling } from '../compose.ts';
import { type BenchResult, converse } from './bench-conversations.ts';
import { benchFlowsCommand } from './bench-flows.ts';
import { benchIntakeCommand } from './bench-intake.ts';
import { benchLedgerCommand } from './bench-ledger.ts';
import { benchMemoryCommand } from './bench-memory.ts';
import { benchPagesCommand } from './bench-pages.ts';
import { benchTickCommand } from './bench-tick.ts';
import { benchUpgradeCommand } from './bench-upgrade.ts';
import { wholeNumber } from './whole-number.ts';

type BenchOptions = { contacts: number; concurrency: number; dir?: string; json?: boolean };

export const benchCommand = (): Command =>
  new Command('bench')
    .description('measures three-turn conversations through the simulator on the embedded store')
    .enablePositionalOptions()
    .addCommand(benchFlowsCommand())
    .addCommand(benchIntakeCommand())
    .addCommand(benchLedgerCommand())
    .addCommand(benchMemoryCommand())
    .addCommand(benchPagesCommand())
    .addCommand(benchTickCommand())
    .addCommand(benchUpgradeCommand())
    .option('--contacts <n>', 'how many contacts talk', wholeNumber, 2_000)
    .option('--concurrency <n>', 'how many talk at the same time', wholeNumber, 64)
    .option('--dir <path>', 'where the stores of the measurement are kept (default: a temporary directory)')
    .option('--json', 'as JSON')
    .action(async ({ contacts, concurrency, dir, json }: BenchOptions) => {
      const directory = mkdtempSync(join(dir ?? tmpdir(), 'kabar-bench-'));
      try {
        const ceilingBefore = storeCeiling(directory, 3 * contacts);
        const result = await converse({ contacts, concurrency, directory });
        const ceilingAfter = storeCeiling(mkdtempSync(join(directory, 'again-')), 3 * contacts);
        const ceiling = (ceilingBefore + ceilingAfter) / 2;
        console.log(
          json ? JSON.stringify({ ...result, ceiling }, null, 2) : inWords(result, ceiling, concurrency),
        );
        if (result.wrong > 0) process.exitCode = 1;
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    });

const inWords = (result: BenchResult, ceiling: number, concurrency: number): string =>
  [
    `${result.contacts} conversations of 3 turns, ${concurrency} at a time, every answer checked: ${result.wrong} wrong`,
    `  messages in, each answered   ${Math.round(result.messagesPerSecond)}/s`,
    `  median, 99th percentile      ${result.medianMs.toFixed(1)} ms, ${result.p99Ms.toFixed(1)} ms`,
    `  the store alone              ${Math.round(ceiling)}/s (one durable transaction per message: a read and a version-checked update of 2 KB)`,
    `  share of that                ${((100 * result.messagesPerSecond) / ceiling).toFixed(0)} %`,
    `  memory per 1,000 contacts    ${Math.round(result.kilobytesPerThousand)} KB held by the process`,
  ].join('\n');
