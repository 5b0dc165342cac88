import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createSystemClock } from '../../../../src/adapters/clock/system.ts';
import { isAlive } from '../../../../src/adapters/transport/whatsapp-web/os-process.ts';
import { createProfile } from '../../../../src/adapters/transport/whatsapp-web/profile.ts';

let directory: string;
let browserDir: string;
let started: ChildProcess[];
const lock = () => join(browserDir, 'SingletonLock');
const profile = () => createProfile(directory, createSystemClock());

/** A process that does nothing, with these words in its command line; it runs when it is there, and could not be read before. */
async function idler(...words: string[]): Promise<number> {
  const script = 'console.log("here"); setInterval(() => {}, 1000)';
  const child = spawn(process.execPath, ['-e', script, '--', ...words], { detached: true });
  started.push(child);
  await once(child.stdout, 'data');
  return child.pid ?? 0;
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kabar-profile-'));
  browserDir = join(directory, 'session');
  mkdirSync(browserDir);
  started = [];
});
afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(directory, { recursive: true });
});

describe('taking a profile', () => {
  test('removes the locks of a browser that is gone', async () => {
    symlinkSync('elsewhere-1', lock());
    writeFileSync(join(browserDir, 'SingletonCookie'), '');
    await profile().take();
    expect(() => lstatSync(lock())).toThrow();
    expect(existsSync(join(browserDir, 'SingletonCookie'))).toBe(false);
  });

  test('ends a browser that an owner left behind', async () => {
    const orphan = await idler(`--user-data-dir=${browserDir}`);
    symlinkSync(`here-${orphan}`, lock());
    await profile().take();
    expect(isAlive(orphan)).toBe(false);
  });

  test('leaves a process alone that only got the same number', async () => {
    const stranger = await idler('--something-else');
    symlinkSync(`here-${stranger}`, lock());
    await profile().take();
    expect(isAlive(stranger)).toBe(true);
  });

  test('refuses while another engine runs its session in it', async () => {
    // A shell stands for the other engine: it is the parent of the session. The session says its id itself, for
    // while it is being started, its command line can be read empty.
    const says = 'console.log(process.pid); setInterval(() => {}, 1000)';
    const engine = spawn('/bin/sh', ['-c', `"${process.execPath}" -e '${says}' "${directory}" & wait`]);
    started.push(engine);
    const [printed] = await once(engine.stdout, 'data');
    const session = Number(String(printed).trim());
    profile().note(session);
    await expect(profile().take()).rejects.toThrow(`Process ${engine.pid} already runs a session`);
    expect(isAlive(session)).toBe(true);
    process.kill(session, 'SIGKILL');
  });

  test('is wiped of its login, and of nothing of ours', async () => {
    writeFileSync(join(browserDir, 'Cookies'), 'x');
    writeFileSync(join(directory, 'memory.db'), 'x');
    await profile().wipe();
    expect(existsSync(browserDir)).toBe(false);
    expect(existsSync(join(directory, 'memory.db'))).toBe(true);
  });
});
