/** `kabar bench pages`: how long the server takes for each page of the console, on a large list. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { composeVirtual } from '../compose.ts';
import { readSettings } from '../config.ts';
import { sumMonths } from '../scheduler/figures/month-sums.ts';
import { serve } from '../serve.ts';
import { startKabar } from '../start.ts';
import { fillList, type ListSize } from './bench-list.ts';
import { learnRelease } from './bench-tick.ts';
import { silentLogger } from './silent-logger.ts';
import { wholeNumber } from './whole-number.ts';

type PageTime = { readonly page: string; readonly medianMs: number; readonly worstMs: number };

/** Issue and design ask for this, at 100,000 contacts and a million messages. */
const mostMs = 200;
const looks = 7;

type Options = ListSize & { readonly dir?: string; readonly json?: boolean };

export const benchPagesCommand = (): Command =>
  new Command('pages')
    .description('measures each page of the console on a large list, one request after the other')
    .option('--contacts <n>', 'how many contacts there are', wholeNumber, 100_000)
    .option('--messages <n>', 'how many messages were said', wholeNumber, 1_000_000)
    .option('--dir <path>', 'where the store of the measurement is kept (default: a temporary directory)')
    .option('--json', 'as JSON')
    .action(async ({ dir, json, ...size }: Options) => {
      const directory = mkdtempSync(join(dir ?? tmpdir(), 'kabar-bench-pages-'));
      try {
        const times = await measure(directory, size);
        console.log(json ? JSON.stringify({ ...size, times }, null, 2) : inWords(times, size));
        if (times.some(({ medianMs }) => medianMs > mostMs)) process.exitCode = 1;
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    });

async function measure(directory: string, size: ListSize): Promise<readonly PageTime[]> {
  const settings = readSettings({
    ...{ KABAR_DATA_DIR: directory, LOG_LEVEL: 'silent', KABAR_CHANNELS: 'simulator', PORT: '0' },
  });
  const now = Date.now();
  const { kabar } = await composeVirtual(settings, now, silentLogger, () => ({ inMemory: false }));
  const running = await startKabar(kabar);
  await fillList({ kabar }, size, now);
  const zone = () => kabar.releases.current().policy.defaultTimeZone;
  await sumMonths({ store: kabar.store, clock: kabar.clock, zone });
  await learnRelease(kabar.store, running);
  await running.stop();
  const serving = await serve(settings);
  try {
    return await lookAtAll(`http://localhost:${serving.port}`, serving.greeting);
  } finally {
    await serving.stop();
  }
}

/** Every page that a link leads to from the overview, one of each kind. */
async function lookAtAll(origin: string, greeting: string): Promise<readonly PageTime[]> {
  const link = /\/console\/sign-in\?token=\S+/.exec(greeting)?.[0] ?? '';
  const signedIn = await fetch(`${origin}${link}`, { redirect: 'manual' });
  const headers = { Cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '' };
  const get = (path: string) => fetch(`${origin}${path}`, { headers, redirect: 'manual' });
  const times = new Map<string, PageTime>();
  const waiting = ['/console/overview', ...longPeriods];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const page = kindOf(path);
    if (times.has(page) || noPage.test(path)) continue;
    const first = await get(path);
    const html = await first.text();
    if (first.status !== 200 || !first.headers.get('content-type')?.startsWith('text/html')) continue;
    const took: number[] = [];
    for (let look = 0; look < looks; look++) {
      const startedAt = performance.now();
      await (await get(path)).text();
      took.push(performance.now() - startedAt);
    }
    took.sort((a, b) => a - b);
    times.set(page, { page, medianMs: took[Math.floor(looks / 2)] ?? 0, worstMs: took.at(-1) ?? 0 });
    waiting.push(...[...html.matchAll(/href="(\/console\/[^"#]+)/g)].map(([, href = '']) => plain(href)));
  }
  return [...times.values()];
}

/** What changes something, leaves the house, or is no page. */
const noPage = /\/(sign-out|language|picture|assets|export|proof)\b|\.(csv|json)\b/;

const plain = (href: string): string => href.replaceAll('&amp;', '&');

/** A year, and the one before it. */
const longPeriods = ['/console/overview?days=365', '/console/analytics?days=365'];

const kindOf = (path: string): string =>
  path
    .replace(/\?(?!days=365$).*$/, '')
    .replace(/bench-\d+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}/g, ':id')
    .replace(
      /(\/(?:flows|forms|segments|campaigns))\/(?!(?:edit|new|history|files)\b(?!-))[^/]+/,
      '$1/:name',
    );

const inWords = (times: readonly PageTime[], { contacts, messages }: ListSize): string =>
  [
    `Pages of the console with ${contacts} contacts and ${messages} messages, median and slowest of ${looks} looks:`,
    ...[...times]
      .sort((a, b) => b.medianMs - a.medianMs)
      .map(
        ({ page, medianMs, worstMs }) =>
          `  ${page.padEnd(36)} ${medianMs.toFixed(0).padStart(5)} ms ${worstMs.toFixed(0).padStart(6)} ms`,
      ),
  ].join('\n');
