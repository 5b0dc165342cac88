/** One session process: asked with questions, heard by its news, and ended together with its Chromium. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Profile } from './profile.ts';
import {
  type Answer,
  type Ask,
  type AskName,
  asks,
  type News,
  type Order,
  report,
  type SessionSettings,
} from './protocol.ts';

export type SessionChild = {
  /**
   * Asks the session. Rejects with `AskFailed` when it refuses or ends. Has no deadline of its own: a late answer still
   * tells what became of a send.
   */
  ask<Name extends AskName>(name: Name, ask: Ask<Name>): Promise<Answer<Name>>;
  /** Ends the process without asking it; `gone` follows. A second call does nothing. */
  kill(): void;
};

export type ChildListener = {
  news(news: News): void;
  /** Once, when neither the process nor its Chromium exists any more. */
  gone(why: string): void;
};

/** Why a question has no answer. `refused`: the session said no; `gone`: it ended. */
export class AskFailed extends Error {
  readonly reason: 'refused' | 'gone';
  constructor(reason: 'refused' | 'gone', why: string) {
    super(why);
    this.name = 'AskFailed';
    this.reason = reason;
  }
}

type Pending = { readonly resolve: (value: unknown) => void; readonly reject: (error: AskFailed) => void };

export function spawnSession(
  settings: SessionSettings,
  profile: Profile,
  listener: ChildListener,
): SessionChild {
  const child = fork(sessionEntry, [settings.profileDir], {
    execArgv: [],
    env: environment(),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const pending = new Map<number, Pending>();
  let browserPid: number | null = null;
  let asked = 0;
  let ended = false;

  const end = async (why: string) => {
    if (ended) return;
    ended = true;
    for (const { reject } of pending.values()) reject(new AskFailed('gone', why));
    pending.clear();
    listener.news({ type: 'dying', why });
    await profile.killBrowser(browserPid);
    listener.gone(why);
  };
  const tell = (order: Order, failed: (why: string) => void) =>
    child.connected
      ? child.send(order, (error) => error && failed(error.message))
      : failed('the process has ended');

  child.on('exit', (code, signal) => void end(`the session's process ended (${signal ?? code})`));
  child.on('error', (error) => {
    if (child.pid === undefined) void end(`the session's process did not start: ${error.message}`);
  });
  child.on('message', (raw) => {
    const heard = report.safeParse(raw);
    if (!heard.success || ended) return;
    const item = heard.data;
    if (item.type === 'answer' || item.type === 'refusal') {
      const waiting = pending.get(item.id);
      pending.delete(item.id);
      if (item.type === 'answer') waiting?.resolve(item.value);
      else waiting?.reject(new AskFailed('refused', item.why));
      return;
    }
    if (item.type === 'browser') browserPid = item.pid;
    listener.news(item);
  });
  if (child.pid !== undefined) profile.note(child.pid);
  tell({ type: 'start', settings }, () => {});

  return {
    async ask(name, ask) {
      if (ended) throw new AskFailed('gone', 'the session has ended');
      asked += 1;
      const id = asked;
      const answer = await new Promise<unknown>((resolve, reject) => {
        pending.set(id, { resolve, reject });
        tell({ type: 'ask', id, name, ask }, (why) => {
          pending.delete(id);
          reject(new AskFailed('gone', why));
        });
      });
      // The table ties the name to its schema; TypeScript does not follow the index, hence the cast.
      return asks[name].answer.parse(answer) as Answer<typeof name>;
    },
    kill() {
      child.kill('SIGKILL');
    },
  };
}

/** Tests run this file from `src`; the process is always started from the build. */
const sessionEntry = fileURLToPath(new URL('./session-process.js', import.meta.url)).replace(
  /([\\/])src([\\/]adapters[\\/]transport[\\/]whatsapp-web[\\/]session-process\.js)$/,
  '$1dist$2',
);

/** What a browser needs and nothing of ours: no tokens, no database address. */
function environment(): NodeJS.ProcessEnv {
  const wanted = ['PATH', 'HOME', 'USER', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'XDG_RUNTIME_DIR', 'DISPLAY'];
  const proxies = ['http_proxy', 'https_proxy', 'no_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];
  const certificates = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'FONTCONFIG_PATH'];
  const names = [...wanted, ...proxies, ...certificates];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
