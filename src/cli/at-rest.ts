/** Work on the store beside a running Kabar or without one: whoever is there carries it out. */
import { setTimeout } from 'node:timers/promises';
import { compose, type Kabar } from '../compose.ts';
import { readSettings, type Settings } from '../config.ts';
import { secondMs } from '../core/time/instant.ts';

/** A Kabar that decides and erases where nobody else does, and never opens a channel. It is closed afterwards. */
export async function atRest<T>(work: (kabar: Kabar, settings: Settings) => Promise<T>): Promise<T> {
  const settings = readSettings({ ...process.env, LOG_LEVEL: 'silent' });
  const kabar = await compose(settings, { quiet: true });
  try {
    return await work(kabar, settings);
  } finally {
    await kabar.close();
  }
}

/** Longer than the leases of a process that died, and than anything a living one does before it looks again. */
const patienceMs = 60 * secondMs;
const lookMs = 100;

/**
 * Waits until it is so. Where a Kabar is running on the store, it does the work; where none is, or it ends meanwhile, this
 * process does. `false` when it is not so after a minute; where `isSo` tells a number instead of `false`, after a minute in
 * which it did not change.
 */
export async function carryOut(
  { engine, clock }: Kabar,
  isSo: () => Promise<boolean | number>,
): Promise<boolean> {
  let end = clock.now() + patienceMs;
  let started = false;
  let before: boolean | number = false;
  for (let now = await isSo(); now !== true; now = await isSo()) {
    if (now !== before) end = clock.now() + patienceMs;
    before = now;
    if (clock.now() > end) return false;
    if (!started && !(await engine.isAttended())) {
      started = true;
      await engine.start();
    } else if (started) await engine.tick();
    if (started) await engine.idle();
    else await setTimeout(lookMs);
  }
  return true;
}
