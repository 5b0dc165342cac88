/** Other processes of this machine: is it alive, is it the one we mean, end it. Never by name, always by id. */
import { readFileSync } from 'node:fs';
import type { Clock } from '../../../ports/clock.ts';

/** False for a process that has ended and was not yet collected by its parent. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return statusOf(pid)?.state !== 'Z';
}

/** True when the process is alive and was started with `argument` in its command line: ids are used again. */
export const runsWith = (pid: number, argument: string): boolean =>
  isAlive(pid) && (read(`/proc/${pid}/cmdline`)?.includes(argument) ?? false);

export const parentOf = (pid: number): number | null => statusOf(pid)?.parent ?? null;

/** Kills a process that leads a group together with its group, as puppeteer starts Chromium. */
export function killHard(pid: number): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // Already gone, or it leads no group.
    }
  }
}

/** Resolves when the process is gone, or after `limitMs`: nothing more can be done then. */
export async function untilGone(pid: number, clock: Clock, limitMs = 5_000): Promise<void> {
  const end = clock.now() + limitMs;
  while (isAlive(pid) && clock.now() < end)
    await new Promise<void>((wake) => clock.at(clock.now() + 20, wake));
}

function statusOf(pid: number): { state: string; parent: number } | null {
  const [, state, parent] = /\) (\S) (\d+)/.exec(read(`/proc/${pid}/stat`) ?? '') ?? [];
  return state === undefined ? null : { state, parent: Number(parent) };
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
