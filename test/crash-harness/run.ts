/** Worlds, some of them side by side, and what came of them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDice } from '../../src/simulate/dice.ts';
import { writeFlows } from './flows.ts';
import { type LifePlan, planLives } from './plan.ts';
import type { Place } from './stores.ts';
import { type Outcome, runWorld } from './world.ts';

export type RunOptions = {
  readonly place: () => Place | Promise<Place>;
  readonly worlds: number;
  /** Worlds that go on at the same time. */
  readonly abreast: number;
  /** Of all worlds together; each gets as many as the others, to one. */
  readonly lives: number;
  readonly seed: number;
};

export type Run = { readonly outcomes: readonly Outcome[]; readonly seconds: number };

const bundler = fileURLToPath(new URL('./bundle.mjs', import.meta.url));

/** In every other world the transport cannot say what became of a send. */
export async function runWorlds({ place, worlds, abreast, lives, seed }: RunOptions): Promise<Run> {
  const scratch = mkdtempSync(join(tmpdir(), 'kabar-harness-bundle-'));
  const bundle = join(scratch, 'engine.cjs');
  execFileSync(process.execPath, [bundler, bundle]);
  const flows = writeFlows();
  const began = performance.now();
  try {
    const faults = await warmUp();
    const plans = planLives(createDice(seed, 'plan'), lives, faults);
    const outcomes: Outcome[] = [];
    const left = Array.from({ length: worlds }, (_, nth) => nth);
    const lane = async () => {
      for (let nth = left.shift(); nth !== undefined; nth = left.shift())
        outcomes.push(await world(nth, dealt(plans, nth)));
    };
    const ends = await Promise.allSettled(Array.from({ length: abreast }, lane));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return { outcomes, seconds: (performance.now() - began) / 1_000 };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }

  async function inPlace<T>(act: (own: Place) => Promise<T>): Promise<T> {
    const own = await place();
    try {
      return await act(own);
    } finally {
      await own.close();
    }
  }

  function world(nth: number, plans: readonly LifePlan[]): Promise<Outcome> {
    return inPlace((own) => runWorld(own, { nth, seed, plans, canFind: nth % 2 === 0, bundle, flows }));
  }

  /** Like cards. */
  function dealt(plans: readonly LifePlan[], nth: number): readonly LifePlan[] {
    return plans.filter((_, index) => index % worlds === nth);
  }

  /** One that ends by itself leaves the code that it compiled to those that come after it. Resolves with what can go wrong there. */
  function warmUp(): Promise<Place['faults']> {
    return inPlace(async (own) => {
      await runWorld(own, { nth: 9, seed, plans: [], canFind: true, bundle, flows });
      return own.faults;
    });
  }
}
