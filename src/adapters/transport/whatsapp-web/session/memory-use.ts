/** What Chromium with all its processes holds in memory, shared parts counted once. Linux tells; elsewhere it is 0. */
import { readdirSync, readFileSync } from 'node:fs';

/** `leader` is the browser's main process: puppeteer starts it at the head of a group of its own. */
export function groupBytes(leader: number): number {
  let kilobytes = 0;
  for (const name of entriesOf('/proc')) {
    if (!/^\d+$/.test(name) || groupOf(read(`/proc/${name}/stat`)) !== leader) continue;
    kilobytes += Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${name}/smaps_rollup`))?.[1] ?? 0);
  }
  return kilobytes * 1_024;
}

/** The name of a process stands in brackets and may hold spaces: what follows it is counted. */
const groupOf = (stat: string): number => Number(/\) \S \d+ (\d+)/.exec(stat)?.[1] ?? 0);

function entriesOf(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
