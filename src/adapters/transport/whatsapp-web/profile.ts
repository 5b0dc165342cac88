/**
 * The directory of one session: the browser's profile with the login, and our own notes beside it. One owner at a
 * time; what an owner that died has left behind (Chromium, its locks) is cleared away before the next one starts.
 */
import { mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { KabarError } from '../../../core/errors.ts';
import type { Clock } from '../../../ports/clock.ts';
import { isAlive, killHard, parentOf, runsWith, untilGone } from './os-process.ts';

export type Profile = {
  /** Makes the directory ours. Throws `transport.unavailable` when another engine's session lives in it. */
  take(): Promise<void>;
  /** Notes who owns it, for the next `take`. */
  note(childPid: number): void;
  /** Ends the Chromium that runs on this profile, and resolves when it is gone. */
  killBrowser(knownPid: number | null): Promise<void>;
  /** Removes the login. Only when no Chromium runs on it. */
  wipe(): Promise<void>;
};

export function createProfile(profileDir: string, clock: Clock): Profile {
  // The library's LocalAuth puts the browser's profile here.
  const browserDir = join(profileDir, 'session');
  const ownerFile = join(profileDir, 'owner.json');

  const killBrowser = async (knownPid: number | null) => {
    const locked = lockHolder(browserDir);
    const pids = new Set([knownPid, locked].filter((pid) => pid !== null));
    for (const pid of pids) {
      if (!runsWith(pid, browserDir)) continue;
      killHard(pid);
      await untilGone(pid, clock);
    }
  };

  return {
    killBrowser,
    async take() {
      mkdirSync(browserDir, { recursive: true });
      const child = ownerIn(ownerFile);
      if (child !== null && runsWith(child, profileDir)) {
        const engine = parentOf(child);
        if (engine !== null && engine > 1 && engine !== process.pid && isAlive(engine))
          throw new KabarError(
            'transport.unavailable',
            `Process ${engine} already runs a session in this profile.`,
          );
        killHard(child);
        await untilGone(child, clock);
      }
      await killBrowser(null);
      for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
        rmSync(join(browserDir, lock), { force: true });
    },
    note(childPid) {
      writeFileSync(ownerFile, JSON.stringify({ child: childPid }));
    },
    async wipe() {
      // Files may appear for a moment after the browser's end.
      await rm(browserDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Chromium's lock is a link to `host-pid`. */
function lockHolder(browserDir: string): number | null {
  try {
    const pid = Number(/-(\d+)$/.exec(readlinkSync(join(browserDir, 'SingletonLock')))?.[1]);
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function ownerIn(file: string): number | null {
  try {
    const { child } = JSON.parse(readFileSync(file, 'utf8')) as { child?: unknown };
    return typeof child === 'number' ? child : null;
  } catch {
    return null;
  }
}
