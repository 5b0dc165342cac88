/** The library's client, set up so that it neither touches a profile it must not touch nor fails on what we know of. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import wweb from 'whatsapp-web.js';
import { pageShim } from '../page-shim.ts';
import type { SessionSettings } from '../protocol.ts';
import { pageToLoad } from './pages.ts';

export type Client = InstanceType<typeof wweb.Client>;

class SessionAuth extends wweb.LocalAuth {
  /** Called by the library as soon as the browser and its page exist: the earliest moment to watch them. */
  override afterBrowserInitialized: () => Promise<void>;
  /** The library would delete the profile under the running browser; the engine does it after the browser is gone. */
  override logout = async (): Promise<void> => {};

  constructor(dataPath: string, browserUp: () => void) {
    super({ dataPath });
    this.afterBrowserInitialized = async () => browserUp();
  }
}

export async function createClient(settings: SessionSettings, browserUp: () => void): Promise<Client> {
  const userAgent = await userAgentOf(settings.chromiumPath);
  return new wweb.Client({
    authStrategy: new SessionAuth(settings.profileDir, browserUp),
    ...pageToLoad(settings.profileDir, settings.page),
    authTimeoutMs: settings.injectMs,
    qrMaxRetries: 0,
    // The typings know no `false`, which means: leave the browser's own.
    userAgent: userAgent ?? (false as unknown as string),
    // The typings want a function; the library hands it to puppeteer, which takes source text as well.
    evalOnNewDoc: pageShim as unknown as () => void,
    puppeteer: {
      headless: true,
      executablePath: settings.chromiumPath,
      protocolTimeout: 60_000,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [...leanFlags, ...settings.chromiumArgs],
    },
  });
}

/** What this very browser would say of itself if it were not headless; null when it does not tell its version. */
async function userAgentOf(chromiumPath: string): Promise<string | null> {
  const told = await promisify(execFile)(chromiumPath, ['--version'], { timeout: 5_000 }).catch(() => null);
  const major = /\b(\d+)\.\d+\.\d+\.\d+\b/.exec(told?.stdout ?? '')?.[1];
  if (major === undefined) return null;
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`;
}

const leanFlags = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
