import { spawn } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { killHard } from '../../../../src/adapters/transport/whatsapp-web/os-process.ts';
import { groupBytes } from '../../../../src/adapters/transport/whatsapp-web/session/memory-use.ts';
import { timeForAFreshOne } from '../../../../src/adapters/transport/whatsapp-web/upkeep.ts';
import { dayMs, hourMs, minuteMs } from '../../../../src/core/time/instant.ts';

const megabytes = 1_024 * 1_024;
const after = (ageMs: number, silentMs: number, bytes = 700 * megabytes) =>
  timeForAFreshOne({ readySince: 0, lastTrafficAt: ageMs - silentMs, bytes }, ageMs);

test('a session is begun anew after a day, in the first quiet quarter of an hour', () => {
  expect(after(23 * hourMs, 8 * hourMs)).toBeNull();
  expect(after(25 * hourMs, 5 * minuteMs)).toBeNull();
  expect(after(25 * hourMs, 16 * minuteMs)).toBe('a fresh browser after a day');
});

test('one that is never quiet, after three days', () => {
  expect(after(3 * dayMs - 1, 0)).toBeNull();
  expect(after(3 * dayMs + 1, 0)).not.toBeNull();
});

test('one that holds too much memory, at once', () => {
  expect(after(minuteMs, 0, 1_400 * megabytes)).toBeNull();
  expect(after(minuteMs, 0, 1_600 * megabytes)).toBe('it holds 1600 MB of memory');
});

test('memory is that of a process with all that it started; of nothing it is nothing', () => {
  const leader = spawn('sh', ['-c', 'sleep 60 & sleep 60'], { detached: true, stdio: 'ignore' });
  try {
    expect(groupBytes(leader.pid ?? 0)).toBeGreaterThan(0);
    expect(groupBytes(2 ** 30)).toBe(0);
  } finally {
    killHard(leader.pid ?? 0);
  }
});
