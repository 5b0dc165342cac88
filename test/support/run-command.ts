/** Runs a command of the command line in this process, as main.ts does, and tells what it wrote and how it exited. */
import { jest } from '@jest/globals';
import { type Command, CommanderError } from 'commander';
import { reportFailure } from '../../src/cli/failure.ts';

export type Outcome = { readonly code: number; readonly out: string; readonly err: string };

export async function runCommand(
  command: Command,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const written = { out: '', err: '' };
  const into =
    (stream: keyof typeof written, end = '') =>
    (text: unknown) => {
      written[stream] += String(text) + end;
      return true;
    };
  const spies = [
    jest.spyOn(console, 'log').mockImplementation(into('out', '\n')),
    jest.spyOn(console, 'error').mockImplementation(into('err', '\n')),
    jest.spyOn(process.stdout, 'write').mockImplementation(into('out')),
    jest.spyOn(process.stderr, 'write').mockImplementation(into('err')),
  ];
  const before = process.env;
  process.env = { ...before, ...env };
  neverExit(command);
  try {
    const failed = await command.parseAsync(args, { from: 'user' }).then(() => undefined, exitCodeOf);
    return { code: failed ?? Number(process.exitCode ?? 0), ...written };
  } finally {
    process.exitCode = 0;
    process.env = before;
    for (const spy of spies) spy.mockRestore();
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  return reportFailure(error);
}

function neverExit(command: Command): void {
  command.exitOverride();
  for (const under of command.commands) neverExit(under);
}
