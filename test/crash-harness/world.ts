/** One store with its people, and engines that are killed on it one after the other; at the end one that lives brings all to rest. */
import { setTimeout as pause } from 'node:timers/promises';
import { dayMs, hourMs, minuteMs, secondMs } from '../../src/core/time/instant.ts';
import { campaignPointNames, cleaningPointNames, erasurePointNames } from '../../src/pipeline/fail-points.ts';
import { createDice } from '../../src/simulate/dice.ts';
import { createCrowd } from './crowd.ts';
import { type EngineProcess, startEngine } from './engine-process.ts';
import type { Evidence } from './evidence.ts';
import type { Life, Told } from './orders.ts';
import { type Fault, isOneOf, type LifePlan } from './plan.ts';
import type { Place } from './stores.ts';

export type WorldOptions = {
  readonly nth: number;
  readonly seed: number;
  /** How its engines end, one after the other. */
  readonly plans: readonly LifePlan[];
  readonly canFind: boolean;
  readonly bundle: string;
  readonly flows: Readonly<Record<string, string>>;
};

export type Outcome = {
  readonly evidence: Evidence;
  /** How many engines were killed at each point, or `at random`. */
  readonly kills: ReadonlyMap<string, number>;
  readonly faults: ReadonlyMap<Fault, number>;
  readonly refusals: number;
};

/** A point that is not reached within this is not reached in this life: it ends all the same. */
const patienceMs = 6_000;
const deadlineMs = 120;
const tickMs = 40;
const harmMs = 100;
/** Whoever does not come to rest within this never does. */
const restingMs = 30_000;
/** Ahead only: who is erased by a clock that is ahead, and writes again before it is set right, counts as not having written since. */
const jumps = [6 * secondMs, 10 * minuteMs, hourMs, dayMs] as const;
/** What retries, claims and campaigns wait for lies behind them afterwards. */
const restingJumps = [10 * secondMs, 10 * minuteMs, 10 * minuteMs, 3 * hourMs, dayMs, 3 * hourMs] as const;

export async function runWorld(place: Place, options: WorldOptions): Promise<Outcome> {
  const dice = createDice(options.seed, `world ${options.nth}`);
  const crowd = createCrowd(dice, options.nth, place.people);
  const kills = new Map<string, number>();
  const faults = new Map<Fault, number>();
  const hatch = () => startEngine(options.bundle, options.flows);
  let aheadMs = 0;
  let life = 0;

  const lifeOf = (dieAt: Life['dieAt']): Life => ({
    settings: { ...options.flows, ...place.settings },
    aheadMs,
    tickMs: place.pace * tickMs,
    dieAt,
    canFind: options.canFind,
    deadlineMs,
  });
  const jump = (engine: EngineProcess, byMs: number) => {
    aheadMs += byMs;
    engine.order({ order: 'jump', byMs });
  };

  async function live(engine: EngineProcess, { dieAt, fault }: LifePlan): Promise<void> {
    await engine.loaded;
    // The evening's campaign and the night's cleaning come once a day.
    if (isOneOf([...campaignPointNames, ...cleaningPointNames], dieAt?.point)) aheadMs += dayMs;
    let killed = false;
    const timers: NodeJS.Timeout[] = [];
    const later = (ms: number, act: () => void) => timers.push(setTimeout(act, ms));
    const kill = () => {
      killed = true;
      engine.kill();
    };
    let harm = Promise.resolve();
    engine.listen((told) => {
      if (told.told !== 'open') return crowd.hear(told);
      crowd.meet(
        engine,
        life,
        fault === 'transport hangs' ? 'hangs' : 'answers',
        dieAt ? 'on and on' : 'briefly',
      );
      if (isOneOf(erasurePointNames, dieAt?.point) || dice.chance(0.05)) crowd.askForErasure();
      later(place.pace * (dieAt ? patienceMs : dice.whole(0, fault ? 400 : 150)), kill);
      if (fault === null) return;
      count(faults, fault);
      if (fault === 'clock jumps') later(dice.whole(0, 60), () => jump(engine, dice.pick(jumps)));
      else if (fault === 'transport hangs') later(deadlineMs + 60, () => jump(engine, 6 * secondMs));
      else harm = harmed(place, fault, engine);
    });
    life += 1;
    engine.order({ order: 'open', life: lifeOf(dieAt) });
    // Some do not even live to open their store.
    if (!dieAt && !fault && dice.chance(0.3)) later(dice.whole(0, place.pace * 150), kill);
    const { signal, complaint } = await engine.gone;
    for (const timer of timers) clearTimeout(timer);
    await harm;
    await place.quiet();
    if (signal !== 'SIGKILL') throw new Error(`an engine ended by itself: ${complaint}`);
    count(kills, killed || !dieAt ? 'at random' : dieAt.point);
  }

  let next = hatch();
  for (const plan of options.plans) {
    const engine = next;
    next = hatch();
    await live(engine, plan);
  }
  await rest(next);
  const evidence = { seen: crowd.seen, stored: await place.rows(), canFind: options.canFind };
  return { evidence, kills, faults, refusals: crowd.refusals() };

  /** The last one is not killed. What it finds left over is all that there is to do. */
  async function rest(engine: EngineProcess): Promise<void> {
    await engine.loaded;
    if (options.plans.length > 0) crowd.hush();
    let hearing: (told: Told) => void = () => {};
    const troubles: string[] = [];
    engine.listen((told) => {
      if (told.told === 'trouble') troubles.push(told.words);
      if (told.told === 'open') crowd.meet(engine, life, 'answers', 'briefly');
      crowd.hear(told);
      hearing(told);
    });
    const until = (isSo: (told: Told) => boolean) =>
      new Promise<void>((resolve) => {
        hearing = (told) => isSo(told) && resolve();
      });
    const inTime = async (what: Promise<void>, words: string) => {
      const ended = engine.gone.then(({ complaint }) => {
        throw new Error(`the last engine ended ${words}: ${complaint}`);
      });
      const late = setTimeout(() => engine.kill(), place.pace * restingMs);
      await Promise.race([what, ended]);
      clearTimeout(late);
    };
    life += 1;
    engine.order({ order: 'open', life: lifeOf(null) });
    await inTime(
      until(() => crowd.isAtRest()),
      `before everything was taken (${troubles.join('; ')})`,
    );
    for (const byMs of restingJumps) {
      jump(engine, byMs);
      engine.order({ order: 'settle' });
      await inTime(
        until(({ told }) => told === 'settled'),
        'before it came to rest',
      );
    }
    engine.order({ order: 'end' });
    const { signal, complaint } = await engine.gone;
    if (signal !== null) throw new Error(`the last engine was ended: ${complaint}`);
  }
}

/** For a while, or for as long as the engine lives. */
async function harmed(place: Place, fault: Fault, engine: EngineProcess): Promise<void> {
  const undo = await place.harm(fault, engine.pid);
  await Promise.race([pause(place.pace * harmMs), engine.gone]);
  await undo();
}

const count = <Key>(counts: Map<Key, number>, key: Key) => void counts.set(key, (counts.get(key) ?? 0) + 1);
