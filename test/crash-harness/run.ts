/** Worlds side by side, as many as there are processors, and what came of them in words. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFlows } from './flows.ts';
import type { Place } from './stores.ts';
import { type Outcome, runWorld } from './world.ts';

export type RunOptions = {
  readonly place: () => Place | Promise<Place>;
  readonly worlds: number;
  readonly lives: number;
  readonly seed: number;
};

export type Run = { readonly outcomes: readonly Outcome[]; readonly seconds: number };

const bundler = fileURLToPath(new URL('./bundle.mjs', import.meta.url));

/** In every other world the transport cannot say what became of a send. */
export async function runWorlds({ place, worlds, lives, seed }: RunOptions): Promise<Run> {
  const scratch = mkdtempSync(join(tmpdir(), 'kabar-harness-bundle-'));
  const bundle = join(scratch, 'engine.cjs');
  execFileSync(process.execPath, [bundler, bundle]);
  const flows = writeFlows();
  const places = await Promise.all(Array.from({ length: worlds }, place));
  const began = performance.now();
  try {
    await warmUp();
    const ends = await Promise.allSettled(
      places.map((one, nth) => runWorld(one, { nth, seed, lives, canFind: nth % 2 === 0, bundle, flows })),
    );
    const outcomes = ends.map((end) => {
      if (end.status === 'rejected') throw end.reason;
      return end.value;
    });
    return { outcomes, seconds: (performance.now() - began) / 1_000 };
  } finally {
    await Promise.all(places.map((one) => one.close()));
    rmSync(scratch, { recursive: true, force: true });
  }

  /** One that ends by itself leaves the code that it compiled to those that come after it. */
  async function warmUp(): Promise<void> {
    const own = await place();
    await runWorld(own, { nth: 9, seed, lives: 0, canFind: true, bundle, flows });
    await own.close();
  }
}
