/**
 * One WhatsApp Web session in a process of its own: the library may hang or crash here without harm to the engine,
 * which watches, ends and restarts this process. Started by `session-child.ts`.
 */
import { type AskName, asks, news, order, type Report, type SessionSettings } from './protocol.ts';
import { type Answers, answersOf } from './session/answer.ts';
import { type Client, createClient } from './session/client.ts';
import { listen } from './session/listen.ts';
import { groupBytes } from './session/memory-use.ts';
import { createOwnMessages } from './session/own-messages.ts';
import { keptVersions, NoSuchPage, pagesIn } from './session/pages.ts';
import { watch } from './session/watch.ts';

const closeMs = 5_000;
/** Asking takes some milliseconds of each of Chromium's processes. */
const memoryMs = 60_000;

let client: Client | null = null;
let answers: Answers | null = null;
let dying = false;

function tell(report: Report): void {
  if (process.connected) process.send?.(report, undefined, undefined, () => {});
}

/** Says why and ends. The engine ends Chromium; here it is only tried, for the case that the engine is gone. */
function die(why: string): void {
  if (dying) return;
  dying = true;
  const leave = () => {
    client?.pupBrowser?.process()?.kill('SIGKILL');
    process.exit(1);
  };
  setTimeout(leave, 500);
  if (process.connected) process.send?.({ type: 'dying', why } satisfies Report, undefined, undefined, leave);
  else leave();
}

/** The library's way out, which lets Chromium write down the login. */
async function close(): Promise<void> {
  dying = true;
  const late = new Promise<void>((resolve) => setTimeout(resolve, closeMs));
  await Promise.race([client?.destroy().catch(() => {}), late]);
  client?.pupBrowser?.process()?.kill('SIGKILL');
}

async function start(settings: SessionSettings): Promise<void> {
  setInterval(() => tell({ type: 'alive' }), settings.heartbeatMs);
  setInterval(() => {
    const leader = client?.pupBrowser?.process()?.pid;
    const browser = leader === undefined ? 0 : groupBytes(leader);
    tell({ type: 'memory', bytes: browser + process.memoryUsage.rss() });
  }, memoryMs);
  const own = createOwnMessages();
  const session = await createClient(
    settings,
    () => client && watch(client, settings, { report: tell, die }),
  );
  client = session;
  answers = answersOf(session, own, close);
  listen(session, own, {
    report: (item) => tell(news.parse(item)),
    otherPages: (current) =>
      keptVersions(pagesIn(settings.profileDir)).filter((version) => version !== current),
  });
  await session.initialize();
}

async function answer(id: number, name: string, given: unknown): Promise<void> {
  try {
    if (answers === null || !isAskName(name)) throw new Error(`the session cannot answer "${name}" yet`);
    tell({ type: 'answer', id, value: await answerOne(answers, name, given) });
  } catch (error) {
    tell({ type: 'refusal', id, why: wordsOf(error) });
  }
  if (name === 'close') process.exit(0);
}

/** `name` ties the question's schema to its answer; TypeScript cannot see that through the table, hence the cast. */
const answerOne = (table: Answers, name: AskName, given: unknown): Promise<unknown> =>
  (table[name] as (ask: unknown) => Promise<unknown>)(asks[name].ask.parse(given));

const isAskName = (name: string): name is AskName => Object.hasOwn(asks, name);

/** The library throws strings too, and puts numbers of people into them, which belong into no log. */
const wordsOf = (error: unknown): string =>
  error instanceof NoSuchPage
    ? error.message
    : (error instanceof Error ? `${error.name}: ${error.message}` : String(error))
        .slice(0, 500)
        .replace(/\d{6,}/g, '…');

process.on('message', (raw) => {
  const given = order.safeParse(raw);
  if (!given.success) return;
  if (given.data.type === 'ask') void answer(given.data.id, given.data.name, given.data.ask);
  else start(given.data.settings).catch((error) => die(`the library did not start: ${wordsOf(error)}`));
});
process.on('unhandledRejection', (error) => die(`unhandled rejection: ${wordsOf(error)}`));
process.on('uncaughtException', (error) => die(`uncaught exception: ${wordsOf(error)}`));
// The engine decides when a session ends; a Ctrl-C in its terminal reaches this process as well.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => void close().finally(() => process.exit(0)));
