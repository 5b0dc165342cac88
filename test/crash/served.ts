/** The real engine as its users start it: `node dist/main.js serve`, talked to over HTTP, killed without warning. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const main = join(root, 'dist/main.js');
const token = 'a-token-for-tests-only';

/** What somebody writes from the first word to the end of the welcome, and how many messages the phone shows after it; '' is their name. */
export const welcome = [
  ['hi', 1],
  ['yes', 6],
  ['', 7],
  ['1', 9],
] as const;

export type Shown = { readonly id: string; readonly direction: 'in' | 'out'; readonly text: string };

export type Served = {
  /** The API: the body of the answer, or an error with its status. */
  request(path: string, init?: RequestInit): Promise<unknown>;
  /** Resolves when the engine says it has stored the message. */
  post(from: string, text: string, id?: string): Promise<{ readonly id: string; readonly duplicate?: true }>;
  shown(phone: string): Promise<readonly Shown[]>;
  contact(phone: string): Promise<Readonly<Record<string, unknown>>>;
  /** SIGKILL: nothing is finished, nothing is said. */
  kill(): Promise<void>;
  /** SIGTERM, as whoever replaces it does it; resolves with the exit code once it has drained. */
  stop(): Promise<number | null>;
  freeze(): void;
  thaw(): void;
};

export type Directory = {
  /** Where the store's file is, for those who look into it. */
  readonly directory: string;
  serve(): Promise<Served>;
  /** A command beside the engines, on the same store. Resolves with its standard output and exit code. */
  run(args: readonly string[]): Promise<{ readonly status: number; readonly stdout: string }>;
  close(): Promise<void>;
};

/** A data directory for any number of engines, one after the other or at once; on the embedded store unless told otherwise. */
export function createDirectory(mongodbUri = '', settings: NodeJS.ProcessEnv = {}): Directory {
  if (!existsSync(main)) throw new Error('dist/main.js is missing: run `npm run build` first.');
  const path = mkdtempSync(join(tmpdir(), 'kabar-crash-'));
  const children: ChildProcess[] = [];
  const start = (args: readonly string[]): ChildProcess => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: root,
      env: {
        ...process.env,
        PORT: '0',
        MONGODB_URI: mongodbUri,
        KABAR_DATA_DIR: path,
        KABAR_API_TOKEN: token,
        LOG_LEVEL: 'silent',
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    return child;
  };
  return {
    directory: path,
    async serve() {
      const child = start(['serve']);
      return talkTo(child, await portOf(child));
    },
    async run(args) {
      const child = start(args);
      let stdout = '';
      child.stdout?.on('data', (text) => {
        stdout += text;
      });
      const [status] = await once(child, 'close');
      return { status, stdout };
    },
    async close() {
      await Promise.all(children.map(end));
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Asks again and again until the answer is right; fails with the last one when it never is. */
export async function until<T>(
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
  withinMs = 15_000,
): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (performance.now() > end)
      throw new Error(`waited in vain; the last answer was ${JSON.stringify(answer)}`);
    await pause(10);
  }
}

/** What Kabar wrote on a phone, once it has written so many messages. */
export const heard = async (engine: Served, phone: string, count: number): Promise<readonly string[]> => {
  const out = async () => (await engine.shown(phone)).filter(({ direction }) => direction === 'out');
  return (await until(out, (messages) => messages.length >= count)).map(({ text }) => text);
};

async function portOf(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('the engine has no output');
  const lines: string[] = [];
  child.stderr?.on('data', (chunk) => lines.push(String(chunk)));
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    const port = /localhost:(\d+)/.exec(line)?.[1];
    if (port !== undefined) {
      child.stdout.resume();
      return Number(port);
    }
  }
  throw new Error(`the engine ended before it said where it listens:\n${lines.join('\n')}`);
}

function talkTo(child: ChildProcess, port: number): Served {
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(init.headers as Record<string, string>),
    };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { ...init, headers });
    if (!response.ok) throw new Error(`${response.status} at ${path}: ${await response.text()}`);
    return response.json();
  };
  return {
    request,
    async post(from, text, id) {
      const body = JSON.stringify({ from, text, ...(id === undefined ? {} : { id }) });
      return (await request('/api/simulator/messages', { method: 'POST', body })) as { id: string };
    },
    async shown(phone) {
      const answer = await request(`/api/simulator/messages?contact=${encodeURIComponent(phone)}`);
      return (answer as { messages: readonly Shown[] }).messages;
    },
    async contact(phone) {
      return (await request(`/api/contacts/${encodeURIComponent(phone)}`)) as Record<string, unknown>;
    },
    kill: () => end(child),
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = await gone;
      return code as number | null;
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
