/** One engine in a process of its own: started before it is needed, told what to do, and killed by the operating system. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Order, Told } from './orders.ts';

export type EngineProcess = {
  readonly pid: number;
  /** It has compiled everything and waits for its store. */
  readonly loaded: Promise<unknown>;
  /** Resolves when the process is no more and everything that it said before is heard. */
  readonly gone: Promise<{ readonly signal: string | null; readonly complaint: string }>;
  listen(listener: (told: Told) => void): void;
  order(order: Order): void;
  /** SIGKILL: nothing is finished, nothing is said. */
  kill(): void;
};

const launcher = fileURLToPath(new URL('./launch.cjs', import.meta.url));

export function startEngine(bundle: string, env: NodeJS.ProcessEnv): EngineProcess {
  const child = fork(launcher, [bundle], {
    execArgv: [],
    env: { PATH: process.env.PATH, TZ: process.env.TZ, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr?.on('data', (text) => {
    complaint += text;
  });
  let listener: (told: Told) => void = () => {};
  const loaded = new Promise<void>((resolve) => {
    child.on('message', (told: Told) => {
      if (told.told === 'loaded') resolve();
      else listener(told);
    });
    child.on('exit', () => resolve());
  });
  return {
    pid: child.pid ?? 0,
    loaded,
    gone: ended(child).then((signal) => ({ signal, complaint })),
    listen(to) {
      listener = to;
    },
    order(order) {
      // It may die at any moment, and then nobody hears it.
      if (child.connected) child.send(order, () => {});
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

async function ended(child: ChildProcess): Promise<string | null> {
  const [[, signal]] = await Promise.all([
    once(child, 'exit') as Promise<[number | null, string | null]>,
    once(child, 'disconnect'),
  ]);
  return signal;
}
